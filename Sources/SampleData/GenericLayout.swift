// SPDX-License-Identifier: Apache-2.0

/// A table of the German branch: Windows-1252, semicolons, commas as decimal signs.
enum GenericLayout {
  static let header = [
    "id", "created", "closed", "owner", "account", "industry", "status", "amount", "currency",
    "source", "title", "Client Type", "budget confirmed", "decision maker", "need", "timeframe",
    "Intent Score", "competitor", "lost reason", "Onboarding Contact", "notes", "comments",
    "next steps",
  ]

  static func file(_ deals: [SampleDeal]) -> [UInt8] {
    var csv = CSVText(delimiter: ";", lineEnd: "\r\n", quotesAll: false)
    csv.add(header)
    for (index, deal) in deals.enumerated() {
      csv.add(row(deal))
      // Rows as they come out when somebody edits such a file by hand.
      switch index {
      case 40: csv.addRaw("DE-x1;12.11.2025;10.12.2025;Jörg Weiß;Halden AB;Food;Lost;9.500,00")
      case 90: csv.addRaw("DE-x2;\"Calder \"Foods\" Ltd\";Won;12.000,00;EUR")
      case 150: csv.addRaw("Total;;;;;;;3.412.800,00;;;;;;;;;;;;;;;;;")
      default: break
      }
    }
    return csv.windows1252
  }

  private static func row(_ deal: SampleDeal) -> [String] {
    [
      "DE-\(10_000 + deal.number)", deal.created.german, deal.closed.german, deal.rep.name,
      deal.account, deal.industry, status(deal), money(deal.amount), "EUR", deal.source,
      deal.title, deal.isExistingClient ? "Existing" : "New", deal.budget, deal.authority,
      deal.need, deal.timing, "\(deal.intent)", deal.competitor,
      deal.reasonText.isEmpty || deal.ending == .won ? deal.lossReason : deal.reasonText,
      deal.onboardingContact, deal.description, deal.callNotes, deal.nextStep,
    ]
  }

  /// `12.500,00`.
  static func money(_ amount: Int) -> String {
    let thousands = amount / 1000
    let rest = "\(amount % 1000)"
    let padding = String(repeating: "0", count: 3 - rest.count)
    return thousands > 0 ? "\(thousands).\(padding)\(rest),00" : "\(rest),00"
  }

  private static func status(_ deal: SampleDeal) -> String {
    switch deal.ending {
    case .won: "Won"
    case .lost: "Lost"
    case .noDecision: "No decision"
    case .open: "Negotiation"
    case .excluded(let name): name
    }
  }
}
