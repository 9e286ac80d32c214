// SPDX-License-Identifier: Apache-2.0

import Foundation

/// The share of subjects still without an event, over time; late entries are allowed.
///
/// - Note: Kaplan & Meier (1958), *JASA* 53:457; variance by Greenwood (1926).
public struct KaplanMeier: Sendable {
  /// The curve after one time of events.
  public struct Step: Hashable, Sendable {
    /// The time.
    public let time: Double
    /// The number of subjects at risk just before it.
    public let atRisk: Int
    /// The number of events at it.
    public let events: Int
    /// The share without an event after it.
    public let survival: Double
    /// The standard error of the share.
    public let standardError: Double
  }

  /// The curve, one step for each time at which an event happened.
  public let steps: [Step]

  /// Estimates the curve; every cause counts as the event.
  ///
  /// - Throws: `emptyGroup`.
  public init(_ subjects: [ObservedTime]) throws(UndefinedStatistic) {
    guard !subjects.isEmpty else { throw .emptyGroup }
    var (survival, hazardVariance) = (1.0, 0.0)
    steps = EventTable(subjects).rows.map { row in
      let (n, d) = (Double(row.atRisk), Double(row.allEvents))
      survival *= (n - d) / n
      if n > d { hazardVariance += d / (n * (n - d)) }
      return Step(
        time: row.time, atRisk: row.atRisk, events: row.allEvents, survival: survival,
        standardError: survival * hazardVariance.squareRoot()
      )
    }
  }

  /// The share without an event after a time.
  public func survival(at time: Double) -> Double {
    steps.last { $0.time <= time }?.survival ?? 1
  }

  /// The interval of the share after a time, normal on the scale of log(-log); `nil` where the share
  /// is 0 or 1.
  ///
  /// - Note: Kalbfleisch & Prentice (1980), section 1.4.
  public func interval(at time: Double, confidence: Double = 0.95) -> ConfidenceInterval? {
    guard let step = steps.last(where: { $0.time <= time }), step.survival > 0, step.survival < 1
    else { return nil }
    let logarithm = log(step.survival)
    let error = step.standardError / (step.survival * abs(logarithm))
    let factor = exp(NormalDistribution.criticalValue(confidence: confidence) * error)
    return ConfidenceInterval(low: exp(logarithm * factor), high: exp(logarithm / factor))
  }

  /// The first time at which at most half are without an event; `nil` where that is never so.
  public var median: Double? {
    // Half reached but for rounding is reached.
    steps.first { $0.survival <= 0.5 * (1 + 1e-12) }?.time
  }

  /// The mean time without an event up to a horizon, with its standard error.
  ///
  /// - Note: Irwin (1949), *Journal of Hygiene* 47:188; variance as in Klein & Moeschberger (2003),
  ///   section 4.5.
  public func restrictedMean(to horizon: Double) -> (estimate: Double, standardError: Double) {
    let used = steps.filter { $0.time < horizon }
    var area = 0.0
    var variance = 0.0
    // Backwards, so that at each step the area to its right is known.
    var right = horizon
    for step in used.reversed() {
      area += step.survival * (right - step.time)
      right = step.time
      let (n, d) = (Double(step.atRisk), Double(step.events))
      if n > d { variance += area * area * d / (n * (n - d)) }
    }
    return (area + right, variance.squareRoot())
  }
}
