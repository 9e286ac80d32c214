// SPDX-License-Identifier: Apache-2.0

import Configuration
import Deals
import Testing

struct `The column of a configured factor` {
  private func read(column: String) throws {
    var configuration = Configuration()
    configuration.factors = [
      Configuration.FactorDefinition(
        id: "client", column: column, family: .context, type: .categorical)
    ]
    let bytes = Array("id,outcome,Client\n1,won,New\n2,lost,Current\n".utf8)
    let importer = DealImporter(configuration: configuration)
    _ = try importer.read([ExportInput(.bytes(bytes, name: "deals.csv"))])
  }

  @Test func `is found by its header`() throws {
    try read(column: "Client")
  }

  @Test(arguments: [
    ("Cleint", "factor 'client': no column 'Cleint'; did you mean 'Client'?"),
    (
      "Industry",
      "factor 'client': no column 'Industry'; add it to the export, or map another in "
        + "forensics.yaml"
    ),
  ])
  func `ends the run with 78 where it is missing`(column: String, message: String) throws {
    let error = try #require(throws: ImportError.self) { try read(column: column) }
    #expect(error.exitCode == 78)
    #expect(error.message == message)
  }
}
