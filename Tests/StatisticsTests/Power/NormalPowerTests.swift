// SPDX-License-Identifier: Apache-2.0

import Statistics
import Testing

struct `The power by the normal approximation` {
  /// R, `power.prop.test(n = 50, p1 = .50, p2 = .75)` and `power.prop.test(p1 = .50, p2 = .75,
  /// power = .90)`: the examples on its page of help.
  @Test func `agrees with R's examples`() {
    let power = NormalPower.power(size: 50, firstRate: 0.5, secondRate: 0.75)
    #expect(abs(power - 0.740166) < 1e-6)
    let size = NormalPower.size(firstRate: 0.5, secondRate: 0.75, power: 0.9)
    #expect(abs(size - 76.70693) < 1e-5)
  }

  /// R, `power.prop.test(n = 60, p1 = .30, power = .80)`.
  @Test func `finds the rate that R finds`() throws {
    let rate = try #require(NormalPower.detectableRate(size: 60, from: 0.3))
    #expect(abs(rate - 0.5504) < 5e-5)
  }

  @Test(arguments: [20.0, 60, 500], [0.1, 0.3, 0.5])
  func `turns rates, sizes and power into each other`(size: Double, rate: Double) throws {
    let other = try #require(NormalPower.detectableRate(size: size, from: rate))
    let found = NormalPower.size(firstRate: rate, secondRate: other)
    #expect(abs(found - size) < 1e-6 * size)
    let power = NormalPower.power(size: size, firstRate: other, secondRate: rate)
    #expect(abs(power - 0.8) < 1e-9)
  }

  @Test func `finds no rate where there are too few`() {
    #expect(NormalPower.detectableRate(size: 2, from: 0.5) == nil)
  }
}
