// SPDX-License-Identifier: Apache-2.0

import Deals
import Statistics

/// Texts for two people to code by hand, without outcome, owner or account.
///
/// Each writes into the columns of the drivers `for`, `against` or both, and `x` under `done` once a
/// row is finished; an empty cell of a finished row says that the driver is not there.
public struct CodingSheet: Sendable {
  /// One text.
  public struct Row: Sendable, Hashable {
    /// A number that says nothing of the deal.
    public var item: String
    /// How many texts of the exports it stands for.
    public var represents: Double
    /// Whether it stands in a reason column.
    public var isReason: Bool
    /// The text.
    public var text: String
    /// What the coder found; `nil` until the row is done.
    public var codes: Set<SignedDriver>?
  }

  /// The drivers, in the order of their columns.
  public var drivers: [String]
  /// The texts.
  public var rows: [Row]

  /// Draws a sheet: about half of the texts have tags, spread over the drivers, half have none.
  ///
  /// A text with several tags belongs to the rarest of its drivers. Drivers and the texts without tags
  /// are drawn from alike whatever their number, and `represents` undoes that in every estimate.
  ///
  /// - Parameters:
  ///   - deals: The deals, without their outcome.
  ///   - tagger: The tagger whose tags spread the sample; it leaves no trace in the sheet.
  ///   - count: The number of texts to draw.
  ///   - seed: The seed of the draw.
  public init(drawnFrom deals: [TaggableDeal], tagger: Tagger, count: Int, seed: UInt64) {
    drivers = tagger.codebook.drivers
      .filter { $0.directions.contains(.forUs) || $0.directions.contains(.againstUs) }.map(\.id)
    var session = tagger.session()
    var pool: [(note: Note, drivers: Set<String>)] = []
    for deal in deals {
      let tags = session.tag(deal).tags
      for (index, note) in deal.notes.enumerated() {
        let found = tags.filter { $0.note == index }.compactMap(SignedDriver.init)
        pool.append((note, Set(found.map(\.driver)).intersection(drivers)))
      }
    }
    let strata = Self.strata(pool.map(\.drivers))
    rows = []
    var random = RandomStream(seed: seed, replicate: 0)
    for (members, size) in zip(strata, Self.allocation(strata.map(\.count), count: count))
    where size > 0 {
      var members = members
      random.shuffle(&members)
      for index in members.prefix(size) {
        rows.append(
          Row(
            item: "", represents: Double(members.count) / Double(size),
            isReason: pool[index].note.kind == .reason, text: pool[index].note.text, codes: nil))
      }
    }
    random.shuffle(&rows)
    for index in rows.indices { rows[index].item = String(index + 1) }
  }

  /// The texts without tags, then those of each driver, rarest first; every text once.
  private static func strata(_ drivers: [Set<String>]) -> [[Int]] {
    var counts: [String: Int] = [:]
    for driver in drivers.joined() { counts[driver, default: 0] += 1 }
    let order = counts.keys.sorted {
      counts[$0] == counts[$1]
        ? $0.utf8.lexicographicallyPrecedes($1.utf8)
        : counts[$0, default: 0] < counts[$1, default: 0]
    }
    var strata = [drivers.indices.filter { drivers[$0].isEmpty }]
    for driver in order {
      strata.append(
        drivers.indices.filter { index in
          order.first { drivers[index].contains($0) } == driver
        })
    }
    return strata
  }

  /// How many texts each stratum gives: half to the first, the rest in equal parts, none more than
  /// it has.
  private static func allocation(_ sizes: [Int], count: Int) -> [Int] {
    var allocation = sizes.map { _ in 0 }
    var left = min(count, sizes.reduce(0, +))
    allocation[0] = min(sizes[0], left / 2)
    left -= allocation[0]
    while left > 0 {
      var hasGrown = false
      for index in sizes.indices.dropFirst() where left > 0 && allocation[index] < sizes[index] {
        allocation[index] += 1
        left -= 1
        hasGrown = true
      }
      if !hasGrown {
        allocation[0] += left
        left = 0
      }
    }
    return allocation
  }
}
