// SPDX-License-Identifier: Apache-2.0

/// An estimate with its 95 % interval; each is `nil` where it does not exist.
public struct Estimate: Codable, Sendable, Equatable {
  /// The estimate.
  @OrNull public var estimate: Double?
  /// The lower end of the 95 % interval.
  @OrNull public var confLow: Double?
  /// The upper end of the 95 % interval.
  @OrNull public var confHigh: Double?
  /// How it was computed (`wilson`, `newcombe-hybrid-score`, `woolf`, `firth-profile`).
  public var method: String

  /// Creates an estimate.
  public init(estimate: Double?, confLow: Double?, confHigh: Double?, method: String) {
    self.estimate = estimate
    self.confLow = confLow
    self.confHigh = confHigh
    self.method = method
  }
}

/// The crude test of a factor.
public struct FactorTest: Codable, Sendable, Equatable {
  /// `fisher-exact`, `chi-square` or `mann-whitney`.
  public var method: String
  /// The statistic, where the method has one.
  @OrNull public var statistic: Double?
  /// The degrees of freedom, where the method has them.
  @OrNull public var df: Int?
  /// The p-value.
  @OrNull public var pValue: Double?
  /// The q-value within the family.
  @OrNull public var qValue: Double?
  /// The family within which `qValue` was computed.
  public var qFamily: String

  /// Creates a test.
  public init(
    method: String, statistic: Double?, df: Int?, pValue: Double?, qValue: Double?, qFamily: String
  ) {
    self.method = method
    self.statistic = statistic
    self.df = df
    self.pValue = pValue
    self.qValue = qValue
    self.qFamily = qFamily
  }
}

/// What decides whether a factor is a finding (rule 10).
public struct Decision: Codable, Sendable, Equatable {
  /// The p-value adjusted for rep and note length.
  @OrNull public var pAdj: Double?
  /// The larger of the crude and the adjusted p-value.
  @OrNull public var pValue: Double?
  /// Benjamini-Hochberg on `pValue` within the family.
  @OrNull public var qValue: Double?
  /// Whether sentences may call it a finding.
  public var finding: Bool
  /// What it is touched by: `undated`, `coverage`, `late evidence`, `leak`, `suspect`, `one rep` ...
  public var marks: [String]

  /// Creates a decision.
  public init(
    pAdj: Double?, pValue: Double?, qValue: Double?, finding: Bool, marks: [String]
  ) {
    self.pAdj = pAdj
    self.pValue = pValue
    self.qValue = qValue
    self.finding = finding
    self.marks = marks
  }
}

/// One factor against the outcome.
///
/// `table` to `minimumDetectableDifferenceFamily` are of binary factors, `levels` of categorical and
/// `summary` of numeric ones; they are absent from the others.
public struct FactorResult: Codable, Sendable, Equatable {
  /// The name in results.
  public var id: String
  /// `soft`, `rational`, `personality` or `context`.
  public var family: String
  /// `text`, `column` or `derived`.
  public var origin: String
  /// `binary`, `categorical` or `numeric`.
  public var type: String
  /// Analysed deals that have a value.
  public var n: Int
  /// Analysed deals that have none.
  public var missing: Int
  /// Deals by presence and outcome.
  public var table: PresenceTable?
  /// The win rate of deals with the factor.
  public var winRatePresent: Estimate?
  /// The win rate of deals without it.
  public var winRateAbsent: Estimate?
  /// The difference of the two win rates.
  public var riskDifference: Estimate?
  /// The odds ratio.
  public var oddsRatio: Estimate?
  /// The sample odds ratio, without any correction.
  public var oddsRatioSample: Estimate?
  /// The levels, in byte order, none of them pooled.
  public var levels: [LevelResult]?
  /// Quartiles by outcome.
  public var summary: NumericSummary?
  /// Cramer's V or Cliff's delta.
  public var effect: Estimate?
  /// The crude test.
  public var test: FactorTest
  /// What decides whether it is a finding.
  public var decision: Decision
  /// How many of the deals not won ended without a decision.
  public var noDecision: NoDecisionCounts?
  /// The odds ratio beside note length; of text factors only.
  public var adjustedForLength: AdjustedEffect?
  /// The odds ratio within each of the configured strata; of binary factors only.
  public var stratified: [StratifiedEffect] = []
  /// The smallest rise of the win rate, from that without the factor, that Fisher's test would have
  /// found at .05 with 80 % power; `nil` where none is large enough.
  public var minimumDetectableDifference: Double?
  /// The same at .05 divided by the number of tests of the family.
  public var minimumDetectableDifferenceFamily: Double?
  /// Of a binary factor with more than 20 % missing: how far the difference of the win rates could
  /// move if the missing deals were all of one kind (rule 3).
  public var worstCaseBounds: Estimate?
  /// What the reader should know.
  public var warnings: [String] = []

