// SPDX-License-Identifier: Apache-2.0

import Findings
import Testing

@testable import Reports

struct `The words of a report` {
  /// Words that claim more than an association, or say nothing.
  static let forbidden = [
    "cause", "causes", "caused", "causing", "because", "drive", "drives", "drove", "impact",
    "impacts", "matter", "matters", "leads", "led", "significant", "significantly", "strong",
    "stronger", "strongest", "proves", "proven", "faster", "effect", "effects", "influence",
  ]

  @Test(arguments: Fixture.allCases)
  func `claim no more than an association`(fixture: Fixture) {
    let words = Self.text(fixture.input).lowercased().split { !$0.isLetter }
    #expect(Set(words.map(String.init)).isDisjoint(with: Self.forbidden))
  }

  @Test
  func `follow the decision and not the interval`() {
    var input = Fixture.quarter()
    for index in input.results.factors.indices {
      input.results.factors[index].decision.finding = false
      input.results.factors[index].decision.qValue = 0.4
    }
    let context = ReportContext(input)
    #expect(
      AnswerSection.headline(context).plain
        == "What buyers felt and how deals ended: from 320 closed deals we cannot tell")
    let answer = AnswerSection.paragraphs(context).map(\.plain).joined(separator: " ")
    #expect(!answer.contains("more often") && !answer.contains("less often"))
    #expect(answer.contains("we cannot tell"))
    #expect(answer.contains("+16.9 points for a single factor, +23.1 among its family"))
  }

  @Test
  func `claim a finding whose interval holds zero, with a footnote`() throws {
    let factor = Factors.binary(
      "security.for_us", "soft", PresenceTable(30, 35, 101, 154), q: 0.01, finding: true)
    let flags = MarkWords.flags(of: factor).map(\.sentence.plain)
    #expect(
      flags == ["Interval: it holds 0, but the test passes the 5% line, and that decides."])
  }

  @Test
  func `name the findings, the largest first, and which deals they are of`() {
    let paragraphs = AnswerSection.paragraphs(ReportContext(Fixture.quarter())).map(\.plain)
    #expect(
      paragraphs[1] == """
        What goes with winning and losing: deals with an inside advocate were won 30.1 points more \
        often (16.3 to 42.0) and with trust in us 20.3 points more often (8.1 to 31.9); deals with \
        a lack of motivation were won 25.3 points less often (\u{2212}35.5 to \u{2212}12.6) and \
        with fear of choosing us 17.5 points less often (\u{2212}28.2 to \u{2212}4.9), among deals \
        closed in this period that had notes. Marked “undated”: an inside advocate. Marked “late \
        evidence”: fear of choosing us.
        """)
  }

  @Test
  func `keep what turns round within strata out of the answer`() {
    var input = Fixture.quarter()
    let index = input.results.factors.firstIndex { $0.id == "advocacy.for_us" } ?? 0
    input.results.factors[index].stratified = [
      StratifiedEffect(
        by: "client",
        oddsRatio: Estimate(
          estimate: 0.6, confLow: 0.4, confHigh: 0.9, method: "mantel-haenszel"),
        pValue: 0.01, reversal: true)
    ]
    let context = ReportContext(input)
    #expect(!AnswerSection.headline(context).plain.contains("advocate"))
    #expect(
      MarkWords.flags(of: input.results.factors[index]).map(\.sentence.plain).contains(
        """
        Turns round within client, so that the crude figure must not stand alone: odds ratio \
        there 0.60 (0.40 to 0.90).
        """))
  }

  @Test
  func `say that a factor fades only where adjusting takes it back`() {
    var factor = Factors.binary(
      "motivation.for_us", "soft", PresenceTable(92, 59, 589, 571), q: 0.06, finding: false,
      crude: 0.04)
    factor.test.pValue = 0.019
    factor.decision.pAdj = 0.02
    #expect(factor.fades)
    factor.decision.pAdj = 0.000_001
    #expect(!factor.fades)
    #expect(MarkWords.flags(of: factor).map(\.sign) == ["interval"])
  }

  @Test
  func `compare nothing below 20 deals`() {
    let text = Self.text(Fixture.tinyQuarter())
    #expect(text.contains("14 closed deals, 7 won: too few to compare"))
    for word in ["points", "more often", "Odds ratio", "| q |", "finding)"] {
      #expect(!Self.beforeMethods(text).contains(word), "\(word)")
    }
  }

  @Test
  func `test nothing below ten deals of the rarer outcome`() {
    let text = Self.beforeMethods(Self.text(Fixture.smallQuarter()))
    #expect(text.contains("Difference, points"))
    for word in ["| q |", "a finding", "we cannot tell", "| AUC"] {
      #expect(!text.contains(word), "\(word)")
    }
  }

  @Test
  func `say whether soft adds to BANT by the permutation test alone`() {
    var input = Fixture.quarter()
    #expect(IncrementWords.softAdds(ReportContext(input)) == true)
    input.results.increment?.softGivenRational.decision?.pValue = 0.06
    #expect(IncrementWords.softAdds(ReportContext(input)) == false)
    #expect(
      IncrementWords.headline(ReportContext(input)).plain
        == "Whether what buyers felt adds to BANT, this sample cannot tell")
    input.results.increment?.softGivenRational.decision = nil
    #expect(IncrementWords.softAdds(ReportContext(input)) == nil)
  }

  @Test
  func `agree in number`() {
    #expect(Plural.count(1, "deal") == "1 deal")
    #expect(Plural.count(1240, "deal") == "1,240 deals")
    #expect(Plural.list(["a"]) == "a")
    #expect(Plural.list(["a", "b", "c"]) == "a, b and c")
    var input = Fixture.quarter()
    input.results.caseFlow.rejected = 1
    input.results.shouldHaveWon = Array(input.results.shouldHaveWon?.prefix(1) ?? [])
    let text = Self.text(input)
    #expect(text.contains("1 record that was not read"))
    #expect(text.contains("One lost deal was rated 60% or better"))
  }

  static func text(_ input: ReportInput) -> String {
    String(decoding: MarkdownReport.bytes(of: ReportDocument(input)), as: UTF8.self)
  }

  private static func beforeMethods(_ text: String) -> Substring {
    text.prefix(upTo: text.firstRange(of: "## Methods")?.lowerBound ?? text.endIndex)
  }
}
