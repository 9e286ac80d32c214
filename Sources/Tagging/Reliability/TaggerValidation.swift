// SPDX-License-Identifier: Apache-2.0

import Deals
import Statistics

/// How well the tagger agrees with people on one driver and side.
///
/// Every figure weighs each text by the number of texts that it stands for.
public struct TaggerValidation: Sendable {
  /// An estimate with its 95 % bootstrap percentile interval; both `nil` where it does not exist.
  public typealias Estimate = CoderAgreement.Coefficient

  /// The driver and side.
  public let element: SignedDriver
  /// The number of texts: tagged and coded, only tagged, only coded, neither.
  public let counts: (hits: Int, falseAlarms: Int, misses: Int, neither: Int)
  /// The share of tags that people agree with.
  public let precision: Estimate
  /// The share of what people found that is tagged.
  public let recall: Estimate
  /// The share of texts with a tag.
  public let taggedRate: Double?
  /// The share of texts that have the driver, estimated from the tags and their errors.
  ///
  /// - Note: Rogan & Gladen (1978), *American Journal of Epidemiology* 107:71, equation 1, kept
  ///   within 0...1; `nil` where sensitivity and specificity add up to 1 or less.
  public let correctedRate: Double?

  private struct Item {
    var weight: Double
    var isTagged: Bool
    var isCoded: Bool
  }

  /// Tags the texts of two sheets and compares the tags with what both people found.
  ///
  /// Where the two disagree on a driver and side, the text is left out for it.
  public static func perDriver(
    _ first: CodingSheet, _ second: CodingSheet, tagger: Tagger, seed: UInt64 = 1,
    replicates: Int = 1_999
  ) -> [TaggerValidation] {
    let others = Dictionary(
      second.rows.compactMap { row in row.codes.map { (row.item, $0) } },
      uniquingKeysWith: { earlier, _ in earlier })
    var session = tagger.session()
    var items: [SignedDriver: [Item]] = [:]
    let elements = first.drivers.filter(second.drivers.contains).flatMap { driver in
      [SignedDriver(driver: driver, side: .for), SignedDriver(driver: driver, side: .against)]
    }
    for row in first.rows {
      guard let codes = row.codes, let other = others[row.item] else { continue }
      let note = Note(
        field: row.isReason ? "Reason" : "Note", kind: row.isReason ? .reason : .text,
        text: row.text, file: 0, line: 0)
      let tags = Set(
        session.tag(TaggableDeal(notes: [note])).tags.compactMap(SignedDriver.init))
      for element in elements where codes.contains(element) == other.contains(element) {
        items[element, default: []].append(
          Item(
            weight: row.represents, isTagged: tags.contains(element),
            isCoded: codes.contains(element)))
      }
    }
    return elements.map { element in
      TaggerValidation(
        element: element, items: items[element] ?? [], seed: seed, replicates: replicates)
    }
  }

  private init(element: SignedDriver, items: [Item], seed: UInt64, replicates: Int) {
    self.element = element
    counts = (
      items.count { $0.isTagged && $0.isCoded }, items.count { $0.isTagged && !$0.isCoded },
      items.count { !$0.isTagged && $0.isCoded }, items.count { !$0.isTagged && !$0.isCoded }
    )
    func share(
      _ indices: [Int], of part: (Item) -> Bool, among whole: (Item) -> Bool
    ) -> Double? {
      var (sum, total) = (0.0, 0.0)
      for index in indices where whole(items[index]) {
        total += items[index].weight
        if part(items[index]) { sum += items[index].weight }
      }
      return total > 0 ? sum / total : nil
    }
    func estimate(_ statistic: @escaping ([Int]) -> Double?) -> Estimate {
      Estimate(
        estimate: statistic(Array(items.indices)),
        interval: ResampledInterval.percentile(
          count: items.count, replicates: replicates, seed: seed, statistic: statistic))
    }
    precision = estimate { share($0, of: \.isCoded, among: \.isTagged) }
    recall = estimate { share($0, of: \.isTagged, among: \.isCoded) }
    let all = Array(items.indices)
    taggedRate = share(all, of: \.isTagged) { _ in true }
    let sensitivity = share(all, of: \.isTagged, among: \.isCoded)
    let specificity = share(all, of: { !$0.isTagged }, among: { !$0.isCoded })
    if let taggedRate, let sensitivity, let specificity, sensitivity + specificity > 1 {
      let rate = (taggedRate + specificity - 1) / (sensitivity + specificity - 1)
      correctedRate = min(1, max(0, rate))
    } else {
      correctedRate = nil
    }
  }
}
