// SPDX-License-Identifier: Apache-2.0

import Statistics

/// Which factors are tested, from margins alone (rule 12 and the table of section 9).
enum Eligibility {
  /// Fewest deals with a value for a test to be printed.
  static let fewestDeals = 20
  /// Fewest deals of the rarer outcome for a test to be printed.
  static let fewestOfRarer = 10
  /// Fewest deals with, and without, a binary factor.
  static let fewestPresent = 5
  /// Fewest deals of a level that stands by itself in models, adjusted tests and strata.
  static let fewestOfLevel = 10

  /// Why a sample is too small for tests; `nil` where it is not.
  static func reasonAgainst(deals: Int, rarer: Int) -> String? {
    if deals < fewestDeals {
      return "fewer than \(fewestDeals) deals have a value: counts only"
    }
    if rarer < fewestOfRarer {
      return "fewer than \(fewestOfRarer) deals of the rarer outcome have a value: no test"
    }
    return nil
  }

  /// Why a binary factor is not tested; `nil` where it is.
  static func reasonAgainst(_ table: ContingencyTable2x2) -> String? {
    let rarer = min(table.firstColumn, table.secondColumn)
    if let reason = reasonAgainst(deals: table.total, rarer: rarer) { return reason }
    if table.firstRow < fewestPresent { return "present in fewer than \(fewestPresent) deals" }
    if table.secondRow < fewestPresent { return "absent in fewer than \(fewestPresent) deals" }
    if LeastAttainablePValue.fisher(table).probability > 0.05 {
      return "no split of these deals could reach p = 0.05 by Fisher's test"
    }
    return nil
  }
}
