// SPDX-License-Identifier: Apache-2.0

import Foundation
import Glibc
import Testing

struct `Interrupted and simultaneous runs` {
  @Test func `a run that is stopped leaves the old set whole`() throws {
    let bench = try Workbench()
    try bench.write(SmallExport().csv, to: "small.csv")
    let first = try bench.run("analyze", "small.csv", "--output", "out", "--quiet")
    #expect(first.exitCode == 0)
    let old = try bench.files()
    let process = try Program.process(
      ["analyze", "small.csv", "--output", "out", "--seed", "2", "--quiet"], in: bench)
    process.standardError = FileHandle.nullDevice
    try process.run()
    while process.isRunning && !Self.isInside(bench, process) { usleep(2_000) }
    process.terminate()
    process.waitUntilExit()
    #expect(Program.exitCode(of: process) == 143)
    #expect(try bench.files() == old)
  }

  /// Whether a run has its output folder open, as it has from before its analysis to its end.
  private static func isInside(_ bench: Workbench, _ process: Process) -> Bool {
    let descriptors = "/proc/\(process.processIdentifier)/fd"
    let out = bench.folder.resolvingSymlinksInPath().appendingPathComponent("out").path
    let names = (try? FileManager.default.contentsOfDirectory(atPath: descriptors)) ?? []
    return names.contains { name in
      (try? FileManager.default.destinationOfSymbolicLink(atPath: "\(descriptors)/\(name)")) == out
    }
  }

  @Test func `a second run in the same folder is told to wait`() throws {
    let bench = try Workbench()
    try bench.write(SmallExport().csv, to: "small.csv")
    let out = bench.folder.appendingPathComponent("out")
    try FileManager.default.createDirectory(at: out, withIntermediateDirectories: false)
    let other = try #require(FileHandle(forReadingAtPath: out.path))
    try #require(flock(other.fileDescriptor, LOCK_EX | LOCK_NB) == 0)
    let run = try bench.run("analyze", "small.csv", "--output", "out")
    #expect(run.exitCode == 75)
    #expect(run.messages.contains("out: another run is writing to it; try again"))
    #expect(run.data.isEmpty)
    #expect(try bench.files(below: "out").isEmpty)
  }
}
