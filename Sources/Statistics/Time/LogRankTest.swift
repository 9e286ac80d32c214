// SPDX-License-Identifier: Apache-2.0

/// Tests whether events come at the same pace in several groups; late entries are allowed.
///
/// - Note: Mantel (1966), *Cancer Chemotherapy Reports* 50:163; Peto & Peto (1972), *JRSS-A* 135:185.
public struct LogRankTest: Sendable {
  /// The statistic, chi-squared if the pace is the same.
  public let statistic: Double
  /// The number of groups less one.
  public let degreesOfFreedom: Int
  /// The numbers of events seen in each group.
  public let observed: [Int]
  /// The numbers expected if the pace were the same.
  public let expected: [Double]

  /// Compares groups; every cause counts as the event.
  ///
  /// - Throws: `emptyGroup`; `tooFewObservations` below two groups; `noVariation` where no event falls
  ///   into a time at which all groups could have had one.
  public init(_ groups: [[ObservedTime]]) throws(UndefinedStatistic) {
    guard groups.count > 1 else { throw .tooFewObservations(needed: 2) }
    guard !groups.contains(where: { $0.isEmpty }) else { throw .emptyGroup }
    let counts = RiskCounts(groups)
    let size = groups.count
    var expected = [Double](repeating: 0, count: size)
    var covariance = Matrix(rows: size - 1, columns: size - 1)
    for row in counts.rows {
      let n = row.atRisk.reduce(0, +)
      let d = row.events.reduce(0, +)
      for group in 0..<size { expected[group] += d * row.atRisk[group] / n }
      guard n > 1 else { continue }
      let scale = d * (n - d) / (n - 1)
      for i in 0..<size - 1 {
        for j in 0..<size - 1 {
          let share = row.atRisk[i] / n
          covariance[i, j] += scale * share * ((i == j ? 1 : 0) - row.atRisk[j] / n)
        }
      }
    }
    let seen = counts.rows.reduce([Double](repeating: 0, count: size)) { sum, row in
      zip(sum, row.events).map { $0 + $1 }
    }
    guard let factor = CholeskyFactor(covariance) else { throw .noVariation }
    let distances = (0..<size - 1).map { seen[$0] - expected[$0] }
    let solved = factor.solve(distances)
    statistic = zip(distances, solved).reduce(0) { $0 + $1.0 * $1.1 }
    degreesOfFreedom = size - 1
    observed = seen.map { Int($0) }
    self.expected = expected
  }

  /// The probability of a statistic at least as large.
  public var pValue: PValue {
    ChiSquaredDistribution.upperTail(statistic, df: Double(degreesOfFreedom))
  }
}

/// Subjects at risk and events by group, at each time of an event.
private struct RiskCounts {
  struct Row {
    var atRisk: [Double]
    var events: [Double]
  }

  let rows: [Row]

  init(_ groups: [[ObservedTime]]) {
    let times = Set(groups.joined().filter { $0.cause > 0 }.map(\.exit)).sorted()
    var rows = times.map { _ in
      Row(
        atRisk: [Double](repeating: 0, count: groups.count),
        events: [Double](repeating: 0, count: groups.count)
      )
    }
    for (group, subjects) in groups.enumerated() {
      let entries = subjects.map(\.entry).sorted()
      let exits = subjects.map(\.exit).sorted()
      let events = subjects.filter { $0.cause > 0 }.map(\.exit).sorted()
      var (entered, left, happened) = (0, 0, 0)
      for (index, time) in times.enumerated() {
        while entered < entries.count, entries[entered] < time || entries[entered] == 0 {
          entered += 1
        }
        while left < exits.count, exits[left] < time { left += 1 }
        rows[index].atRisk[group] = Double(entered - left)
        while happened < events.count, events[happened] == time {
          rows[index].events[group] += 1
          happened += 1
        }
      }
    }
    self.rows = rows
  }
}
