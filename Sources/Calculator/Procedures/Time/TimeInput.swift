// SPDX-License-Identifier: Apache-2.0

import Statistics

/// The subjects of a case about time: `time`, `event` (0 for none, else the cause), `entry`, `group`.
struct TimeInput {
  let subjects: [ObservedTime]
  /// The group of each subject, as its word.
  private let words: [String]

  init(_ input: CaseInput, grouped: Bool = false) throws {
    let times = try input.numbers("time")
    let events = try input.counts("event")
    let entries = input.has("entry") ? try input.numbers("entry") : times.map { _ in 0 }
    guard times.count == events.count, times.count == entries.count else {
      throw Rejection.refuse("'time', 'event' and 'entry' do not have one length")
    }
    guard (times + entries).allSatisfy({ $0 >= 0 }) else {
      throw Rejection.refuse("a time is negative")
    }
    guard events.allSatisfy({ $0 <= 1_000 }) else {
      throw Rejection.refuse("'event' numbers a cause above 1000")
    }
    subjects = try times.indices.map { place in
      guard
        let subject = ObservedTime(
          entry: entries[place], exit: times[place], cause: events[place]
        )
      else { throw Rejection.refuse("a subject leaves before it enters") }
      return subject
    }
    words = grouped ? try Self.words(input, count: times.count) : []
  }

  /// The subjects of each group, in the order in which groups first appear.
  var groups: [[ObservedTime]] {
    names.map { name in zip(subjects, words).filter { $0.1 == name }.map { $0.0 } }
  }

  private var names: [String] {
    var seen: Set<String> = []
    return words.filter { seen.insert($0).inserted }
  }

  private static func words(_ input: CaseInput, count: Int) throws -> [String] {
    let words = try input.elements("group").map { try CaseInput.word($0, "group") }
    guard words.count == count else {
      throw Rejection.refuse("'group' does not have one word for each time")
    }
    return try words.map { word in
      guard let word else { throw Rejection.refuse("'group' holds null") }
      return word
    }
  }
}
