// SPDX-License-Identifier: Apache-2.0

/// An estimate with its 95 % interval; each is `nil` where it does not exist.
public struct Estimate: Codable, Sendable, Equatable {
  @OrNull public var estimate: Double?
  @OrNull public var confLow: Double?
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
  @OrNull public var statistic: Double?
  @OrNull public var df: Int?
  @OrNull public var pValue: Double?
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
  public var table: PresenceTable?
  public var winRatePresent: Estimate?
  public var winRateAbsent: Estimate?
  public var riskDifference: Estimate?
  public var oddsRatio: Estimate?
  public var oddsRatioSample: Estimate?
  public var levels: [LevelResult]?
  public var summary: NumericSummary?
  /// Cramer's V or Cliff's delta.
  public var effect: Estimate?
  public var test: FactorTest
  public var decision: Decision
  public var noDecision: NoDecisionCounts?
  public var adjustedForLength: AdjustedEffect?
  public var stratified: [StratifiedEffect] = []
  /// `OrNull` of a binary factor only; see `hasDetectableDifference`.
  public var minimumDetectableDifference: Double?
  public var minimumDetectableDifferenceFamily: Double?
  public var warnings: [String] = []

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
  public var presentWon: Int
  public var presentLost: Int
  public var absentWon: Int
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
  public var present: Int
  public var absent: Int

  /// Creates counts.
  public init(present: Int, absent: Int) {
    self.present = present
    self.absent = absent
  }
}

/// One level of a categorical factor.
public struct LevelResult: Codable, Sendable, Equatable {
  public var level: String
  public var won: Int
  public var lost: Int
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
    public var n: Int
    @OrNull public var median: Double?
    @OrNull public var q1: Double?
    @OrNull public var q3: Double?

    /// Creates the quartiles of a group.
    public init(n: Int, median: Double?, q1: Double?, q3: Double?) {
      self.n = n
      self.median = median
      self.q1 = q1
      self.q3 = q3
    }
  }

  public var won: Group
  public var lost: Group

  /// Creates a summary.
  public init(won: Group, lost: Group) {
    self.won = won
    self.lost = lost
  }
}

/// An effect after adjustment for rep and note length.
public struct AdjustedEffect: Codable, Sendable, Equatable {
  public var oddsRatio: Estimate
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
  public var oddsRatio: Estimate
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
