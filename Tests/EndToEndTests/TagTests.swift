// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

struct `The command tag` {
  private static let notes =
    "Réunion: <b>They trust us</b>. She said \"\"we trust you\"\".\nThey fear the move."

  private static func export(outcome: String) -> String {
    "Deal ID,Status,Notes,Loss Reason\n"
      + "D-1,\(outcome),\"\(notes)\",They trust us\n"
      + "D-2,Open,They do not trust us.,\n"
  }

  @Test func `a line holds the deal, its place and its tags`() throws {
    let bench = try Workbench()
    try bench.write(Self.export(outcome: "Won"), to: "q.csv")
    let run = try bench.run("tag", "q.csv")
    #expect(run.exitCode == 0)
    let lines = try run.text.split(separator: "\n").map { try JSON(Data($0.utf8)) }
    #expect(lines.map(\.["deal"]) == [.string("D-1"), .string("D-2")])
    #expect(lines.map(\.["file"]) == [.string("q.csv"), .string("q.csv")])
    #expect(lines.map(\.["line"]) == [.number(2), .number(4)])
    #expect(lines.map(\.["outcome"]) == [.string("won"), .string("open")])
    #expect(lines.allSatisfy { $0.keys == ["deal", "file", "line", "outcome", "tags"] })
    let tags = lines.flatMap(\.["tags"].elements)
    #expect(!tags.isEmpty)
    let keys = [
      "direction", "direction_source", "driver", "end", "field", "phase", "quote", "start",
    ]
    #expect(tags.allSatisfy { $0.keys == keys })
    #expect(
      tags.contains { $0["driver"] == .string("trust") && $0["direction"] == .string("for_us") })
    #expect(
      tags.contains {
        $0["field"] == .string("Loss Reason") && $0["phase"] == .string("reason_field")
      }
    )
  }

  @Test func `offsets are bytes of the cell as parsed`() throws {
    let bench = try Workbench()
    try bench.write(Self.export(outcome: "Won"), to: "q.csv")
    let run = try bench.run("tag", "q.csv")
    let first = try #require(run.text.split(separator: "\n").first)
    let cell = Array(Self.notes.replacingOccurrences(of: "\"\"", with: "\"").utf8)
    var compared = 0
    for tag in try JSON(Data(first.utf8))["tags"].elements where tag["field"] == .string("Notes") {
      let start = try #require(tag["start"].integer)
      let end = try #require(tag["end"].integer)
      try #require(start >= 0 && start < end && end <= cell.count)
      #expect(tag["quote"].string == String(decoding: cell[start..<end], as: UTF8.self))
      compared += 1
    }
    #expect(compared >= 2)
  }

  @Test func `tags do not know how deals ended`() throws {
    let bench = try Workbench()
    var export = SmallExport()
    try bench.write(export.csv, to: "q.csv")
    let truth = try Self.tagBytes(try bench.run("tag", "q.csv"))
    export.outcomes = Array(export.outcomes[37...] + export.outcomes[..<37])
    try bench.write(export.csv, to: "q.csv")
    #expect(try Self.tagBytes(try bench.run("tag", "q.csv")) == truth)
    #expect(truth.joined().contains("trust"))
  }

  /// Of each line what stands from the tags on.
  private static func tagBytes(_ run: Program.Run) throws -> [String] {
    #expect(run.exitCode == 0, "\(run.messages)")
    return try run.text.split(separator: "\n").map { line in
      String(line[try #require(line.range(of: "\"tags\":")).lowerBound...])
    }
  }

  @Test func `an export on standard input is read as from a file`() throws {
    let bench = try Workbench()
    let export = Data(SmallExport().csv.utf8)
    try bench.write(export, to: "small.csv")
    let fromFile = try bench.run("tag", "small.csv", "--format", "csv")
    let fromInput = try bench.run("tag", "-", "--format", "csv", input: export)
    #expect(fromInput.exitCode == 0, "\(fromInput.messages)")
    #expect(fromInput.data == fromFile.data)
  }

  @Test func `partitions with shared names and row counts give the tags of the whole`() throws {
    let bench = try Workbench()
    let export = SmallExport()
    let halves = [export.rows[..<40], export.rows[40...]].map { rows in
      ([SmallExport.header] + rows).map { $0 + "\n" }.joined()
    }
    try bench.write(export.csv, to: "whole.csv")
    let names = try bench.run("tag", "whole.csv", "--names-out", "names.json")
    #expect(names.exitCode == 0, "\(names.messages)")
    #expect(names.data.isEmpty)
    let whole = try Self.tagLists(try bench.run("tag", "whole.csv"))
    var parts: [JSON] = []
    for (half, count) in zip(halves, ["40", "60"]) {
      parts += try Self.tagLists(
        try bench.run(
          "tag", "-", "--names", "names.json", "--expect-rows", count, input: Data(half.utf8)))
    }
    #expect(parts == whole)
  }

  private static func tagLists(_ run: Program.Run) throws -> [JSON] {
    #expect(run.exitCode == 0, "\(run.messages)")
    return try run.text.split(separator: "\n").map { try JSON(Data($0.utf8))["tags"] }
  }
}
