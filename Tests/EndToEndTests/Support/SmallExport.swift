// SPDX-License-Identifier: Apache-2.0

/// An export of a hundred invented deals, small enough for a quick analysis.
struct SmallExport {
  /// The header.
  static let header =
    "Deal ID,Owner,Account,Status,Amount,Created,Closed,Source,Budget,Authority,Notes,Loss Reason"

  /// The texts of the notes, in which every second one speaks for us.
  private static let notes = [
    "They trust us and said so in the call.",
    "They do not trust us after the outage.",
    "The CFO champions us inside the bank.",
    "\"They are happy with the way things are, says <b>Jörg</b>.\"",
    "Demo went well; sent the documents.",
    "She fears to be blamed if it goes wrong.",
    "They told us they must get this done by June.",
    "\"Long call.\nThey would rather stay with the old tool.\"",
  ]

  /// How the deals end, in the words of the export; notes and reasons follow the true end.
  var outcomes = (0..<100).map(Self.end)

  /// How a deal truly ends.
  private static func end(of deal: Int) -> String {
    switch (deal * 7) % 20 {
    case 0..<9: "Won"
    case 9..<16: "Lost"
    case 16..<18: "No decision"
    case 18: "Duplicate"
    default: "Negotiation"
    }
  }

  /// The records, without header.
  var rows: [String] {
    outcomes.enumerated().map { deal, outcome in
      let day = String(deal % 28 + 101).dropFirst()
      let side = deal % 4 == 0 || Self.end(of: deal) != "Won" ? 1 : 0
      let note = deal % 9 == 4 ? "" : Self.notes[(deal / 3 * 2 + side) % 8]
      let cells = [
        "D-\(deal + 100)", ["Ann", "Bob", "Cyd"][deal % 3], "Account \(deal / 2)", outcome,
        "\(1000 + deal * 37)", "2026-01-\(day)", "2026-0\(4 + deal % 3)-\(day)",
        ["Referral", "Web", "Event"][(deal / 2) % 3], (deal * 3) % 7 < 4 ? "Yes" : "No",
        ["High", "Low"][(deal * 5 / 3) % 2], note,
        Self.end(of: deal) == "Lost" ? "Price" : "",
      ]
      return cells.joined(separator: ",")
    }
  }

  /// The file.
  var csv: String { ([Self.header] + rows).map { $0 + "\n" }.joined() }
}
