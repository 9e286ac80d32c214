// SPDX-License-Identifier: Apache-2.0

import Statistics

/// Computes the crude and the adjusted p-value of factors in one sample.
struct EvidenceGatherer {
  let sample: Sample
  let seed: UInt64
  /// The outcome by rep and length among deals with eligible text.
  private let textModel: NullModel?
  /// The outcome by rep among all deals.
  private let columnModel: NullModel?
  /// The outcome by rep and length among all deals, no text counting as no words.
  private let coverageModel: NullModel?
  private let coverageLength: [Double]

  init(_ sample: Sample, seed: UInt64) {
    self.sample = sample
    self.seed = seed
    let all = Array(0..<sample.count)
    let withText = all.filter { !sample.logLength[$0].isNaN }
    textModel =
      withText.isEmpty ? nil : NullModel(sample, positions: withText, length: sample.logLength)
    columnModel = NullModel(sample, positions: all, length: nil)
    let shortest = withText.map { sample.logLength[$0] }.min() ?? 0
    coverageLength = sample.logLength.map { $0.isNaN ? shortest : $0 }
    coverageModel =
      withText.isEmpty || withText.count == all.count
      ? nil : NullModel(sample, positions: all, length: coverageLength)
  }

  /// The evidence of a factor.
  ///
  /// `replicate` is a number of the factor, for the stream of its permutations.
  func evidence(_ factor: FactorColumn, replicate: Int) -> FactorEvidence {
    switch factor.values {
    case .binary(let cells):
      return binary(sample.binary(cells), isText: factor.origin == .text)
    case .categorical(let cells):
      return categorical(sample.categorical(cells), replicate: replicate)
    case .numeric(let cells):
      return numeric(sample.numeric(cells))
    }
  }

  /// The evidence of a text factor if deals without text counted as deals without the factor.
  func evidenceWithMissingAbsent(_ factor: FactorColumn) -> FactorEvidence? {
    guard case .binary(let cells) = factor.values, let coverageModel else { return nil }
    let filled = sample.binary(cells).map { max($0, 0) }
    return binary(filled, model: coverageModel)
  }

  /// The upper end, at 95 % one-sided, of the difference of win rates in a direction beside rep and
  /// note length; `nil` where it cannot be told.
  ///
  /// The one-step estimate of the log odds ratio is put on the scale of win rates at the win rate of
  /// deals without the factor.
  func adjustedUpperEnd(_ factor: FactorColumn, sign: Double, winRateAbsent: Double?) -> Double? {
    guard case .binary(let all) = factor.values, let base = winRateAbsent, base > 0, base < 1 else {
      return nil
    }
    let cells = sample.binary(all)
    let model =
      factor.origin == .text ? textModel : columnModel(missing: cells.map { $0 < 0 })
    guard let model,
      let test = model.test([model.positions.map { Double(max(cells[$0], 0)) }]),
      let score = test.score.first, score != 0
    else { return nil }
    let information = score * score / test.statistic
    let estimate = score / information
    let spread = 1 / information.squareRoot()
    let upper = sign * estimate + NormalDistribution.quantile(0.95) * spread
    let odds = LogisticCurve.logOdds(base) + sign * upper
    return sign * (LogisticCurve.probability(odds) - base)
  }

  private func binary(_ cells: [Int8], isText: Bool) -> FactorEvidence {
    let model = isText ? textModel : columnModel(missing: cells.map { $0 < 0 })
    return binary(cells, model: model)
  }

  private func binary(_ cells: [Int8], model: NullModel?) -> FactorEvidence {
    let counts = BinaryCounts(sample, cells)
    let table = counts.table
    var evidence = FactorEvidence()
    evidence.crude = FisherExactTest(table).pValue(.twoSided).probability
    evidence.deciding = evidence.crude
    evidence.crudeSign = counts.difference?.signValue
    evidence.reasonAgainst = Eligibility.reasonAgainst(table)
    guard evidence.reasonAgainst == nil else { return evidence }
    let test = model.flatMap { model in
      model.test([model.positions.map { Double(max(cells[$0], 0)) }])
    }
    evidence.adjusted = test?.pValue
    evidence.adjustedSign = test?.score.first?.signValue
    if test == nil { evidence.reasonAgainst = Self.confounded }
    return evidence
  }

  private func categorical(_ cells: CodedText, replicate: Int) -> FactorEvidence {
    let counts = LevelCounts(sample, cells)
    var evidence = FactorEvidence()
    evidence.reasonAgainst = Eligibility.reasonAgainst(deals: counts.total, rarer: counts.rarer)
    guard let test = counts.chiSquare else {
      evidence.reasonAgainst = evidence.reasonAgainst ?? "only one level has deals"
      return evidence
    }
    evidence.crude = test.pValue.probability
    evidence.deciding = evidence.crude
    guard evidence.reasonAgainst == nil else { return evidence }
    if test.expected.joined().contains(where: { $0 < 5 }) {
      var random = RandomStream(seed: seed, replicate: replicate)
      evidence.deciding = LevelPermutation(counts, replicates: 1_999).pValue(&random)
    }
    let dummies = PooledLevels(cells, fewest: Eligibility.fewestOfLevel).dummies
    let model = columnModel(missing: cells.codes.map { $0 < 0 })
    let adjusted = model.flatMap { model in
      model.test(dummies.map { dummy in model.positions.map { dummy[$0] } })
    }
    evidence.adjusted = adjusted?.pValue
    if adjusted == nil {
      evidence.reasonAgainst =
        dummies.isEmpty
        ? "fewer than two levels of at least \(Eligibility.fewestOfLevel) deals" : Self.confounded
    }
    return evidence
  }

  private func numeric(_ cells: [Double]) -> FactorEvidence {
    let split = NumericSplit(sample, cells)
    var evidence = FactorEvidence()
    evidence.reasonAgainst = Eligibility.reasonAgainst(
      deals: split.won.count + split.lost.count, rarer: min(split.won.count, split.lost.count))
    guard let test = split.test, let p = test.pValue() else {
      evidence.reasonAgainst = evidence.reasonAgainst ?? "all values are equal"
      return evidence
    }
    evidence.crude = p.probability
    evidence.deciding = evidence.crude
    evidence.crudeSign = (test.u - test.mean).signValue
    guard evidence.reasonAgainst == nil else { return evidence }
    let ranks = split.ranks
    let adjusted = columnModel(missing: cells.map(\.isNaN)).flatMap { model in
      model.test([model.positions.map { ranks[$0] }])
    }
    evidence.adjusted = adjusted?.pValue
    evidence.adjustedSign = adjusted?.score.first?.signValue
    if adjusted == nil { evidence.reasonAgainst = Self.confounded }
    return evidence
  }

  /// The outcome by rep among deals that have a value.
  private func columnModel(missing: [Bool]) -> NullModel? {
    guard missing.contains(true) else { return columnModel }
    let positions = missing.indices.filter { !missing[$0] }
    return NullModel(sample, positions: positions, length: nil)
  }

  private static let confounded = "it varies only with rep or note length, so it cannot be judged"
}

extension AdjustedTest {
  /// The probability of a larger statistic under the null hypothesis.
  var pValue: Double {
    ChiSquaredDistribution.upperTail(statistic, df: Double(df)).probability
  }
}
