// SPDX-License-Identifier: Apache-2.0

import Configuration
import Tagging

/// What the columns of a coded table are, by their ids.
///
/// The configuration knows best, then the table's own lines, then the factors that exist without
/// configuration, then the codebook. What none of them knows is taken for context, and its type is
/// read from its cells.
struct FactorCatalogue {
  struct Entry: Equatable {
    var family: FactorFamily
    var origin: FactorOrigin
    /// `nil` where the cells decide.
    var type: FactorType?
    var definition: Configuration.FactorDefinition?
  }

  private var entries: [String: Entry] = [:]

  init(configuration: Configuration, drivers: [Driver], lines: [String: [String]]) {
    addAutomatic()
    for driver in drivers {
      for direction in driver.directions where direction != .unresolved {
        entries["\(driver.id).\(direction.rawValue)"] = Entry(
          family: driver.family, origin: .text, type: .binary, definition: nil)
      }
    }
    for (id, words) in lines where words.count == 3 {
      guard let family = FactorFamily(rawValue: words[0]),
        let origin = FactorOrigin(rawValue: words[1]), let type = FactorType(rawValue: words[2])
      else { continue }
      entries[id] = Entry(family: family, origin: origin, type: type, definition: nil)
    }
    for definition in configuration.factors {
      entries[definition.id] = Entry(
        family: definition.family, origin: .column, type: definition.type, definition: definition)
    }
  }

  /// What a column is; `nil` where nothing knows it.
  subscript(id: String) -> Entry? { entries[id] }

  private mutating func addAutomatic() {
    for role in [Role.budget, .authority, .need, .timing] {
      entries[role.rawValue] = Entry(
        family: .rational, origin: .column, type: nil, definition: nil)
    }
    for (id, type) in [
      ("title_level", FactorType.categorical), ("source_kind", .categorical),
      ("amount_band", .categorical), ("referred", .binary), ("new_customer", .binary),
      ("cycle_days", .numeric),
    ] {
      entries[id] = Entry(family: .context, origin: .derived, type: type, definition: nil)
    }
  }
}
