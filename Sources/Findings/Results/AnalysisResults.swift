// SPDX-License-Identifier: Apache-2.0

/// Everything that one run found: the content of `results.json`.
///
/// Properties become snake-case keys. Counts are of deals, proportions lie in 0...1, and a value that
/// does not exist is `nil`, with a warning that says why.
public struct AnalysisResults: Codable, Sendable, Equatable {
  /// The version of this layout.
  public var schemaVersion = 1
  /// The program that wrote it.
  public var tool: ToolStamp
  /// What the run read and how it was set.
  public var run: RunStamp
  /// How records became analysed deals.
  public var caseFlow: CaseFlow
  /// The share of analysed deals that were won; `nil` without any.
  @OrNull public var winRate: Estimate? = nil
  /// Every factor against the outcome, sorted by id in byte order.
  public var factors: [FactorResult]
  /// The three models; `nil` where the sample or the columns do not allow one.
  public var models: Models
  /// Whether soft factors tell more than rational ones, and the reverse.
  @OrNull public var increment: Increment?
  /// Lost deals that the rational model gave a high probability; `nil` where rule 24 forbids the list.
  @OrNull public var shouldHaveWon: [SurpriseLoss]?
  /// How many factors pass by luck; `nil` below ten deals of the rarer outcome.
  @OrNull public var shuffle: ShuffleLine?
  /// The verdicts on registered claims.
  public var hypotheses: [HypothesisVerdict] = []
  /// What could be an artefact.
  public var artefacts: [Artefact] = []
  /// What the reader should know.
  public var warnings: [String] = []

  /// Creates results without claims, artefacts or warnings.
  public init(
    tool: ToolStamp, run: RunStamp, caseFlow: CaseFlow, factors: [FactorResult], models: Models,
    increment: Increment?, shouldHaveWon: [SurpriseLoss]?, shuffle: ShuffleLine?
  ) {
    self.tool = tool
    self.run = run
    self.caseFlow = caseFlow
    self.factors = factors
    self.models = models
    self.increment = increment
    self.shouldHaveWon = shouldHaveWon
    self.shuffle = shuffle
  }
}

/// The program that wrote a file.
public struct ToolStamp: Codable, Sendable, Equatable {
  /// Always `deal-forensics`.
  public var name = "deal-forensics"
  /// Its version.
  public var version: String

  /// Creates a stamp.
  public init(version: String) {
    self.version = version
  }
}

/// What a run read and how it was set.
public struct RunStamp: Codable, Sendable, Equatable {
  /// The seed of every resampling.
  public var seed: UInt64
  /// The period, as given; `nil` for all deals.
  @OrNull public var period: String?
  /// The SHA-256 of the configuration file; `nil` without one.
  @OrNull public var configSha256: String?
  /// The codebook in force.
  public var codebook: CodebookStamp
  /// The files, in the order read.
  public var inputs: [InputStamp]

  /// Creates a stamp.
  public init(
    seed: UInt64, period: String?, configSha256: String?, codebook: CodebookStamp,
    inputs: [InputStamp]
  ) {
    self.seed = seed
    self.period = period
    self.configSha256 = configSha256
    self.codebook = codebook
    self.inputs = inputs
  }
}

/// Which codebook tagged the texts.
public struct CodebookStamp: Codable, Sendable, Equatable {
  /// Its id.
  public var id: String
  /// Its version.
  public var version: String
  /// The SHA-256 of its file.
  public var sha256: String

  /// Creates a stamp.
  public init(id: String, version: String, sha256: String) {
    self.id = id
    self.version = version
    self.sha256 = sha256
  }
}

/// One file that was read.
public struct InputStamp: Codable, Sendable, Equatable {
  /// Its name without directories.
  public var file: String
  /// The SHA-256 of its bytes.
  public var sha256: String
  /// `deals`, `contacts`, `activities`, `surveys`, `referrals` or `history`.
  public var kind: String
  /// The preset in force.
  public var preset: String
  /// Its encoding, as an IANA name in lower case.
  public var encoding: String
  /// Its delimiter.
  public var delimiter: String
  /// Data records read.
  public var records: Int
  /// Records that became a deal.
  public var deals: Int
  /// Records folded into another deal.
  public var duplicates: Int
  /// Records in `rejected.csv`.
  public var rejected: Int

  /// Creates a stamp.
  public init(
    file: String, sha256: String, kind: String, preset: String, encoding: String,
    delimiter: String, records: Int, deals: Int, duplicates: Int, rejected: Int
  ) {
    self.file = file
    self.sha256 = sha256
    self.kind = kind
    self.preset = preset
    self.encoding = encoding
    self.delimiter = delimiter
    self.records = records
    self.deals = deals
    self.duplicates = duplicates
    self.rejected = rejected
  }
}

/// How records became analysed deals.
///
/// records = deals + duplicates + rejected; deals = outside period + won + lost + no decision + open
/// + the sum of excluded + unknown; analysed = won + lost + no decision.
public struct CaseFlow: Codable, Sendable, Equatable {
  /// Records read from files of kind deals.
  public var records = 0
  /// Records folded into another deal.
  public var duplicates = 0
  /// Records from which no deal came.
  public var rejected = 0
  /// Deals read.
  public var deals = 0
  /// Closed deals outside the period, or without a close date where there is one.
  public var outsidePeriod = 0
  /// Won deals.
  public var won = 0
  /// Lost deals.
  public var lost = 0
  /// Deals in which nobody was chosen.
  public var noDecision = 0
  /// Deals that are not closed.
  public var open = 0
  /// Deals left out, by the word that says why.
  public var excluded: [String: Int] = [:]
  /// Deals whose outcome no word list knows.
  public var unknown = 0
  /// Won, lost and no decision together.
  public var analysed = 0

  /// Creates a flow of nothing.
  public init() {}
}
