// SPDX-License-Identifier: Apache-2.0

import Configuration
import Deals
import Testing

@testable import Reports

struct `Files for spreadsheets` {
  @Test(arguments: [
    "=1+1", "+1", "-1", "@x", "\tx", "\rx", "\nx", "＝1", "＋1", "－1", "＠x", "'x", " =1", "\"=1",
  ])
  func `hold no formula`(text: String) {
    let quote = Fixture.quote("trust.for_us", text, "won", text, text, text)
    let cells = String(decoding: EvidenceCSV.bytes(of: [quote]), as: UTF8.self)
    let doubled = text.split(separator: "\"", omittingEmptySubsequences: false)
      .joined(separator: "\"\"")
    #expect(cells.contains(",\"'\(doubled)\",\"won\","))
    #expect(cells.contains("\"'\(doubled)\",\"'\(doubled)\",\"'\(doubled)\"\n"))
  }

  @Test
  func `list evidence with its place`() {
    let quote = Fixture.quote("trust.for_us", "0061", "won", "they ", "say \"yes\"", ", twice")
    let lines = String(decoding: EvidenceCSV.bytes(of: [quote]), as: UTF8.self)
    #expect(
      lines == #"""
        factor,deal,outcome,file,line,field,start,end,date,phase,direction_source,tested,quote,\#
        before,after
        "trust.for_us","0061","won","opportunities-q3.csv",118,"Description",5,14,,"undated",\#
        "text",1,"say ""yes""","they ",", twice"

        """#)
  }

  @Test
  func `list rejected records with file, line and reason`() {
    let file = ImportedFile(
      name: "q3.csv", sha256: "", kind: .deals, preset: "generic", presetReason: "",
      encoding: "utf-8", delimiter: ",", headers: [], mapping: [:])
    let issues = [
      RowIssue(file: 0, line: 12, column: "Amount", reason: "not an amount of money"),
      RowIssue(file: 0, line: 99, reason: "footer"),
    ]
    #expect(
      String(decoding: RejectedCSV.bytes(of: issues, files: [file]), as: UTF8.self) == """
        file,line,column,reason
        "q3.csv",12,"Amount","not an amount of money"
        "q3.csv",99,,"footer"

        """)
  }
}
