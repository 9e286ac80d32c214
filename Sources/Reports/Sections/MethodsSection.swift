// SPDX-License-Identifier: Apache-2.0

import Findings

/// How each number is made, with the threshold and the source, and how to make one again.
enum MethodsSection {
  static func section(_ context: ReportContext) -> Section {
    var blocks: [Block] = [
      .columns([
        [.heading("How each number is made"), .definitions(methods)],
        [.heading("Words used"), .definitions(glossary), .heading("What is not shown")]
          + [.list(limits)],
      ])
    ]
    if let (command, answer) = example(context) {
      blocks += [.heading("Make one again"), .command(command), .note(answer)]
    }
    return Section(
      id: .methods, name: "Methods", headline: "How to check any of this", blocks: blocks)
  }

  private static let methods: [Definition] = [
    Definition(
      term: "Win rate",
      meaning: "Won of won, lost and no decision; Wilson’s score interval (Wilson 1927)."),
    Definition(
      term: "Difference",
      meaning: "Of win rates with and without the factor; hybrid score interval (Newcombe 1998)."),
    Definition(
      term: "Odds ratio",
      meaning: """
        Firth’s penalised likelihood, profile interval (Firth 1993; Heinze and Schemper 2002).
        """),
    Definition(
      term: "p",
      meaning: """
        Fisher’s exact test, by minimum likelihood; uncorrected chi-square for levels; Mann–Whitney \
        for amounts.
        """),
    Definition(
      term: "q decides",
      meaning: """
        The larger of the crude p and of the p adjusted for rep and note length, corrected within its \
        family (Benjamini and Hochberg 1995; Berger 1982). A finding has q of at most 0.05, the same \
        sign crude and adjusted, at least 20 deals and 10 of the rarer outcome.
        """),
    Definition(
      term: "Tested",
      meaning: """
        A factor present in at least 5 deals and absent from at least 5, for which 0.05 can be reached \
        at all (Tarone 1990).
        """),
    Definition(
      term: "Within strata", meaning: "Mantel–Haenszel; a reversal needs one interval without 1."),
    Definition(
      term: "Soft over BANT",
      meaning: """
        Permutation within rep, 1,999 replicates, of residuals on BANT and note length (Potter 2005); \
        beside it Firth’s penalised likelihood ratio.
        """),
    Definition(
      term: "Luck",
      meaning: "Outcomes permuted within rep and note-length tercile, 999 times."),
    Definition(
      term: "Would show", meaning: "80% power of Fisher’s test at 5%, by exact enumeration."),
  ]

  private static let glossary: [Definition] = [
    Definition(term: "Factor", meaning: "Anything compared with the outcome: a tag or a column."),
    Definition(
      term: "Direction",
      meaning: "For us, against us, to a rival, to staying put: read from the text alone."),
    Definition(
      term: "Finding", meaning: "An association that survives rep, note length and correction."),
    Definition(term: "Points", meaning: "Differences of percentages."),
    Definition(
      term: "q", meaning: "The share of luck to expect among findings up to this one."),
    Definition(
      term: "AUC", meaning: "How often a won deal is ranked above another; 0.5 is a coin toss."),
  ]

  private static let limits: [Words] = [
    "Associations of closed deals: what goes with winning, not what would change if a rep acted.",
    "The win rate of closed deals is not the conversion of a pipeline.",
    "The largest differences of a list are on average smaller when measured again.",
  ]

  /// A `calc` line for the first difference, and its answer.
  private static func example(_ context: ReportContext) -> (String, Words)? {
    let entry = context.findings(.soft).first ?? context.binary().first
    guard context.sample >= .intervals, let factor = entry?.factor,
      let present = factor.present, let absent = factor.absent,
      let span = factor.riskDifference?.span
    else { return nil }
    let input = """
      {"procedure":"newcombe","input":{"x1":\(present.won),"n1":\(present.total),\
      "x2":\(absent.won),"n2":\(absent.total),"conf":0.95}}
      """
    let digits = [span.estimate, span.low, span.high].map { NumberFormat.fixed($0, digits: 4) }
    return (
      "echo '\(input)' | deal-forensics calc",
      """
      answers \(digits[0]) (\(digits[1]) to \(digits[2])): the row of “\(factor.label.full)”. \
      \(code: "deals.csv") holds what every other number is made of.
      """
    )
  }
}
