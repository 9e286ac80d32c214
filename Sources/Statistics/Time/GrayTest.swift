// SPDX-License-Identifier: Apache-2.0

/// Tests whether the cumulative incidence of one cause is the same in several groups.
///
/// Unlike the log-rank test of one cause, it compares the shares to which the cause has happened, not
/// the pace among those still at risk: whoever met another cause stays in the comparison. Groups are
/// watched from 0; there are no late entries.
///
/// - Note: Gray (1988), *Annals of Statistics* 16:1141, with weight 1 (rho = 0); the variance is that
///   of the discrete version in the author's program.
public struct GrayTest: Sendable {
  /// The statistic, chi-squared if the curves are the same.
  public let statistic: Double
  /// The number of groups less one.
  public let degreesOfFreedom: Int

  /// Compares groups.
  ///
  /// - Throws: `emptyGroup`; `tooFewObservations` below two groups; `noVariation` where no event of
  ///   the cause tells the groups apart.
  /// - Precondition: `cause` is positive, and every subject is watched from 0.
  public init(_ groups: [[ObservedTime]], cause: Int) throws(UndefinedStatistic) {
    precondition(cause > 0, "a cause is numbered from 1; 0 is the end of watching")
    precondition(
      groups.joined().allSatisfy { $0.entry == 0 },
      "the comparison of incidence has no late entries"
    )
    guard groups.count > 1 else { throw .tooFewObservations(needed: 2) }
    guard !groups.contains(where: { $0.isEmpty }) else { throw .emptyGroup }
    var sums = GraySums(sizes: groups.map(\.count))
    for moment in Self.moments(groups, cause: cause) { sums.add(moment) }
    let size = groups.count - 1
    guard let factor = CholeskyFactor(sums.covariance) else { throw .noVariation }
    let scores = Array(sums.scores.prefix(size))
    statistic = zip(scores, factor.solve(scores)).reduce(0) { $0 + $1.0 * $1.1 }
    degreesOfFreedom = size
  }

  /// The probability of a statistic at least as large.
  public var pValue: PValue {
    ChiSquaredDistribution.upperTail(statistic, df: Double(degreesOfFreedom))
  }

  /// What happened at each time, in order.
  private static func moments(_ groups: [[ObservedTime]], cause: Int) -> [GrayMoment] {
    var moments: [Double: GrayMoment] = [:]
    for (group, subjects) in groups.enumerated() {
      for subject in subjects {
        var moment = moments[subject.exit] ?? GrayMoment(groups: groups.count)
        moment.leaving[group] += 1
        if subject.cause == cause { moment.own[group] += 1 }
        if subject.cause > 0, subject.cause != cause { moment.other[group] += 1 }
        moments[subject.exit] = moment
      }
    }
    return moments.sorted { $0.key < $1.key }.map(\.value)
  }
}

/// Events and departures of each group at one time.
private struct GrayMoment {
  var own: [Double]
  var other: [Double]
  var leaving: [Double]

  init(groups: Int) {
    own = Array(repeating: 0, count: groups)
    other = own
    leaving = own
  }
}

/// Scores and their variance, added up over time.
private struct GraySums {
  /// The difference of observed and expected events of each group.
  private(set) var scores: [Double]

  private let size: Int
  private var atRisk: [Double]
  /// The share of each group without any event, before and after a time.
  private var survivalBefore: [Double]
  private var survival: [Double]
  /// The incidence of the cause in each group, before and after a time.
  private var incidenceBefore: [Double]
  private var incidence: [Double]
  /// The incidence of the cause if all groups are alike.
  private var pooledBefore = 0.0
  private var weights: Matrix
  private var squares: Matrix
  private var mixed: Matrix
  private var variances: [Double]

  init(sizes: [Int]) {
    size = sizes.count
    atRisk = sizes.map(Double.init)
    scores = Array(repeating: 0, count: size)
    survivalBefore = Array(repeating: 1, count: size)
    survival = survivalBefore
    incidenceBefore = scores
    incidence = scores
    variances = scores
    weights = Matrix(rows: size, columns: size)
    squares = weights
    mixed = weights
  }

