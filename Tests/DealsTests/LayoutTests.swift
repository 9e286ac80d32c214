// SPDX-License-Identifier: Apache-2.0

import Configuration
import Testing

@testable import Deals

/// The invented deals in layouts that no file of the fixtures has.
enum Layout: String, CaseIterable, CustomTestStringConvertible {
  case salesforceCurrencies, dataLoader, dataLoaderCapitals, hubspotNames, hubspotGerman, zoho
  case dynamicsSerials, pipedriveTwins

  var testDescription: String { rawValue }

  var preset: String {
    switch self {
    case .salesforceCurrencies: "salesforce-report"
    case .dataLoader, .dataLoaderCapitals: "salesforce-dataloader"
    case .hubspotNames, .hubspotGerman: "hubspot"
    case .zoho: "zoho"
    case .dynamicsSerials: "dynamics"
    case .pipedriveTwins: "pipedrive"
    }
  }

  var text: String {
    switch self {
    case .salesforceCurrencies: salesforceCurrencies
    case .dataLoader: "\u{FEFF}" + dataLoader(dataLoaderHeader)
    case .dataLoaderCapitals: dataLoader(dataLoaderHeader.map { $0.uppercased() })
    case .hubspotNames: hubspotNames
    case .hubspotGerman: hubspotGerman
    case .zoho: zoho
    case .dynamicsSerials: dynamicsSerials
    case .pipedriveTwins: pipedriveTwins
    }
  }

  /// What the account's own words mean, where it has some.
  var configuration: Configuration {
    var configuration = Configuration()
    switch self {
    case .hubspotNames:
      configuration.outcome.won = ["3835407076"]
      configuration.outcome.lost = ["3835407077"]
      configuration.outcome.open = ["95180904"]
    case .hubspotGerman:
      configuration.outcome.won = ["Gewonnen"]
      configuration.outcome.lost = ["Verloren"]
      configuration.outcome.open = ["Termin vereinbart"]
    default: break
    }
    return configuration
  }

  var source: Configuration.Source? {
    guard self == .hubspotGerman else { return nil }
    var source = Configuration.Source()
    source.preset = "hubspot"
    source.columns = [
      .id: ["Datensatz-ID"], .name: ["Dealname"], .stage: ["Deal-Phase"], .amount: ["Betrag"],
      .createdDate: ["Erstellungsdatum"], .closeDate: ["Abschlussdatum"],
      .owner: ["Zust\u{E4}ndiger Mitarbeiter"], .reason: ["Grund f\u{FC}r Verlust"],
      .budget: ["Budget"], .authority: ["Entscheider"], .need: ["Bedarf"], .timing: ["Zeitplan"],
    ]
    return source
  }
}

extension Layout {
  private func bant(_ deal: InventedDeal) -> [String] {
    [deal.budget, deal.authority, deal.need, deal.timing]
  }

  private func word(_ deal: InventedDeal, won: String, lost: String, open: String) -> String {
    switch deal.outcome {
    case "won": won
    case "lost": lost
    default: open
    }
  }

  private var salesforceCurrencies: String {
    let rows = InventedDeal.all.map { deal in
      [
        "006\(deal.number)", "Jane Doe", deal.name,
        word(deal, won: "Closed Won", lost: "8-Closed Lost", open: "5-Negotiating"), "EUR",
        deal.amount, "USD", deal.amount, InventedDeal.day(deal.close, "m/d/y"),
        InventedDeal.day(deal.created, "m/d/y"), deal.reason,
      ] + bant(deal)
    }
    let header = [
      "Opportunity ID", "Opportunity Owner", "Opportunity Name", "Stage", "Amount Currency",
      "Amount", "Amount (converted) Currency", "Amount (converted)", "Close Date", "Created Date",
      "Loss Reason", "Budget Confirmed", "Authority", "Need", "Timing",
    ]
    return csv(header, rows) + "\"Grand Totals (24 records)\",\"\"\n\n"
      + "\"Confidential Information - Do Not Distribute\"\n"
      + "\"Copyright \u{A9} 2000-2026 salesforce.com, inc. All rights reserved.\"\n"
  }

