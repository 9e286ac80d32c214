// SPDX-License-Identifier: Apache-2.0

import CMinizip
import Glibc

/// A zip file, whose members are exports: `backup.zip/Opportunity.csv`.
@safe public final class ZipFile {
  /// The most members that are looked at.
  private static let memberLimit = 10_000
  /// The longest name of a member.
  private static let nameBytes = 4096

  let file: unzFile

  /// Opens a zip file.
  init(path: String) throws(PackedFailure) {
    guard let file = unsafe unzOpen64(path) else {
      throw PackedFailure(words: "not a zip file, or a damaged one")
    }
    unsafe self.file = file
  }

  deinit {
    unsafe unzClose(file)
  }

  /// Whether a path has the name of a zip file.
  public static func isNamed(_ path: String) -> Bool {
    path.lowercased().hasSuffix(".zip")
  }

  /// The names of the members of a zip file, in the order of its directory.
  ///
  /// - Throws: `IngestError` where it is none, has two members of one name or more than 10,000.
  public static func members(of path: String) throws(IngestError) -> [String] {
    do throws(PackedFailure) {
      let zip = try ZipFile(path: path)
      var names: [String] = []
      var seen: Set<String> = []
      try zip.search { name in
        names.append(name)
        return seen.insert(name).inserted == false || names.count > memberLimit
      }
      guard names.count == seen.count else {
        throw PackedFailure(words: "two members of the zip file have the same name")
      }
      guard names.count <= memberLimit else {
        throw PackedFailure(words: "more than \(memberLimit) members in the zip file")
      }
      return names
    } catch {
      throw IngestError(file: path, reason: .damagedArchive(error.words))
    }
  }

  /// Where a path leads into a zip file, the paths of the file and of the member in it.
  public static func place(of path: String) -> (zip: String, member: String)? {
    let parts = path.split(separator: "/", omittingEmptySubsequences: false)
    for end in parts.indices.dropLast() where isNamed(String(parts[end])) {
      let zip = parts[...end].joined(separator: "/")
      var status = stat()
      guard unsafe stat(zip, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { continue }
      return (zip, parts[(end + 1)...].joined(separator: "/"))
    }
    return nil
  }

  /// Goes through the members until one is taken, which stays the current one.
  ///
  /// - Returns: Whether one was taken.
  @discardableResult
  func search(_ isTaken: (String) -> Bool) throws(PackedFailure) -> Bool {
    var code = unsafe unzGoToFirstFile(file)
    while code == UNZ_OK {
      if isTaken(try currentName()) { return true }
      code = unsafe unzGoToNextFile(file)
    }
    guard code == UNZ_END_OF_LIST_OF_FILE else {
      throw PackedFailure(words: "the directory of the zip file is damaged")
    }
    return false
  }

  private func currentName() throws(PackedFailure) -> String {
    var info = unz_file_info64()
    var name = [CChar](repeating: 0, count: Self.nameBytes)
    let code = unsafe unzGetCurrentFileInfo64(
      file, &info, &name, UInt(name.count - 1), nil, 0, nil, 0)
    guard code == UNZ_OK, info.size_filename < Self.nameBytes else {
      throw PackedFailure(words: "the directory of the zip file is damaged")
    }
    let length = Int(info.size_filename)
    return String(decoding: name.prefix(length).map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }
}
