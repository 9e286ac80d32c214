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

  private struct Key: Hashable {
    var system: Substring
    var id: String
  }

  /// Folds the drafts of all tables; the deals come in input order.
  static func fold(_ tables: [InterpretedTable]) -> (deals: [Folded], warnings: [ImportWarning]) {
    var kept: [Folded] = []
    var places: [Key: Int] = [:]
    var foldedRows = [Int](repeating: 0, count: tables.count)
    for (index, table) in tables.enumerated() {
      let system = table.table.file.preset.prefix { $0 != "-" }
      for draft in table.drafts {
        let new = Folded(draft: draft, table: index)
        guard let id = draft.deal.id else {
          kept.append(new)
          continue
        }
        let key = Key(system: system, id: normalised(id, system: system))
        if let place = places[key] {
          foldedRows[index] += 1
          kept[place] = merged(kept[place], new)
        } else {
          places[key] = kept.count
          kept.append(new)
        }
      }
    }
    kept.sort { $0.draft.deal.order < $1.draft.deal.order }
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

  private static func merged(_ old: Folded, _ new: Folded) -> Folded {
    var newWins = true
    if let before = old.draft.modified, let after = new.draft.modified { newWins = after >= before }
    var winner = newWins ? new : old
    let loser = newWins ? old : new
    guard winner.table == loser.table else { return winner }
    complete(&winner.draft.deal, from: loser.draft.deal)
    return winner
  }

  private static func complete(_ deal: inout Deal, from other: Deal) {
    deal.fields.merge(other.fields) { value, _ in value }
    deal.amount = deal.amount ?? other.amount
    deal.createdDate = deal.createdDate ?? other.createdDate
    deal.closeDate = deal.closeDate ?? other.closeDate
    for note in other.notes
    where deal.notes.contains(where: { $0.field == note.field && $0.text == note.text }) == false {
      deal.notes.append(note)
    }
    for contact in other.contacts where deal.contacts.contains(contact) == false {
      deal.contacts.append(contact)
    }
    deal.notes.sort { ($0.line, $0.file) < ($1.line, $1.file) }
    let titles = deal.contacts.compactMap(\.title)
    if titles.isEmpty == false { deal.fields[.title] = titles.joined(separator: "; ") }
  }

  /// Salesforce writes one id with 15 or 18 characters; the last three only repeat the case.
  private static func normalised(_ id: String, system: Substring) -> String {
    system == "salesforce" && id.utf8.count == 18 ? String(id.prefix(15)) : id
  }
}
