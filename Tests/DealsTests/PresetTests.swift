// SPDX-License-Identifier: Apache-2.0

import Configuration
import Testing

@testable import Deals

struct `Presets` {
  @Test func `are named as the configuration names them`() {
    let names = CRMPreset.all.map(\.name)
    #expect(["auto"] + names == Configuration.presetNames)
  }

  @Test(arguments: CRMPreset.all.filter { $0.name != "generic" })
  func `are recognised by their own columns`(preset: CRMPreset) {
    let recognition = PresetRecognition(headers: preset.signature.keys.sorted())
    #expect(recognition.preset.name == preset.name)
    #expect(recognition.reason.contains("telling headers"))
  }

  @Test func `are not claimed for a header of nobody in particular`() {
    let recognition = PresetRecognition(headers: ["id", "owner", "outcome", "amount", "note"])
    #expect(recognition.preset.name == "generic")
    #expect(recognition.score == 0)
  }

  @Test func `Salesforce reports with several currencies and the new footer`() throws {
    let set = try deals(
      """
      "Opportunity ID","Opportunity Owner","Account Name","Opportunity Name","Stage","Amount Currency","Amount","Amount (converted) Currency","Amount (converted)","Close Date","Created Date","Description"
      "0061","Ann","A","A1","Closed Won","EUR","100.00","USD","108.00","3/14/2025","1/6/2025","They trust us"
      "0062","Ann","B","B1","8-Closed Lost","GBP","200.00","USD","250.00","3/15/2025","1/7/2025","Too dear"
      "0063","Ann","C","C1","10-Duplicate","USD","300.00","USD","300.00","3/16/2025","1/8/2025",""
      "Grand Totals (3 records)","","","","","","","USD","658.00","","",""

      "Confidential Information - Do Not Distribute"
      "Copyright \u{A9} 2000-2026 salesforce.com, inc. All rights reserved."
      """)
    #expect(set.files[0].preset == "salesforce-report")
    #expect(set.deals.map(\.outcome) == [.won, .lost, .excluded("Duplicate")])
    #expect(set.deals.map { $0.amount?.currency } == ["EUR", "GBP", "USD"])
    #expect(set.deals.map { $0.amount?.value } == [100, 200, 300])
    #expect(
      set.messages.contains { $0.hasPrefix("Amount: several currencies (EUR 1, GBP 1, USD 1)") })
    #expect(set.issues.map(\.reason) == ["footer", "footer", "footer"])
    #expect(set.deals.map { $0.fields[.owner] } == ["Ann", "Ann", "Ann"])
  }

  @Test func `Salesforce reports with prefixed labels`() throws {
    let set = try deals(
      """
      Opportunity: Opportunity Name,Opportunity Stage,Opportunity Owner: Full Name,Account Name: Account Name,Close Date,Competitor: Account Name
      A1,Closed Won,Ann,Acme,3/14/2025,Globex
      """)
    #expect(set.files[0].preset == "salesforce-report")
    #expect(set.deals[0].fields[.account] == "Acme")
    #expect(set.rivalNames == ["Globex"])
    #expect(set.deals[0].fields[.owner] == "Ann")
  }

  @Test func `Data Loader extracts`() throws {
    let set = try deals(
      """
      "ID","NAME","STAGENAME","AMOUNT","CLOSEDATE","ISCLOSED","ISWON","CREATEDDATE","LASTMODIFIEDDATE","ACCOUNT.NAME","OWNER.NAME","LOSS_REASON__C","BUDGET_CONFIRMED__C"
      "006000000000001AAA","A1","Gewonnen","12500.0","2025-03-14","true","true","2025-01-06T08:00:00.000Z","2025-03-14T08:00:00.000Z","Acme","Ann","","true"
      "006000000000002AAA","B1","Verloren","10.5","2025-03-15","true","false","2025-01-06T08:00:00.000Z","2025-03-14T08:00:00.000Z","Globex","Bob","Price","false"
      "006000000000003AAA","C1","Angebot","","2025-12-15","false","false","2025-01-06T08:00:00.000Z","2025-03-14T08:00:00.000Z","Globex","Bob","",""
      """)
    #expect(set.files[0].preset == "salesforce-dataloader")
    #expect(set.deals.map(\.outcome) == [.won, .lost, .open])
    #expect(set.deals[1].fields[.owner] == "Bob")
    #expect(set.deals[1].fields[.budget] == "false")
    #expect(set.deals[1].notes.map(\.kind) == [.reason])
    #expect(set.deals[0].createdDate?.description == "2025-01-06")
  }

  @Test func `HubSpot with internal names`() throws {
    let set = try deals(
      """
      amount,closedate,createdate,dealname,dealstage,hs_lastmodifieddate,hs_object_id,pipeline,closed_lost_reason
      12500,2025-03-14T10:22:00Z,2025-01-06T08:00:00Z,A,closedwon,2025-03-14T10:22:00Z,1,default,
      ,,2025-01-06T08:00:00Z,B,closedlost,2025-03-14T10:22:00Z,2,default,Price
      3000,2025-12-15T10:22:00Z,2025-01-06T08:00:00Z,C,95180904,2025-03-14T10:22:00Z,3,default,
      3000,2025-12-15T10:22:00Z,2025-01-06T08:00:00Z,D,qualifiedtobuy,2025-03-14T10:22:00Z,4,default,
      """)
    #expect(set.files[0].preset == "hubspot")
    #expect(set.deals.map(\.outcome) == [.won, .lost, .open, .open])
    #expect(set.deals[1].closeDate == nil)
    #expect(set.messages.contains { $0.contains("'95180904', a number that the account gave") })
  }

  @Test func `Zoho with look-up pairs`() throws {
    let set = try deals(
      """
      Record Id,Deal Owner.id,Deal Owner,Amount,Deal Name,Closing Date,Account Name.id,Account Name,Stage,Lead Source,Description,Reason For Loss,Created Time,Modified Time
      zcrm_1,zcrm_9,Ann,"$ 12,500.00",A,2025-03-14,zcrm_7,Acme,Closed Won,Referral,Trust,,2025-01-06 08:00:00,2025-03-14 08:00:00
      zcrm_2,zcrm_9,Ann,100,B,2025-03-15,zcrm_8,Globex,Closed Lost to Competition,Web,,Price,2025-01-06 08:00:00,2025-03-14 08:00:00
      zcrm_3,zcrm_9,Ann,100,C,2025-12-15,zcrm_8,Globex,Negotiation/Review,Web,,,2025-01-06 08:00:00,2025-03-14 08:00:00
      """)
    #expect(set.files[0].preset == "zoho")
    #expect(set.deals.map(\.outcome) == [.won, .lost, .open])
    #expect(set.deals[0].fields[.owner] == "Ann")
    #expect(set.deals[0].fields[.account] == "Acme")
    #expect(set.deals[0].id == "zcrm_1")
    #expect(set.deals[0].amount == Money(tenThousandths: 125_000_000, currency: "USD"))
  }

  @Test func `Bigin`() throws {
    let set = try deals(
      """
      Deal Id,Deal Owner.id,Deal Owner,Deal Name,Company Name.id,Company Name,Sub-Pipeline,Stage,Amount,Closing Date
      zcrm_1,zcrm_9,Ann,A,zcrm_7,Acme,Sales,Closed Won,5,2025-03-14
      """)
    #expect(set.files[0].preset == "zoho")
    #expect(set.deals[0].fields[.account] == "Acme")
  }

  @Test func `Dynamics views with prefixed names`() throws {
    let set = try deals(
      """
      Topic,Potential Customer,Opportunity_Est. revenue,Opportunity_Status,Status Reason,Est. close date
      A,Acme,"$1,000.00",Won,Won,3/14/2025
      B,Globex,"$1,000.00",Lost,Error/duplicate,3/14/2025
      """)
    #expect(set.files[0].preset == "dynamics")
    #expect(set.deals.map(\.outcome) == [.won, .excluded("Duplicate")])
    #expect(set.deals[0].amount?.value == 1000)
  }

  @Test func `generic words cover a table of many facts`() throws {
    let set = try deals(
      """
      Opportunity ID,Opportunity Name,Account Name,Industry,Owner,Stage,Amount,Created Date,Close Date,Lead Source,Contact Title,Budget Confirmed,Decision Maker Identified,Need Defined,Timeline,Competitor,NPS,Intent Score,Next Step,Description,Loss/Win Reason
      0061,Opp,Acme,Energy,Ann,Closed Won,10.50,2025-01-01,2025-02-01,Referral,CEO,Yes,No,Yes,No,HubSpot,9,55.5,Call,They trust us,Price
      """)
    let roles: [Role] = [
      .id, .name, .account, .industry, .owner, .stage, .amount, .createdDate, .closeDate, .source,
      .title, .budget, .authority, .need, .timing, .competitor, .nps, .intent, .text, .reason,
    ]
    #expect(roles.allSatisfy { set.files[0].mapping[$0] != nil })
    #expect(set.deals[0].notes.map(\.field) == ["Next Step", "Description", "Loss/Win Reason"])
    #expect(set.deals[0].notes.map(\.kind) == [.text, .text, .reason])
  }

  @Test func `seller and sales agent are the owner, whatever the spelling`() throws {
    for header in ["Seller", "sales_agent", "SALES REP", "Deal Owner"] {
      let set = try deals("\(header),Outcome\nAnn,won\n")
      #expect(set.deals[0].fields[.owner] == "Ann", "\(header)")
    }
  }
}

