// SPDX-License-Identifier: Apache-2.0

/// A Salesforce report, "Details Only", with its footer.
enum SalesforceLayout {
  static let header = [
    "Opportunity ID", "Opportunity Owner", "Account Name", "Opportunity Name", "Stage",
    "Amount Currency", "Amount", "Probability (%)", "Close Date", "Created Date",
    "Last Modified Date", "Lead Source", "Client Type", "Industry", "Contact: Title",
    "Budget Confirmed", "Decision Maker Identified", "Need", "Timeframe", "Intent Score",
    "Competitor", "Loss Reason", "Closed Won Reason", "Onboarding Contact", "Next Step",
    "Description", "Call Notes",
  ]

  /// Writes deals, and for those that were still open when the export was made, the stage of then.
  static func file(_ deals: [SampleDeal], stillOpen: [SampleDeal], lastDay: Day) -> [UInt8] {
    var csv = CSVText(delimiter: ",", lineEnd: "\n", quotesAll: true)
    csv.add(header)
    for deal in deals { csv.add(row(deal, modified: deal.closed)) }
    for deal in stillOpen {
      var earlier = deal
      earlier.ending = .open
      earlier.lossReason = ""
      earlier.reasonText = ""
      earlier.onboardingContact = ""
      csv.add(row(earlier, modified: lastDay))
    }
    csv.addRaw("")
    csv.add(["Grand Totals (\(deals.count + stillOpen.count) records)"])
    csv.addRaw("")
    csv.add(["Confidential Information - Do Not Distribute"])
    csv.add(["Copyright © 2000-2026 salesforce.com, inc. All rights reserved."])
    return Array(csv.text.utf8)
  }

  private static func row(_ deal: SampleDeal, modified: Day) -> [String] {
    let probability =
      switch deal.ending {
      case .won: "100"
      case .open: "60"
      default: "0"
      }
    return [
      id(deal), deal.rep.name, deal.account, "\(deal.account) - Audit suite", stage(deal),
      "USD", "\(deal.amount).00", probability, deal.closed.american, deal.created.american,
      modified.american, deal.source, deal.isExistingClient ? "Existing" : "New", deal.industry,
      deal.title, deal.budget, deal.authority, deal.need, deal.timing, "\(deal.intent)",
      deal.competitor, deal.lossReason, deal.ending == .won ? deal.reasonText : "",
      deal.onboardingContact, deal.nextStep, deal.description, deal.callNotes,
    ]
  }

  private static func id(_ deal: SampleDeal) -> String {
    let digits = "\(deal.number)"
    return "0065g0000" + String(repeating: "0", count: 6 - digits.count) + digits + "AAA"
  }

  private static func stage(_ deal: SampleDeal) -> String {
    switch deal.ending {
    case .won: "Closed Won"
    case .lost: "Closed Lost"
    case .noDecision: "Closed Lost - No Decision"
    case .open: deal.number % 2 == 0 ? "Negotiation/Review" : "Proposal/Price Quote"
    case .excluded(let name): name == "Duplicate" ? "10-Duplicate" : "9-Unqualified"
    }
  }
}