  private var dataLoaderHeader: [String] {
    [
      "Id", "Name", "StageName", "Amount", "CloseDate", "IsClosed", "IsWon", "ForecastCategory",
      "CreatedDate", "Owner.Name", "Account.Name", "CampaignId", "Loss_Reason__c",
      "Budget_Confirmed__c", "Authority__c", "Need__c", "Timing__c",
    ]
  }

  private func dataLoader(_ header: [String]) -> String {
    let rows = InventedDeal.all.map { deal in
      [
        "006\(100_000_000_000 + deal.number)AAA", deal.name,
        word(deal, won: "Gewonnen", lost: "Verloren", open: "Angebot"), deal.amount, deal.close,
        deal.outcome == "open" ? "false" : "true", deal.outcome == "won" ? "true" : "false",
        word(deal, won: "Closed", lost: "Omitted", open: "Pipeline"),
        deal.created + "T08:00:00.000Z", "Jane Doe", deal.name, "000000000000000AAA", deal.reason,
      ] + bant(deal)
    }
    return csv(header, rows)
  }

  /// A third of the deals stand in stages that the account made itself.
  private var hubspotNames: String {
    let rows = InventedDeal.all.map { deal in
      let isOwn = deal.number % 3 == 0
      let stage =
        isOwn
        ? word(deal, won: "3835407076", lost: "3835407077", open: "95180904")
        : word(deal, won: "closedwon", lost: "closedlost", open: "qualifiedtobuy")
      return [
        deal.amount, deal.close + "T10:22:00Z", deal.created + "T08:00:00.123Z", deal.name, stage,
        deal.close + "T11:00:00Z", "1431627\(deal.number)", "default", deal.reason, "77",
      ] + bant(deal)
    }
    let header = [
      "amount", "closedate", "createdate", "dealname", "dealstage", "hs_lastmodifieddate",
      "hs_object_id", "pipeline", "closed_lost_reason", "hubspot_owner_id", "budget", "authority",
      "need", "timing",
    ]
    return csv(header, rows)
  }

  private var hubspotGerman: String {
    let rows = InventedDeal.all.map { deal in
      [
        "1431627\(deal.number)", deal.name,
        word(deal, won: "Gewonnen", lost: "Verloren", open: "Termin vereinbart"), deal.amount,
        InventedDeal.day(deal.created, "d.m.y"), InventedDeal.day(deal.close, "d.m.y"),
        "Jane Doe", deal.reason,
      ] + bant(deal)
    }
    let header = [
      "Datensatz-ID", "Dealname", "Deal-Phase", "Betrag", "Erstellungsdatum", "Abschlussdatum",
      "Zust\u{E4}ndiger Mitarbeiter", "Grund f\u{FC}r Verlust", "Budget", "Entscheider", "Bedarf",
      "Zeitplan",
    ]
    return csv(header, rows)
  }

  private var zoho: String {
    let rows = InventedDeal.all.map { deal in
      let lost = deal.reason == "Lost to Competitor" ? "Closed Lost to Competition" : "Closed Lost"
      return [
        "zcrm_440000000000\(1000 + deal.number)", "zcrm_4400000000001", "Jane Doe",
        "$ " + deal.grouped, deal.name, InventedDeal.day(deal.close, "d/m/y"), "zcrm_9", deal.name,
        word(deal, won: "Closed Won", lost: lost, open: "Negotiation/Review"), deal.reason,
        deal.created + " 08:00:00", deal.close + " 09:00:00",
      ] + bant(deal)
    }
    let header = [
      "Record Id", "Deal Owner.id", "Deal Owner", "Amount", "Deal Name", "Closing Date",
      "Account Name.id", "Account Name", "Stage", "Reason For Loss", "Created Time",
      "Modified Time", "Budget", "Authority", "Need", "Timing",
    ]
    return csv(header, rows)
  }

  private var dynamicsSerials: String {
    let rows = InventedDeal.all.map { deal in
      [
        "00000001-0000-4000-8000-\(100_000_000_000 + deal.number)", "Q2hlY2tzdW0=",
        InventedDeal.serial(deal.close) + ".375", deal.name, deal.name,
        word(deal, won: "Won", lost: "Lost", open: "Open"),
        word(
          deal, won: "Won", lost: deal.number % 2 == 0 ? "Out-Sold" : "Canceled",
          open: "In Progress"),
        InventedDeal.serial(deal.close), "$" + deal.grouped, InventedDeal.serial(deal.created),
        deal.reason,
      ] + bant(deal)
    }
    let header = [
      "(Do Not Modify) Opportunity", "(Do Not Modify) Row Checksum", "(Do Not Modify) Modified On",
      "Topic", "Potential Customer", "Status", "Status Reason", "Est. close date", "Est. revenue",
      "Created On", "Loss Reason", "Budget", "Decision Maker?", "Need", "Purchase Timeframe",
    ]
    return csv(header, rows, lineEnd: "\r\n")
  }

