// SPDX-License-Identifier: Apache-2.0

/// Many short rows of doubles, each padded with zeros to whole blocks of four lanes.
///
/// The products that iterative fits repeat run over blocks of lanes and over chunks of rows that
/// stay in cache. Sums are taken chunk by chunk, so that their rounding error grows with the
/// number of chunks and not with the number of rows, in an order that nothing changes.
struct PackedRows: Sendable {
  typealias Block = SIMD4<Double>

  /// The number of rows.
  let count: Int
  /// The number of columns, without padding.
  let width: Int
  /// The number of blocks of a row.
  let blocks: Int
  private(set) var storage: [Block]

  static let lanes = 4
  private static let chunk = 256

  /// Creates rows from columns.
  init(columns: [[Double]], count: Int) {
    precondition(columns.allSatisfy { $0.count == count }, "columns must have equal lengths")
    self.count = count
    width = columns.count
    blocks = (columns.count + Self.lanes - 1) / Self.lanes
    storage = Array(repeating: .zero, count: count * blocks)
    for (j, column) in columns.enumerated() {
      let lane = j % Self.lanes
      var index = j / Self.lanes
      for value in column {
        storage[index][lane] = value
        index += blocks
      }
    }
  }

  /// Every row at a distance, from the first.
  func every(_ distance: Int) -> PackedRows {
    PackedRows(
      storage: stride(from: 0, to: count, by: distance).flatMap {
        storage[($0 * blocks)..<(($0 + 1) * blocks)]
      }, width: width
    )
  }

  private init(storage: [Block], width: Int) {
    self.storage = storage
    self.width = width
    blocks = (width + Self.lanes - 1) / Self.lanes
    count = blocks > 0 ? storage.count / blocks : 0
  }

  /// The element at a row and a column.
  subscript(row: Int, column: Int) -> Double {
    storage[row * blocks + column / Self.lanes][column % Self.lanes]
  }

  /// The elements of one column.
  func column(_ index: Int) -> [Double] {
    let lane = index % Self.lanes
    let block = index / Self.lanes
    return (0..<count).map { storage[$0 * blocks + block][lane] }
  }

  /// The elements of one row, without padding.
  func row(_ index: Int) -> [Double] {
    (0..<width).map { self[index, $0] }
  }

  /// *X c*: each row times the coefficients.
  func product(_ coefficients: [Double]) -> [Double] {
    let factors = Self.packed(coefficients, blocks: blocks)
    return withRows { rows in
      var result = Array(repeating: 0.0, count: count)
      for i in 0..<count {
        var sum = Block.zero
        let start = i * blocks
        for b in 0..<blocks {
          sum += rows[start + b] * factors[b]
        }
        result[i] = sum.sum()
      }
      return result
    }
  }

  /// *X' v*: the rows added up with the weights of a vector.
  func transposedProduct(_ vector: [Double]) -> [Double] {
    precondition(vector.count == count, "the vector must have one element for each row")
    return withRows { rows in
      var total = Array(repeating: Block.zero, count: blocks)
      for start in stride(from: 0, to: count, by: Self.chunk) {
        let end = min(start + Self.chunk, count)
        for b in 0..<blocks {
          var sum = Block.zero
          for i in start..<end {
            sum += rows[i * blocks + b] * vector[i]
          }
          total[b] += sum
        }
      }
      return Self.unpacked(total, width: width)
    }
  }

  /// *X' W X* with *W* diagonal: the sum of the weighted outer products of the rows.
  ///
  /// - Complexity: O(*n p²* / 2).
  func weightedGram(_ weights: [Double]) -> Matrix {
    precondition(weights.count == count, "there must be one weight for each row")
    var tiles = Array(repeating: Block.zero, count: blocks * blocks * Self.lanes)
    withRows { rows in
      for start in stride(from: 0, to: count, by: Self.chunk) {
        let end = min(start + Self.chunk, count)
        for a in 0..<blocks {
          for b in a..<blocks {
            var first = Block.zero
            var second = Block.zero
            var third = Block.zero
            var fourth = Block.zero
            for i in start..<end {
              let left = rows[i * blocks + a] * weights[i]
              let right = rows[i * blocks + b]
              first += left[0] * right
              second += left[1] * right
              third += left[2] * right
              fourth += left[3] * right
            }
            let tile = (a * blocks + b) * Self.lanes
            tiles[tile] += first
            tiles[tile + 1] += second
            tiles[tile + 2] += third
            tiles[tile + 3] += fourth
          }
        }
      }
    }
    return symmetric(tiles)
  }

  /// *x' A x* of every row, for *A* = *M' M* given by a lower triangular *M*.
  func quadraticForms(_ factor: Matrix) -> [Double] {
    var result = Array(repeating: 0.0, count: count)
    forEachImage(factor) { row, image in
      var total = Block.zero
      for block in image {
        total += block * block
      }
      result[row] = total.sum()
    }
    return result
  }

  /// *M x* for every row *x*, for a lower triangular *M*.
  func transformed(_ factor: Matrix) -> PackedRows {
    var result = self
    forEachImage(factor) { row, image in
      for b in 0..<blocks {
        result.storage[row * blocks + b] = image[b]
      }
    }
    return result
  }

  private func forEachImage(_ factor: Matrix, _ body: (Int, [Block]) -> Void) {
    precondition(factor.columns == width, "the factor must have one column for each column")
    // The rows of M', packed, of which row j is zero before column j.
    let transposed = factor.transposed
    let packed = (0..<width).map { j in
      Self.packed((0..<width).map { transposed[j, $0] }, blocks: blocks)
    }
    let factors = Array(packed.joined())
    withRows { rows in
      var image = Array(repeating: Block.zero, count: blocks)
      for i in 0..<count {
        for b in 0..<blocks {
          var sum = Block.zero
          for j in 0..<min(width, (b + 1) * Self.lanes) {
            let value = rows[i * blocks + j / Self.lanes][j % Self.lanes]
            sum += value * factors[j * blocks + b]
          }
          image[b] = sum
        }
        body(i, image)
      }
    }
  }

  private func withRows<Result>(_ body: ([Block]) -> Result) -> Result {
    body(storage)
  }

  private func symmetric(_ tiles: [Block]) -> Matrix {
    var result = Matrix(rows: width, columns: width)
    for i in 0..<width {
      for j in i..<width {
        let tile = (i / Self.lanes * blocks + j / Self.lanes) * Self.lanes + i % Self.lanes
        let value = tiles[tile][j % Self.lanes]
        result[i, j] = value
        result[j, i] = value
      }
    }
    return result
  }

  private static func packed(_ values: [Double], blocks: Int) -> [Block] {
    var result = Array(repeating: Block.zero, count: blocks)
    for (j, value) in values.enumerated() {
      result[j / lanes][j % lanes] = value
    }
    return result
  }

  private static func unpacked(_ blocks: [Block], width: Int) -> [Double] {
    (0..<width).map { blocks[$0 / lanes][$0 % lanes] }
  }
}