  /// The covariance of all scores but the last.
  var covariance: Matrix {
    var result = Matrix(rows: size - 1, columns: size - 1)
    for i in 0..<size - 1 {
      for j in 0..<size - 1 {
        var sum = squares[i, j]
        for k in 0..<size {
          sum += weights[i, k] * weights[j, k] * variances[k]
          sum += weights[i, k] * mixed[j, k] + weights[j, k] * mixed[i, k]
        }
        result[i, j] = sum
      }
    }
    return result
  }

  mutating func add(_ moment: GrayMoment) {
    let own = moment.own.reduce(0, +)
    let other = moment.other.reduce(0, +)
    if own + other > 0 { addEvents(moment, own: own) }
    for group in 0..<size { atRisk[group] -= moment.leaving[group] }
    survivalBefore = survival
    incidenceBefore = incidence
  }

  private mutating func addEvents(_ moment: GrayMoment, own: Double) {
    let present = (0..<size).filter { atRisk[$0] > 0 }
    var (total, reduced) = (0.0, 0.0)
    for group in present {
      let (n, before) = (atRisk[group], survivalBefore[group])
      survival[group] = before * (n - moment.own[group] - moment.other[group]) / n
      incidence[group] = incidenceBefore[group] + before * moment.own[group] / n
      total += n / before
      reduced += n * (1 - incidenceBefore[group]) / before
    }
    let pooled = pooledBefore + own / total
    let step = growth(present, total: total, hazard: own / (total * (1 - pooledBefore)))
    for group in present {
      let expected =
        atRisk[group] * (1 - incidenceBefore[group]) / (survivalBefore[group] * reduced)
      scores[group] += moment.own[group] - own * expected
    }
    if own > 0 { addOwn(present, step, own: own, total: total, pooled: pooled) }
    addOther(present, moment.other, pooled: pooled)
    pooledBefore = pooled
  }

  /// What one group's events mean for the score of another at this time; adds it to the weights.
  private mutating func growth(_ present: [Int], total: Double, hazard: Double) -> Matrix {
    var step = Matrix(rows: size, columns: size)
    for i in present {
      let share = atRisk[i] / survivalBefore[i]
      for j in present {
        let other = atRisk[j] / survivalBefore[j]
        step[i, j] = i == j ? share * (1 - share / total) : -share * other / total
        weights[i, j] += step[i, j] * hazard
      }
    }
    return step
  }

  private mutating func addOwn(
    _ present: [Int], _ step: Matrix, own: Double, total: Double, pooled: Double
  ) {
    for group in present {
      let before = survivalBefore[group]
      let lasting = survival[group] > 0 ? 1 - (1 - pooled) / survival[group] : 1
      let ties = own > 1 ? 1 - (own - 1) / (total * before - 1) : 1
      let variance = ties * before * own / (total * atRisk[group])
      let effects = (0..<size).map { step[$0, group] - lasting * weights[$0, group] }
      addVariance(effects, group: group, lasting: lasting, variance: variance)
    }
  }

  private mutating func addOther(_ present: [Int], _ events: [Double], pooled: Double) {
    for group in present where survival[group] > 0 && events[group] > 0 {
      let (n, before) = (atRisk[group], survivalBefore[group])
      let lasting = -(1 - pooled) / survival[group]
      let ties = events[group] > 1 ? 1 - (events[group] - 1) / (n - 1) : 1
      let variance = ties * before * before * events[group] / (n * n)
      let effects = (0..<size).map { -lasting * weights[$0, group] }
      addVariance(effects, group: group, lasting: lasting, variance: variance)
    }
  }

  private mutating func addVariance(
    _ effects: [Double], group: Int, lasting: Double, variance: Double
  ) {
    variances[group] += lasting * lasting * variance
    for i in 0..<size {
      mixed[i, group] += effects[i] * lasting * variance
      for j in 0..<size {
        squares[i, j] += effects[i] * effects[j] * variance
      }
    }
  }
}
