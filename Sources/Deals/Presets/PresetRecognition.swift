// SPDX-License-Identifier: Apache-2.0

/// Which preset a header belongs to, and why.
public struct PresetRecognition: Sendable {
  /// The preset.
  public var preset: CRMPreset
  /// The weight of its telling headers that were found.
  public var score: Int
  /// Why it was chosen, in one sentence without a full stop.
  public var reason: String

  /// The weight below which a header is nobody's in particular.
  private static let threshold = 6

  /// The telling headers of each preset with what is compared, the heaviest first.
  private static let signatures = CRMPreset.all.map { preset in
    let headers = preset.signature.map { header, weight in
      (header: header, key: HeaderWord.twinKey(header), weight: weight)
    }
    return (
      preset: preset,
      headers: headers.sorted {
        $0.weight != $1.weight
          ? $0.weight > $1.weight
          : $0.header.utf8.lexicographicallyPrecedes($1.header.utf8)
      }
    )
  }

  /// Recognises the export from its header alone.
  public init(headers: [String]) {
    let present = Set(headers.map { HeaderWord.twinKey($0) })
    var best: (preset: CRMPreset, found: [(header: String, weight: Int)], score: Int)?
    for (preset, signature) in Self.signatures {
      let found = signature.filter { present.contains($0.key) }
        .map { (header: $0.header, weight: $0.weight) }
      let score = found.reduce(0) { $0 + $1.weight }
      if score >= Self.threshold, score > best?.score ?? 0 { best = (preset, found, score) }
    }
    guard let best else {
      preset = .generic
      score = 0
      reason = "no CRM's telling headers, so columns are guessed from common words"
      return
    }
    preset = best.preset
    score = best.score
    let named = best.found.prefix(4).map { "'\($0.header)'" }.joined(separator: ", ")
    let count = best.found.count
    reason =
      "\(count) telling \(count == 1 ? "header" : "headers") with weight \(best.score), such as \(named)"
  }

  /// Takes the preset that the configuration names.
  init(configured preset: CRMPreset) {
    self.preset = preset
    score = 0
    reason = "named in the configuration"
  }
}
