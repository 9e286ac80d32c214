// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import Statistics

struct `Separation` {
  private func error(_ design: DesignMatrix, _ outcome: [Bool], _ weights: [Double]? = nil)
    -> RegressionError?
  {
    do throws(RegressionError) {
      _ = try LogisticRegression.fit(design: design, outcome: outcome, weights: weights)
      return nil
    } catch {
      return error
    }
  }

  @Test func `of a single column is named, in whatever unit`() {
    let x = (0..<10).map(Double.init)
    let outcome = (0..<10).map { $0 >= 5 }
    for unit in [1e-9, 1, 1e12] {
      let found = error(design([x.map { $0 * unit }]), outcome)
      #expect(found == .separated(columns: ["a"]))
    }
  }

  @Test func `of the endometrial data is in neovasculation alone`() {
    // Heinze & Schemper (2002): no low-grade tumour has neovasculation.
    let table = PublishedData.endometrial
    let columns = (1...3).map { PublishedData.column($0, of: table) }
    let data = DesignMatrix(names: ["NV", "PI", "EH"], columns: columns)
    let outcome = PublishedData.column(0, of: table).map { $0 == 1 }
    #expect(error(data, outcome) == .separated(columns: ["NV"]))
  }

  @Test(arguments: 0..<40)
  func `is found where a hidden combination separates, and only there`(replicate: Int) {
    var random = RandomStream(seed: 31, replicate: replicate)
    let columns = random.nextColumns(4, rows: 40)
    let direction = (0..<4).map { _ in random.nextSigned() }
    let scores = (0..<40).map { row in
      (0..<4).reduce(0.2) { $0 + direction[$1] * columns[$1][row] }
    }
    var outcome = scores.map { $0 > 0 }
    #expect(error(design(columns), outcome).map(isSeparated) ?? false)
    // With the mirror image of every row and its outcome no direction is left.
    let widened = columns.map { $0 + $0.map { -$0 } }
    outcome += outcome
    #expect(error(design(widened), outcome) == nil)
  }

  @Test func `is not claimed for a single overlapping row, however slight its weight`() {
    let x: [Double] = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9]
    let outcome = [false, false, false, false, true, false, true, true, true, true]
    #expect(error(design([x]), outcome) == nil)
    var weights = Array(repeating: 1e6, count: 10)
    weights[4] = 1
    #expect(error(design([x]), outcome, weights) == nil)
  }

  @Test func `is found where touching rows leave the boundary open`() {
    // Quasi-complete: at 5 both outcomes occur, elsewhere one.
    let x: [Double] = [1, 2, 3, 5, 5, 7, 8, 9]
    let outcome = [false, false, false, false, true, true, true, true]
    #expect(error(design([x]), outcome) == .separated(columns: ["a"]))
  }

  private func isSeparated(_ error: RegressionError) -> Bool {
    if case .separated = error { true } else { false }
  }
}
