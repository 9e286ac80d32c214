// SPDX-License-Identifier: Apache-2.0

/// An orthonormal basis of the vectors added so far, by Gram-Schmidt with reorthogonalisation.
///
/// A vector counts as dependent when what is left of it beyond the span is below 1e-11 of its
/// length, the bound of R's `glm.fit`, or is within the rounding error of its elements.
///
/// - Note: Giraud, Langou & Rozložník (2005), *Comput. Math. Appl.* 50:1069: twice is enough.
struct OrthonormalSpan {
  private(set) var basis: [[Double]] = []
  /// The column of the triangular factor that belongs to the last vector added.
  private(set) var lastProjection: [Double] = []
  let rowCount: Int

  init(rowCount: Int) {
    self.rowCount = rowCount
  }

  /// Adds a vector, unless it lies in the span already.
  ///
  /// - Parameters:
  ///   - vector: The vector.
  ///   - reference: The length against which a remainder is small; its own unless given.
  /// - Returns: Whether the vector was independent of those before.
  mutating func add(_ vector: [Double], reference: Double? = nil) -> Bool {
    precondition(vector.count == rowCount, "vectors of a span must have equal lengths")
    let scale = vector.reduce(0) { max($0, abs($1)) }
    guard scale > 0, scale.isFinite else { return false }
    var rest = vector.map { $0 / scale }
    let length = Self.norm(rest)
    var projection = Array(repeating: 0.0, count: basis.count)
    for _ in 0..<2 {
      for (k, direction) in basis.enumerated() {
        let share = Self.dot(direction, rest)
        projection[k] += share * scale
        for i in 0..<rowCount {
          rest[i] -= share * direction[i]
        }
      }
    }
    let remainder = Self.norm(rest)
    let bound = max(1e-11 * length, 1e-15 * (reference.map { $0 / scale } ?? 0))
    guard remainder > bound else { return false }
    basis.append(rest.map { $0 / remainder })
    lastProjection = projection + [remainder * scale]
    return true
  }

  /// What is left of a vector beyond the span.
  func residual(_ vector: [Double]) -> [Double] {
    var rest = vector
    for _ in 0..<2 {
      for direction in basis {
        let share = Self.dot(direction, rest)
        for i in 0..<rowCount {
          rest[i] -= share * direction[i]
        }
      }
    }
    return rest
  }

  static func dot(_ left: [Double], _ right: [Double]) -> Double {
    var sum = 0.0
    for i in 0..<left.count {
      sum += left[i] * right[i]
    }
    return sum
  }

  static func norm(_ vector: [Double]) -> Double {
    dot(vector, vector).squareRoot()
  }
}
