// SPDX-License-Identifier: Apache-2.0

import Statistics

/// What a factor is touched by; each goes wherever the factor appears.
public enum FactorMark: String, CaseIterable, Sendable {
  /// The sign or the decision depends on how deals without text are read (rule 2).
  case coverage
  /// It rests on text without a date in at least one deal (rule 7).
  case undated
  /// The difference halves or turns round in notes of 14 days before the close (rule 8).
  case lateEvidence = "late evidence"
  /// It is known only once the deal is closed, and so never a finding (rule 8).
  case knownAtClose = "known only at the close"
  /// The user's codebook was not witnessed by an archive (rule 9).
  case unregisteredCodebook = "codebook not registered"
  /// It is made from a column that holds the outcome, and so never a finding (rule 15).
  case leak
  /// It is made from a column that may hold the outcome (rule 15).
  case suspect
  /// The finding does not hold both with and without exact duplicates (rule 4).
  case duplicates
  /// One rep carries it (rule 20).
  case oneRep = "one rep"
  /// The crude sign turns round within strata (rule 28).
  case reversal

  /// Whether a factor with it can never be a finding.
  public var bars: Bool {
    self == .leak || self == .knownAtClose
  }
}

/// The marks of text factors that come from their cells.
struct CellMarks {
  let sample: Sample

  /// Whether the difference halves or turns round in early notes, or no deal has any early note
  /// though notes and closes are dated.
  func isLate(_ factor: FactorColumn, difference: Double?) -> Bool {
    guard let lead = factor.lead, let difference, difference != 0 else { return false }
    let early = BinaryCounts(sample, sample.binary(lead))
    guard early.table.total > 0 else {
      let notes = sample.table.notes
      return !notes.undated.contains(factor.id)
        && sample.rows.contains { sample.table.closeDays[$0] != nil }
    }
    guard let earlyDifference = early.difference else { return true }
    return earlyDifference * difference.signum <= abs(difference) / 2
  }

  /// Whether one rep has more than half of the deals with the factor, or the difference halves
  /// without one rep.
  func isCarriedByOneRep(_ cells: [Int8], difference: Double?) -> Bool {
    let reps = Int(sample.reps.unpooled.max() ?? -1) + 1
    guard reps > 0, let difference, difference != 0 else { return false }
    var counts = [[Double]](repeating: [0, 0, 0, 0], count: reps)
    var all = [0.0, 0, 0, 0]
    for (position, cell) in cells.enumerated() where cell >= 0 {
      let slot = Int(cell) * 2 + (sample.isWon[position] ? 1 : 0)
      all[slot] += 1
      let rep = sample.reps.unpooled[position]
      if rep >= 0 { counts[Int(rep)][slot] += 1 }
    }
    let present = all[2] + all[3]
    return counts.contains { rep in
      if rep[2] + rep[3] > present / 2 { return true }
      let rest = zip(all, rep).map { $0 - $1 }
      guard rest[0] + rest[1] > 0, rest[2] + rest[3] > 0 else { return false }
      let without = rest[3] / (rest[2] + rest[3]) - rest[1] / (rest[0] + rest[1])
      return without * difference.signum <= abs(difference) / 2
    }
  }
}

extension Double {
  /// 1 or -1; 1 for zero.
  fileprivate var signum: Double { self < 0 ? -1 : 1 }
}
