// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import Statistics

struct `A dense matrix` {
  @Test func `multiplies as on paper`() {
    let left = Matrix(rows: 2, columns: 3, elements: [1, 2, 3, 4, 5, 6])
    let right = Matrix(rows: 3, columns: 2, elements: [7, 8, 9, 10, 11, 12])
    #expect(left.multiplied(by: right).elements == [58, 64, 139, 154])
    #expect(left.multiplied(by: [1, 0, -1]) == [-2, -2])
    #expect(left.transposed.elements == [1, 4, 2, 5, 3, 6])
  }

  @Test(arguments: 1..<9)
  func `inverts an upper triangle`(size: Int) {
    var random = RandomStream(seed: 11, replicate: size)
    var upper = Matrix(rows: size, columns: size)
    for i in 0..<size {
      for j in i..<size {
        upper[i, j] = random.nextSigned()
      }
      upper[i, i] += 2
    }
    let product = upper.multiplied(by: upper.invertedUpperTriangle)
    #expect(product.distance(to: .identity(size)) < 1e-13)
  }
}
