// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import Statistics

struct `Products of packed rows` {
  /// Widths on both sides of a block, and more rows than a chunk.
  static let shapes = [(0, 5), (1, 1), (3, 7), (4, 257), (5, 300), (9, 600)]

  @Test(arguments: shapes)
  func `agree with sums over elements`(width: Int, count: Int) {
    var random = RandomStream(seed: 15, replicate: width)
    let columns = random.nextColumns(width, rows: count)
    let weights = (0..<count).map { _ in random.nextUniform() }
    let coefficients = (0..<width).map { _ in random.nextSigned() }
    let rows = PackedRows(columns: columns, count: count)

    let product = rows.product(coefficients)
    for i in 0..<count {
      let expected = (0..<width).reduce(0.0) { $0 + columns[$1][i] * coefficients[$1] }
      #expect(abs(product[i] - expected) < 1e-13)
    }
    let sums = rows.transposedProduct(weights)
    let gram = rows.weightedGram(weights)
    for j in 0..<width {
      #expect(abs(sums[j] - OrthonormalSpan.dot(columns[j], weights)) < 1e-12)
      for k in 0..<width {
        let expected = (0..<count).reduce(0.0) {
          $0 + weights[$1] * columns[j][$1] * columns[k][$1]
        }
        #expect(abs(gram[j, k] - expected) < 1e-12)
      }
    }
  }

  @Test(arguments: shapes.dropFirst())
  func `transform every row by a lower triangle`(width: Int, count: Int) {
    var random = RandomStream(seed: 16, replicate: width)
    let columns = random.nextColumns(width, rows: count)
    var lower = Matrix(rows: width, columns: width)
    for i in 0..<width {
      for j in 0...i {
        lower[i, j] = random.nextSigned()
      }
    }
    let rows = PackedRows(columns: columns, count: count)
    let transformed = rows.transformed(lower)
    let forms = rows.quadraticForms(lower)
    for i in 0..<count {
      let image = lower.multiplied(by: rows.row(i))
      #expect(zip(transformed.row(i), image).allSatisfy { abs($0 - $1) < 1e-13 })
      #expect(abs(forms[i] - OrthonormalSpan.dot(image, image)) < 1e-12)
    }
    #expect(rows.column(width - 1) == columns[width - 1])
  }
}
