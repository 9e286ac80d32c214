// SPDX-License-Identifier: Apache-2.0

import Deals
import Statistics
import Tagging
import Testing

struct `A coding sheet` {
  static func deals(_ texts: [String]) -> [TaggableDeal] {
    texts.map {
      TaggableDeal(notes: [Note(field: "Notes", kind: .text, text: $0, file: 0, line: 0)])
    }
  }

  private func sheet(count: Int, seed: UInt64 = 1) throws -> CodingSheet {
    let texts =
      (0..<80).map { "nothing here \($0)" } + (0..<30).map { "they trust us \($0)" }
      + (0..<4).map { "budget approved \($0)" }
    return CodingSheet(
      drawnFrom: Self.deals(texts), tagger: Tagger(codebook: try SmallCodebook.codebook()),
      count: count, seed: seed)
  }

  @Test func `spreads over drivers and says what each text stands for`() throws {
    let sheet = try sheet(count: 20)
    #expect(sheet.rows.count == 20)
    #expect(sheet.rows.count { $0.text.contains("nothing") } == 10)
    #expect(sheet.rows.count { $0.text.contains("budget") } == 4)
    #expect(sheet.rows.count { $0.text.contains("trust") } == 6)
    #expect(abs(sheet.rows.reduce(0) { $0 + $1.represents } - 114) < 1e-9)
    #expect(sheet.drivers == ["trust", "budget", "authority"])
  }

  @Test func `is the same for the same seed and another for another`() throws {
    #expect(try sheet(count: 20).rows == sheet(count: 20).rows)
    #expect(try sheet(count: 20).rows != sheet(count: 20, seed: 2).rows)
  }

  @Test func `takes every text where fewer are there than asked for`() throws {
    let sheet = try sheet(count: 1_000)
    #expect(sheet.rows.count == 114)
    #expect(sheet.rows.allSatisfy { $0.represents == 1 })
  }

  @Test func `comes back from its records`() throws {
    var sheet = try sheet(count: 20)
    sheet.rows[0].codes = [SignedDriver(driver: "trust", side: .for)]
    sheet.rows[1].codes = [
      SignedDriver(driver: "budget", side: .for), SignedDriver(driver: "budget", side: .against),
    ]
    sheet.rows[2].codes = []
    let copy = try CodingSheet(records: sheet.records)
    #expect(copy.rows == sheet.rows)
    #expect(copy.drivers == sheet.drivers)
  }

  @Test func `names the record that cannot be understood`() throws {
    let records = try sheet(count: 3).records
    var error = #expect(throws: CodingSheetError.self) { try CodingSheet(records: [["a"]]) }
    #expect(
      error?.message
        == "record 1: not the header of a coding sheet; keep the first row as it was drawn")
    var wrong = records
    wrong[2][5] = "maybe"
    error = #expect(throws: CodingSheetError.self) { try CodingSheet(records: wrong) }
    #expect(error?.message == "record 3: trust: not a code; write for, against, both or nothing")
    wrong = records
    wrong[3][1] = ""
    error = #expect(throws: CodingSheetError.self) { try CodingSheet(records: wrong) }
    #expect(error?.message == "record 4: represents: not a number; keep the column as it was drawn")
  }
}

struct `The agreement of two coders` {
  /// Two sheets of one driver from pairs of codes: `f`, `a`, or nothing.
  private func sheets(_ pairs: [(String, String)]) throws -> (CodingSheet, CodingSheet) {
    let header = ["item", "represents", "kind", "text", "done", "trust"]
    func records(_ codes: [String]) -> [[String]] {
      [header] + codes.enumerated().map { ["\($0)", "1", "note", "they trust us", "x", $1] }
    }
    return (
      try CodingSheet(records: records(pairs.map(\.0))),
      try CodingSheet(records: records(pairs.map(\.1)))
    )
  }

