// SPDX-License-Identifier: Apache-2.0

import Foundation

/// A folder for the files of one test, removed with the value.
final class ScratchFolder {
  let path: String

  init() throws {
    let url = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    path = url.path
  }

  deinit {
    try? FileManager.default.removeItem(atPath: path)
  }

  /// The path of a name in the folder.
  func path(_ name: String) -> String { "\(path)/\(name)" }

  /// Writes a file.
  func write(_ text: String, as name: String) throws {
    try Data(text.utf8).write(to: URL(filePath: path(name)))
  }

  /// The text of every regular file below a name, by its path from there.
  func contents(of name: String) throws -> [String: String] {
    let root = path(name)
    var contents: [String: String] = [:]
    for entry in try FileManager.default.subpathsOfDirectory(atPath: root) {
      guard let data = FileManager.default.contents(atPath: "\(root)/\(entry)") else { continue }
      contents[entry] = String(decoding: data, as: UTF8.self)
    }
    return contents
  }

  /// The names in a folder, hidden ones too.
  func names(in name: String = "") throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: path(name)).sorted()
  }

  /// The number by which the file system knows a file.
  func inode(of name: String) throws -> Int {
    let attributes = try FileManager.default.attributesOfItem(atPath: path(name))
    return attributes[.systemFileNumber] as? Int ?? -1
  }
}
