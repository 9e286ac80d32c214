// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

@testable import Reports

/// Files of hand-made runs against those in `Snapshots/`; `RECORD_SNAPSHOTS=1` rewrites them, and
/// that run fails so that it cannot pass for a check.
struct `Reports of hand-made runs` {
  @Test(arguments: Fixture.allCases)
  func `are those that were looked at`(fixture: Fixture) throws {
    for file in try Report.files(for: fixture.input, formats: [.markdown, .html]) {
      try Snapshot.check(file.bytes, named: "\(fixture.rawValue)-\(file.name)")
    }
  }

  @Test
  func `hold the data files of a quarter`() throws {
    for file in try Report.files(for: Fixture.normal.input, formats: [.json, .csv]) {
      try Snapshot.check(file.bytes, named: "normal-\(file.name)")
    }
  }
}

/// A file that tests compare with.
enum Snapshot {
  private static let directory = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("Snapshots")
  private static let isRecording =
    ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] == "1"

  static func check(_ bytes: [UInt8], named name: String) throws {
    let file = directory.appendingPathComponent(name)
    guard !isRecording else {
      try Data(bytes).write(to: file)
      Issue.record("recorded \(name); read the difference, then test without RECORD_SNAPSHOTS")
      return
    }
    let expected = try Data(contentsOf: file)
    #expect(Data(bytes) == expected, "\(name) differs; see \(difference(bytes, expected))")
  }

  /// The first line that differs.
  private static func difference(_ bytes: [UInt8], _ expected: Data) -> String {
    let actual = String(decoding: bytes, as: UTF8.self).split(
      separator: "\n", omittingEmptySubsequences: false)
    let wanted = String(decoding: expected, as: UTF8.self).split(
      separator: "\n", omittingEmptySubsequences: false)
    let line = zip(actual, wanted).enumerated().first { $0.element.0 != $0.element.1 }
    guard let line else { return "the end: \(actual.count) lines, not \(wanted.count)" }
    return "line \(line.offset + 1): \(line.element.0)"
  }
}
