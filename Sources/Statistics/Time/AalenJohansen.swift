// SPDX-License-Identifier: Apache-2.0

import Foundation

/// The share of subjects to which each of several causes has happened, over time.
///
/// Unlike one minus Kaplan-Meier of one cause, it does not pretend that the other causes could be
/// taken away. Subjects may enter late.
///
/// - Note: Aalen & Johansen (1978), *Scandinavian Journal of Statistics* 5:141; variance by the delta
///   method as in Marubini & Valsecchi (1995), equation 10.12.
public struct AalenJohansen: Sendable {
  /// The curve of one cause after one time of events.
  public struct Step: Hashable, Sendable {
    /// The time.
    public let time: Double
    /// The number of subjects at risk just before it.
    public let atRisk: Int
    /// The share to which the cause has happened.
    public let incidence: Double
    /// The standard error of the share.
    public let standardError: Double
  }

  private struct Moment {
    let time: Double
    let atRisk: Double
    let ofCause: Double
    let all: Double
    let survivalBefore: Double
    let incidence: Double
  }

  private let moments: [Moment]

  /// Estimates the curve of one cause.
  ///
  /// - Throws: `emptyGroup`.
  /// - Precondition: `cause` is positive.
  public init(_ subjects: [ObservedTime], cause: Int) throws(UndefinedStatistic) {
    precondition(cause > 0, "a cause is numbered from 1; 0 is the end of watching")
    guard !subjects.isEmpty else { throw .emptyGroup }
    var (survival, incidence) = (1.0, 0.0)
    moments = EventTable(subjects).rows.map { row in
      let (n, d) = (Double(row.atRisk), Double(row.allEvents))
      let own = row.events.count >= cause ? Double(row.events[cause - 1]) : 0
      incidence += survival * own / n
      let moment = Moment(
        time: row.time, atRisk: n, ofCause: own, all: d, survivalBefore: survival,
        incidence: incidence
      )
      survival *= (n - d) / n
      return moment
    }
  }

  /// The share to which the cause has happened at a time.
  public func incidence(at time: Double) -> Double {
    moments.last { $0.time <= time }?.incidence ?? 0
  }

  /// The standard error of the share at a time.
  public func standardError(at time: Double) -> Double {
    let share = incidence(at: time)
    var variance = 0.0
    for moment in moments where moment.time <= time {
      let (n, d, own) = (moment.atRisk, moment.all, moment.ofCause)
      let rest = share - moment.incidence
      if n > d { variance += rest * rest * d / (n * (n - d)) }
      let survival = moment.survivalBefore
      variance += survival * survival * (n - own) * own / (n * n * n)
      variance -= 2 * rest * survival * own / (n * n)
    }
    return max(0, variance).squareRoot()
  }

  /// The interval of the share at a time, normal on the scale of log(-log); `nil` where the share is 0
  /// or 1.
  public func interval(at time: Double, confidence: Double = 0.95) -> ConfidenceInterval? {
    let share = incidence(at: time)
    guard share > 0, share < 1 else { return nil }
    let logarithm = log(share)
    let error = standardError(at: time) / (share * abs(logarithm))
    let factor = exp(NormalDistribution.criticalValue(confidence: confidence) * error)
    return ConfidenceInterval(low: exp(logarithm * factor), high: exp(logarithm / factor))
  }

  /// The curve, one step for each time at which any cause happened.
  ///
  /// - Complexity: Quadratic in the number of such times.
  public var steps: [Step] {
    moments.map { moment in
      Step(
        time: moment.time, atRisk: Int(moment.atRisk), incidence: moment.incidence,
        standardError: standardError(at: moment.time)
      )
    }
  }
}
