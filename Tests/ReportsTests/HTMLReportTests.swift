// SPDX-License-Identifier: Apache-2.0

import Findings
import Testing

@testable import Reports

struct `The page` {
  @Test(arguments: Fixture.allCases)
  func `is well formed, with every id once and every jump inside`(fixture: Fixture) throws {
    let page = try HTMLReader(Self.page(fixture.input))
    let ids = page.elements.compactMap { $0["id"] }
    #expect(Set(ids).count == ids.count)
    for link in page.elements where link.name == "a" || link.name == "use" {
      let target = try #require(link["href"])
      #expect(target.hasPrefix("#") && ids.contains(String(target.dropFirst())), "\(target)")
    }
  }

  @Test(arguments: Fixture.allCases)
  func `has no style attribute, handler, image, frame or form`(fixture: Fixture) throws {
    let page = try HTMLReader(Self.page(fixture.input))
    let names = page.elements.flatMap(\.attributes).map(\.name)
    #expect(!names.contains { $0 == "style" || $0 == "src" || $0.hasPrefix("on") })
    let elements = Set(page.elements.map(\.name))
    #expect(
      elements.isDisjoint(with: ["img", "iframe", "form", "object", "embed", "link", "base"]))
  }

  @Test
  func `states a policy that allows its own style and script alone`() throws {
    let source = try Self.page(Fixture.quarter())
    let page = try HTMLReader(source)
    let policy = try #require(
      page.elements.compactMap { $0["content"] }.first { $0.contains("src") })
    #expect(policy.hasPrefix("default-src 'none';"))
    #expect(
      policy.contains("style-src 'sha256-\(PolicyHash.base64(try Self.inner("style", source)))'"))
    #expect(
      policy.contains("script-src 'sha256-\(PolicyHash.base64(try Self.inner("script", source)))'"))
    #expect(!policy.contains("unsafe") && !policy.contains("http"))
  }

  @Test
  func `names its language, its title, its tables and a way to the answer`() throws {
    let page = try HTMLReader(Self.page(Fixture.quarter()))
    #expect(page.elements.first?["lang"] == "en")
    #expect(page.text.contains("Deal forensics · Tarnfield Systems · 2026-Q3"))
    #expect(page.elements.first { $0["class"] == "skip" }?["href"] == "#answer")
    let tables = page.elements.count { $0.name == "table" }
    #expect(tables > 5 && tables == page.elements.count { $0.name == "caption" })
    let heads = page.elements.filter { $0.name == "th" }
    #expect(heads.allSatisfy { ["col", "row", "rowgroup"].contains($0["scope"]) })
    let drawings = page.elements.filter { $0.name == "svg" }
    #expect(drawings.allSatisfy { $0["aria-hidden"] == "true" })
  }

  @Test
  func `leaves the company out where it is not known`() throws {
    let page = try Self.page(Fixture.tinyQuarter())
    #expect(page.contains("<p class=\"meta\"><span>Deals closed in 2026-Q3</span></p>"))
  }

  @Test
  func `is built of templates without raw tags`() {
    let templates = [
      PageTemplate.head, PageTemplate.foot, PageTemplate.mark, PageTemplate.symbols,
      StyleSheet.text, PageScript.text,
    ]
    for template in templates {
      #expect(!template.contains("{{{") && !template.contains("{{&"))
    }
    #expect(!StyleSheet.text.contains("{{") && !PageScript.text.contains("{{"))
  }

  @Test
  func `is small enough to mail with every driver of a large codebook`() throws {
    var input = Fixture.quarter()
    let quotes = Fixture.quotes.filter { $0.factor == "advocacy.for_us" }
    for number in 0..<80 {
      let id = "driver-\(number).for_us"
      input.results.factors.append(
        Factors.binary(id, "soft", .init(41, 22, 90, 167), q: 0.2, finding: false))
      input.evidence += (0..<200).map { index in
        var quote = quotes[index % quotes.count]
        quote.factor = id
        quote.deal = "deal \(index)"
        quote.before = String(repeating: "what they said ", count: 12)
        return quote
      }
    }
    #expect(try Self.page(input).utf8.count < 1_000_000)
  }

  static func page(_ input: ReportInput) throws -> String {
    let files = try Report.files(for: input, formats: [.html])
    return String(decoding: try #require(files.first).bytes, as: UTF8.self)
  }

  private static func inner(_ name: String, _ page: String) throws -> String {
    let start = try #require(page.firstRange(of: "<\(name)>")?.upperBound)
    let end = try #require(page.firstRange(of: "</\(name)>")?.lowerBound)
    return String(page[start..<end])
  }
}
