// SPDX-License-Identifier: Apache-2.0

/// A stream of random numbers that depends on nothing but a seed and the number of a replicate, so
/// that the number of cores never changes a result.
///
/// - Note: xoshiro256** of Blackman & Vigna (2021), *ACM TOMS* 47:36, its state filled by SplitMix64.
public struct RandomStream: RandomNumberGenerator, Sendable {
  private var state: (UInt64, UInt64, UInt64, UInt64)

  /// Creates the stream of one replicate.
  public init(seed: UInt64, replicate: Int) {
    var mixer = SplitMix64(state: seed)
    // The replicate enters through a mixed word: streams of close numbers share nothing.
    var source = SplitMix64(
      state: mixer.next() ^ (UInt64(bitPattern: Int64(replicate)) &* 0xD134_2543_DE82_EF95)
    )
    state = (source.next(), source.next(), source.next(), source.next())
  }

  /// The next 64 random bits.
  public mutating func next() -> UInt64 {
    let product = state.1 &* 5
    let result = (product << 7 | product >> 57) &* 9
    let shifted = state.1 << 17
    state.2 ^= state.0
    state.3 ^= state.1
    state.1 ^= state.2
    state.0 ^= state.3
    state.2 ^= shifted
    state.3 = state.3 << 45 | state.3 >> 19
    return result
  }

  /// The next number of the uniform distribution on [0, 1), a multiple of 2^-53.
  public mutating func nextUniform() -> Double {
    Double(next() >> 11) * 0x1p-53
  }

  /// The next whole number below `bound`, each equally likely.
  ///
  /// - Precondition: `bound` is positive.
  /// - Note: Lemire (2019), *ACM TOMACS* 29:3.
  public mutating func nextIndex(below bound: Int) -> Int {
    precondition(bound > 0, "an index is drawn from at least one")
    let size = UInt64(bound)
    let threshold = (0 &- size) % size
    while true {
      let product = next().multipliedFullWidth(by: size)
      if product.low >= threshold { return Int(product.high) }
    }
  }

  /// Puts the elements of `values` into an order of which each is equally likely.
  ///
  /// - Note: Durstenfeld (1964), algorithm 235. Unlike `shuffle(using:)`, it is fixed for good.
  public mutating func shuffle<Element>(_ values: inout [Element]) {
    for last in stride(from: values.count - 1, to: 0, by: -1) {
      values.swapAt(last, nextIndex(below: last + 1))
    }
  }
}

/// The generator that fills the state of another from one word.
///
/// - Note: Steele, Lea & Flood (2014), *OOPSLA*.
struct SplitMix64 {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
