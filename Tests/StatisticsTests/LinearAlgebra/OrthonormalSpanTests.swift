// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import Statistics

struct `An orthonormal span` {
  @Test func `takes in what is new and refuses what is not`() {
    var span = OrthonormalSpan(rowCount: 3)
    let vectors: [[Double]] = [
      [1, 1, 1], [1, 2, 3], [3, 5, 7], [0, 0, 0], [1, 4, 9], [0.3, -8, 1e6],
    ]
    let added = vectors.map { span.add($0) }
    #expect(added == [true, true, false, false, true, false])
  }

  @Test(arguments: 1..<10)
  func `is orthonormal even for columns that nearly coincide`(size: Int) {
    var random = RandomStream(seed: 14, replicate: size)
    let base = (0..<40).map { _ in random.nextSigned() }
    var span = OrthonormalSpan(rowCount: 40)
    for _ in 0..<size {
      let isNew = span.add(base.map { $0 + 1e-7 * random.nextSigned() })
      #expect(isNew)
    }
    for (i, left) in span.basis.enumerated() {
      for (j, right) in span.basis.enumerated() {
        #expect(abs(OrthonormalSpan.dot(left, right) - (i == j ? 1 : 0)) < 1e-14)
      }
    }
    let rest = span.residual(base)
    #expect(span.basis.allSatisfy { abs(OrthonormalSpan.dot($0, rest)) < 1e-14 })
  }
}
