// SPDX-License-Identifier: Apache-2.0

/// How long one subject was watched, and what ended it.
public struct ObservedTime: Hashable, Sendable {
  /// The time at which watching began: 0, or later for a subject that was found under way.
  public let entry: Double
  /// The time of the event, or the last time seen.
  public let exit: Double
  /// 0 where the subject was last seen without an event; else the number of what happened.
  public let cause: Int

  /// Creates a time; `nil` where nothing was watched, as the exit is not after the entry.
  ///
  /// - Precondition: Both times are finite and not negative, and so is `cause`.
  public init?(entry: Double = 0, exit: Double, cause: Int) {
    precondition(
      entry >= 0 && exit >= 0 && entry.isFinite && exit.isFinite && cause >= 0,
      "times and causes must not be negative: \(entry), \(exit), \(cause)"
    )
    // An event at time 0 of a subject watched from the beginning counts.
    guard exit > entry || (entry == 0 && exit == 0) else { return nil }
    self.entry = entry
    self.exit = exit
    self.cause = cause
  }
}

/// Events and subjects at risk, time by time.
struct EventTable {
  struct Row {
    let time: Double
    let atRisk: Int
    /// The number of events of each cause, that of cause 1 first.
    let events: [Int]

    var allEvents: Int { events.reduce(0, +) }
  }

  let rows: [Row]

  init(_ subjects: [ObservedTime]) {
    let causes = subjects.map(\.cause).max() ?? 0
    let exits = subjects.sorted { $0.exit < $1.exit }
    let entries = subjects.map(\.entry).sorted()
    var rows: [Row] = []
    var (entered, position) = (0, 0)
    while position < exits.count {
      let time = exits[position].exit
      // Who enters at a time is at risk after it; a whole watched from 0 is at risk from the start.
      while entered < entries.count, entries[entered] < time || entries[entered] == 0 {
        entered += 1
      }
      let start = position
      var events = [Int](repeating: 0, count: causes)
      while position < exits.count, exits[position].exit == time {
        if exits[position].cause > 0 { events[exits[position].cause - 1] += 1 }
        position += 1
      }
      if events.contains(where: { $0 > 0 }) {
        rows.append(Row(time: time, atRisk: entered - start, events: events))
      }
    }
    self.rows = rows
  }
}
