// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import Deals

struct `An amount` {
  @Test(
    arguments: [
      ("12500", 125_000_000, nil), ("12500.00", 125_000_000, nil), ("48,000.50", 480_005_000, nil),
      ("$12,500.00", 125_000_000, "USD"), ("\u{20AC}12 500.5", 125_005_000, "EUR"),
      ("USD 12,500", 125_000_000, "USD"), ("12500 EUR", 125_000_000, "EUR"),
      ("(1,234.50)", -12_345_000, nil), ("($5)", -50_000, "USD"), ("-5", -50_000, nil),
      ("-$5.25", -52_500, "USD"), ("$-5.25", -52_500, "USD"), ("+5", 50_000, nil),
      (".5", 5000, nil),
      ("1'234'567.89", 12_345_678_900, nil), ("1,00,000.00", 1_000_000_000, nil),
      ("9225.225", 92_252_250, nil), ("0.00005", 1, nil), ("-0", 0, nil),
      ("1\u{A0}234", 12_340_000, nil),
      ("1250 kr", 12_500_000, nil), ("R$ 10.00", 100_000, "BRL"),
    ] as [(String, Int64, String?)])
  func `is read with a decimal point`(text: String, scaled: Int64, currency: String?) throws {
    let reading = try #require(AmountReading(text))
    #expect(reading.tenThousandths(mark: .point) == scaled)
    #expect(reading.currency == currency)
  }

  @Test(
    arguments: [
      ("\u{20AC} 12.500,00", 125_000_000), ("48.000,50", 480_005_000), ("33250,8", 332_508_000),
      ("1.234.567", 12_345_670_000), ("12.500", 125_000_000),
    ] as [(String, Int64)])
  func `is read with a decimal comma`(text: String, scaled: Int64) throws {
    #expect(try #require(AmountReading(text)).tenThousandths(mark: .comma) == scaled)
  }

  @Test(arguments: [
    "1e309", "NaN", "nan", "inf", "-Infinity", "0x1p3", "5%", "\u{665}", "\u{FF11}\u{FF12}",
    "1_000",
    "5.", "1e5", "--5", "1e-400", "12abc", "\u{2212}5", "1,23,4", "12,34,567,8", "1.2.3,4,5", "USD",
    "$5 EUR", "1 234,567 8", "12ABC", "", "(5", ",", String(repeating: "9", count: 400),
    "999999999999999",
  ])
  func `is refused in any other form`(text: String) {
    let reading = AmountReading(text)
    #expect(reading?.tenThousandths(mark: .point) == nil)
    #expect(reading?.tenThousandths(mark: .comma) == nil)
  }
}

struct `An amount column` {
  private func column(_ cells: String..., mark: DecimalMark? = nil) -> AmountColumn {
    AmountColumn(header: "Amount", cells: cells.map { ($0, 1) }, mark: mark)
  }

  @Test func `takes the mark from cells that prove it`() {
    let comma = column("12.500", "48.000,50")
    #expect(comma.mark == .comma)
    #expect(comma.amount("12.500")?.value == 12_500)
    let point = column("12,500", "48000.5")
    #expect(point.amount("12,500")?.value == 12_500)
  }

  @Test func `takes a mark before three digits for thousands where nothing proves it, and says so`()
  {
    var points = column("12.500", "48.000")
    points.settle(fileMark: nil)
    #expect(points.amount("12.500")?.value == 12_500)
    #expect(points.warning?.contains("decimal") == true)
    var commas = column("12,500")
    commas.settle(fileMark: nil)
    #expect(commas.amount("12,500")?.value == 12_500)
    var known = column("12.500")
    known.settle(fileMark: .point)
    #expect(known.amount("12.500")?.value == 12.5)
    #expect(known.warning == nil)
  }

  @Test func `obeys the configuration`() {
    #expect(column("12.500", mark: .point).amount("12.500")?.value == 12.5)
  }
}

struct `Yes and no` {
  @Test func `are read in every spelling`() {
    for word in ["Yes", "TRUE", "1", "y", "x", " on "] {
      #expect(YesOrNo.reading(of: word) == true)
    }
    for word in ["No", "false", "0", "N", "off"] { #expect(YesOrNo.reading(of: word) == false) }
    for word in ["", "Unknown", "maybe", "2"] { #expect(YesOrNo.reading(of: word) == nil) }
  }
}
