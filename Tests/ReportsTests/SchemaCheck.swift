// SPDX-License-Identifier: Apache-2.0

import Foundation

/// `schema/results.schema.json`, read for the keys of objects.
struct SchemaCheck {
  private static let file = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("schema/results.schema.json")

  private let root: [String: Any]
  private let definitions: [String: Any]

  init() throws {
    let object = try JSONSerialization.jsonObject(with: Data(contentsOf: Self.file))
    root = object as? [String: Any] ?? [:]
    definitions = root["$defs"] as? [String: Any] ?? [:]
  }

  /// The paths at which keys are missing or too many; of `anyOf` and `oneOf` the best fit counts.
  func violations(of value: Any) -> [String] {
    violations(of: value, by: root, at: "$")
  }

  private func violations(of value: Any, by schema: [String: Any], at path: String) -> [String] {
    if let name = (schema["$ref"] as? String)?.split(separator: "/").last {
      let target = definitions[String(name)] as? [String: Any]
      return target.map { violations(of: value, by: $0, at: path) } ?? ["\(path): no \(name)"]
    }
    for key in ["anyOf", "oneOf"] {
      guard let choices = schema[key] as? [[String: Any]] else { continue }
      let results = choices.map { violations(of: value, by: $0, at: path) }
      return results.min { $0.count < $1.count } ?? []
    }
    return plain(value, by: schema, at: path)
  }

  private func plain(_ value: Any, by schema: [String: Any], at path: String) -> [String] {
    switch value {
    case let object as [String: Any]: members(object, by: schema, at: path)
    case let array as [Any]:
      array.enumerated().flatMap { index, element in
        let items = schema["items"] as? [String: Any] ?? [:]
        return violations(of: element, by: items, at: "\(path)[\(index)]")
      }
    case is NSNull:
      Self.types(schema).contains("null") ? [] : ["\(path): null"]
    default:
      Self.types(schema) == ["object"] ? ["\(path): no object"] : constant(value, schema, path)
    }
  }

  private func constant(_ value: Any, _ schema: [String: Any], _ path: String) -> [String] {
    guard let wanted = schema["const"] else { return [] }
    return "\(wanted)" == "\(value)" ? [] : ["\(path): not \(wanted)"]
  }

  private func members(
    _ object: [String: Any], by schema: [String: Any], at path: String
  ) -> [String] {
    guard Self.types(schema).contains("object") else { return ["\(path): an object"] }
    let properties = schema["properties"] as? [String: Any] ?? [:]
    let required = Set(schema["required"] as? [String] ?? [])
    var found = required.subtracting(object.keys).map { "\(path): without \($0)" }
    for (key, value) in object {
      if let next = (properties[key] ?? schema["additionalProperties"]) as? [String: Any] {
        found += violations(of: value, by: next, at: "\(path).\(key)")
      } else {
        found.append("\(path): with \(key)")
      }
    }
    return found.sorted()
  }

  private static func types(_ schema: [String: Any]) -> [String] {
    if let type = schema["type"] as? String { return [type] }
    return schema["type"] as? [String] ?? []
  }

  // MARK: Another program

  static let hasValidator: Bool = (try? run("import jsonschema", input: [])) == ""

  /// What Python's jsonschema says against a file; nothing where it is valid.
  static func validate(_ bytes: [UInt8]) throws -> String {
    try run(
      """
      import json, sys, jsonschema
      schema = json.load(open(sys.argv[1]))
      jsonschema.Draft202012Validator.check_schema(schema)
      errors = jsonschema.Draft202012Validator(schema).iter_errors(json.load(sys.stdin))
      for error in errors: print(error.json_path, error.message[:200])
      """, input: bytes)
  }

  private static func run(_ program: String, input: [UInt8]) throws -> String {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["python3", "-W", "ignore", "-c", program, file.path]
    let (source, sink) = (Pipe(), Pipe())
    process.standardInput = source
    process.standardOutput = sink
    process.standardError = sink
    try process.run()
    let writer = Thread { [handle = source.fileHandleForWriting] in
      try? handle.write(contentsOf: Data(input))
      try? handle.close()
    }
    writer.start()
    let output = sink.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return String(decoding: output, as: UTF8.self)
  }
}
