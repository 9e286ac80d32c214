// SPDX-License-Identifier: Apache-2.0

import Configuration
import Tagging
import Testing

struct `A codebook file` {
  private static let head = "codebook: mine\nversion: \"1\"\nlanguage: en\n"

  @Test(arguments: [
    (
      "version: \"1\"\nlanguage: en\n",
      "my.yaml:1:1: a codebook has no 'codebook'; add 'codebook: ...'"
    ),
    (head + "drivrs: []\n", "my.yaml:4:1: unknown key 'drivrs'; did you mean 'drivers'?"),
    (
      head + "drivers:\n  - id: a\n    family: sofd\n    definition: d\n",
      "my.yaml:6:13: unknown word 'sofd'; did you mean 'soft'?"
    ),
    (
      head + "drivers:\n  - id: a\n    family: soft\n    definition: d\n"
        + "    patterns:\n      for_us: [\"trust ({us}\"]\n",
      "my.yaml:9:16: 'trust ({us}' where a closing parenthesis should stand"
    ),
    (
      head + "classes:\n  us: [we]\ndrivers:\n  - id: a\n    family: soft\n    definition: d\n"
        + "    patterns:\n      for_us: [\"trust {uss}\"]\n",
      "my.yaml:11:16: unknown word 'uss'; did you mean 'us'?"
    ),
    (
      head + "classes:\n  a: [\"x {b}\"]\n  b: [\"y {a}\"]\n",
      "my.yaml:6:7: {a} where a class that does not need itself should stand"
    ),
    (
      head + "drivers:\n  - id: a\n    family: soft\n    definition: d\n"
        + "    patterns:\n      for_us: [{match: x, negatd: drop}]\n",
      "my.yaml:9:27: unknown key 'negatd'; did you mean 'negated'?"
    ),
    (
      head + "drivers:\n  - id: a\n    family: soft\n    definition: d\n"
        + "    patterns:\n      for_us: [{match: x, resolves: for_us}]\n",
      "my.yaml:9:27: 'resolves' has no meaning for a pattern with a direction; remove it"
    ),
    (
      head + "drivers:\n  - {id: a, family: soft, definition: d}\n"
        + "  - {id: a, family: soft, definition: d}\n",
      "my.yaml:6:10: 'a' is also defined at my.yaml:5:10; remove one or rename it"
    ),
    (
      head + "extends: standard\n",
      "my.yaml:4:10: unknown word 'standard'; did you mean 'standard-en'?"
    ),
  ])
  func `says what is wrong and where`(yaml: String, message: String) {
    let error = #expect(throws: ConfigurationError.self) {
      try Codebook(yaml: yaml, file: "my.yaml")
    }
    #expect(error?.message == message)
  }

  @Test func `keeps what it says`() throws {
    let codebook = try SmallCodebook.codebook()
    #expect(codebook.id == "small")
    #expect(codebook.version == "1")
    #expect(codebook.sha256.count == 64)
    #expect(codebook.drivers.map(\.id) == ["trust", "budget", "authority", "skeptic"])
    #expect(codebook.drivers[0].directions == [.forUs, .againstUs, .towardRival])
    #expect(codebook.drivers[3].directions == [.present])
  }

  @Test func `may extend the standard codebook by a driver`() throws {
    let yaml =
      Self.head + "extends: standard-en\ndrivers:\n  - id: parking\n    family: context\n"
      + "    definition: d\n    patterns:\n      for_us: [\"parking lot\"]\n"
    let codebook = try Codebook(yaml: yaml, file: "my.yaml")
    #expect(codebook.drivers.map(\.id) == Codebook.standard.drivers.map(\.id) + ["parking"])
    #expect(codebook.patterns.count == Codebook.standard.patterns.count + 1)
    #expect(codebook.sha256 != Codebook.standard.sha256)
  }

  @Test func `names both places where it clashes with the standard codebook`() throws {
    let standard = try #require(Codebook.standard.drivers.first)
    let driver = "drivers:\n  - id: \(standard.id)\n    family: soft\n    definition: d\n"
    let yaml = Self.head + "extends: standard-en\n" + driver
    let error = #expect(throws: ConfigurationError.self) {
      try Codebook(yaml: yaml, file: "my.yaml")
    }
    let message = try #require(error?.message)
    #expect(message.hasPrefix("my.yaml:6:9: '\(standard.id)' is also defined at standard-en.yaml:"))
    let added = try Codebook(yaml: yaml + "    override: add\n", file: "my.yaml")
    #expect(added.patterns.count == Codebook.standard.patterns.count)
    let replaced = try Codebook(yaml: yaml + "    override: replace\n", file: "my.yaml")
    #expect(!replaced.patterns.contains { $0.driver == standard.id })
  }
}

struct `The standard codebook` {
  @Test func `tags each of its examples as it says`() throws {
    let failures = CodebookCheck.failures(of: try GoldEvaluation.codebook())
    #expect(failures.isEmpty, "\(failures.map(\.message).joined(separator: "\n"))")
  }

  @Test func `names a failing example with its place`() throws {
    let yaml =
      SmallCodebook.yaml + "\n    examples: [{text: \"reliable\", expect: []}]"
    let failures = CodebookCheck.failures(of: try Codebook(yaml: yaml, file: "small.yaml"))
    #expect(failures.count == 1)
    let message = try #require(failures.first?.message)
    #expect(message.hasSuffix("skeptic: 'reliable' gives present; expected nothing"))
    #expect(message.hasPrefix("small.yaml:"))
  }
}
