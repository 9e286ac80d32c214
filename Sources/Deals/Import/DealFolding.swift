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
  /// A deal with the place of its record.
  struct Folded {
    var draft: InterpretedTable.Draft
    /// The index of its table.
    var table: Int
  }

  private struct Text: Hashable {
    var field: String
    var text: String
  }

  private struct Key: Hashable {
    var system: Substring
    var id: String
  }

  /// Folds the drafts of all tables; the deals come in input order.
  static func fold(_ tables: [InterpretedTable]) -> (deals: [Folded], warnings: [ImportWarning]) {
    var groups: [[Folded]] = []
    var places: [Key: Int] = [:]
    var foldedRows = [Int](repeating: 0, count: tables.count)
    for (index, table) in tables.enumerated() {
      let system = table.table.file.preset.prefix { $0 != "-" }
      for draft in table.drafts {
        let new = Folded(draft: draft, table: index)
        guard let id = draft.deal.id else {
          groups.append([new])
          continue
        }
        let key = Key(system: system, id: normalised(id, system: system))
        if let place = places[key] {
          foldedRows[index] += 1
          groups[place].append(new)
        } else {
          places[key] = groups.count
          groups.append([new])
        }
      }
    }
    let kept = groups.compactMap(merged).sorted { $0.draft.deal.order < $1.draft.deal.order }
    return (kept, warnings(foldedRows, tables))
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

  private static func merged(_ records: [Folded]) -> Folded? {
    guard var winner = records.first, records.count > 1 else { return records.first }
    for record in records.dropFirst() {
      if let before = winner.draft.modified, let after = record.draft.modified, after < before {
        continue
      }
      winner = record
    }
    complete(&winner.draft.deal, from: records.filter { $0.table == winner.table })
    return winner
  }

  /// Fills empty cells of a deal, and gathers the texts and contacts of all its records.
  private static func complete(_ deal: inout Deal, from records: [Folded]) {
    var texts = Set(deal.notes.map { Text(field: $0.field, text: $0.text) })
    var contacts: Set<Contact> = []
    deal.contacts = []
    for other in records.map(\.draft.deal) {
      deal.fields.merge(other.fields) { value, _ in value }
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
