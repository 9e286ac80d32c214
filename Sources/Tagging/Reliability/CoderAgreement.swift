// SPDX-License-Identifier: Apache-2.0

import Statistics

/// How far two people agree on one driver, over the texts that both have coded.
public struct CoderAgreement: Sendable {
  /// A coefficient with its interval; both `nil` where it does not exist.
  public struct Coefficient: Sendable, Hashable {
    /// The coefficient.
    public var estimate: Double?
    /// Its 95 % interval.
    public var interval: ConfidenceInterval?
  }

  /// The driver's id.
  public let driver: String
  /// The number of texts that both have coded.
  public let texts: Int
  /// In how many of them the first, the second and both found the driver on any side.
  public let found: (first: Int, second: Int, both: Int)
  /// Cohen's kappa with its large-sample interval.
  public let kappa: Coefficient
  /// Krippendorff's nominal alpha with a bootstrap percentile interval.
  public let alpha: Coefficient
  /// Gwet's AC1 with a bootstrap percentile interval.
  public let ac1: Coefficient

  /// Compares two sheets driver by driver: absent, for, against and both are four categories.
  ///
  /// Rows are matched by item; those that one of the two has not done are left out.
  public static func perDriver(
    _ first: CodingSheet, _ second: CodingSheet, seed: UInt64 = 1, replicates: Int = 1_999
  ) -> [CoderAgreement] {
    let others = Dictionary(
      second.rows.compactMap { row in row.codes.map { (row.item, $0) } },
      uniquingKeysWith: { earlier, _ in earlier })
    let pairs = first.rows.compactMap { row in
      row.codes.flatMap { codes in others[row.item].map { (codes, $0) } }
    }
    return first.drivers.filter(second.drivers.contains).map { driver in
      CoderAgreement(
        driver: driver,
        codes: pairs.map { (category($0, of: driver), category($1, of: driver)) }, seed: seed,
        replicates: replicates)
    }
  }

  private static func category(_ codes: Set<SignedDriver>, of driver: String) -> Int {
    (codes.contains(SignedDriver(driver: driver, side: .for)) ? 1 : 0)
      + (codes.contains(SignedDriver(driver: driver, side: .against)) ? 2 : 0)
  }

  private init(driver: String, codes: [(Int, Int)], seed: UInt64, replicates: Int) {
    self.driver = driver
    texts = codes.count
    found = (
      codes.count { $0.0 > 0 }, codes.count { $0.1 > 0 }, codes.count { $0.0 > 0 && $0.1 > 0 }
    )
    func table(_ indices: [Int]) -> ContingencyTable {
      var rows = Array(repeating: Array(repeating: 0, count: 4), count: 4)
      for index in indices { rows[codes[index].0][codes[index].1] += 1 }
      return ContingencyTable(rows)
    }
    func alpha(_ indices: [Int]) -> Double? {
      let coders = [
        indices.map { Double?(Double(codes[$0].0)) }, indices.map { Double?(Double(codes[$0].1)) },
      ]
      return KrippendorffsAlpha(coders, level: .nominal).estimate
    }
    func ac1(_ indices: [Int]) -> Double? { try? GwetAC1.estimate(table(indices)) }
    let kappa = try? CohensKappa(table(Array(codes.indices)))
    self.kappa = Coefficient(estimate: kappa?.estimate, interval: kappa?.interval())
    func coefficient(_ statistic: ([Int]) -> Double?) -> Coefficient {
      guard let estimate = statistic(Array(codes.indices)) else { return Coefficient() }
      let interval = ResampledInterval.percentile(
        count: codes.count, replicates: replicates, seed: seed, statistic: statistic)
      return Coefficient(estimate: estimate, interval: interval)
    }
    self.alpha = coefficient(alpha)
    self.ac1 = coefficient(ac1)
  }
}

/// A percentile interval over resamples in which a statistic may not exist.
enum ResampledInterval {
  /// The 95 % interval over the resamples in which the statistic exists; `nil` where it exists in
  /// fewer than nine of ten.
  ///
  /// - Note: Efron & Tibshirani (1993), *An Introduction to the Bootstrap*, chapter 13.
  static func percentile(
    count: Int, replicates: Int, seed: UInt64, statistic: ([Int]) -> Double?
  ) -> ConfidenceInterval? {
    guard count > 1 else { return nil }
    let values = (0..<replicates).compactMap { replicate in
      var random = RandomStream(seed: seed, replicate: replicate)
      return statistic((0..<count).map { _ in random.nextIndex(below: count) })
    }
    guard values.count * 10 >= replicates * 9, let estimate = statistic(Array(0..<count)) else {
      return nil
    }
    return try? Bootstrap(estimate: estimate, replicates: values, jackknife: []).percentile()
  }
}