  enum CodingKeys: String, CodingKey {
    case id, family, origin, type, n, missing, table, winRatePresent, winRateAbsent
    case riskDifference, oddsRatio, oddsRatioSample, levels, summary, effect, test, decision
    case noDecision, adjustedForLength, stratified, minimumDetectableDifference
    case minimumDetectableDifferenceFamily, worstCaseBounds, warnings
  }

  /// Creates a factor of which only the crude test and the decision are known.
  public init(
    id: String, family: String, origin: String, type: String, n: Int, missing: Int,
    test: FactorTest, decision: Decision
  ) {
    self.id = id
    self.family = family
    self.origin = origin
    self.type = type
    self.n = n
    self.missing = missing
    self.test = test
    self.decision = decision
  }
}

/// Deals by presence of a factor and outcome; lost includes no decision.
public struct PresenceTable: Codable, Sendable, Equatable {
  /// With the factor and won.
  public var presentWon: Int
  /// With the factor and not won.
  public var presentLost: Int
  /// Without the factor and won.
  public var absentWon: Int
  /// Without the factor and not won.
  public var absentLost: Int

  /// Creates a table.
  public init(presentWon: Int, presentLost: Int, absentWon: Int, absentLost: Int) {
    self.presentWon = presentWon
    self.presentLost = presentLost
    self.absentWon = absentWon
    self.absentLost = absentLost
  }
}

/// How many of the lost deals of a table were no decision.
public struct NoDecisionCounts: Codable, Sendable, Equatable {
  /// With the factor.
  public var present: Int
  /// Without the factor.
  public var absent: Int

  /// Creates counts.
  public init(present: Int, absent: Int) {
    self.present = present
    self.absent = absent
  }
}

/// One level of a categorical factor.
public struct LevelResult: Codable, Sendable, Equatable {
  /// Its name.
  public var level: String
  /// Of won deals.
  public var won: Int
  /// Of deals that were not won.
  public var lost: Int
  /// The win rate.
  public var winRate: Estimate

  /// Creates a level.
  public init(level: String, won: Int, lost: Int, winRate: Estimate) {
    self.level = level
    self.won = won
    self.lost = lost
    self.winRate = winRate
  }
}

/// Quartiles (type 7) of a numeric factor by outcome.
public struct NumericSummary: Codable, Sendable, Equatable {
  /// Quartiles of one group.
  public struct Group: Codable, Sendable, Equatable {
    /// The number of deals.
    public var n: Int
    /// The median.
    @OrNull public var median: Double?
    /// The lower quartile.
    @OrNull public var q1: Double?
    /// The upper quartile.
    @OrNull public var q3: Double?

    /// Creates the quartiles of a group.
    public init(n: Int, median: Double?, q1: Double?, q3: Double?) {
      self.n = n
      self.median = median
      self.q1 = q1
      self.q3 = q3
    }
  }

  /// Of won deals.
  public var won: Group
  /// Of deals that were not won.
  public var lost: Group

  /// Creates a summary.
  public init(won: Group, lost: Group) {
    self.won = won
    self.lost = lost
  }
}

/// An effect after adjustment for rep and note length.
public struct AdjustedEffect: Codable, Sendable, Equatable {
  /// The odds ratio.
  public var oddsRatio: Estimate
  /// The p-value.
  @OrNull public var pValue: Double?

  /// Creates an effect.
  public init(oddsRatio: Estimate, pValue: Double?) {
    self.oddsRatio = oddsRatio
    self.pValue = pValue
  }
}

/// An effect within strata.
public struct StratifiedEffect: Codable, Sendable, Equatable {
  /// The element of `strata`.
  public var by: String
  /// Always `mantel-haenszel`.
  public var method = "mantel-haenszel"
  /// The odds ratio.
  public var oddsRatio: Estimate
  /// The p-value.
  @OrNull public var pValue: Double?
  /// Whether crude and stratified estimate disagree as rule 28 says.
  public var reversal: Bool

  /// Creates an effect.
  public init(by: String, oddsRatio: Estimate, pValue: Double?, reversal: Bool) {
    self.by = by
    self.oddsRatio = oddsRatio
    self.pValue = pValue
    self.reversal = reversal
  }
}
