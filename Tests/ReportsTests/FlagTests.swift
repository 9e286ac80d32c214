// SPDX-License-Identifier: Apache-2.0

import Findings
import Testing

@testable import Reports

struct `A flag that many factors bear` {
  @Test
  func `is explained once, and a row holds its short word`() throws {
    let text = Written.markdown(Self.undated())
    let statement = "these notes bear no date"
    // Once in the answer, whose findings all bear it, and once above the table.
    #expect(text.ranges(of: statement).count == 2)
    #expect(text.contains("every factor read from notes."))
    let page = try Written.page(Self.undated())
    #expect(page.ranges(of: "These notes bear no date").count == 1)
    #expect(page.contains("· undated<"))
  }

  @Test
  func `names its factors where not every tag bears it`() {
    let text = Written.markdown(Fixture.quarter())
    #expect(text.contains("(1): Fear of choosing us."))
    #expect(text.contains("(1): Something personal to lose, q 0.21, odds ratio then 0.61"))
  }

  @Test
  func `leaves factors that no deal has to one line`() {
    var input = Fixture.quarter()
    input.results.factors += ["champion.present", "innovator.present"].map { id in
      Factors.binary(
        id, "personality", PresenceTable(0, 0, 131, 189), q: nil, finding: false)
    }
    let text = Written.markdown(input)
    #expect(text.contains("Never found in these deals: a champion and an innovator."))
    #expect(!text.contains("| A champion"))
  }

  /// A quarter in which every tag is undated.
  private static func undated() -> ReportInput {
    var input = Fixture.quarter()
    for index in input.results.factors.indices
    where input.results.factors[index].origin == "text" {
      input.results.factors[index].decision.marks = ["undated"]
    }
    return input
  }
}

/// Both texts of a report.
private enum Written {
  static func markdown(_ input: ReportInput) -> String {
    String(decoding: MarkdownReport.bytes(of: ReportDocument(input)), as: UTF8.self)
  }

  static func page(_ input: ReportInput) throws -> String {
    String(decoding: try HTMLReport.bytes(of: ReportDocument(input)), as: UTF8.self)
  }
}
