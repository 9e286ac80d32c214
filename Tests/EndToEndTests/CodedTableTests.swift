// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

struct `The coded table` {
  @Test func `gives factors and models again, whatever the order of its rows`() throws {
    let bench = try Workbench()
    try bench.write(SmallExport().csv, to: "small.csv")
    let direct = try bench.run("analyze", "small.csv", "--output", "direct", "--quiet")
    #expect(direct.exitCode == 0, "\(direct.messages)")
    let table = try bench.run("tag", "small.csv", "--format", "csv")
    #expect(table.exitCode == 0)
    #expect(try table.data == bench.bytes(of: "direct/deals.csv"))
    try bench.write(Self.turnedRound(table.text), to: "coded.csv")
    let again = try bench.run("analyze", "--coded", "coded.csv", "--output", "again", "--quiet")
    #expect(again.exitCode == 0, "\(again.messages)")
    #expect(try bench.bytes(of: "again/deals.csv") == bench.bytes(of: "direct/deals.csv"))
    for key in ["factors", "models", "increment", "shuffle"] {
      #expect(
        try Self.section(key, of: "again/results.json", bench)
          == Self.section(key, of: "direct/results.json", bench), "\(key)")
    }
  }

  /// The table with its records in reverse; comments and header stay above.
  private static func turnedRound(_ table: String) -> String {
    let lines = table.split(separator: "\n").map(String.init)
    let head = lines.prefix { $0.hasPrefix("#") || $0.hasPrefix("deal,") }
    return (head + lines.dropFirst(head.count).reversed()).map { $0 + "\n" }.joined()
  }

  /// The lines of one top-level member of `results.json`, without the comma after it.
  private static func section(
    _ key: String, of file: String, _ bench: Workbench
  ) throws -> [String] {
    let lines = try String(decoding: bench.bytes(of: file), as: UTF8.self)
      .split(separator: "\n").map(String.init)
    let start = try #require(lines.firstIndex { $0.hasPrefix("  \"\(key)\"") })
    let rest = lines[(start + 1)...]
    let end = rest.firstIndex { $0.hasPrefix("  \"") || $0 == "}" } ?? lines.endIndex
    var section = Array(lines[start..<end])
    if section.last?.hasSuffix(",") == true { section[section.count - 1].removeLast() }
    return section
  }

  @Test func `is read from standard input`() throws {
    let bench = try Workbench()
    try bench.write(SmallExport.header + "\nD-1,,,Won,,,,,,,,\n", to: "small.csv")
    let table = try bench.run("tag", "small.csv", "--format", "csv")
    let run = try bench.run("analyze", "--coded", "-", "--format", "json", input: table.data)
    #expect(run.exitCode == 0, "\(run.messages)")
    let results = try bench.json("deal-forensics-report/results.json")
    #expect(results["case_flow"]["won"] == .number(1))
  }
}
