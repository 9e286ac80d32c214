// SPDX-License-Identifier: Apache-2.0

@testable import Output

/// A set of three files, as tests write it.
enum ReportFiles {
  static let names = ["report.md", "evidence.csv", "results.json"]
  static let marker = "results.json"

  /// Writes a set, leaving out empty files.
  static func write(
    _ contents: [String: String], to folder: String, disk: Disk = Disk()
  ) throws(OutputError) -> AtomicFileSet.Changes {
    let set = try AtomicFileSet(folder: folder, names: names, marker: marker, disk: disk)
    for name in names {
      guard let text = contents[name] else { continue }
      try set.add(name, text.utf8)
    }
    return try set.commit()
  }

  static let old = ["report.md": "old report", "evidence.csv": "same", "results.json": "{1}"]
  static let new = ["report.md": "new report", "evidence.csv": "same", "results.json": "{2}"]
}
