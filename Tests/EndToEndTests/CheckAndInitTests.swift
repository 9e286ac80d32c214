// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

struct `The commands check and init` {
  @Test func `check says what was recognised and writes no file`() throws {
    let bench = try Workbench()
    try bench.write(SmallExport().csv, to: "small.csv")
    let before = try bench.files()
    let run = try bench.run("check", "small.csv")
    #expect(run.exitCode == 0)
    #expect(run.text.contains("100 records = 100 deals + 0 duplicates + 0 rejected"))
    #expect(run.text.contains("'No decision': no_decision"))
    #expect(run.text.contains("'Duplicate': excluded (Duplicate)"))
    #expect(run.messages.contains("Next: "))
    #expect(try bench.files() == before)
  }

  @Test func `a quiet check says what it found and no more`() throws {
    let bench = try Workbench()
    try bench.write(SmallExport().csv, to: "small.csv")
    let run = try bench.run("check", "--quiet", "small.csv")
    #expect(run.exitCode == 0)
    #expect(run.text.contains("100 records"))
    #expect(run.messages.isEmpty)
  }

  @Test func `check --json is one object on standard output`() throws {
    let bench = try Workbench()
    try bench.write(SmallExport().csv, to: "small.csv")
    let run = try bench.run("check", "--json", "small.csv")
    #expect(run.exitCode == 0)
    #expect(run.messages.isEmpty)
    #expect(try !JSON(run.data).keys.isEmpty)
  }

  @Test func `what init writes is accepted as it stands and changes no tag`() throws {
    let bench = try Workbench()
    try bench.write(SmallExport().csv, to: "small.csv")
    let plain = try bench.run("tag", "--format", "csv", "small.csv")
    let made = try bench.run("init", "small.csv")
    #expect(made.exitCode == 0)
    #expect(made.messages.isEmpty)
    try bench.write(made.data, to: "forensics.yaml")
    let shown = try bench.run("config", "show")
    #expect(shown.exitCode == 0)
    #expect(shown.text.contains("forensics.yaml:"))
    let configured = try bench.run("tag", "--format", "csv")
    #expect(configured.exitCode == 0, "\(configured.messages)")
    #expect(configured.data == plain.data)
  }

  @Test(arguments: ["salesforce-2026-Q3.csv", "hubspot-deals.csv", "branch-deals.csv"])
  func `init knows each layout of the sample data`(name: String) throws {
    let bench = try Workbench()
    let made = try bench.run("init", Package.sample(name))
    #expect(made.exitCode == 0, "\(made.messages)")
    try bench.write(made.data, to: "forensics.yaml")
    let run = try bench.run("check", "--json")
    #expect(run.exitCode == 0, "\(run.messages)")
  }
}
