// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import Statistics

struct `The eigenvalues of a symmetric matrix` {
  @Test func `agree with values worked by hand`() {
    let eigen = SymmetricEigen(Matrix(rows: 2, columns: 2, elements: [2, 1, 1, 2]))
    #expect(abs(eigen.values[0] - 1) < 1e-14 && abs(eigen.values[1] - 3) < 1e-14)
  }

  @Test(arguments: 1..<15)
  func `and the vectors satisfy their equation`(size: Int) {
    var random = RandomStream(seed: 13, replicate: size)
    let matrix = random.nextSymmetric(size, shift: 0)
    let eigen = SymmetricEigen(matrix)
    for (value, vector) in zip(eigen.values, eigen.vectors) {
      let image = matrix.multiplied(by: vector)
      #expect(zip(image, vector).allSatisfy { abs($0 - value * $1) < 1e-12 })
      #expect(abs(OrthonormalSpan.norm(vector) - 1) < 1e-12)
    }
    let trace = matrix.diagonal.reduce(0, +)
    #expect(abs(eigen.values.reduce(0, +) - trace) < 1e-12)
    #expect(zip(eigen.values, eigen.values.dropFirst()).allSatisfy { $0 <= $1 })
  }
}