struct `Header mapping` {
  private func source(_ columns: [Role: [String]]) -> Configuration.Source {
    var source = Configuration.Source()
    source.columns = columns
    return source
  }

  @Test func `puts configured columns before everything`() throws {
    let set = try deals(
      "Stage,Result,Value,Price,Story\nWon,Lost,1,2,Long story\n",
      source: source([.outcome: ["result"], .amount: ["Price"], .text: ["Story"]]))
    #expect(set.deals[0].outcome == .lost)
    #expect(set.deals[0].amount?.value == 2)
    #expect(set.deals[0].notes.map(\.field) == ["Story"])
    #expect(set.deals[0].fields[.stage] == "Won")
  }

  @Test func `names the nearest header where a configured one is missing`() {
    do {
      _ = try deals("Outcome,Amount\nwon,1\n", source: source([.amount: ["Amuont"]]))
      Issue.record("a missing column was accepted")
    } catch {
      #expect(error.exitCode == 78)
      #expect(error.message == "test.csv: no column 'Amuont'; did you mean 'Amount'?")
    }
  }

  @Test func `refuses a file without outcomes and lists its headers`() {
    do {
      _ = try deals("id,owner,amount\n1,Ann,5\n")
      Issue.record("a file without outcomes was accepted")
    } catch {
      #expect(error.exitCode == 65)
      #expect(error.message.hasSuffix("found 'id', 'owner', 'amount'"))
    }
  }