  @Test func `is that of the published two-by-two example`() throws {
    // Gwet (2002), Kappa statistic is not satisfactory for assessing the extent of agreement, table 4:
    // 118, 5, 2, 0 of 125 give kappa -0.0234, AC1 0.9408.
    let pairs =
      Array(repeating: ("f", "f"), count: 118) + Array(repeating: ("f", ""), count: 5)
      + Array(repeating: ("", "f"), count: 2)
    let (first, second) = try sheets(pairs)
    let agreement = try #require(
      CoderAgreement.perDriver(first, second, replicates: 99).first)
    #expect(agreement.texts == 125)
    #expect(agreement.found == (123, 120, 118))
    #expect(abs(try #require(agreement.kappa.estimate) - -0.0234) < 5e-5)
    let interval = try #require(agreement.ac1.interval)
    #expect(interval.contains(try #require(agreement.ac1.estimate)))
  }

  @Test func `leaves out what one of the two has not done`() throws {
    var (first, second) = try sheets([("f", "f"), ("", "f"), ("a", "a")])
    first.rows[1].codes = nil
    second.rows.swapAt(0, 2)
    let agreement = try #require(CoderAgreement.perDriver(first, second, replicates: 99).first)
    #expect(agreement.texts == 2)
    #expect(agreement.kappa.estimate == 1)
  }
}

struct `The validation of the tagger` {
  @Test func `weighs texts and corrects the rate for errors`() throws {
    let header = ["item", "represents", "kind", "text", "done", "trust"]
    // Tagged: 6 texts of weight 1, of which 4 are right. Not tagged: 4 of weight 10, one is a miss.
    let rows =
      (0..<6).map { ["t\($0)", "1", "note", "they trust us", "x", $0 < 4 ? "for" : ""] }
      + (0..<4).map { ["u\($0)", "10", "note", "nothing", "x", $0 < 1 ? "for" : ""] }
    let sheet = try CodingSheet(records: [header] + rows)
    let validation = try #require(
      TaggerValidation.perDriver(
        sheet, sheet, tagger: Tagger(codebook: try SmallCodebook.codebook()), replicates: 99
      ).first { $0.element == SignedDriver(driver: "trust", side: .for) })
    #expect(validation.counts == (4, 2, 1, 3))
    #expect(abs(try #require(validation.precision.estimate) - 4.0 / 6) < 1e-12)
    #expect(abs(try #require(validation.recall.estimate) - 4.0 / 14) < 1e-12)
    #expect(abs(try #require(validation.taggedRate) - 6.0 / 46) < 1e-12)
    // The correction undoes the errors measured on the same texts: 14 of 46 have the driver.
    #expect(abs(try #require(validation.correctedRate) - 14.0 / 46) < 1e-12)
  }
}

struct `Suggestions for the codebook` {
  @Test func `are what one group says and no driver covers`() throws {
    let first = `A coding sheet`.deals(
      (0..<12).map { "They trust us; golf with the founder \($0)" })
    let second = `A coding sheet`.deals((0..<12).map { "A frozen pipe burst \($0)" })
    let suggestions = WordSuggestions(
      first: first, second: second, tagger: Tagger(codebook: try SmallCodebook.codebook())
    ).suggestions
    let phrases = suggestions.map(\.phrase)
    #expect(phrases.contains("golf"))
    #expect(phrases.contains("founder"))
    #expect(phrases.contains("frozen pipe burst"))
    #expect(!phrases.contains { $0.contains("trust") })
    let golf = try #require(suggestions.first { $0.phrase == "golf" })
    #expect(golf.deals == WordSuggestions.Counts(first: 12, second: 0))
    #expect(golf.z > 0)
    #expect(golf.contexts.count == 3)
    #expect(golf.contexts[0].hasPrefix("golf with the founder"))
    let pipe = try #require(suggestions.first { $0.phrase == "pipe" })
    #expect(pipe.z < 0)
  }
}