  /// Deals that are lost keep their last stage, and a second column is called as the status is.
  private var pipedriveTwins: String {
    let rows = InventedDeal.all.map { deal in
      [
        "\(deal.number)", deal.name, "Jane Doe", deal.amount, "EUR", deal.name, "Proposal Made",
        deal.outcome, InventedDeal.day(deal.created, "d/m/y"),
        deal.outcome == "open" ? "" : InventedDeal.day(deal.close, "d/m/y"),
        InventedDeal.day(deal.close, "d/m/y"), deal.reason, "No answer",
      ] + bant(deal)
    }
    let header = [
      "Deal - ID", "Deal - Title", "Deal - Owner", "Deal - Value", "Deal - Currency of Value",
      "Deal - Organization", "Deal - Stage", "Deal - Status", "Deal - Deal created",
      "Deal - Deal closed on", "Deal - Expected close date", "Deal - Lost reason",
      "Deal - Status", "Deal - Budget", "Deal - Authority", "Deal - Need", "Deal - Timing",
    ]
    return csv(header, rows)
  }
}

struct `Other layouts of one set of deals` {
  private func read(_ layout: Layout) throws -> DealSet {
    try deals(layout.text, source: layout.source, configuration: layout.configuration)
  }

  @Test(arguments: Layout.allCases)
  func `give outcomes, amounts and dates`(layout: Layout) throws {
    let set = try read(layout)
    #expect(set.files[0].preset == layout.preset)
    #expect(set.outcomeCounts == ["won": 13, "lost": 9, "open": 2])
    try #require(set.deals.count == InventedDeal.all.count)
    for (deal, expected) in zip(set.deals, InventedDeal.all) {
      #expect(deal.outcome.word == expected.outcome, "\(expected.number)")
      #expect(deal.fields[.name] == expected.name)
      #expect(deal.amount?.value == Double(expected.amount), "\(expected.number)")
      #expect(deal.createdDate?.description == expected.created, "\(expected.number)")
      #expect(deal.closeDate?.description == expected.close, "\(expected.number)")
    }
  }

  @Test(arguments: Layout.allCases)
  func `give reasons and the four columns of BANT`(layout: Layout) throws {
    for (deal, expected) in zip(try read(layout).deals, InventedDeal.all) {
      let reasons = deal.notes.filter { $0.kind == .reason }.map(\.text)
      #expect(reasons == (expected.reason.isEmpty ? [] : [expected.reason]), "\(expected.number)")
      #expect(deal.fields[.budget] == expected.budget)
      #expect(deal.fields[.authority] == expected.authority)
      #expect(deal.fields[.need] == expected.need)
      #expect(deal.fields[.timing] == expected.timing)
    }
  }

  @Test(arguments: Layout.allCases)
  func `count every record`(layout: Layout) throws {
    let set = try read(layout)
    let rejected = layout == .salesforceCurrencies ? 3 : 0
    #expect(set.files[0].records == 24 + rejected)
    #expect(set.issues.map(\.reason) == Array(repeating: "footer", count: rejected))
  }

  @Test func `keep codes of currencies apart from amounts`() throws {
    let set = try read(.salesforceCurrencies)
    #expect(set.deals.allSatisfy { $0.amount?.currency == "EUR" })
    #expect(try read(.zoho).deals.allSatisfy { $0.amount?.currency == "USD" })
    #expect(try read(.pipedriveTwins).deals.allSatisfy { $0.amount?.currency == "EUR" })
  }

  @Test func `report stages of digits that nobody mapped`() throws {
    let set = try deals(Layout.hubspotNames.text)
    #expect(
      set.messages.contains {
        $0.contains("stage '3835407076', a number that the account gave; taken as open")
      })
    #expect(set.outcomeCounts["open"] == 9)
  }
}
