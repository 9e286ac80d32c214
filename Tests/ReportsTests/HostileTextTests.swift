// SPDX-License-Identifier: Apache-2.0

import Configuration
import Findings
import Foundation
import Testing

@testable import Reports

/// Every text of a report that can come from data, given a hostile value and a harmless one: what
/// differs is text, and never an element, an attribute or a link.
struct `Hostile text` {
  static let values = [
    "<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "' onmouseover='alert(1)",
    "</style><script>alert(1)</script>", "</title><script>alert(1)</script>", "--><b>x",
    "]]><b>x</b>", "javascript:alert(1)", "{{{title}}}", "{{> script}}", "{{=<% %>=}}",
    "\"\u{301} onclick=\"x", "<\u{301}b>", "&lt;b&gt;", "`x` onload=`y`", "a\u{0}b\u{1B}[31m",
    "a\u{202E}b\u{200B}c", "| a | b |", "\n# heading\n\n- item", "[x](javascript:alert(1))",
    "![x](http://x.y/z.png)", "http://x.y www.x.y me@x.y", "~~x~~ **b** _i_ `c`", "1. one", "- two",
    "***", "<!-- x -->", "```\nfence", "<details open>", "$x$ \\", "\\| \\` \\<b>",
  ]

  @Test(arguments: values)
  func `becomes no element or attribute of the page`(value: String) throws {
    let hostile = try HTMLReader(`The page`.page(Self.input(value)))
    let harmless = try HTMLReader(`The page`.page(Self.input("harmless")))
    #expect(hostile.elements == harmless.elements)
    for (first, second) in zip(hostile.elements, harmless.elements) {
      #expect(first["href"] == second["href"] && first["id"] == second["id"])
    }
    #expect(hostile.text.contains(VisibleText.show(value)))
    #expect(!hostile.text.unicodeScalars.contains { $0 != "\n" && VisibleText.isInvisible($0) })
  }

  @Test(.enabled(if: cmark != nil, "cmark-gfm is not installed"), arguments: values)
  func `becomes no element of the rendered Markdown`(value: String) throws {
    let hostile = try Self.rendered(Self.markdown(value))
    let harmless = try Self.rendered(Self.markdown("harmless"))
    #expect(Self.tags(hostile) == Self.tags(harmless))
  }

  @Test(arguments: values)
  func `cannot leave its line of Markdown`(value: String) {
    #expect(Self.outline(Self.markdown(value)) == Self.outline(Self.markdown("harmless")))
  }

  @Test(arguments: values)
  func `does not act in a terminal`(value: String) {
    let summary = ConsoleSummary.text(for: Self.input(value))
    #expect(!summary.unicodeScalars.contains { $0 != "\n" && VisibleText.isInvisible($0) })
  }

  // MARK: Parts

  /// The signs with which lines begin, code blocks left out.
  static func outline(_ markdown: String) -> [Substring] {
    let lines = markdown.split(separator: "\n", omittingEmptySubsequences: false)
    var isCode = false
    return lines.map { line in
      if line.hasPrefix("```") { isCode.toggle() }
      return isCode ? "" : line.prefix { $0 == "#" || $0 == "|" }
    }
  }

  /// A run in which every text of data is the value.
  static func input(_ value: String) -> ReportInput {
    var input = Fixture.quarter()
    var tag = Factors.binary(
      value + ".for_us", "soft", PresenceTable(60, 10, 71, 179), q: 0.001, finding: true,
      marks: [value])
    tag.warnings = [value]
    tag.stratified = [
      StratifiedEffect(
        by: value,
        oddsRatio: Estimate(estimate: 2, confLow: 1, confHigh: 3, method: "mantel-haenszel"),
        pValue: 0.1, reversal: false)
    ]
    let levels = Factors.categorical(
      value, "rational", [(value, 31, 72), (value + "2", 52, 58)], q: 0.001, finding: true)
    input.results.factors = [tag, levels] + input.results.factors
    input.evidence.append(
      Fixture.quote(value + ".for_us", value, value, value, value, value, field: value))
    input.company = value
    input.claims = [
      Configuration.Hypothesis(id: "h1", claim: value, factor: value, direction: .higher)
    ]
    input.results.artefacts = [
      Artefact(check: value, subject: value, detail: value),
      Artefact(check: "leak", subject: value, detail: value),
    ]
    input.results.warnings = [value]
    input.results.hypotheses = [
      HypothesisVerdict(id: "h1", verdict: "supported", detail: value)
    ]
    input.results.shouldHaveWon = [
      SurpriseLoss(deal: value, probability: 0.7, tags: [value + ".for_us"])
    ]
    input.results.caseFlow.excluded = [value: 17]
    input.results.run.period = value
    input.results.run.inputs[0].file = value
    input.results.run.inputs[0].encoding = value
    input.results.run.codebook.id = value
    return input
  }

  static func markdown(_ value: String) -> String {
    let document = ReportDocument(input(value))
    return String(decoding: MarkdownReport.bytes(of: document), as: UTF8.self)
  }

  static let cmark: String? = ["/usr/bin/cmark-gfm", "/usr/local/bin/cmark-gfm"]
    .first { FileManager.default.isExecutableFile(atPath: $0) }

  static func rendered(_ markdown: String) throws -> String {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: try #require(cmark))
    // `--unsafe` shows raw HTML instead of dropping it: nothing must be there to drop.
    process.arguments = [
      "--unsafe", "-e", "table", "-e", "strikethrough", "-e", "autolink", "-e", "tasklist",
    ]
    let (source, sink) = (Pipe(), Pipe())
    process.standardInput = source
    process.standardOutput = sink
    try process.run()
    Thread { [handle = source.fileHandleForWriting] in
      try? handle.write(contentsOf: Data(markdown.utf8))
      try? handle.close()
    }.start()
    let output = sink.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return String(decoding: output, as: UTF8.self)
  }

  /// The tags with their attributes, in order.
  static func tags(_ html: String) -> [Substring] {
    let tags = html.split(separator: "<").dropFirst().map { $0.prefix { $0 != ">" } }
    // Bold is left away where its marks would stand beside signs.
    return tags.filter { $0 != "strong" && $0 != "/strong" }
  }
}
