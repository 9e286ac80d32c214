// SPDX-License-Identifier: Apache-2.0

extension PenalisedLikelihood {
  /// Beyond this many multiplications the exact curvature is not computed.
  static let curvatureBound = 2e10

  /// The multiplications that the exact curvature takes.
  var curvatureCost: Double {
    let size = Double(basis.order.count)
    return Double(data.count) * size * size * size / 2
  }

  /// The part of the negated second derivatives that is diagonal over patterns.
  ///
  /// With *v* the information of a pattern, *q* the variance of its predictor and dashes for
  /// derivatives by the predictor, *v* - ½ *v'' q*, where *v'' q* = *h* (1 - 6 π (1 - π)).
  func diagonalCurvature(_ point: Point) -> [Double] {
    var result = point.terms.information
    for i in 0..<data.count {
      let probability = point.terms.probability[i]
      result[i] -= 0.5 * point.leverages[i] * (1 - 6 * probability * (1 - probability))
    }
    return result
  }

  /// The exact second derivatives of the penalised log-likelihood, negated.
  ///
  /// To the diagonal part comes ½ tr(*I*⁻¹ ∂ᵣ*I* *I*⁻¹ ∂ₛ*I*), computed with rows that are
  /// transformed so that the information *I* is the unit matrix.
  ///
  /// - Complexity: O(*n p*³).
  func negatedHessian(at point: Point) -> Matrix {
    let size = basis.order.count
    let white = basis.rows.transformed(point.information.inverseLower)
    var slopes = point.terms.information
    for i in 0..<data.count {
      slopes[i] *= 1 - 2 * point.terms.probability[i]
    }
    let derivatives = (0..<size).map { r in
      white.weightedGram(zip(white.column(r), slopes).map { $0 * $1 }).elements
    }
    var traces = Matrix(rows: size, columns: size)
    for r in 0..<size {
      for s in 0...r {
        traces[r, s] = OrthonormalSpan.dot(derivatives[r], derivatives[s])
        traces[s, r] = traces[r, s]
      }
    }
    let lower = point.information.lower
    let back = lower.multiplied(by: traces).multiplied(by: lower.transposed)
    let diagonal = basis.rows.weightedGram(diagonalCurvature(point))
    return Matrix(
      rows: size, columns: size,
      elements: zip(diagonal.elements, back.elements).map { $0 + 0.5 * $1 }
    )
  }
}
