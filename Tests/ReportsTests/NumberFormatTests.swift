// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import Reports

struct `Numbers in reports` {
  @Test(arguments: [
    (0.1263, "+12.6"), (-0.226, "\u{2212}22.6"), (0.0, "0.0"), (-0.0004, "0.0"), (1.0, "+100.0"),
    (0.1225, "+12.3"), (0.122_499_999_999_9, "+12.3"),
  ])
  func `are points with a sign`(proportion: Double, text: String) {
    #expect(NumberFormat.points(proportion) == text)
  }

  @Test(arguments: [
    (0.000_2, "<0.001"), (0.001, "0.001"), (0.0321, "0.032"), (0.0994, "0.099"), (0.0996, "0.10"),
    (0.2, "0.20"), (1.0, "1.00"), (0.0, "<0.001"),
  ])
  func `are probabilities with three decimals below a tenth`(value: Double, text: String) {
    #expect(NumberFormat.probability(value) == text)
  }

  @Test(arguments: [(0, "0"), (999, "999"), (1240, "1,240"), (1_234_567, "1,234,567"), (-5, "−5")])
  func `are counts in thousands`(count: Int, text: String) {
    #expect(NumberFormat.grouped(count) == text)
  }

  @Test(arguments: [
    (2.8e-26, "2.80e\u{2212}26"), (9.999, "10.0"), (1.5e300, "1.50e300"), (0, "0"), (1, "1.00"),
  ])
  func `are powers of ten where they are far from one`(value: Double, text: String) {
    #expect(NumberFormat.scientific(value) == (text == "10.0" ? "1.00e1" : text))
  }

  @Test(arguments: [(0.0312, "0.031"), (1.65, "1.65"), (245.6, "246"), (0.5, "0.50")])
  func `are ratios`(value: Double, text: String) {
    #expect(NumberFormat.ratio(value) == text)
  }

  @Test
  func `do not change with the last bits of a double`() {
    for numerator in 0...400 {
      let value = Double(numerator) / 400
      let near = [value * (1 - 1e-12), value, value * (1 + 1e-12)].map(NumberFormat.points)
      #expect(Set(near).count == 1, "\(numerator) of 400 gives \(near)")
    }
  }
}
