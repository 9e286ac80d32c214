// SPDX-License-Identifier: Apache-2.0

/// Random numbers that are the same on every machine.
///
/// - Note: Steele, Lea and Flood (2014), "Fast Splittable Pseudorandom Number Generators",
///   SplitMix64.
struct SeededGenerator {
  private var state: UInt64

  init(seed: UInt64) {
    state = seed
  }

  private mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// A number from 0 up to 1.
  mutating func uniform() -> Double {
    Double(next() >> 11) / Double(1 << 53)
  }

  /// Whether something of a probability happens.
  mutating func chance(_ probability: Double) -> Bool {
    uniform() < probability
  }

  /// A whole number of a range.
  mutating func number(in range: ClosedRange<Int>) -> Int {
    range.lowerBound + Int(uniform() * Double(range.count))
  }

  /// An element of a list that is not empty.
  mutating func pick<Element>(_ elements: [Element]) -> Element {
    elements[number(in: 0...elements.count - 1)]
  }

  /// An element of a weighted list that is not empty.
  mutating func pick<Element>(weighted elements: [(element: Element, weight: Double)]) -> Element {
    var rest = uniform() * elements.reduce(0) { $0 + $1.weight }
    for (element, weight) in elements {
      rest -= weight
      if rest < 0 { return element }
    }
    return elements[elements.count - 1].element
  }

  /// The elements in another order.
  mutating func shuffled<Element>(_ elements: [Element]) -> [Element] {
    var shuffled = elements
    for index in stride(from: shuffled.count - 1, to: 0, by: -1) {
      shuffled.swapAt(index, number(in: 0...index))
    }
    return shuffled
  }
}
