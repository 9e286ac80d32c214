// SPDX-License-Identifier: Apache-2.0

/// A HubSpot export of deals with the labels of properties.
enum HubSpotLayout {
  static let header = [
    "Record ID", "Deal Name", "Deal Stage", "Pipeline", "Amount", "Currency", "Close Date",
    "Create Date", "Deal owner", "Associated Company", "Original Source", "Client Type",
    "Industry", "Contact Title", "Budget Confirmed", "Decision Maker Identified", "Need",
    "Timeframe", "Intent Score", "Competitors", "Closed Won Reason", "Closed Lost Reason",
    "Onboarding Contact", "Next step", "Deal Description", "Meeting Notes",
  ]

  static func file(_ deals: [SampleDeal]) -> [UInt8] {
    var csv = CSVText(delimiter: ",", lineEnd: "\n", quotesAll: true)
    csv.add(header)
    for deal in deals { csv.add(row(deal)) }
    return Array(csv.text.utf8)
  }

  private static func row(_ deal: SampleDeal) -> [String] {
    [
      "\(14_310_000_000 + deal.number)", "\(deal.account) – audits", stage(deal),
      "Sales Pipeline", "\(deal.amount)", "USD", "\(deal.closed.iso) 10:22",
      "\(deal.created.iso) 08:00", deal.rep.name, deal.account, deal.source,
      deal.isExistingClient ? "Existing" : "New", deal.industry, deal.title,
      truth(deal.budget), truth(deal.authority), deal.need, deal.timing, "\(deal.intent)",
      deal.competitor, deal.ending == .won ? deal.reasonText : "",
      deal.ending.isLoss ? "\(deal.lossReason): \(deal.reasonText)" : "",
      deal.onboardingContact, deal.nextStep, deal.description, deal.callNotes,
    ]
  }

  private static func truth(_ answer: String) -> String {
    switch answer {
    case "Yes": "true"
    case "No": "false"
    default: answer
    }
  }

  private static func stage(_ deal: SampleDeal) -> String {
    switch deal.ending {
    case .won: "Closed Won"
    case .lost: deal.number % 11 == 0 ? "closed lost" : "Closed Lost"
    case .noDecision: "Closed Lost - No Decision"
    case .open: "Contract Sent"
    case .excluded(let name): name
    }
  }
}