  @Test func `lets the first of two equal headers stand where neither is read`() throws {
    let set = try deals("id,outcome,x,x\n1,won,a,b\n")
    #expect(set.columns.map(\.header) == ["id", "outcome", "x", "x (2)"])
    #expect(set.messages.contains { $0.contains("column 4 is called 'x (2)'") })
  }

  @Test func `finds a header below a preamble, and long texts without a telling header`() throws {
    let story = "They said that they trust our support team more than anyone else"
    let set = try deals(
      """
      Report of the quarter
      made by Ann,,
      Outcome,Owner,Story
      won,Ann,\(story) one
      lost,Ann,\(story) two
      lost,Ann,\(story) three
      """)
    #expect(set.issues.map(\.line) == [1, 2])
    #expect(set.files[0].records == 5)
    #expect(set.deals.map(\.notes.count) == [1, 1, 1])
  }

  @Test func `reads nothing but its header without an error`() throws {
    let set = try deals("id,outcome\n")
    #expect(set.deals.isEmpty)
    #expect(set.files[0].records == 0)
  }
}

struct `Folding` {
  @Test func `takes the snapshot changed last, else the later one`() throws {
    let set = try deals(
      """
      id,outcome,amount,last modified,notes
      1,open,5,2025-03-01,early
      1,won,7,2025-04-01,late
      1,lost,6,2025-02-01,earliest
      2,won,1,,a
      2,lost,2,,b
      """)
    #expect(set.deals.map(\.outcome) == [.won, .lost])
    #expect(set.deals[0].amount?.value == 7)
    #expect(set.deals[0].line == 3)
    #expect(set.deals[0].notes.map(\.text) == ["early", "late", "earliest"])
    #expect(set.files[0].duplicates == 3)
    #expect(set.columns[1].value(ofDeal: 0) == "won")
  }

  @Test func `makes one deal of rows with one contact each`() throws {
    let set = try deals(
      """
      id,outcome,contact title,notes
      1,won,CEO,Same note
      1,won,Analyst,Same note
      """)
    #expect(set.deals.count == 1)
    #expect(set.deals[0].fields[.title] == "CEO; Analyst")
    #expect(set.deals[0].notes.count == 1)
  }

  @Test func `lets a later file replace a deal whole`() throws {
    let old = ExportInput(
      .bytes(Array("id,outcome,notes\n1,open,old\n2,won,x\n".utf8), name: "old.csv"))
    let new = ExportInput(.bytes(Array("id,outcome,notes\n1,won,new\n".utf8), name: "new.csv"))
    let set = try DealImporter().read([old, new])
    #expect(set.deals.map(\.id) == ["2", "1"])
    #expect(set.deals[1].notes.map(\.text) == ["new"])
    #expect(set.files.map(\.duplicates) == [1, 0])
    #expect(set.deals.map(\.order) == [2, 3])
    #expect(set.columns.map(\.header) == ["id", "outcome"])
  }

  @Test func `keeps exact duplicates without an id, unless told to drop them`() throws {
    let text = "outcome,owner\nwon,Ann\nwon,Ann\n"
    #expect(try deals(text).deals.count == 2)
    var configuration = Configuration()
    configuration.duplicates = .drop
    let set = try deals(text, configuration: configuration)
    #expect(set.deals.count == 1)
    #expect(set.files[0].duplicates == 1)
    #expect(set.deals[0].label(files: set.files) == "test.csv:2")
  }

  @Test func `stops at the first bad row where that is asked for`() {
    do {
      _ = try deals("id,outcome\n1,won\n2\n", onBadRow: .fail)
      Issue.record("a short row was accepted")
    } catch {
      #expect(error.message == "test.csv:3: 1 cell where the header has 2")
      #expect(error.exitCode == 65)
    }
  }
}

struct `The page of a preset` {
  @Test(arguments: CRMPreset.all)
  func `lists every column`(preset: CRMPreset) {
    let page = PresetPage.markdown(preset)
    for header in preset.columns.flatMap(\.headers) { #expect(page.contains("`\(header)`")) }
    #expect(page.hasPrefix("# \(preset.name): "))
  }
}
