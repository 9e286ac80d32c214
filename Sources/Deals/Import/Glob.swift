// SPDX-License-Identifier: Apache-2.0

import Foundation

/// A file name pattern with `*`, `?` and `[a-z]`, none of which matches a slash.
struct Glob {
  private let parts: [Substring]
  private let isAbsolute: Bool

  /// Takes a pattern apart; a leading `./` is left out.
  init(_ pattern: String) {
    let trimmed = pattern.hasPrefix("./") ? pattern.dropFirst(2) : pattern[...]
    isAbsolute = trimmed.hasPrefix("/")
    parts = trimmed.split(separator: "/")
  }

  /// Whether a path is a pattern rather than a name.
  static func isPattern(_ path: String) -> Bool {
    path.contains { "*?[".contains($0) }
  }

  /// Whether the pattern matches a whole path.
  func matches(_ path: String) -> Bool {
    let path = path.hasPrefix("./") ? path.dropFirst(2) : path[...]
    let names = path.split(separator: "/")
    guard names.count == parts.count, path.hasPrefix("/") == isAbsolute else { return false }
    return zip(parts, names).allSatisfy { Self.matches(Array($0.utf8), Array($1.utf8)) }
  }

  /// The files that the pattern names, in byte order.
  ///
  /// A part without a sign is taken as it is; hidden files are matched only by a pattern that
  /// starts with a point.
  func files(below directory: String) -> [String] {
    var found = [isAbsolute ? "" : directory]
    for (place, part) in parts.enumerated() {
      found = found.flatMap { folder -> [String] in
        let names = Self.isPattern(String(part)) ? Self.matching(part, in: folder) : [String(part)]
        return names.map { folder == "." ? $0 : "\(folder)/\($0)" }
      }
      if place < parts.count - 1 { found = found.filter { Self.isFolder($0) == true } }
    }
    return found.filter { Self.isFolder($0) == false }
  }

  /// Whether a path leads to a folder; `nil` where it leads nowhere.
  static func isFolder(_ path: String) -> Bool? {
    let files = FileManager.default
    if (try? files.contentsOfDirectory(atPath: path)) != nil { return true }
    return files.fileExists(atPath: path) ? false : nil
  }

  private static func matching(_ part: Substring, in folder: String) -> [String] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return names.filter { name in
      (name.hasPrefix(".") == false || part.hasPrefix("."))
        && matches(Array(part.utf8), Array(name.utf8))
    }
    .sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// Matches one part of a path, going back to the last `*` only, so that the time is bounded by the
  /// product of the lengths.
  private static func matches(_ pattern: [UInt8], _ name: [UInt8]) -> Bool {
    var (place, index) = (0, 0)
    var retry: (place: Int, index: Int)?
    while index < name.count {
      if place < pattern.count, pattern[place] == UInt8(ascii: "*") {
        retry = (place + 1, index)
        place += 1
      } else if place < pattern.count, let end = end(of: pattern, at: place, matching: name[index])
      {
        (place, index) = (end, index + 1)
      } else if let last = retry {
        retry = (last.place, last.index + 1)
        (place, index) = (last.place, last.index + 1)
      } else {
        return false
      }
    }
    return pattern[place...].allSatisfy { $0 == UInt8(ascii: "*") }
  }

  /// The offset after the element of the pattern at an offset, if it matches a byte.
  private static func end(of pattern: [UInt8], at place: Int, matching byte: UInt8) -> Int? {
    if pattern[place] == UInt8(ascii: "?") { return place + 1 }
    guard pattern[place] == UInt8(ascii: "["),
      let close = pattern[(place + 1)...].firstIndex(of: UInt8(ascii: "]")), close > place + 1
    else { return pattern[place] == byte ? place + 1 : nil }
    var set = Array(pattern[(place + 1)..<close])
    let isNegated = set[0] == UInt8(ascii: "!") || set[0] == UInt8(ascii: "^")
    if isNegated { set.removeFirst() }
    var isMember = false
    var index = 0
    while index < set.count {
      if index + 2 < set.count, set[index + 1] == .hyphen {
        isMember = isMember || (set[index] <= byte && byte <= set[index + 2])
        index += 3
      } else {
        isMember = isMember || set[index] == byte
        index += 1
      }
    }
    return isMember != isNegated ? close + 1 : nil
  }
}
