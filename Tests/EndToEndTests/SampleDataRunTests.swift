// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

struct `Runs on the sample data` {
  @Test func `the exports are recognised as their README says`() throws {
    let bench = try Workbench()
    let run = try bench.run(
      "check", "--config", Package.sample("forensics.yaml"), "--json")
    #expect(run.exitCode == 0, "\(run.messages)")
    let files = try JSON(run.data)["files"].elements
    #expect(files.count == 6)
    #expect(files.compactMap(\.["records"].integer).reduce(0, +) == 1469)
    let presets = Set(files.compactMap(\.["preset"].string))
    #expect(presets == ["salesforce-report", "hubspot", "generic"])
    #expect(try bench.files().isEmpty)
  }

  @Test func `every record of the branch becomes a deal or a rejected row`() throws {
    let bench = try Workbench()
    let branch = Package.sample("branch-deals.csv")
    let run = try bench.run("tag", branch, "--config", Package.sample("forensics.yaml"))
    #expect(run.exitCode == 0, "\(run.messages)")
    let lines = try run.text.split(separator: "\n").map { try JSON(Data($0.utf8)) }
    let check = try bench.run(
      "check", branch, "--json", "--config", Package.sample("forensics.yaml"))
    let file = try #require(JSON(check.data)["files"].elements.first)
    #expect(file["deals"].integer == lines.count)
    #expect(file["rejected"].integer == 3)
    #expect(lines.contains { !$0["tags"].elements.isEmpty })
  }
}
