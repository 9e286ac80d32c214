// SPDX-License-Identifier: Apache-2.0

import Configuration
import Statistics

/// Compares every factor of a coded table with the outcome.
struct FactorAnalysis {
  let sample: Sample
  let configuration: Configuration
  let options: AnalysisOptions
  let notes: CodedNotes
  private let factors: [FactorColumn]
  private let leaked: Set<String>
  private let suspected: Set<String>

  init(sample: Sample, configuration: Configuration, options: AnalysisOptions) {
    self.sample = sample
    self.configuration = configuration
    self.options = options
    notes = sample.table.notes
    factors = sample.table.factors
    leaked = Set(notes.leaks.values.joined())
    suspected = Set(notes.suspects.values.joined())
  }

  /// The share of exact duplicates from which on findings must hold with and without them (rule 4).
  static let duplicateShare = 0.01

  /// Every factor with its tests and its decision, in the order of ids.
  func results() -> [FactorResult] {
    let gatherer = EvidenceGatherer(sample, seed: options.seed)
    let judged = judge(gatherer)
    let crude = qValues(judged.map { $0.pStar == nil ? nil : $0.crude })
    let decided = qValues(judged.map(\.pStar))
    let withoutDuplicates = decisionsWithoutDuplicates()
    let sizes = familySizes(judged)
    let length = LengthAdjustment(sample)
    let strata = StratifiedEffects(sample, names: configuration.strata)
    return factors.indices.map { index in
      let factor = factors[index]
      var result = described(factor, judged[index], crude[index], length)
      let marks = Marking(
        factor: factor, evidence: judged[index], gatherer: gatherer,
        difference: result.riskDifference)
      result.stratified = strata.effects(of: factor)
      var decision = Decision(
        pAdj: judged[index].pStar == nil ? nil : judged[index].adjusted,
        pValue: judged[index].pStar, qValue: decided[index], finding: false,
        marks: self.marks(marks, factor, result).map(\.rawValue))
      decision.finding = isFinding(decided[index], judged[index], factor)
      if let without = withoutDuplicates, judged[index].pStar != nil {
        let other = isFinding(without[index].q, without[index].evidence, factor)
        if other != decision.finding { decision.marks.append(FactorMark.duplicates.rawValue) }
        decision.finding = decision.finding && other
      }
      result.decision = decision
      detectable(&result, familySize: sizes[factor.family] ?? 0, evidence: judged[index])
      return result
    }
  }

  /// The evidence of each factor, leaks left out of every test.
  private func judge(_ gatherer: EvidenceGatherer) -> [FactorEvidence] {
    factors.indices.map { index in
      var evidence = gatherer.evidence(factors[index], replicate: index)
      if leaked.contains(factors[index].id) {
        evidence.reasonAgainst = "made from a column that holds the outcome"
      }
      return evidence
    }
  }

  private func decisionsWithoutDuplicates() -> [(q: Double?, evidence: FactorEvidence)]? {
    guard Double(sample.duplicates) >= Self.duplicateShare * Double(sample.count),
      sample.duplicates > 0
    else { return nil }
    let reduced = Sample(
      sample.table, period: options.period, cluster: configuration.cluster, dropsDuplicates: true)
    let judged = judge(EvidenceGatherer(reduced, seed: options.seed))
    return Array(zip(qValues(judged.map(\.pStar)), judged))
  }

  /// Benjamini and Hochberg's q-values within each family.
  private func qValues(_ pValues: [Double?]) -> [Double?] {
    var q = [Double?](repeating: nil, count: pValues.count)
    for family in FactorFamily.allCases {
      let members = factors.indices.filter { factors[$0].family == family }
      for (index, value) in zip(
        members, BenjaminiHochberg.qValues(members.map { pValues[$0] }))
      {
        q[index] = value
      }
    }
    return q
  }

  private func familySizes(_ judged: [FactorEvidence]) -> [FactorFamily: Int] {
    var sizes: [FactorFamily: Int] = [:]
    for (factor, evidence) in zip(factors, judged) where evidence.pStar != nil {
      sizes[factor.family, default: 0] += 1
    }
    return sizes
  }

  private func isFinding(
    _ q: Double?, _ evidence: FactorEvidence, _ factor: FactorColumn
  ) -> Bool {
    guard let q, q <= 0.05, evidence.pStar != nil, evidence.signsAgree else { return false }
    return !leaked.contains(factor.id) && !notes.barred.contains(factor.id)
  }

