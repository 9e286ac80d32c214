// SPDX-License-Identifier: Apache-2.0

import Foundation
import Glibc
import Output
import Testing

struct `A set of files` {
  private let scratch: ScratchFolder
  private var folder: String { scratch.path("out") }

  init() throws {
    scratch = try ScratchFolder()
  }

  @Test func `is written to a folder that did not exist`() throws {
    let deep = scratch.path("a/b/out")
    let changes = try ReportFiles.write(ReportFiles.old, to: deep)
    #expect(changes.written == ["evidence.csv", "report.md", "results.json"])
    #expect(try scratch.contents(of: "a/b/out") == ReportFiles.old)
    #expect(try scratch.names(in: "a/b") == ["out"])
  }

  @Test func `leaves files whose bytes stay the same untouched`() throws {
    _ = try ReportFiles.write(ReportFiles.old, to: folder)
    let inode = try scratch.inode(of: "out/evidence.csv")
    let changes = try ReportFiles.write(ReportFiles.new, to: folder)
    #expect(changes.written == ["report.md", "results.json"])
    #expect(changes.unchanged == ["evidence.csv"])
    #expect(try scratch.inode(of: "out/evidence.csv") == inode)
    #expect(try scratch.contents(of: "out") == ReportFiles.new)
  }

  @Test func `changes nothing when all bytes stay the same`() throws {
    _ = try ReportFiles.write(ReportFiles.old, to: folder)
    let inode = try scratch.inode(of: "out")
    let changes = try ReportFiles.write(ReportFiles.old, to: folder)
    #expect(changes.isEmpty)
    #expect(try scratch.inode(of: "out") == inode)
    #expect(try scratch.names() == ["out"])
  }

  @Test(arguments: [false, true])
  func `drops files of the older set and keeps those of others`(hasFolder: Bool) throws {
    _ = try ReportFiles.write(ReportFiles.old, to: folder)
    try scratch.write("mine", as: "out/notes.txt")
    if hasFolder {
      // A folder cannot be linked into a new one, so that files are replaced one by one.
      try FileManager.default.createDirectory(
        atPath: "\(folder)/charts", withIntermediateDirectories: false
      )
      try scratch.write("picture", as: "out/charts/1.svg")
    }
    let inode = try scratch.inode(of: "out")
    var contents = ReportFiles.new
    contents["evidence.csv"] = nil
    let changes = try ReportFiles.write(contents, to: folder)
    #expect(changes.removed == ["evidence.csv"])
    contents["notes.txt"] = "mine"
    if hasFolder { contents["charts/1.svg"] = "picture" }
    #expect(try scratch.contents(of: "out") == contents)
    #expect(try scratch.names() == ["out"])
    #expect(try (scratch.inode(of: "out") == inode) == hasFolder, "exchanged where possible")
  }

  @Test func `keeps the rights of the folder`() throws {
    _ = try ReportFiles.write(ReportFiles.old, to: folder)
    try FileManager.default.setAttributes([.posixPermissions: 0o750], ofItemAtPath: folder)
    _ = try ReportFiles.write(ReportFiles.new, to: folder)
    let attributes = try FileManager.default.attributesOfItem(atPath: folder)
    #expect(attributes[.posixPermissions] as? Int == 0o750)
  }

  @Test func `can be written piece by piece`() throws {
    let set = try AtomicFileSet(folder: folder, names: ["a.csv"], marker: "a.csv")
    try set.add("a.csv") { file throws(OutputError) in
      for number in 0..<100_000 { try file.write("\(number)\n") }
    }
    _ = try set.commit()
    let lines = try scratch.contents(of: "out")["a.csv"]?.split(separator: "\n")
    #expect(lines?.count == 100_000)
    #expect(lines?.last == "99999")
  }

  @Test func `is dropped without a trace when it is not committed`() throws {
    _ = try ReportFiles.write(ReportFiles.old, to: folder)
    do {
      let set = try AtomicFileSet(
        folder: folder, names: ReportFiles.names, marker: ReportFiles.marker
      )
      try set.add("report.md", "half".utf8)
    }
    #expect(try scratch.contents(of: "out") == ReportFiles.old)
    #expect(try scratch.names() == ["out"])
  }

  @Test func `has its folder for itself`() throws {
    let first = try AtomicFileSet(folder: folder, names: ["a"], marker: "a")
    let error = #expect(throws: OutputError.self) {
      try AtomicFileSet(folder: folder, names: ["a"], marker: "a")
    }
    #expect(error?.reason == .locked)
    #expect(error?.exitCode == 75)
    #expect(
      error?.message
        == "\(folder): another run is writing to it; try again when it has ended"
    )
    try first.add("a", "1".utf8)
    _ = try first.commit()
    #expect(try scratch.contents(of: "out") == ["a": "1"])
  }

  @Test func `holds the lock also on the folder that it has put into place`() throws {
    _ = try ReportFiles.write(ReportFiles.old, to: folder)
    let first = try AtomicFileSet(folder: folder, names: ["report.md"], marker: "report.md")
    try first.add("report.md", "1".utf8)
    _ = try first.commit()
    _ = withExtendedLifetime(first) {
      #expect(throws: OutputError(path: folder, reason: .locked)) {
        try AtomicFileSet(folder: folder, names: ["report.md"], marker: "report.md")
      }
    }
  }

  @Test func `is not written through links, to devices or where anybody may write`() throws {
    try FileManager.default.createDirectory(
      atPath: scratch.path("real"), withIntermediateDirectories: false
    )
    try FileManager.default.createSymbolicLink(
      atPath: scratch.path("link"), withDestinationPath: "real"
    )
    #expect(throws: OutputError(path: scratch.path("link"), reason: .symbolicLink)) {
      try ReportFiles.write(ReportFiles.old, to: scratch.path("link"))
    }
    try scratch.write("", as: "file")
    #expect(throws: OutputError(path: scratch.path("file"), reason: .notFolder)) {
      try ReportFiles.write(ReportFiles.old, to: scratch.path("file"))
    }
    try FileManager.default.createSymbolicLink(
      atPath: scratch.path("real/report.md"), withDestinationPath: "../file"
    )
    #expect(throws: OutputError(path: scratch.path("real/report.md"), reason: .notRegularFile)) {
      try ReportFiles.write(ReportFiles.old, to: scratch.path("real"))
    }
    try FileManager.default.createDirectory(
      atPath: scratch.path("open"), withIntermediateDirectories: false,
    )
    unsafe chmod(scratch.path("open"), 0o777)
    #expect(throws: OutputError(path: scratch.path("open"), reason: .writableByAll)) {
      try ReportFiles.write(ReportFiles.old, to: scratch.path("open"))
    }
    #expect(
      throws: OutputError(
        path: "/proc/none/out", reason: .cannotCreate("no such file or directory"))
    ) {
      try ReportFiles.write(ReportFiles.old, to: "/proc/none/out")
    }
  }
}
