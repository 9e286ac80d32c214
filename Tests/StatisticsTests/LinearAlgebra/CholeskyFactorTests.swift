// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

@testable import Statistics

struct `The Cholesky factor` {
  @Test func `agrees with a factor worked by hand`() throws {
    let matrix = Matrix(rows: 3, columns: 3, elements: [4, 12, -16, 12, 37, -43, -16, -43, 98])
    let factor = try #require(CholeskyFactor(matrix))
    #expect(factor.lower.elements == [2, 0, 0, 6, 1, 0, -8, 5, 3])
    #expect(abs(factor.logDeterminant - log(36)) < 1e-14)
  }

  @Test(arguments: 1..<20)
  func `gives back the matrix, its inverse and solutions`(size: Int) throws {
    var random = RandomStream(seed: 12, replicate: size)
    let matrix = random.nextSymmetric(size, shift: 2 * Double(size))
    let right = (0..<size).map { _ in random.nextSigned() }
    let factor = try #require(CholeskyFactor(matrix))
    let lower = factor.lower
    #expect(lower.multiplied(by: lower.transposed).distance(to: matrix) < 1e-12)
    #expect(factor.inverse.multiplied(by: matrix).distance(to: .identity(size)) < 1e-12)
    let back = matrix.multiplied(by: factor.solve(right))
    #expect(zip(back, right).allSatisfy { abs($0 - $1) < 1e-12 })
  }

  @Test func `refuses what is not positive definite`() {
    #expect(CholeskyFactor(Matrix(rows: 2, columns: 2, elements: [1, 2, 2, 1])) == nil)
    #expect(CholeskyFactor(Matrix(rows: 1, columns: 1, elements: [.nan])) == nil)
    #expect(CholeskyFactor(Matrix(rows: 1, columns: 1, elements: [.infinity])) == nil)
  }
}
