// SPDX-License-Identifier: Apache-2.0

import Configuration
import Statistics

/// What could be an artefact of how the data came to be, checked before all findings.
struct ArtefactList {
  let table: CodedTable
  let sample: Sample
  let factors: [FactorResult]

  /// Everything found, by check, then by subject.
  var artefacts: [Artefact] {
    columns(table.notes.leaks, check: "leak") + columns(table.notes.suspects, check: "suspect")
      + duplicates + coverage + noteLength + closings
      + marked(.lateEvidence, "the difference halves or turns round in notes of 14 days before")
      + marked(.oneRep, "one rep has most of its deals, or the difference halves without that rep")
      + reversals
  }

  private func columns(_ lists: [String: [String]], check: String) -> [Artefact] {
    lists.keys.sortedByBytes().map { header in
      let ids = lists[header] ?? []
      let made = ids.isEmpty ? "" : "; factors made from it: " + ids.joined(separator: ", ")
      let seen = table.notes.details[header] ?? "named by the coded table"
      return Artefact(check: check, subject: header, detail: seen + made)
    }
  }

  private var duplicates: [Artefact] {
    guard sample.duplicates > 0 else { return [] }
    return [
      Artefact(
        check: "duplicates", subject: "rows",
        detail: "\(sample.duplicates) of \(sample.count) analysed deals are exact copies of an "
          + "earlier one")
    ]
  }

  /// Text for one outcome more often than for the other (rule 2).
  private var coverage: [Artefact] {
    guard factors.contains(where: { $0.origin == FactorOrigin.text.rawValue }) else { return [] }
    let cells = sample.logLength.map { $0.isNaN ? Int8(0) : 1 }
    let counts = BinaryCounts(sample, cells).table
    guard FisherExactTest(counts).pValue(.twoSided).probability <= 0.05 else { return [] }
    return [
      Artefact(
        check: "coverage", subject: "notes",
        detail: "\(counts.a) of \(counts.firstColumn) won and \(counts.b) of "
          + "\(counts.secondColumn) not won deals have text that a test may use")
    ]
  }

  /// Longer notes for one outcome: crude tests of text factors then find what is not there.
  private var noteLength: [Artefact] {
    let words = sample.rows.map { row in
      table.noteWords[row] < 0 ? Double.nan : Double(table.noteWords[row])
    }
    let split = NumericSplit(sample, words)
    guard let p = split.test?.pValue()?.probability, p <= 0.05,
      let won = Quantile.median(split.won), let lost = Quantile.median(split.lost)
    else { return [] }
    return [
      Artefact(
        check: "note length", subject: "notes",
        detail: "median words of won deals \(NumberCell.text(won)), of not won deals "
          + NumberCell.text(lost))
    ]
  }

  /// Many losses on one day look like housekeeping, not like decisions of buyers (rule 32).
  private var closings: [Artefact] {
    var losses: [Int32: Int] = [:]
    for (position, row) in sample.rows.enumerated() where !sample.isWon[position] {
      if let day = table.closeDays[row] { losses[day, default: 0] += 1 }
    }
    let total = losses.values.reduce(0, +)
    let crowded = losses.filter { $0.value >= 5 && $0.value * 10 >= total }
    return crowded.keys.sorted().map { day in
      Artefact(
        check: "mass closing", subject: CalendarDay(daysSinceEpoch: Int(day)).description,
        detail: "\(crowded[day] ?? 0) of \(total) deals not won were closed on this day")
    }
  }

  /// Findings, and factors that would be, that a mark touches.
  private func marked(_ mark: FactorMark, _ detail: String) -> [Artefact] {
    factors.filter {
      $0.decision.marks.contains(mark.rawValue) && ($0.decision.qValue ?? 1) <= 0.05
    }.map { Artefact(check: mark.rawValue, subject: $0.id, detail: detail) }
  }

  private var reversals: [Artefact] {
    factors.flatMap { factor in
      factor.stratified.filter(\.reversal).map { stratum in
        Artefact(
          check: "reversal", subject: factor.id,
          detail: "crude and stratified odds ratios point opposite ways within \(stratum.by)")
      }
    }
  }
}
