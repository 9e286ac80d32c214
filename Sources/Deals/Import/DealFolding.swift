// SPDX-License-Identifier: Apache-2.0

import Configuration

/// Makes one deal of the records that share an id.
///
/// The record that was changed last wins; where a date of change is missing or the same, the later
/// file, and in a file the later row. Records of one file complete each other: empty cells are
/// filled, and texts and contacts that the winner lacks are added, since reports have one row for
/// each contact or activity. Of an older snapshot in another file nothing is kept. Ids of different
/// CRMs are different ids.
enum DealFolding {
  /// Where a deal's record stands.
  struct Place {
    /// The index of its table.
    var table: Int
    /// The index of its draft in the table.
    var draft: Int
  }

  /// The deals of all tables.
  struct Result {
    /// The deals, in input order.
    var deals: [Deal] = []
    /// The record of each deal.
    var places: [Place] = []
    var warnings: [ImportWarning] = []
  }

  private struct Text: Hashable {
    var field: String
    var text: String
  }

  private struct Key: Hashable {
    var system: Substring
    var id: String
  }

  /// Folds the drafts of all tables.
  static func fold(_ tables: [InterpretedTable]) -> Result {
    var firsts: [Place] = []
    var repeats: [Int: [Place]] = [:]
    var groups: [Key: Int] = [:]
    var foldedRows = [Int](repeating: 0, count: tables.count)
    for (index, table) in tables.enumerated() {
      let system = table.table.file.preset.prefix { $0 != "-" }
      for number in table.drafts.indices {
        let place = Place(table: index, draft: number)
        if let id = table.drafts[number].deal.id {
          let key = Key(system: system, id: normalised(id, system: system))
          if let group = groups[key] {
            foldedRows[index] += 1
            repeats[group, default: []].append(place)
            continue
          }
          groups[key] = firsts.count
        }
        firsts.append(place)
      }
    }
    var result = merged(firsts, repeats, tables)
    result.warnings = warnings(foldedRows, tables)
    return result
  }

  private static func merged(
    _ firsts: [Place], _ repeats: [Int: [Place]], _ tables: [InterpretedTable]
  ) -> Result {
    var deals: [(deal: Deal, place: Place)] = []
    deals.reserveCapacity(firsts.count)
    for (group, first) in firsts.enumerated() {
      if let others = repeats[group] {
        deals.append(merged([first] + others, tables))
      } else {
        deals.append((tables[first.table].drafts[first.draft].deal, first))
      }
    }
    if repeats.isEmpty == false { deals.sort { $0.deal.order < $1.deal.order } }
    return Result(deals: deals.map(\.deal), places: deals.map(\.place))
  }

  private static func warnings(
    _ counts: [Int], _ tables: [InterpretedTable]
  ) -> [ImportWarning] {
    counts.indices.filter { counts[$0] > 0 }.map { index in
      let records = counts[index] == 1 ? "1 record repeats" : "\(counts[index]) records repeat"
      return ImportWarning(
        file: tables[index].table.fileIndex,
        message: "\(records) the id of an earlier one; the record changed last wins, else the "
          + "later one")
    }
  }

  private static func merged(
    _ records: [Place], _ tables: [InterpretedTable]
  ) -> (deal: Deal, place: Place) {
    func draft(_ place: Place) -> InterpretedTable.Draft { tables[place.table].drafts[place.draft] }
    var winner = records[0]
    for record in records.dropFirst() {
      if let before = draft(winner).modified, let after = draft(record).modified, after < before {
        continue
      }
      winner = record
    }
    var deal = draft(winner).deal
    complete(&deal, from: records.filter { $0.table == winner.table }.map { draft($0).deal })
    return (deal, winner)
  }

  /// Fills empty cells of a deal, and gathers the texts and contacts of all its records.
  private static func complete(_ deal: inout Deal, from records: [Deal]) {
    var texts = Set(deal.notes.map { Text(field: $0.field, text: $0.text) })
    var contacts: Set<Contact> = []
    deal.contacts = []
    for other in records {
      deal.fields.complete(from: other.fields)
      deal.amount = deal.amount ?? other.amount
      deal.createdDate = deal.createdDate ?? other.createdDate
      deal.closeDate = deal.closeDate ?? other.closeDate
      for note in other.notes
      where texts.insert(Text(field: note.field, text: note.text)).inserted {
        deal.notes.append(note)
      }
      for contact in other.contacts where contacts.insert(contact).inserted {
        deal.contacts.append(contact)
      }
    }
    let ordered = deal.notes.enumerated().sorted {
      ($0.element.line, $0.offset) < ($1.element.line, $1.offset)
    }
    deal.notes = ordered.map(\.element)
    let titles = deal.contacts.compactMap(\.title)
    if titles.isEmpty == false { deal.fields[.title] = titles.joined(separator: "; ") }
  }

  /// Salesforce writes one id with 15 or 18 characters; the last three only repeat the case.
  private static func normalised(_ id: String, system: Substring) -> String {
    system == "salesforce" && id.utf8.count == 18 ? String(id.prefix(15)) : id
  }
}
