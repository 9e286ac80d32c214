// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import Statistics

struct `A design matrix` {
  @Test func `finds the columns that add something`() {
    let a: [Double] = [1, 2, 3, 4]
    let b: [Double] = [0, 1, 0, 1]
    let combined = zip(a, b).map { 2 * $0 - $1 + 5 }
    let matrix = design([a, [7, 7, 7, 7], combined, b, combined])
    #expect(matrix.independentColumns() == [0, 2])
    #expect(matrix.selecting(columns: [0, 2]).names == ["a", "c"])
    #expect(matrix.terms.first == "(Intercept)")
  }

  @Test func `puts columns side by side and picks rows`() {
    let left = design([[1, 2, 3]])
    let right = DesignMatrix(names: ["z"], columns: [[4, 5, 6]])
    let both = left.appending(right).selecting(rows: [2, 0])
    #expect(both.columns == [[3, 1], [6, 4]] && both.names == ["a", "z"])
  }

  @Test func `groups equal rows, the two zeros alike`() {
    let grouping = RowGrouping(columns: [[1, 0, 1, -0.0], [2, 2, 2, 2]], rows: [0, 1, 2, 3])
    #expect(grouping.representatives == [0, 1])
    #expect(grouping.groupOfPosition == [0, 1, 0, 1])
  }

  @Test func `leaves rows alone where a sample shows none that are equal`() {
    let distinct = (0..<5_000).map(Double.init)
    #expect(
      RowGrouping(columns: [distinct], rows: Array(0..<5_000)).representatives.count == 5_000)
    let few = distinct.map { $0.truncatingRemainder(dividingBy: 3) }
    #expect(RowGrouping(columns: [few], rows: Array(0..<5_000)).representatives == [0, 1, 2])
  }
}
