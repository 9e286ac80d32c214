// SPDX-License-Identifier: Apache-2.0

import Deals
import Tagging

/// A codebook for tests of the engine, small enough to be read beside them.
enum SmallCodebook {
  static let yaml = """
    codebook: small
    version: "1"
    language: en
    classes:
      buyer: [they, he, she, cfo, "the (client|customer|buyer)"]
      us: [us, our, we, "our (team|people|product)"]
      us_quoted: [you, your, "your (team|people)"]
      rival: [competitor, incumbent]
    context:
      negation: [no, not, never, without, nobody, "lack of"]
      post_negation: ["be~ missing", "fell away"]
      pseudo_negation: ["not only", "no doubt"]
      terminators: [but, however, because]
      hypothetical: [if, whether, "plan:", "next steps?", "need to"]
      question: ["any idea"]
      historical: ["used to"]
      rep_holder: [i, "my gut", "we think"]
      third_party: ["another customer"]
      boilerplate: ["confidentiality notice"]
    drivers:
      - id: trust
        family: soft
        definition: Belief in our people.
        patterns:
          for_us:
            - "trust~ {us}"
            - {match: "straight with us|them", unless: "by phone"}
          toward_rival: ["trust~ {rival}"]
          unresolved:
            - {match: "existing relationship", resolves: toward_rival}
          exclude: ["zero trust", "family trust"]
      - id: budget
        family: rational
        definition: Money.
        patterns:
          for_us: ["budget ... approved", "money {us}? found"]
          against_us: ["budget (cut|frozen)", "not approved", {match: "worried about budget", negated: for_us}]
      - id: authority
        family: rational
        definition: Who decides.
        patterns:
          for_us: ["authority", "decision maker"]
      - id: skeptic
        family: personality
        definition: Tests claims.
        patterns:
          present: ["reliab*|sceptic*"]
    """

  /// The codebook.
  static func codebook() throws -> Codebook {
    try Codebook(yaml: yaml, file: "small.yaml")
  }

  /// The tags of one text, as `driver.direction`, in order.
  static func tags(
    in text: String, field: String = "Notes", kind: Note.Kind = .text, rivals: [String] = [],
    company: String? = nil, account: String? = nil
  ) throws -> [String] {
    let tagger = Tagger(codebook: try codebook(), names: FileWideNames(rivals: rivals))
    let note = Note(field: field, kind: kind, text: text, file: 0, line: 0)
    let deal = TaggableDeal(notes: [note], account: account, company: company)
    return tagger.tag(deal).tags.map { "\($0.driver).\($0.direction.rawValue)" }
  }
}