  private func marks(
    _ marking: Marking, _ factor: FactorColumn, _ result: FactorResult
  ) -> [FactorMark] {
    var marks = marking.marks
    if leaked.contains(factor.id) { marks.append(.leak) }
    if suspected.contains(factor.id) { marks.append(.suspect) }
    if notes.barred.contains(factor.id) { marks.append(.knownAtClose) }
    if notes.undated.contains(factor.id) { marks.append(.undated) }
    if factor.origin == .text && !options.codebookIsBuiltIn { marks.append(.unregisteredCodebook) }
    if result.stratified.contains(where: \.reversal) { marks.append(.reversal) }
    return FactorMark.allCases.filter(marks.contains)
  }

  private func described(
    _ factor: FactorColumn, _ evidence: FactorEvidence, _ q: Double?, _ length: LengthAdjustment
  ) -> FactorResult {
    let missing = sample.rows.count { factor.isMissing($0) }
    var result = FactorResult(
      id: factor.id, family: factor.family.rawValue, origin: factor.origin.rawValue,
      type: factor.type.rawValue, n: sample.count - missing, missing: missing,
      test: FactorTest(
        method: "", statistic: nil, df: nil, pValue: evidence.crude, qValue: q,
        qFamily: factor.family.rawValue),
      decision: Decision(pAdj: nil, pValue: nil, qValue: nil, finding: false, marks: []))
    switch factor.values {
    case .binary(let cells): describe(sample.binary(cells), factor, length, &result)
    case .categorical(let cells):
      describe(sample.categorical(cells), isTested: evidence.pStar != nil, &result)
    case .numeric(let cells): describe(sample.numeric(cells), &result)
    }
    if let reason = evidence.reasonAgainst { result.warnings.append("not tested: \(reason)") }
    return result
  }

  private func describe(
    _ cells: [Int8], _ factor: FactorColumn, _ length: LengthAdjustment,
    _ result: inout FactorResult
  ) {
    result.test.method = "fisher-exact"
    let counts = BinaryCounts(sample, cells)
    BinaryFactor(counts: counts).describe(&result)
    if factor.origin == .text { result.adjustedForLength = length.effect(cells) }
    result.worstCaseBounds = WorstCase(counts).bounds
    let interval = result.riskDifference
    if let low = interval?.confLow, let high = interval?.confHigh, let p = result.test.pValue,
      (low > 0 || high < 0) != (p <= 0.05)
    {
      result.warnings.append(
        "Newcombe's interval and Fisher's test disagree about no difference; sentences follow the test"
      )
    }
  }

  private func describe(
    _ cells: CodedText, isTested: Bool, _ result: inout FactorResult
  ) {
    let counts = LevelCounts(sample, cells)
    let test = counts.chiSquare
    result.test.method = "chi-square"
    result.test.statistic = test?.statistic
    result.test.df = test?.degreesOfFreedom
    result.levels = counts.levels.indices.map { level in
      let (won, lost) = (counts.won[level], counts.lost[level])
      return LevelResult(
        level: counts.levels[level], won: won, lost: lost,
        winRate: BinaryFactor.winRate(won: won, of: won + lost))
    }
    let strength = counts.table.flatMap { try? CramersV.estimate($0) }
    result.effect = Estimate(
      estimate: strength, confLow: nil, confHigh: nil, method: "cramers-v")
    if isTested, test?.expected.joined().contains(where: { $0 < 5 }) == true {
      result.warnings.append(
        "an expected count is below 5: the decision uses the permutation p of 1999 replicates")
    }
  }

  private func describe(_ cells: [Double], _ result: inout FactorResult) {
    let split = NumericSplit(sample, cells)
    result.test.method = "mann-whitney"
    result.test.statistic = split.test?.u
    result.summary = NumericSummary(
      won: NumericSplit.summary(split.won), lost: NumericSplit.summary(split.lost))
    let delta = try? CliffsDelta(split.won, split.lost)
    let interval = delta?.interval()
    result.effect = Estimate(
      estimate: delta?.estimate, confLow: interval?.low, confHigh: interval?.high,
      method: "cliffs-delta")
  }

  /// What the sample could have shown (rule 14).
  private func detectable(
    _ result: inout FactorResult, familySize: Int, evidence: FactorEvidence
  ) {
    guard let table = result.table, let absent = result.winRateAbsent?.estimate else { return }
    let present = table.presentWon + table.presentLost
    let without = table.absentWon + table.absentLost
    let alphas = [0.05, 0.05 / Double(max(familySize, 1))]
    let rises = alphas.map { alpha in
      FisherPower(present: present, absent: without, alpha: alpha)
        .minimumDetectableRise(from: absent)
    }
    result.minimumDetectableDifference = rises[0]
    result.minimumDetectableDifferenceFamily = rises[1]
    if result.minimumDetectableDifferenceFamily == nil {
      result.warnings.append(
        "no rise of the win rate would be found with 80 % power at .05 over the family's tests")
    }
  }
}
