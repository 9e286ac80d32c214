// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

struct `The command analyze` {
  private static let names = [
    "deals.csv", "evidence.csv", "rejected.csv", "report.html", "report.md", "results.json",
  ]

  @Test func `leaves the whole set and says where it is`() throws {
    let bench = try Workbench()
    try bench.write(SmallExport().csv + "D-900,Ann,short row\n", to: "small.csv")
    let run = try bench.run("analyze", "small.csv")
    #expect(run.exitCode == 0, "\(run.messages)")
    #expect(run.data.isEmpty)
    for name in Self.names { #expect(run.messages.contains("deal-forensics-report/\(name)\n")) }
    let files = try bench.files(below: "deal-forensics-report")
    #expect(files.keys.sorted() == Self.names)
    #expect(files.values.allSatisfy { !$0.isEmpty })
    let rejected = try String(
      decoding: bench.bytes(of: "deal-forensics-report/rejected.csv"), as: UTF8.self)
    #expect(rejected.contains("3 cells where the header has 12"))
    try Self.expectFlowAddsUp(try bench.json("deal-forensics-report/results.json"))
  }

  /// Every record and every deal stands in one place of the case flow.
  private static func expectFlowAddsUp(_ results: JSON) throws {
    let flow = results["case_flow"]
    func count(_ key: String) throws -> Int { try #require(flow[key].integer, "\(key)") }
    #expect(try count("records") == 101)
    #expect(try count("rejected") == 1)
    #expect(
      try count("records") == count("deals") + count("duplicates") + count("rejected"))
    let excluded = flow["excluded"].keys.compactMap { flow["excluded"][$0].integer }
    #expect(excluded == [5])
    let closed = try count("won") + count("lost") + count("no_decision")
    #expect(try count("analysed") == closed)
    #expect(
      try count("deals")
        == count("outside_period") + closed + count("open") + count("unknown") + 5)
    #expect(try count("won") == 45)
    #expect(try count("no_decision") == 10)
  }

  @Test func `a quiet run prints nothing, a second run changes nothing`() throws {
    let bench = try Workbench()
    try bench.write(SmallExport().csv, to: "small.csv")
    let first = try bench.run("analyze", "small.csv", "--quiet", "--output", "out")
    #expect(first.exitCode == 0)
    #expect(first.data.isEmpty)
    #expect(first.messages.isEmpty)
    let files = try bench.files(below: "out")
    let second = try bench.run("analyze", "small.csv", "--output", "out")
    #expect(second.messages.contains("(nothing changed)"))
    #expect(try bench.files(below: "out") == files)
  }

  @Test func `neither clock, place, language nor number of jobs shows in a byte`() throws {
    let bench = try Workbench()
    try bench.write(SmallExport().csv, to: "small.csv")
    let here = try bench.run(
      "analyze", "small.csv", "--jobs", "1", "--output", "here", "--quiet",
      environment: ["TZ": "America/Los_Angeles", "LANG": "C", "LC_ALL": "C"])
    let there = try bench.run(
      "analyze", "small.csv", "--jobs", "2", "--output", "there", "--quiet",
      environment: ["TZ": "Asia/Tokyo", "LANG": "de_DE.UTF-8", "LC_ALL": "tr_TR.UTF-8"])
    #expect(here.exitCode == 0)
    #expect(there.exitCode == 0)
    let files = try bench.files(below: "here")
    #expect(files.count == Self.names.count)
    let others = try bench.files(below: "there")
    for name in Self.names { #expect(files[name] == others[name], "\(name)") }
  }

  @Test func `--json is one object on standard output, with the paths`() throws {
    let bench = try Workbench()
    try bench.write(SmallExport().csv, to: "small.csv")
    let run = try bench.run(
      "analyze", "small.csv", "--json", "--quiet", "--format", "json,md", "--output", "out")
    #expect(run.exitCode == 0)
    #expect(run.messages.isEmpty)
    let summary = try JSON(run.data)
    #expect(summary["files"] == .array([.string("out/report.md"), .string("out/results.json")]))
    #expect(summary["changed"] == .bool(true))
    #expect(summary["case_flow"]["analysed"] == .number(90))
    #expect(try bench.files(below: "out").keys.sorted() == ["report.md", "results.json"])
  }

  @Test func `a header without rows is a report on no deals`() throws {
    let bench = try Workbench()
    try bench.write(SmallExport.header + "\n", to: "none.csv")
    let run = try bench.run("analyze", "none.csv", "--output", "out")
    #expect(run.exitCode == 0, "\(run.messages)")
    let results = try bench.json("out/results.json")
    #expect(results["case_flow"]["analysed"] == .number(0))
    #expect(results["factors"].elements.allSatisfy { $0["n"] == .number(0) })
    #expect(try bench.files(below: "out").keys.sorted() == Self.names)
  }

  @Test func `a period names the folder and leaves other deals out`() throws {
    let bench = try Workbench()
    try bench.write(SmallExport().csv, to: "small.csv")
    let run = try bench.run(
      "analyze", "small.csv", "--period", "2026-04", "--output", "out/{period}",
      "--format", "json")
    #expect(run.exitCode == 0, "\(run.messages)")
    let results = try bench.json("out/2026-04/results.json")
    #expect(results["run"]["period"] == .string("2026-04"))
    let flow = results["case_flow"]
    let outside = try #require(flow["outside_period"].integer)
    let analysed = try #require(flow["analysed"].integer)
    #expect(outside > 0 && analysed > 0 && outside + analysed <= 100)
  }

  @Test func `hostile cells stand in the reports as text`() throws {
    let bench = try Workbench()
    let hostile = "They trust us <script>alert(1)</script> | `x` [a](javascript:b)"
    let rows = (0..<8).map { "=cmd()-\($0),\($0 % 2 == 0 ? "Won" : "Lost"),\(hostile)\n" }
    try bench.write("Deal ID,Status,Notes\n" + rows.joined(), to: "q.csv")
    let run = try bench.run("analyze", "q.csv", "--output", "out")
    #expect(run.exitCode == 0, "\(run.messages)")
    let html = try String(decoding: bench.bytes(of: "out/report.html"), as: UTF8.self)
    #expect(!html.contains("<script>alert(1)"))
    let deals = try String(decoding: bench.bytes(of: "out/deals.csv"), as: UTF8.self)
    #expect(deals.contains("'=cmd()-0"))
    #expect(!deals.contains("\n=cmd()") && !deals.contains("\n\"=cmd()"))
  }
}
