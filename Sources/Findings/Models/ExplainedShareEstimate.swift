// SPDX-License-Identifier: Apache-2.0

import Foundation
import Statistics

/// The share of what rational and soft factors explain together that is due to the soft ones.
///
/// Each block counts with its likelihood ratio less its degrees of freedom, averaged over the two
/// orders of entry (rule 22). The interval is that of a bootstrap over accounts.
struct ExplainedShareEstimate {
  let fitting: ModelFitting

  /// The share with its interval; `nil` where both blocks explain nothing beyond chance.
  var result: ExplainedShare? {
    let rows = Array(fitting.outcomes.indices)
    guard let estimate = share(rows, tolerance: 1e-9) else { return nil }
    var members: [[Int]] = []
    for (row, group) in fitting.groupOfRow.enumerated() {
      if group == members.count { members.append([]) }
      members[group].append(row)
    }
    let shares = (0..<fitting.options.bootstraps).compactMap { replicate -> Double? in
      var random = RandomStream(seed: fitting.options.seed &+ 22, replicate: replicate)
      let drawn = members.indices.flatMap { _ in
        members[random.nextIndex(below: members.count)]
      }
      return share(drawn, tolerance: 1e-6)
    }
    return ExplainedShare(
      soft: Estimate(
        estimate: estimate, confLow: Quantile.of(shares, 0.025),
        confHigh: Quantile.of(shares, 0.975), method: "shapley-df-corrected-account-bootstrap"))
  }

  /// The share in some deals, all likelihood ratios under the penalty of the combined design.
  private func share(_ rows: [Int], tolerance: Double) -> Double? {
    let (matrix, owners) = fitting.blocks.design([.rational, .soft, .length], training: rows)
    let drawn = matrix.selecting(rows: rows)
    let kept = drawn.independentColumns()
    guard
      let fit = try? FirthRegression.fit(
        design: drawn.selecting(columns: kept), outcome: rows.map { fitting.outcomes[$0] },
        tolerance: tolerance)
    else { return nil }
    let rational = kept.indices.filter { owners[kept[$0]] == .rational }
    let soft = kept.indices.filter { owners[kept[$0]] == .soft }
    guard let withoutBoth = ratio(fit, rational + soft), let withoutSoft = ratio(fit, soft),
      let withoutRational = ratio(fit, rational)
    else { return nil }
    let both = max(0, withoutBoth - Double(rational.count + soft.count))
    let softAlone = max(0, withoutBoth - withoutRational - Double(soft.count))
    let rationalAlone = max(0, withoutBoth - withoutSoft - Double(rational.count))
    return both > 0 ? (softAlone + both - rationalAlone) / (2 * both) : nil
  }

  /// Twice the fall of the penalised likelihood without some columns.
  private func ratio(_ fit: FirthRegression, _ columns: [Int]) -> Double? {
    guard !columns.isEmpty else { return 0 }
    return (try? fit.penalisedLikelihoodRatioTest(dropping: columns))?.statistic
  }
}
