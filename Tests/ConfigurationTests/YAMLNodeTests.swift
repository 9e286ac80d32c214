// SPDX-License-Identifier: Apache-2.0

import Configuration
import Testing

struct `A YAML document` {
  private func problem(_ text: String) throws -> String {
    let error = try #require(throws: ConfigurationError.self) {
      try YAMLNode.parse(text, file: "f.yaml")
    }
    return error.message
  }

  @Test func `keeps scalars as they were written`() throws {
    let text = "[no, yes, 1_000, 0o17, 012, 1e3, 2024-01-01, 12:30:45, .inf]"
    let written = try YAMLNode.parse(text, file: "f.yaml").strings()
    #expect(
      written == [
        "no", "yes", "1_000", "0o17", "012", "1e3", "2024-01-01", "12:30:45", ".inf",
      ])
  }

  @Test func `tells a quoted empty word from nothing`() throws {
    let items = try YAMLNode.parse("[\"\", ~, null, \"null\"]", file: "f.yaml").items()
    #expect(items.map(\.kind) == ["a single value", "nothing", "nothing", "a single value"])
  }

  @Test(arguments: [
    ("a: &x [1]\nb: *x\n", "f.yaml:1:4: an anchor (&) or alias (*); write the value out"),
    ("a: 1\na: 2\n", "f.yaml:1:1: key 'a' stands twice; remove one"),
    (
      "!!python/object/apply:os.system [x]\n",
      "f.yaml:1:1: a tag 'tag:yaml.org,2002:python/object/apply:os.system'; write the plain value"
    ),
    ("? [a]\n: 1\n", "f.yaml:1:3: a list where a key of one word should stand"),
  ])
  func `refuses what a configuration has no need of`(text: String, message: String) throws {
    #expect(try problem(text) == message)
  }

  @Test(arguments: ["a:\n\tb: 1\n", "a: 1\n---\na: 2\n", "a: [1\n", "a: &a [*a]\n"])
  func `names the line of broken syntax`(text: String) throws {
    #expect(try problem(text).hasPrefix("f.yaml:"))
  }

  @Test func `is refused quickly when it is a bomb`() throws {
    let letters = Array("abcdefghi").map(String.init)
    var bomb = "a: &a [\"lol\",\"lol\",\"lol\",\"lol\",\"lol\",\"lol\",\"lol\",\"lol\",\"lol\"]\n"
    for (letter, next) in zip(letters, letters.dropFirst()) {
      let aliases = Array(repeating: "*\(letter)", count: 9).joined(separator: ",")
      bomb += "\(next): &\(next) [\(aliases)]\n"
    }
    #expect(try problem(bomb) == "f.yaml:1:4: an anchor (&) or alias (*); write the value out")
  }

  @Test func `is refused when it is too deep or too large`() throws {
    let deep = String(repeating: "[", count: 100) + String(repeating: "]", count: 100)
    #expect(try problem(deep).contains("larger than 32 levels"))
    let deeper = String(repeating: "[", count: 100_000) + String(repeating: "]", count: 100_000)
    #expect(try problem(deeper).hasPrefix("f.yaml:1:"))
    let long = "a: \"" + String(repeating: "x", count: 2_000_000) + "\"\n"
    #expect(try problem(long).contains("larger than 1 MiB"))
    let many = "[" + String(repeating: "1,", count: 100_001) + "1]"
    #expect(try problem(many).contains("larger than 100,000 values"))
  }
}
