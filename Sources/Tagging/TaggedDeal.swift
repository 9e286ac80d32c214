// SPDX-License-Identifier: Apache-2.0

/// What the tagger found in the texts of one deal.
public struct TaggedDeal: Sendable {
  /// Its tags, in the order of field, start and driver.
  public var tags: [Tag]
  /// Whether it has any text that a test may use.
  public var hasEligibleText: Bool
  /// The number of words of that text, boilerplate left out.
  public var eligibleWords: Int

  /// Creates the result of one deal.
  public init(tags: [Tag], hasEligibleText: Bool, eligibleWords: Int) {
    self.tags = tags
    self.hasEligibleText = hasEligibleText
    self.eligibleWords = eligibleWords
  }
}
