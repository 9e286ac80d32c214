// SPDX-License-Identifier: Apache-2.0

/// The text of an export as UTF-8, chunk by chunk and without a byte-order mark.
///
/// The encoding of a file is decided by all of its bytes. A stream is decided by its first window
/// that holds a byte beyond ASCII, since it cannot be read twice.
final class TextSource {
  /// How many bytes decide the encoding of a stream.
  static let windowBytes = 1 << 20

  /// The encoding; until a stream has shown a byte beyond ASCII, UTF-8.
  private(set) var encoding: TextEncoding
  private let source: ByteSource
  private let chunkBytes: Int
  private var window: ArraySlice<UInt8>
  private var transcoder: Transcoder
  private var isUndecided: Bool
  private let digest = BackgroundDigest()
  private(set) var isAtEnd = false

  /// Decides the encoding of an export that has just been opened.
  init(_ export: ExportFile, encoding named: TextEncoding?, chunkBytes: Int) throws(IngestError) {
    source = export.source
    self.chunkBytes = chunkBytes
    let (decision, isUndecided) = try Self.decide(export, named: named)
    self.isUndecided = isUndecided
    encoding = decision.encoding
    transcoder = Transcoder(from: decision.encoding)
    window = export.start.dropFirst(decision.markLength)
    digest.add(export.start)
    if source.isRepeatable { try source.seek(to: export.start.count) }
  }

  private static func decide(
    _ export: ExportFile, named: TextEncoding?
  ) throws(IngestError) -> (EncodingDecision, isUndecided: Bool) {
    do throws(EncodingRefusal) {
      if let mark = try EncodingDecision.mark(of: export.start) { return (mark, false) }
    } catch {
      throw export.source.error(error.reason)
    }
    if let named { return (EncodingDecision(encoding: named), false) }
    let evidence = try EncodingEvidence.gather(from: export)
    do throws(EncodingRefusal) {
      let decision = try EncodingDecision(encoding: evidence.encoding())
      return (decision, evidence.isASCII && !export.source.isRepeatable)
    } catch {
      throw export.source.error(error.reason)
    }
  }

  /// NUL characters that were replaced by U+FFFD so far.
  var replacedNulls: Int { transcoder.nulls }

  /// The SHA-256 of the bytes read so far; of the export, at the end.
  var sha256: String { digest.hexadecimal }

  /// Appends the next chunk of text; nothing at the end.
  ///
  /// - Throws: `IngestError` where reading fails or the file has changed meanwhile.
  func read(into text: inout [UInt8]) throws(IngestError) {
    if window.isEmpty { try refill() }
    if window.isEmpty && !isAtEnd {
      isAtEnd = true
      transcoder.finish(into: &text)
      try source.checkUnchanged()
    }
    transcoder.decode(window.prefix(chunkBytes), into: &text)
    window = window.dropFirst(chunkBytes)
  }

  /// An error of the export.
  func error(_ reason: IngestError.Reason, line: Int? = nil) -> IngestError {
    source.error(reason, line: line)
  }

  private func refill() throws(IngestError) {
    let count = source.isRepeatable ? ByteSource.chunkBytes : Self.windowBytes
    let bytes = try source.read(upTo: count)
    digest.add(bytes)
    window = bytes[...]
    guard isUndecided else { return }
    var evidence = EncodingEvidence()
    evidence.add(bytes.span)
    guard !evidence.isASCII else { return }
    isUndecided = false
    encoding = evidence.singleByteOrUTF8
    transcoder = Transcoder(from: encoding)
  }
}
