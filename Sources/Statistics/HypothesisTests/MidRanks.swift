// SPDX-License-Identifier: Apache-2.0

/// Two samples in one order, ties sharing the mean of their ranks.
struct MidRanks {
  /// Twice the mid-rank of each value, of the first sample and then of the second; whole numbers.
  let doubled: [Int]
  /// How many values share each distinct value, in ascending order.
  let tieSizes: [Int]

  /// Ranks the values of both samples together.
  ///
  /// - Precondition: No value is NaN.
  init(_ values: [Double]) {
    precondition(!values.contains { $0.isNaN }, "values to be ranked must be numbers")
    let order = values.indices.sorted { values[$0] < values[$1] }
    var doubled = [Int](repeating: 0, count: values.count)
    var tieSizes: [Int] = []
    var start = 0
    while start < order.count {
      var end = start + 1
      while end < order.count, values[order[end]] == values[order[start]] { end += 1 }
      // Ranks start + 1 to end: twice their mean is start + 1 + end.
      for position in start..<end { doubled[order[position]] = start + 1 + end }
      tieSizes.append(end - start)
      start = end
    }
    self.doubled = doubled
    self.tieSizes = tieSizes
  }

  /// The sum of t^3 - t over the ties.
  var tieSum: Double {
    tieSizes.reduce(0) { sum, size in
      let t = Double(size)
      return sum + (t - 1) * t * (t + 1)
    }
  }

  /// Whether two values are equal.
  var hasTies: Bool { tieSizes.contains { $0 > 1 } }
}
