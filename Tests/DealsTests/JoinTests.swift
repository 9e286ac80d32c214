// SPDX-License-Identifier: Apache-2.0

import Configuration
import Testing

@testable import Deals

struct `Files beside the deals` {
  private let pipeline = """
    Deal ID,Account,Stage,Created Date,Close Date,Product
    1,Acme,Won,2025-01-01,2025-02-01,GTXPro
    2,Acme,Lost,2025-03-01,2025-04-01,GTX Basic
    3,Globex,Won,2025-01-01,2025-06-01,Other
    """

  private func read(
    _ text: String, _ kind: ExportKind? = nil, columns: [Role: [String]] = [:]
  ) throws(ImportError) -> DealSet {
    let source = kind.map { kind in
      var source = Configuration.Source()
      source.kind = kind
      source.columns = columns
      return source
    }
    return try DealImporter().read([
      ExportInput(.bytes(Array(pipeline.utf8), name: "deals.csv")),
      ExportInput(.bytes(Array(text.utf8), name: "other.csv"), source: source),
    ])
  }

  @Test func `activities become dated notes of their deal`() throws {
    let set = try read(
      """
      Deal ID,Date,Type,Owner,Notes
      1,2025-01-15,Call,Ann,They trust us
      9,2025-01-15,Call,Ann,Nobody
      1;3,2025-01-20,Email,Bob,Sent
      """, .activities)
    #expect(set.deals[0].notes.map(\.text) == ["They trust us", "Sent"])
    let note = try #require(set.deals[0].notes.first)
    #expect(note.date?.description == "2025-01-15")
    #expect(note.author == "Ann")
    #expect(note.activity == "Call")
    #expect(note.file == 1 && note.line == 2)
    #expect(set.deals[2].notes.count == 1)
    #expect(set.files[1].unmatched == 1)
    #expect(set.messages.contains("1 of 3 rows belong to no deal"))
  }

  @Test func `an activity of an account belongs to the deal that was under way`() throws {
    let set = try read(
      "Account,Date,Notes\nACME,2025-03-15,Call\nAcme,2025-02-15,Gap\n", .activities)
    #expect(set.deals.map(\.notes.count) == [0, 1, 0])
    #expect(set.files[1].unmatched == 1)
  }

  @Test func `contacts give titles, roles and further columns`() throws {
    let set = try read(
      """
      Deal ID,Name,Email,Job Title,Contact Role,DISC Type
      1,A,a@x.org,CEO,Decision maker,D
      1,B,b@x.org,Analyst,User,S
      """, .contacts)
    #expect(set.deals[0].contacts.map(\.title) == ["CEO", "Analyst"])
    #expect(set.deals[0].contacts.first?.role == "Decision maker")
    #expect(set.deals[0].fields[.title] == "CEO; Analyst")
    #expect(set.deals[0].contacts.first?.fields == ["DISC Type": "D"])
    let disc = try #require(set.columns.first { $0.header == "DISC Type" })
    #expect(disc.value(ofDeal: 0) == "D")
    #expect(disc.value(ofDeal: 1) == nil)
    #expect(set.columns.contains { $0.header == "Email" || $0.header == "Name" } == false)
  }

  @Test func `surveys, referrals and history are kept with their deals`() throws {
    let surveys = try read(
      "Account,Date,NPS,Comment\nAcme,2025-01-02,9,Great\nX,2025-01-02,3,\n", .surveys)
    #expect(surveys.surveys.map(\.score) == [9, 3])
    #expect(surveys.surveys.map(\.deals) == [[0, 1], []])
    #expect(surveys.deals[0].fields[.nps] == "9")
    #expect(surveys.deals[0].notes.map(\.text) == ["Great"])
    let referrals = try read("Referrer,Referred,Date\nGlobex,Acme,2025-01-02\n", .referrals)
    #expect(referrals.referrals.map(\.referrer) == ["Globex"])
    #expect(referrals.referrals.map(\.deals) == [[0, 1]])
    let history = try read(
      "OpportunityId,Field,OldValue,NewValue,CreatedDate\n2,StageName,A,B,2025-03-05T10:00:00.000Z\n",
      .history)
    #expect(
      history.changes == [
        FieldChange(
          deal: 1, date: CalendarDay("2025-03-05"), field: "StageName", old: "A", new: "B",
          author: nil)
      ])
  }

  @Test func `kinds are guessed from telling columns`() throws {
    #expect(try read("Deal ID,Date,Notes\n1,2025-01-15,x\n").files[1].kind == .activities)
    #expect(try read("Account,Email\nAcme,a@x.org\n").files[1].kind == .contacts)
    #expect(try read("Account,Date,NPS\nAcme,2025-01-15,9\n").files[1].kind == .surveys)
  }

  @Test func `a list is joined by a column that deals have, whatever the spelling`() throws {
    let set = try read("Product,Series\nGTX Pro,GTX\nGTX Basic,GTX\nMG,MG\n")
    let series = try #require(set.columns.first { $0.header == "Series" })
    #expect((0..<3).map { series.value(ofDeal: $0) } == ["GTX", "GTX", nil])
    #expect(set.messages.contains { $0.hasPrefix("1 deals spell 1 entry of the column 'Product'") })
    #expect(set.messages.contains("1 deals have a 'Product' that is not in this list"))
  }

  @Test func `a file that nothing ties to deals is an error`() {
    #expect(throws: ImportError.self) { try read("Date,Notes\n2025-01-15,x\n", .activities) }
    do {
      _ = try read("Foo,Bar\n1,2\n")
      Issue.record("a list without a shared column was joined")
    } catch {
      #expect(error.exitCode == 65)
      #expect(error.message.hasPrefix("other.csv:1: no column says how deals ended"))
    }
  }
}

@Suite(.enabled(if: TestData.isThere, "\(TestData.absence)"))
struct `Maven's four files` {
  @Test func `join, and the spelling of a product is reported`() throws {
    let inputs = try InputResolver(configuration: Configuration())
      .inputs(for: [TestData.path("data/maven")])
    let set = try DealImporter().read(inputs)
    #expect(set.outcomeCounts == ["won": 4238, "lost": 2473, "open": 2089])
    #expect(
      set.messages.contains {
        $0.hasPrefix("1480 deals spell 1 entry of the column 'product' with other spaces")
      })
    let series = try #require(set.columns.first { $0.header == "series" })
    #expect(series.codes.allSatisfy { $0 >= 0 })
    let manager = try #require(set.columns.first { $0.header == "manager" })
    #expect(manager.codes.allSatisfy { $0 >= 0 })
    #expect(set.deals.count { $0.fields[.industry] == nil } == 1425)
    #expect(set.deals.allSatisfy { $0.fields[.region] != nil })
  }
}
