// SPDX-License-Identifier: Apache-2.0

import Calculator
import Foundation
import Testing

/// The cases of one reference file, and what is wrong with an answer to one of them.
struct ReferenceCases {
  static let folder = ProcessInfo.processInfo.environment["DEAL_FORENSICS_DATA"]
    .map { URL(fileURLWithPath: $0).appendingPathComponent("reference") }

  /// The procedures that have a file, in order; none where the folder is not set.
  static let procedures: [String] = {
    let files = folder.flatMap { try? FileManager.default.contentsOfDirectory(atPath: $0.path) }
    return (files ?? []).filter { $0.hasSuffix(".json") }.map { String($0.dropLast(5)) }.sorted()
  }()

  let optional: Set<String>
  let cases: [[String: Any]]
  let procedure: String

  init(procedure: String) throws {
    let folder = try #require(Self.folder)
    let data = try Data(contentsOf: folder.appendingPathComponent(procedure + ".json"))
    self.init(procedure: procedure, try #require(try Self.object(data)))
  }

  init(procedure: String, _ file: [String: Any]) {
    self.procedure = procedure
    optional = Set(file["optional"] as? [String] ?? [])
    cases = file["cases"] as? [[String: Any]] ?? []
  }

  static func object(_ data: Data) throws -> [String: Any]? {
    try JSONSerialization.jsonObject(with: data) as? [String: Any]
  }
}

/// Compares an answer with what is expected of it.
struct AnswerCheck {
  let optional: Set<String>
  let tolerance: Double
  private(set) var problems: [String] = []

  init(optional: Set<String>, tolerance: Double) {
    self.optional = optional
    self.tolerance = tolerance
  }

  mutating func compare(_ expected: [String: Any], _ result: [String: Any]) {
    for (key, value) in expected.sorted(by: { $0.key < $1.key }) {
      let isBelowRange = (expected[key + "_log10"] as? Double).map { $0 < -300 } ?? false
      if isBelowRange { continue }
      guard let found = result[key] else {
        if !optional.contains(key), !(value is NSNull) { problems.append("\(key) is missing") }
        continue
      }
      compare(value, found, key)
    }
  }

  private mutating func compare(_ expected: Any, _ found: Any, _ key: String) {
    if let list = expected as? [Any] {
      guard let other = found as? [Any], other.count == list.count else {
        problems.append("\(key) is no list of \(list.count)")
        return
      }
      for (index, pair) in zip(list, other).enumerated() {
        compare(pair.0, pair.1, "\(key)[\(index)]")
      }
    } else if expected is NSNull || found is NSNull {
      if !(expected is NSNull && found is NSNull) {
        problems.append("\(key): \(found) for \(expected)")
      }
    } else if !isClose(number(expected), number(found)) {
      problems.append("\(key): \(found) for \(expected)")
    }
  }

  private func number(_ value: Any) -> Double {
    if let text = value as? String {
      return Double(text.replacingOccurrences(of: "Infinity", with: "inf")) ?? .nan
    }
    return (value as? NSNumber)?.doubleValue ?? .nan
  }

  private func isClose(_ expected: Double, _ found: Double) -> Bool {
    if expected.isNaN || found.isNaN { return expected.isNaN && found.isNaN }
    if expected == found { return true }
    let bound = abs(expected) < 1e-12 ? 1e-12 : tolerance * abs(expected)
    return abs(expected - found) <= bound
  }
}
