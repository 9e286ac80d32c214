// SPDX-License-Identifier: Apache-2.0

/// Where each case stands among the controls, and each control among the cases.
struct Placements: Sendable {
  /// For each case the share of controls with a lower score, ties half.
  let ofCases: [Double]
  /// For each control the share of cases with a higher score, ties half.
  let ofControls: [Double]

  init(cases: [Double], controls: [Double]) {
    let all = Self.midranks(cases + controls)
    let amongCases = Self.midranks(cases)
    let amongControls = Self.midranks(controls)
    let caseCount = Double(cases.count)
    let controlCount = Double(controls.count)
    ofCases = cases.indices.map { (all[$0] - amongCases[$0]) / controlCount }
    ofControls = controls.indices.map {
      1 - (all[cases.count + $0] - amongControls[$0]) / caseCount
    }
  }

  var area: Double { ofCases.reduce(0, +) / Double(ofCases.count) }

  /// The covariance of the areas of two scores of the same rows; `nil` with a group below two.
  static func covariance(_ left: Placements, _ right: Placements) -> Double? {
    guard let cases = sampleCovariance(left.ofCases, right.ofCases),
      let controls = sampleCovariance(left.ofControls, right.ofControls)
    else { return nil }
    return cases / Double(left.ofCases.count) + controls / Double(left.ofControls.count)
  }

  private static func sampleCovariance(_ left: [Double], _ right: [Double]) -> Double? {
    guard left.count >= 2 else { return nil }
    let count = Double(left.count)
    let leftMean = left.reduce(0, +) / count
    let rightMean = right.reduce(0, +) / count
    let sum = zip(left, right).reduce(0) { $0 + ($1.0 - leftMean) * ($1.1 - rightMean) }
    return sum / (count - 1)
  }

  /// The ranks from 1 up, ties sharing the mean of their ranks.
  private static func midranks(_ values: [Double]) -> [Double] {
    let order = values.indices.sorted { values[$0] < values[$1] }
    var result = Array(repeating: 0.0, count: values.count)
    var start = 0
    while start < order.count {
      var end = start + 1
      while end < order.count, values[order[end]] == values[order[start]] {
        end += 1
      }
      for position in start..<end {
        result[order[position]] = Double(start + end + 1) / 2
      }
      start = end
    }
    return result
  }
}
