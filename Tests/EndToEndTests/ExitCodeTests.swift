// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

/// Calls that go wrong, each with its exit code and what is said about it.
struct `Exit codes` {
  /// A call that goes wrong.
  struct Call: CustomTestStringConvertible {
    let arguments: [String]
    let exitCode: Int32
    let message: String
    var testDescription: String { arguments.joined(separator: " ") }
  }

  private static let files: [String: String] = [
    "empty.csv": "",
    "binary.csv": "Status,Notes\nWon," + String(repeating: "\u{1}", count: 400) + "\n",
    "no-outcome.csv": "Colour,Size\nred,4\nblue,5\n",
    "rows.csv": "Deal ID,Status\nD-1,Won\nD-2,Lost,more\n",
    "typo.yaml": "company: {names: [Acme]}\nsources:\n  - files: '*.csv'\n    colums: {}\n",
    "kind.yaml": "sources:\n  - {files: '*.csv', kind: deal}\n",
    "column.yaml": "sources:\n  - {files: '*.csv', columns: {outcome: Statsu}}\n",
    "tab.yaml": "sources:\n\t- x\n",
    "book.yaml": "codebook: ours\nversoin: 1\n",
  ]

  @Test(arguments: [
    Call(
      arguments: ["analyze", "small.csv", "--outptu", "x"], exitCode: 64,
      message: "Unknown option '--outptu'. Did you mean '--output'?"),
    Call(
      arguments: ["analyse", "small.csv"], exitCode: 64,
      message: "unknown command 'analyse'; did you mean 'analyze'?"),
    Call(
      arguments: ["small.csv"], exitCode: 64,
      message: "unknown command 'small.csv'; write 'deal-forensics analyze small.csv'"),
    Call(
      arguments: ["check", "typo.yaml"], exitCode: 64,
      message: "typo.yaml: a configuration, not an export; name it with --config"),
    Call(
      arguments: ["analyze"], exitCode: 64,
      message: "no export is named; give files as arguments, or list them under sources"),
    Call(
      arguments: ["analyze", "small.csv", "--period", "2026-Q7"], exitCode: 64,
      message: "'2026-Q7' is no period; write one such as 2026-Q3"),
    Call(
      arguments: ["analyze", "small.csv", "--format", "md,pdf"], exitCode: 64,
      message: "'pdf' is no format; write some of md,html,json,csv"),
    Call(
      arguments: ["analyze", "small.csv", "--from", "2026-02-01", "--to", "2026-01-01"],
      exitCode: 64, message: "--to 2026-01-01 lies before --from 2026-02-01"),
    Call(
      arguments: ["analyze", "--coded"], exitCode: 64,
      message: "--coded takes one coded table; name deals.csv"),
    Call(
      arguments: ["analyze", "empty.csv"], exitCode: 65,
      message: "empty.csv: empty file; an export has a header line"),
    Call(
      arguments: ["check", "binary.csv"], exitCode: 65,
      message: "binary.csv: binary data, not CSV; export as CSV (UTF-8)"),
    Call(
      arguments: ["tag", "no-outcome.csv"], exitCode: 65,
      message: "no-outcome.csv:1: no column says how deals ended; map one under columns"),
    Call(
      arguments: ["analyze", "rows.csv", "--on-bad-row", "fail"], exitCode: 65,
      message: "rows.csv:3: 3 cells where the header has 2"),
    Call(
      arguments: ["tag", "small.csv", "--expect-rows", "99"], exitCode: 65,
      message: "100 records were read where --expect-rows says 99"),
    Call(
      arguments: ["analyze", "--coded", "small.csv"], exitCode: 65,
      message: "small.csv: no column 'deal'; a coded table is what `tag --format csv`"),
    Call(
      arguments: ["analyze", "missing.csv"], exitCode: 66, message: "missing.csv: no such file"),
    Call(
      arguments: ["check", "missing/*.csv"], exitCode: 66, message: "missing/*.csv: no such file"),
    Call(
      arguments: ["check", "small.csv", "--config", "missing.yaml"], exitCode: 66,
      message: "missing.yaml: no such configuration; name an existing file"),
    Call(
      arguments: ["tag", "small.csv", "--codebook", "missing.yaml"], exitCode: 66,
      message: "missing.yaml: no such codebook; name an existing file"),
    Call(
      arguments: ["analyze", "small.csv", "--output", "small.csv"], exitCode: 73,
      message: "small.csv: is no folder; name another"),
    Call(
      arguments: ["analyze", "small.csv", "--output", "/proc/reports"], exitCode: 73,
      message: "/proc/reports: cannot be created: "),
    Call(
      arguments: ["check", "small.csv", "--config", "typo.yaml"], exitCode: 78,
      message: "typo.yaml:4:5: unknown key 'colums'; did you mean 'columns'?"),
    Call(
      arguments: ["analyze", "small.csv", "--config", "kind.yaml"], exitCode: 78,
      message: "kind.yaml:2:28: unknown word 'deal'; did you mean 'deals'?"),
    Call(
      arguments: ["analyze", "small.csv", "--config", "column.yaml"], exitCode: 78,
      message: "no column 'Statsu'; did you mean 'Status'?"),
    Call(
      arguments: ["config", "show", "--config", "tab.yaml"], exitCode: 78,
      message: "tab.yaml:2:1: not YAML: "),
    Call(
      arguments: ["codebook", "check", "--codebook", "book.yaml"], exitCode: 78,
      message: "book.yaml:2:1: unknown key 'versoin'; did you mean 'version'?"),
  ])
  func `a call that goes wrong says why on standard error alone`(call: Call) throws {
    let bench = try Workbench()
    try bench.write(SmallExport().csv, to: "small.csv")
    for (name, text) in Self.files { try bench.write(text, to: name) }
    let before = try bench.files()
    let run = try Program.run(call.arguments, in: bench)
    #expect(run.exitCode == call.exitCode)
    #expect(run.messages.contains(call.message), "\(run.messages)")
    #expect(run.data.isEmpty)
    #expect(try bench.files() == before)
  }

  @Test func `a message holds no cell of the export`() throws {
    let bench = try Workbench()
    try bench.write("Deal ID,Status,Notes\nD-1,Won,Confidential,more\n", to: "rows.csv")
    let run = try bench.run("analyze", "rows.csv", "--on-bad-row", "fail")
    #expect(run.exitCode == 65)
    #expect(!run.messages.contains("Confidential"))
  }

  @Test func `a full disk is an error, not silence`() throws {
    let bench = try Workbench()
    try bench.write(SmallExport().csv, to: "small.csv")
    for command in ["tag", "check", "init"] {
      let run = try bench.run(command, "small.csv", to: .file("/dev/full"))
      #expect(run.exitCode == 74, "\(command)")
      #expect(run.messages.contains("standard output: cannot be written: "), "\(command)")
    }
  }

  @Test func `help and version are data and end well`() throws {
    let bench = try Workbench()
    for arguments in [["--help"], ["analyze", "--help"], ["--version"]] {
      let run = try Program.run(arguments, in: bench)
      #expect(run.exitCode == 0)
      #expect(!run.text.isEmpty)
      #expect(run.messages.isEmpty)
      let widest = run.text.split(separator: "\n").map(\.count).max() ?? 0
      #expect(widest <= 120, "\(arguments)")
    }
  }
}
