// SPDX-License-Identifier: Apache-2.0

import Configuration
import Deals
import Tagging
import Testing

struct `The standard codebook in use` {
  @Test func `falls into no trap`() throws {
    var session = Tagger(codebook: try GoldEvaluation.codebook()).session()
    for trap in Trap.all {
      let note = Note(
        field: trap.field == .reason ? "Loss Reason" : "Notes", kind: trap.field, text: trap.text,
        file: 0, line: 0)
      let tags = session.tag(TaggableDeal(notes: [note])).tags
      let found = Set(tags.map { "\($0.driver).\($0.direction.rawValue)" })
      #expect(found == Set(trap.expect), "\(trap.field): \(trap.text)")
    }
  }

  @Test func `gives every driver a definition, sources, rules and examples of both kinds`() throws {
    let codebook = try GoldEvaluation.codebook()
    for driver in codebook.drivers {
      let notes = try #require(codebook.notes[driver.id])
      let examples = codebook.examples.filter { $0.driver == driver.id }
      #expect(!driver.definition.isEmpty, "\(driver.id)")
      #expect(
        !notes.sources.isEmpty && notes.include != nil && notes.exclude != nil, "\(driver.id)")
      #expect(examples.filter { !$0.expected.isEmpty }.count >= 6, "\(driver.id)")
      #expect(examples.filter(\.expected.isEmpty).count >= 6, "\(driver.id)")
    }
  }
}
