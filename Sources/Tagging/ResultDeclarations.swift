// SPDX-License-Identifier: Apache-2.0

/// The fixed list of phrases with which a note declares how the deal ended.
///
/// The list is part of the program, not of a codebook: which notes may be tested must not change with
/// what an analyst looks for.
enum ResultDeclarations {
  /// The list, in the pattern language of codebooks.
  static let patterns = [
    "(went|gone|going) with (another|someone else|somebody else|a competitor|the competitor|a rival|a different|the other|the incumbent)",
    "went with {rival}", "went with us", "went with our",
    "(chose|picked|selected|signed with|awarded it to|gave it to) {rival}",
    "(chose|picked|selected) us",
    "(decided|opted|elected) to go with", "decided against us", "turned us down",
    "we lost", "we have lost", "lost (this|the) (deal|one|opportunity|bid|tender|business)",
    "lost to {rival}", "lost it to", "lost out to", "deal (is|was) lost", "closed lost",
    "(mark|marked|marking|closing|closed) (it |this )?(as )?(lost|won|dead)",
    "we won", "we have won", "won (this|the) (deal|one|opportunity|bid|tender|business|contract)",
    "deal (is|was)? (won|signed|dead|done)", "closed won",
    "(contract|agreement|order|order form|paperwork|deal|msa|sow) (is|was|has been|now|all|fully)? (signed|countersigned|executed)",
    "(signed|countersigned|returned) (the|their|our|a) (contract|agreement|order|order form|paperwork|msa|sow|deal)",
    "(po|purchase order) (is|was|has been|now)? (received|issued|raised|in)",
    "(received|got|have) (the|a|their) (po|purchase order)",
    "signed today", "signed yesterday", "they signed", "they have signed", "have signed with",
    "did not choose us", "not moving forward with us", "will not be moving forward",
    "contract awarded to", "(was|been) awarded to", "verbal yes became",
  ]

  /// The list as phrases.
  static let phrases: [Phrase] = patterns.map { pattern in
    do throws(PhraseError) {
      return try PhraseParser.parse(pattern)
    } catch {
      preconditionFailure("a built-in phrase cannot be read: \(error.found)")
    }
  }
}
