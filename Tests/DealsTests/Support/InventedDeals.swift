// SPDX-License-Identifier: Apache-2.0

import Foundation

/// One of the invented deals that tests write in the layout of each CRM.
struct InventedDeal: Sendable {
  var number: Int
  var name: String
  var outcome: String
  var amount: String
  var created: String
  var close: String
  var reason: String
  var budget: String
  var authority: String
  var need: String
  var timing: String

  /// The deals: 13 won, 9 lost, 2 open.
  static let all: [InventedDeal] = table.split(separator: "\n").map { line in
    let cells = line.split(separator: "|", omittingEmptySubsequences: false).map(String.init)
    return InventedDeal(
      number: Int(cells[0]) ?? 0, name: cells[1], outcome: cells[2], amount: cells[3],
      created: cells[4], close: cells[5], reason: cells[6], budget: cells[7],
      authority: cells[8], need: cells[9], timing: cells[10])
  }

  /// The day of a date as another layout writes it; `d`, `m` and `y` stand for its parts.
  static func day(_ date: String, _ form: String) -> String {
    let parts = date.split(separator: "-").compactMap { Int($0) }
    return form.map { letter in
      switch letter {
      case "d": String(parts[2])
      case "m": String(parts[1])
      case "y": String(parts[0])
      default: String(letter)
      }
    }.joined()
  }

  /// The serial number of a day in a spreadsheet.
  static func serial(_ date: String) -> String {
    let parts = date.split(separator: "-").compactMap { Int($0) }
    let components = DateComponents(
      calendar: Calendar(identifier: .gregorian), timeZone: TimeZone(identifier: "UTC"),
      year: parts[0], month: parts[1], day: parts[2])
    let seconds = components.date?.timeIntervalSince1970 ?? 0
    return String(Int(seconds / 86_400) + 25_569)
  }

  /// The amount with thousands apart.
  var grouped: String {
    let parts = amount.split(separator: ".")
    var whole = String(parts[0])
    if whole.count > 3 { whole.insert(",", at: whole.index(whole.endIndex, offsetBy: -3)) }
    return "\(whole).\(parts[1])"
  }

  private static let table = """
    1|Müller GmbH – Renewal|won|12500.00|2025-01-06|2025-03-14||Yes|High|Yes|This quarter
    2|Acme, Inc. - 50 seats|won|48000.50|2025-01-09|2025-04-02||Yes|Mid|Yes|This quarter
    3|Østlund A/S|lost|9900.00|2025-01-12|2025-02-20|Price|No|Low|Yes|Next year
    4|Zażółć Sp. z o.o.|lost|21000.00|2025-01-15|2025-05-30|Lost to Competitor|Yes|Mid|Yes|Unknown
    5|Contoso - Platform|won|150000.00|2025-01-20|2025-06-30||Yes|High|Yes|This year
    6|Fabrikam pilot|lost|100.00|2025-02-01|2025-03-01|No Decision / Non-Responsive|Unknown|Low|No|Unknown
    7|Société Générale d’Été|won|33250.75|2025-02-03|2025-04-28||Yes|High|Yes|Immediate
    8|Northwind|lost|0.00|2025-02-05|2025-02-28|No Budget / Lost Funding|No|Mid|Good to have|Unknown
    9|株式会社サクラ|won|72000.00|2025-02-10|2025-07-15||Yes|Mid|Yes|This quarter
    10|Tailspin Toys|lost|18000.00|2025-02-11|2025-05-02|Timing|Yes|Mid|Yes|Next quarter
    11|Wingtip|won|8800.00|2025-02-14|2025-03-31||Yes|Mid|Yes|Immediate
    12|Litware|lost|64000.00|2025-02-20|2025-06-12|Lost to Competitor|Yes|High|Yes|This quarter
    13|Adventure Works|won|27500.00|2025-02-22|2025-05-19||Yes|High|Yes|This year
    14|Coho Winery|won|5400.00|2025-03-01|2025-03-28||Yes|Mid|Must have|Immediate
    15|Graphic Design Inst.|lost|7200.00|2025-03-03|2025-04-10|Feature Gap|Yes|Low|Yes|Unknown
    16|Proseware|won|91000.00|2025-03-05|2025-08-01||Yes|High|Must have|This quarter
    17|Lucerne Publishing|won|14300.00|2025-03-09|2025-05-05||Yes|Mid|Yes|This quarter
    18|Humongous Insurance|lost|250000.00|2025-03-10|2025-09-09|Price|No|Mid|Yes|This year
    19|Trey Research|won|39000.00|2025-03-12|2025-06-20||Yes|Mid|Yes|This quarter
    20|Alpine Ski House|open|16000.00|2025-03-15|2025-12-31||Yes|Mid|Yes|This year
    21|VanArsdel|won|22000.00|2025-03-18|2025-06-02||Yes|Mid|Yes|Immediate
    22|Woodgrove Bank|lost|410000.00|2025-03-20|2025-10-01|Other|Yes|High|Yes|This year
    23|Blue Yonder|won|60500.00|2025-03-22|2025-07-07||Unknown|Unknown|Yes|Unknown
    24|Southridge|open|3000.00|2025-03-25|2025-12-15||Unknown|Unknown|Unknown|Unknown
    """
}

/// Writes rows as CSV with every cell in quotes.
func csv(_ header: [String], _ rows: [[String]], lineEnd: String = "\n") -> String {
  ([header] + rows).map { row in
    row.map { "\"" + $0.replacing("\"", with: "\"\"") + "\"" }.joined(separator: ",") + lineEnd
  }.joined()
}
