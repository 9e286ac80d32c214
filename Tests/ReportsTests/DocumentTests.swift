// SPDX-License-Identifier: Apache-2.0

import Findings
import Testing

@testable import Reports

struct `What a sample allows` {
  @Test(arguments: [
    (0, 0, SampleSize.counts), (9, 10, .counts), (10, 10, .tests), (4, 90, .counts),
    (5, 90, .intervals), (90, 9, .intervals), (10, 90, .tests), (90, 19, .tests),
    (20, 90, .blocks), (90, 30, .gain), (39, 90, .gain), (40, 40, .list),
  ])
  func `is the table of small quarters`(won: Int, notWon: Int, size: SampleSize) {
    var flow = CaseFlow()
    flow.won = won
    flow.lost = notWon
    flow.analysed = won + notWon
    #expect(SampleSize(flow) == size)
  }
}

struct `The name of a factor` {
  @Test(arguments: [
    ("trust.for_us", "Trust in us", "trust in us"),
    ("grit.toward_rival", "Grit, to a rival", "“Grit” to a rival"),
    ("Att_t_client", "Att t client", "“Att t client”"), ("x.y", "X.y", "“X.y”"),
  ])
  func `is plain words where they are known`(id: String, full: String, phrase: String) {
    #expect(FactorLabel(id: id).full == full)
    #expect(FactorLabel(id: id).phrase == phrase)
  }

  @Test
  func `says confirmed of yes-or-no columns alone`() {
    #expect(FactorLabel(id: "budget", isBinary: true).full == "Budget confirmed")
    #expect(FactorLabel(id: "budget", isBinary: false).full == "Budget")
  }
}

struct `The sample of evidence` {
  @Test
  func `holds different outcomes, deals and words before it repeats one`() {
    let quotes = [
      Fixture.quote("a", "1", "won", "", "same", ""), Fixture.quote("a", "1", "won", "", "b", ""),
      Fixture.quote("a", "2", "won", "", "same", ""), Fixture.quote("a", "3", "won", "", "c", ""),
      Fixture.quote("a", "4", "lost", "", "d", ""),
    ]
    let deals = EvidenceSample.diverse(quotes, count: 3).map(\.deal)
    #expect(deals == ["1", "4", "3"])
    #expect(EvidenceSample.diverse(quotes, count: 9).map(\.deal) == ["1", "4", "3", "2"])
    #expect(EvidenceSample.diverse([], count: 3).isEmpty)
  }

  @Test
  func `leaves out what no test may use`() {
    var input = Fixture.quarter()
    for index in input.evidence.indices { input.evidence[index].isEligible = false }
    let context = ReportContext(input)
    #expect(input.results.factors.allSatisfy { context.quotes(of: $0).isEmpty })
  }
}

struct `The case flow` {
  @Test(arguments: Fixture.allCases)
  func `adds up`(fixture: Fixture) {
    let chart = CaseFlowSection.chart(fixture.input.results.caseFlow)
    let totals = chart.steps.filter { $0.kind == .total }.map(\.count)
    let left = chart.steps.filter { $0.kind == .minus }.map(\.count).reduce(0, +)
    let parts = chart.steps.filter { $0.kind == .part }.map(\.count).reduce(0, +)
    #expect(totals.count == 2 && totals[0] - left == totals[1] && parts == totals[1])
    #expect(chart.steps.last?.remaining == totals[1])
  }
}

struct `Plots in text` {
  @Test
  func `place zero, the estimate and the interval`() {
    let plot = TextForest.plot(
      Span(estimate: 0.1, low: 0.05, high: 0.15), limit: 0.2, isFlagged: false)
    #expect(plot == ".         .         :    -----#-----    .")
    let flagged = TextForest.plot(
      Span(estimate: -0.5, low: -0.6, high: 0.01), limit: 0.2, isFlagged: true)
    #expect(flagged == "o---------------------        .         .")
    #expect(flagged.count == TextForest.width)
  }

  @Test(arguments: [(0.05, 0.1), (0.1, 0.1), (0.31, 0.4), (-0.7, 0.8), (0.9, 1.0)])
  func `have the least axis that holds every value`(value: Double, limit: Double) {
    #expect(Axis.limit(of: [value, 0]) == limit)
    #expect(Axis.position(0, limit: limit) == 0.5)
    #expect(Axis.position(-2, limit: limit) == 0)
  }

  @Test(arguments: [("abc", 3), ("日本", 4), ("é", 1), ("👍", 2)])
  func `count columns`(text: String, columns: Int) {
    #expect(TextPlot.columns(of: text) == columns)
  }
}

struct `The summary on the terminal` {
  @Test(arguments: Fixture.allCases)
  func `is short and narrow`(fixture: Fixture) {
    let lines = ConsoleSummary.text(for: fixture.input).split(separator: "\n")
    #expect((1...18).contains(lines.count), "\(lines.count)")
    #expect(lines.allSatisfy { TextPlot.columns(of: String($0)) <= 78 })
  }
}

struct `The files of a report` {
  @Test
  func `end with the results, which mark a complete set`() throws {
    var input = Fixture.quarter()
    input.dealsTable = [0x61]
    let names = try Report.files(for: input, formats: Set(ReportFormat.allCases)).map(\.name)
    #expect(
      names == [
        "report.md", "report.html", "deals.csv", "evidence.csv", "rejected.csv", "results.json",
      ])
  }

  @Test
  func `are those that were asked for`() throws {
    let files = try Report.files(for: Fixture.quarter(), formats: [.json])
    #expect(files.map(\.name) == ["results.json"])
  }

  @Test(arguments: Fixture.allCases)
  func `are the same bytes each time`(fixture: Fixture) throws {
    let formats = Set(ReportFormat.allCases)
    let first = try Report.files(for: fixture.input, formats: formats)
    let second = try Report.files(for: fixture.input, formats: formats)
    #expect(first.map(\.bytes) == second.map(\.bytes))
  }
}
