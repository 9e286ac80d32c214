// SPDX-License-Identifier: Apache-2.0

import Foundation
import Glibc
import Synchronization
import Testing

@testable import Output

/// Counts calls of the system, and lets some of them fail.
private final class Faults: Sendable {
  private let calls = Atomic<Int>(0)
  private let code: Int32
  private let range: Range<Int>

  init(failing range: Range<Int>, with code: Int32) {
    self.range = range
    self.code = code
  }

  var count: Int { calls.load(ordering: .relaxed) }

  var disk: Disk {
    Disk(fault: { _ in
      let number = self.calls.add(1, ordering: .relaxed).oldValue
      return self.range.contains(number) ? self.code : 0
    })
  }
}

struct `A set of files on a failing disk` {
  /// Whether the folder can be exchanged, or files are replaced one by one.
  enum Way: CaseIterable {
    case exchange, fileByFile
  }

  private let scratch: ScratchFolder
  private var folder: String { scratch.path("out") }

  init() throws {
    scratch = try ScratchFolder()
  }

  /// Puts the old set into place, as if nothing had happened before.
  private func prepare(_ way: Way) throws {
    try? FileManager.default.removeItem(atPath: folder)
    _ = try ReportFiles.write(ReportFiles.old, to: folder)
    guard way == .fileByFile else { return }
    try FileManager.default.createDirectory(
      atPath: "\(folder)/charts", withIntermediateDirectories: false
    )
  }

  private func setInPlace() throws -> [String: String] {
    try scratch.contents(of: "out").filter { ReportFiles.names.contains($0.key) }
  }

  /// The calls of one run without a fault.
  private func callCount(_ way: Way) throws -> Int {
    try prepare(way)
    let faults = Faults(failing: 0..<0, with: 0)
    _ = try ReportFiles.write(ReportFiles.new, to: folder, disk: faults.disk)
    #expect(try setInPlace() == ReportFiles.new)
    return faults.count
  }

  @Test(arguments: Way.allCases, [ENOSPC, EIO, EROFS])
  func `is the old or the new one whichever call fails`(way: Way, code: Int32) throws {
    let count = try callCount(way)
    #expect(count > 30)
    for number in 0..<count {
      try prepare(way)
      let faults = Faults(failing: number..<number + 1, with: code)
      var error: OutputError?
      do throws(OutputError) {
        _ = try ReportFiles.write(ReportFiles.new, to: folder, disk: faults.disk)
      } catch let failure {
        error = failure
      }
      let inPlace = try setInPlace()
      #expect(
        inPlace == (error == nil ? ReportFiles.new : ReportFiles.old), "call \(number) of \(count)"
      )
      if let error { #expect([73, 74].contains(error.exitCode)) }
      _ = try ReportFiles.write(ReportFiles.new, to: folder)
      #expect(try setInPlace() == ReportFiles.new)
      #expect(try scratch.names() == ["out"], "call \(number) of \(count)")
      #expect(try scratch.names(in: "out").allSatisfy { !$0.hasPrefix(".") })
    }
  }

  @Test(arguments: Way.allCases)
  func `is written though any call is interrupted`(way: Way) throws {
    for number in 0..<(try callCount(way)) {
      try prepare(way)
      let faults = Faults(failing: number..<number + 1, with: EINTR)
      _ = try ReportFiles.write(ReportFiles.new, to: folder, disk: faults.disk)
      #expect(try setInPlace() == ReportFiles.new)
    }
  }

  @Test(arguments: Way.allCases)
  func `is never a mixture when the run ends after any call`(way: Way) throws {
    for number in 0..<(try callCount(way)) {
      try prepare(way)
      // Nothing reaches the disk after the run was killed.
      let faults = Faults(failing: number..<Int.max, with: EIO)
      _ = try? ReportFiles.write(ReportFiles.new, to: folder, disk: faults.disk)
      let inPlace = try setInPlace()
      let isWhole = inPlace == ReportFiles.old || inPlace == ReportFiles.new
      switch way {
      case .exchange: #expect(isWhole, "killed at call \(number)")
      case .fileByFile:
        #expect(isWhole || inPlace[ReportFiles.marker] == nil, "killed at call \(number)")
      }
      // The next run finds a whole set, before it has written anything.
      _ = try AtomicFileSet(
        folder: folder, names: ReportFiles.names, marker: ReportFiles.marker
      )
      let afterwards = try setInPlace()
      #expect(
        afterwards == ReportFiles.old || afterwards == ReportFiles.new, "killed at call \(number)"
      )
      #expect(try scratch.names() == ["out"])
      #expect(try scratch.names(in: "out").allSatisfy { !$0.hasPrefix(".") })
    }
  }

  @Test func `falls back on single files where folders cannot be exchanged`() throws {
    for code in [EINVAL, EXDEV, EBUSY, ENOSYS] {
      try prepare(.exchange)
      let disk = Disk(fault: { call in call == "exchange" ? code : 0 })
      _ = try ReportFiles.write(ReportFiles.new, to: folder, disk: disk)
      #expect(try setInPlace() == ReportFiles.new)
      #expect(try scratch.names() == ["out"])
    }
  }
}
