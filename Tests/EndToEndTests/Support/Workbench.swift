// SPDX-License-Identifier: Apache-2.0

import Foundation

/// A temporary folder in which the program runs, removed with this object.
final class Workbench {
  /// The folder.
  let folder: URL
  /// Where the streams of runs are kept, outside the folder.
  let streams: URL
  private let root: URL

  init() throws {
    root = FileManager.default.temporaryDirectory
      .appendingPathComponent("deal-forensics-tests-\(UUID().uuidString)")
    folder = root.appendingPathComponent("bench")
    streams = root.appendingPathComponent("streams")
    for folder in [folder, streams] {
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    }
  }

  deinit {
    try? FileManager.default.removeItem(at: root)
  }

  /// Writes a file of the folder.
  func write(_ text: String, to name: String) throws {
    try write(Data(text.utf8), to: name)
  }

  /// Writes a file of the folder.
  func write(_ data: Data, to name: String) throws {
    try data.write(to: folder.appendingPathComponent(name))
  }

  /// The bytes of a file of the folder.
  func bytes(of name: String) throws -> Data {
    try Data(contentsOf: folder.appendingPathComponent(name))
  }

  /// A JSON object that is a file of the folder.
  func json(_ name: String) throws -> JSON {
    try JSON(bytes(of: name))
  }

  /// Every file below the folder, by its path there.
  func files(below name: String = "") throws -> [String: Data] {
    let base = name.isEmpty ? folder : folder.appendingPathComponent(name)
    var files: [String: Data] = [:]
    for path in try FileManager.default.subpathsOfDirectory(atPath: base.path) {
      let file = base.appendingPathComponent(path)
      let kind = try FileManager.default.attributesOfItem(atPath: file.path)[.type]
      if kind as? FileAttributeType == .typeRegular { files[path] = try Data(contentsOf: file) }
    }
    return files
  }

  /// Runs the program in the folder.
  func run(
    _ arguments: String..., input: Data = Data(), environment: [String: String] = [:],
    to destination: Program.Destination = .captured
  ) throws -> Program.Run {
    try Program.run(
      arguments, in: self, input: input, environment: environment, to: destination)
  }
}
