// SPDX-License-Identifier: Apache-2.0

import Configuration
import Foundation
import Testing

@testable import Deals

struct `A glob` {
  @Test(arguments: [
    ("*.csv", "q3.csv", true), ("*.csv", "a/q3.csv", false),
    ("exports/q?.csv", "exports/q3.csv", true),
    ("./q3.csv", "q3.csv", true), ("q[1-3].csv", "q3.csv", true), ("q[!1-3].csv", "q3.csv", false),
    ("*a*b*", "xaxxbx", true), ("*a*b*", "xbxxax", false), ("q3.csv", "q3.csv", true),
    ("/x/*.csv", "x/q.csv", false), ("*", "", false), ("q[.csv", "q[.csv", true),
  ])
  func `matches whole paths`(pattern: String, path: String, matches: Bool) {
    #expect(Glob(pattern).matches(path) == matches)
  }

  @Test func `takes time in proportion to the lengths`() {
    let pattern = String(repeating: "a*", count: 50) + "b"
    #expect(Glob(pattern).matches(String(repeating: "a", count: 5000)) == false)
  }
}

struct `Inputs of a run` {
  private let scratch: ScratchFolder
  private var folder: String { scratch.path }

  init() throws {
    scratch = try ScratchFolder()
    let folder = scratch.path
    try FileManager.default.createDirectory(
      atPath: folder + "/sub/empty", withIntermediateDirectories: true)
    for name in ["b.csv", "a.CSV", ".hidden.csv", "notes.txt", "sub/c.csv"] {
      try Data("id,outcome\n1,won\n".utf8).write(to: URL(fileURLWithPath: folder + "/" + name))
    }
  }

  private func names(_ paths: [String], _ configuration: Configuration = .init()) throws -> [String]
  {
    try InputResolver(configuration: configuration, directory: folder).inputs(for: paths).map(
      \.name)
  }

  private func source(_ files: [String], _ kind: ExportKind = .deals) -> Configuration.Source {
    var source = Configuration.Source()
    source.files = files
    source.kind = kind
    return source
  }

