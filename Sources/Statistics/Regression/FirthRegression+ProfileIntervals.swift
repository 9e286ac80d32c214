// SPDX-License-Identifier: Apache-2.0

/// An interval of a coefficient, of which an end may not exist.
public struct ProfileInterval: Sendable, Equatable {
  /// The lower end; `nil` where the profile does not fall to the bound on that side, or could
  /// not be followed to it.
  public let low: Double?
  /// The upper end; `nil` where the profile does not fall to the bound on that side, or could
  /// not be followed to it.
  public let high: Double?

  /// Creates an interval.
  public init(low: Double?, high: Double?) {
    self.low = low
    self.high = high
  }
}

extension FirthRegression {
  /// The profile-likelihood intervals of all coefficients, the intercept first.
  ///
  /// An end is where twice the fall of the penalised likelihood, maximised over all other
  /// coefficients, equals the quantile of chi-squared with one degree of freedom.
  ///
  /// - Note: Heinze & Schemper (2002), *Statist. Med.* 21:2409, section 3.3.
  public func profileIntervals(
    confidence: Double = 0.95
  ) throws(RegressionError) -> [ProfileInterval] {
    var result: [ProfileInterval] = []
    for term in coefficients.indices {
      result.append(try profileInterval(ofTerm: term, confidence: confidence))
    }
    return result
  }

  /// The profile-likelihood interval of one coefficient; term 0 is the intercept.
  public func profileInterval(
    ofTerm term: Int, confidence: Double = 0.95
  ) throws(RegressionError) -> ProfileInterval {
    precondition(coefficients.indices.contains(term), "there is no such term")
    let others = coefficients.indices.filter { $0 != term }
    let likelihood = PenalisedLikelihood(
      data: data, basis: try FittingBasis(data, order: others + [term])
    )
    let profile = PenalisedProfile(
      likelihood: likelihood,
      centre: likelihood.basis.coordinates(coefficients.map(\.estimate)),
      criticalValue: NormalDistribution.criticalValue(confidence: confidence)
    )
    let spread = coefficients[term].standardError
    return ProfileInterval(
      low: profile.end(direction: -1, standardError: spread),
      high: profile.end(direction: 1, standardError: spread)
    )
  }
}

/// The penalised likelihood as a function of its last coordinate alone.
private struct PenalisedProfile {
  let likelihood: PenalisedLikelihood
  /// The coordinates of the maximum.
  let centre: [Double]
  /// The normal deviate at which the signed root of the fall ends the interval.
  let criticalValue: Double

  private struct Step {
    let position: Double
    let coordinates: [Double]
    /// The square root of twice the fall below the maximum, minus the critical value.
    let excess: Double
    /// The derivative of `excess` along the last coordinate.
    let slope: Double
  }

  /// The end of the interval on one side, on the scale of the coefficient.
  ///
  /// The square root of the fall is nearly straight, so that Newton's method needs few steps. It
  /// is kept between the farthest position inside and the nearest one outside.
  func end(direction: Double, standardError: Double) -> Double? {
    guard let last = centre.last, let top = likelihood.point(at: centre)?.value,
      let scale = likelihood.basis.transform.diagonal.last
    else { return nil }
    let unit = standardError / scale
    var inside = Step(position: last, coordinates: centre, excess: -criticalValue, slope: 0)
    var outside: Step?
    var position = last + direction * criticalValue * unit
    for _ in 0..<100 {
      guard abs(position - last) < 1e4 * unit,
        let step = evaluate(position, from: inside, top: top)
      else { return nil }
      if abs(step.excess) < 1e-11 { return step.position * scale }
      if step.excess < 0 { inside = step } else { outside = step }
      let proposal = step.slope == 0 ? .infinity : step.position - step.excess / step.slope
      position = bounded(proposal, inside: inside, outside: outside, direction, unit)
      if let outside, abs(outside.position - inside.position) < 1e-13 * unit {
        return inside.position * scale
      }
      if abs(position - step.position) < 1e-14 * max(unit, abs(position)) {
        return position * scale
      }
    }
    return nil
  }

  private func bounded(
    _ proposal: Double, inside: Step, outside: Step?, _ direction: Double, _ unit: Double
  ) -> Double {
    let ahead = (proposal - inside.position) * direction
    guard let outside else {
      // Beyond the farthest point inside, at most a few standard errors at a time.
      let stride = ahead > 0 ? min(ahead, 4 * unit) : unit
      return inside.position + direction * stride
    }
    let gap = abs(outside.position - inside.position)
    return ahead > 0 && ahead < gap ? proposal : (inside.position + outside.position) / 2
  }

  private func evaluate(_ position: Double, from previous: Step, top: Double) -> Step? {
    var start = previous.coordinates
    start[start.count - 1] = position
    guard
      let solution = likelihood.maximise(from: start, free: start.count - 1, tolerance: 1e-9)
        ?? likelihood.maximise(
          from: Array(repeating: 0, count: start.count - 1) + [position],
          free: start.count - 1, tolerance: 1e-9
        ), solution.isConverged
    else { return nil }
    let root = max(0, 2 * (top - solution.point.value)).squareRoot()
    let slope = root > 0 ? -(solution.point.score.last ?? 0) / root : 0
    return Step(
      position: position, coordinates: solution.point.coordinates,
      excess: root - criticalValue, slope: slope
    )
  }
}
