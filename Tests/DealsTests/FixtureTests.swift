// SPDX-License-Identifier: Apache-2.0

import Configuration
import Testing

@testable import Deals

@Suite(.enabled(if: TestData.isThere, "\(TestData.absence)"))
struct `Real layouts of one set of deals` {
  static let layouts = [
    "salesforce_report_details_utf8.csv": "salesforce-report",
    "salesforce_report_windows1252_semicolon.csv": "salesforce-report",
    "salesforce_data_export_service.csv": "salesforce-backup",
    "hubspot_deals_labels.csv": "hubspot",
    "hubspot_deals_excel_utf16le_tab.txt": "hubspot",
    "dynamics365_opportunities_excel_csv.csv": "dynamics",
    "pipedrive_deals.csv": "pipedrive",
  ]

  static let names = layouts.keys.sorted()
  /// Layouts in which an amount of nothing is an empty cell.
  static let leaveZeroEmpty = names.filter { $0.hasPrefix("hubspot") || $0.contains("service") }

  @Test(arguments: names)
  func `give their truth without configuration`(name: String) throws {
    let set = try TestData.deals("data/crm-fixtures/" + name)
    let truth = try TestData.rows("data/crm-fixtures/truth.csv")
    #expect(set.outcomeCounts == ["won": 13, "lost": 9, "open": 2])
    #expect(set.files.first?.preset == Self.layouts[name])
    try #require(set.deals.count == truth.count)
    for (deal, expected) in zip(set.deals, truth) {
      let label = "\(name), deal \(expected["n"] ?? "")"
      #expect(deal.outcome.word == expected["outcome"], "\(label)")
      #expect(deal.createdDate?.description == expected["created"], "\(label)")
      #expect(deal.closeDate?.description == expected["close"], "\(label)")
      if let amount = deal.amount, let text = expected["amount"], let value = Double(text) {
        // Two layouts were written with one decimal.
        #expect(abs(amount.value - value) < 0.051, "\(label)")
      } else {
        #expect(expected["amount"] == "0.00" && Self.leaveZeroEmpty.contains(name), "\(label)")
      }
      if name.contains("1252") == false { #expect(deal.fields[.name] == expected["name"]) }
    }
  }

  @Test(arguments: names)
  func `count every record`(name: String) throws {
    let set = try TestData.deals("data/crm-fixtures/" + name)
    let file = try #require(set.files.first)
    #expect(file.deals == 24)
    #expect(file.records == file.deals + file.duplicates + file.rejected)
    #expect(set.issues.allSatisfy { $0.reason == "footer" })
    #expect(file.rejected == (name.hasPrefix("salesforce_report") ? 5 : 0))
  }

  @Test func `have the reasons of the truth where they have a reason column`() throws {
    let truth = try TestData.rows("data/crm-fixtures/truth.csv")
    for name in Self.names where name.hasPrefix("dynamics") == false {
      let set = try TestData.deals("data/crm-fixtures/" + name)
      for (deal, expected) in zip(set.deals, truth) where deal.outcome == .lost {
        let reasons = deal.notes.filter { $0.kind == .reason }.map(\.text)
        #expect(reasons.count == 1, "\(name)")
        let reason = expected["reason"] ?? ""
        #expect(reasons.first?.hasPrefix(reason) == true, "\(name)")
      }
    }
  }

  @Test func `have the four columns of BANT in Pipedrive`() throws {
    let truth = try TestData.rows("data/crm-fixtures/truth.csv")
    let set = try TestData.deals("data/crm-fixtures/pipedrive_deals.csv")
    for (deal, expected) in zip(set.deals, truth) {
      for role in [Role.budget, .authority, .need, .timing] {
        #expect(deal.fields[role] == expected[role.rawValue])
      }
    }
  }

  @Test func `have the pick-lists of Dynamics as they are`() throws {
    let set = try TestData.deals("data/crm-fixtures/dynamics365_opportunities_excel_csv.csv")
    #expect(set.deals[2].fields[.budget] == "No Committed Budget")
    #expect(set.deals[2].fields[.authority] == "No")
    #expect(set.deals[5].fields[.need] == "No need")
    #expect(set.deals[2].fields[.timing] == "Next year")
    #expect(set.deals[0].amount?.currency == "USD")
  }

  @Test func `keep the currency of windows-1252 amounts`() throws {
    let set = try TestData.deals("data/crm-fixtures/salesforce_report_windows1252_semicolon.csv")
    #expect(set.deals[0].amount == Money(tenThousandths: 125_000_000, currency: "EUR"))
    #expect(set.files[0].encoding == "windows-1252")
    #expect(set.files[0].delimiter == ";")
  }

  @Test func `treat the null look-up of a backup as empty`() throws {
    let set = try TestData.deals("data/crm-fixtures/salesforce_data_export_service.csv")
    let contact = try #require(set.columns.first { $0.header == "ContactId" })
    #expect(contact.levels.isEmpty)
    #expect(set.deals.allSatisfy { $0.fields[.campaign] == nil })
  }

  @Test func `call the second status of Pipedrive by a name of its own`() throws {
    let set = try TestData.deals("data/crm-fixtures/pipedrive_deals.csv")
    #expect(set.columns.contains { $0.header == "Deal - Status (2)" })
    #expect(set.messages.contains { $0.contains("'Deal - Status' stands more than once") })
  }
}

@Suite(.enabled(if: TestData.isThere, "\(TestData.absence)"))
struct `Public sets of deals` {
  @Test func `Bohanec gives 227 won and 221 lost`() throws {
    var source = Configuration.Source()
    source.preset = "generic"
    source.columns = [.outcome: ["Status"]]
    var configuration = Configuration()
    configuration.outcome.won = ["Won"]
    configuration.outcome.lost = ["Lost"]
    let path = TestData.path("data/bohanec/Salvirt_B2B_ML_dataset.csv")
    let set = try DealImporter(configuration: configuration)
      .read([ExportInput(.file(path: path), source: source)])
    #expect(set.outcomeCounts == ["won": 227, "lost": 221])
    #expect(set.columns.count == 23)
    #expect(set.deals.allSatisfy { $0.notes.isEmpty })
    #expect(set.rivalNames.isEmpty)
  }

  @Test func `Bohanec drops 83 exact duplicates where that is asked for`() throws {
    var configuration = Configuration()
    configuration.duplicates = .drop
    let set = try TestData.deals(
      "data/bohanec/Salvirt_B2B_ML_dataset.csv", configuration: configuration)
    #expect(set.deals.count == 365)
    #expect(set.files[0].duplicates == 83)
  }

  @Test func `Maven's pipeline gives 4,238 won, 2,473 lost and 2,089 open`() throws {
    let set = try TestData.deals("data/maven/sales_pipeline.csv")
    #expect(set.outcomeCounts == ["won": 4238, "lost": 2473, "open": 2089])
    #expect(set.deals[0].fields[.owner] == "Moses Frase")
    #expect(set.deals[0].closeDate?.description == "2017-03-01")
    #expect(set.deals[0].createdDate?.description == "2016-10-20")
    #expect(set.deals[0].amount?.value == 1054)
  }
}