  @Test func `are files, globs and folders, each once`() throws {
    #expect(try names([folder]) == ["a.CSV", "b.csv"])
    #expect(
      try names([folder + "/*.txt", folder + "/b.csv", folder]) == ["notes.txt", "b.csv", "a.CSV"])
    #expect(try names([folder + "/*/c.csv"]) == ["c.csv"])
    #expect(try names(["-"]) == ["standard input"])
  }

  @Test func `come from the configuration where no argument names one`() throws {
    var configuration = Configuration()
    configuration.sources = [source(["sub/*.csv"], .activities), source(["*.csv"])]
    let inputs = try InputResolver(configuration: configuration, directory: folder).inputs(for: [])
    #expect(inputs.map(\.name) == ["c.csv", "b.csv"])
    #expect(inputs.map(\.source.kind) == [.activities, .deals])
  }

  @Test func `fall to the first source whose glob matches path or name`() throws {
    var configuration = Configuration()
    configuration.sources = [source(["c.csv"], .contacts), source(["*.csv"], .surveys)]
    let resolver = InputResolver(configuration: configuration, directory: folder)
    let inputs = try resolver.inputs(for: [
      folder + "/sub/c.csv", folder + "/b.csv", folder + "/notes.txt",
    ])
    #expect(inputs.map(\.source.kind) == [.contacts, .surveys, .deals])
    #expect(inputs.map(\.isConfigured) == [true, true, false])
    configuration.sources.append(source([], .history))
    let any = try InputResolver(configuration: configuration).inputs(for: [folder + "/notes.txt"])
    #expect(any.map(\.source.kind) == [.history])
  }

  @Test func `are the exports in a zip file, and each of them`() throws {
    let packed =
      """
      UEsDBBQAAAgIAAAAIVqzT2KULAAAACoAAAARAAAAZGVhbHMvTcO2bGxlci5jc3bLTNHJLy1Jzs9N1cnLL0kt5jLU\
      Kc/P0ykpKi0u4TLSyckvLtEpKMpMTuUCAFBLAwQUAAAACAAAACFas09ilCwAAAAqAAAACwAAAC5oaWRkZW4u\
      Y3N2y0zRyS8tSc7PTdXJyy9JLeYy1CnPz9MpKSotLuEy0snJLy7RKSjKTE7lAgBQSwMEFAAAAAgAAAAhWoam\
      EDYHAAAABQAAAAsAAAByZWFkIG1lLnR4dMtIzcnJBwBQSwMEFAAAAAgAAAAhWrNPYpQsAAAAKgAAAA8AAABP\
      cHBvcnR1bml0eS5DU1bLTNHJLy1Jzs9N1cnLL0kt5jLUKc/P0ykpKi0u4TLSyckvLtEpKMpMTuUCAFBLAQIU\
      AxQAAAgIAAAAIVqzT2KULAAAACoAAAARAAAAAAAAAAAAAACAAQAAAABkZWFscy9Nw7ZsbGVyLmNzdlBLAQIU\
      AxQAAAAIAAAAIVqzT2KULAAAACoAAAALAAAAAAAAAAAAAACAAVsAAAAuaGlkZGVuLmNzdlBLAQIUAxQAAAAI\
      AAAAIVqGphA2BwAAAAUAAAALAAAAAAAAAAAAAACAAbAAAAByZWFkIG1lLnR4dFBLAQIUAxQAAAAIAAAAIVqz\
      T2KULAAAACoAAAAPAAAAAAAAAAAAAACAAeAAAABPcHBvcnR1bml0eS5DU1ZQSwUGAAAAAAQABADuAAAAOQEA\
      AAAA
      """
    let bytes = try #require(Data(base64Encoded: packed))
    let zip = try scratch.write(bytes, as: "backup.zip")
    #expect(try names([zip]) == ["Opportunity.CSV", "M\u{F6}ller.csv"])
    #expect(try names([zip + "/Opportunity.CSV"]) == ["Opportunity.CSV"])
    var configuration = Configuration()
    configuration.sources = [source(["backup.zip"], .surveys)]
    let inputs = try InputResolver(configuration: configuration, directory: folder).inputs(for: [])
    #expect(inputs.map(\.source.kind) == [.surveys, .surveys])
    let named = try InputResolver(configuration: configuration).inputs(for: [zip])
    #expect(named.map(\.source.kind) == [.surveys, .surveys])
    let set = try DealImporter().read(
      try InputResolver(configuration: Configuration()).inputs(for: [zip + "/Opportunity.CSV"]))
    #expect(set.outcomeCounts == ["won": 1, "lost": 1])
  }

  @Test func `are missed with the right exit code`() {
    func failure(_ paths: [String]) -> (Int32, String)? {
      do {
        let inputs = try InputResolver(configuration: Configuration()).inputs(for: paths)
        _ = try DealImporter().read(inputs)
        return nil
      } catch {
        return (error.exitCode, error.message)
      }
    }
    #expect(failure([folder + "/nothing.csv"])?.0 == 66)
    #expect(failure([folder + "/no*.csv"])?.0 == 66)
    #expect(failure([folder + "/sub/empty"])?.1.hasSuffix("the folder holds no .csv file") == true)
    #expect(failure([])?.0 == 64)
  }
}

struct `Import errors` {
  @Test(arguments: [
    (ImportError.Reason.noSuchInput, 66, "q3.csv: no such file"),
    (.emptyFolder, 66, "q3.csv: the folder holds no .csv file"),
    (.emptyZip, 66, "q3.csv: the zip file holds no .csv file"),
    (
      .noInputNamed, 64,
      "q3.csv: no export is named; give files as arguments, or list them under sources"
    ),
    (
      .missingColumn("Amuont", nearest: nil), 78,
      "q3.csv: no column 'Amuont'; add it to the export, or map another in forensics.yaml"
    ),
    (
      .noOutcomeColumn(found: []), 65,
      "q3.csv: the first line looks like data, not like a header; add a header line to the export"
    ),
    (
      .ambiguousColumn("note", role: "text"), 65,
      "q3.csv: the column 'note', read as text, stands in the header more than once; rename one"
    ),
    (
      .noJoinColumn(kind: "surveys", needs: "deal_id or account"), 65,
      "q3.csv: a file of kind surveys needs a column of deal_id or account; map one under columns"
    ),
    (
      .noDeals, 65,
      "q3.csv: no column says how deals ended; map one under columns as outcome, stage or status"
    ),
    (.rejectedRow("a NUL byte"), 65, "q3.csv: a NUL byte"),
    (.badDateFormat("qq"), 78, "q3.csv: 'qq' is no date format; write one such as dd/MM/yyyy"),
    (.unreadable(message: "q3.csv: empty file", exitCode: 65), 65, "q3.csv: empty file"),
  ])
  func `say what is wrong and end with their code`(
    reason: ImportError.Reason, code: Int32, message: String
  ) {
    let error = ImportError(file: "q3.csv", reason: reason)
    #expect(error.exitCode == code)
    #expect(error.message == message)
  }
}
