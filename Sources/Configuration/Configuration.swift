// SPDX-License-Identifier: Apache-2.0

/// The settings of a run, as `forensics.yaml` states them and with defaults for the rest.
public struct Configuration: Sendable, Equatable {
  /// What notes call us.
  public var companyNames: [String] = []
  /// Rivals besides those of the competitor column.
  public var competitors: [String] = []
  /// The exports to read, in the order in which a file looks for its source.
  public var sources: [Source] = []
  /// The words of the outcome column; empty lists leave it to the preset.
  public var outcome = OutcomeWords()
  /// Columns that the user names as factors.
  public var factors: [FactorDefinition] = []
  /// The month (1...12) in which the fiscal year starts.
  public var fiscalYearStart = 1
  /// Factor ids, roles or headers by which binary factors are stratified.
  public var strata: [String] = []
  /// A factor id, role or header whose deals are alike; the owner unless named.
  public var cluster: String?
  /// Claims to be tested.
  public var hypotheses: [Hypothesis] = []
  /// What happens to exact duplicate rows where there is no id.
  public var duplicates = DuplicatePolicy.keep
  /// The value of one unit of a currency in the reporting currency, by currency code.
  public var rates: [String: Double] = [:]
  /// What is blanked in quotes.
  public var redact: Set<Redaction> = []
  /// Cell contents that count as missing, besides the empty cell.
  public var missing: [String] = []
  /// Sizes beyond which an export is refused.
  public var limits = Limits()

  /// Creates the configuration of a run without `forensics.yaml`.
  public init() {}
}

extension Configuration {
  /// One entry of `sources`.
  public struct Source: Sendable, Equatable {
    /// Globs relative to the configuration file; empty matches any file.
    public var files: [String] = []
    /// What its rows are.
    public var kind = ExportKind.deals
    /// The name of a preset, or `auto`.
    public var preset = "auto"
    /// Headers by role, beyond what the preset knows.
    public var columns: [Role: [String]] = [:]
    /// `auto`, or a pattern such as `dd/MM/yyyy`.
    public var dateFormat = "auto"
    /// `auto`, `.` or `,`.
    public var decimal = "auto"

    /// Creates the source that any file of deals falls to.
    public init() {}
  }

  /// Which words of the outcome column mean what.
  public struct OutcomeWords: Sendable, Equatable {
    /// Words of won deals.
    public var won: [String] = []
    /// Words of lost deals.
    public var lost: [String] = []
    /// Words of deals in which nobody was chosen.
    public var noDecision: [String] = []
    /// Words of deals that are counted by name and left out.
    public var exclude: [String] = []
    /// Words of deals that are not closed.
    public var open: [String] = []

    /// Creates the words of a run that leaves them to the preset.
    public init() {}
  }

  /// A column that is compared with the outcome.
  public struct FactorDefinition: Sendable, Equatable {
    /// The name of the factor in results.
    public var id: String
    /// The header of its column.
    public var column: String
    /// The family in which it is corrected for multiplicity.
    public var family: FactorFamily
    /// How its cells are read.
    public var type: FactorType
    /// The reference level of a categorical factor; the most frequent one unless named.
    public var reference: String?
    /// New level names, each with the levels that it replaces.
    public var merge: [String: [String]] = [:]
    /// Cells of a binary factor that mean yes.
    public var trueValues: [String] = []
    /// Cells of a binary factor that mean no.
    public var falseValues: [String] = []
    /// Cells that count as missing, besides the empty one.
    public var missing: [String] = []

    /// Creates a factor without further conditions.
    public init(id: String, column: String, family: FactorFamily, type: FactorType) {
      self.id = id
      self.column = column
      self.family = family
      self.type = type
    }
  }

  /// A claim, stated before its deals closed.
  public struct Hypothesis: Sendable, Equatable {
    /// The name of the claim in results.
    public var id: String
    /// The claim in words.
    public var claim: String
    /// The factor that it is about.
    public var factor: String
    /// Whether deals with the factor are said to be won more or less often.
    public var direction: ClaimDirection
    /// The day on which the claim was stated.
    public var registered: CalendarDay?
    /// The number of deals at which it is to be decided.
    public var sampleSize: Int?
    /// The smallest difference of interest, as a proportion.
    public var smallestEffect: Double?

    /// Creates a claim.
    public init(id: String, claim: String, factor: String, direction: ClaimDirection) {
      self.id = id
      self.claim = claim
      self.factor = factor
      self.direction = direction
    }
  }

  /// Sizes beyond which an export is refused with exit code 65.
  public struct Limits: Sendable, Equatable {
    /// Bytes of one field.
    public var fieldBytes = 16 << 20
    /// Bytes of one record.
    public var recordBytes = 32 << 20
    /// Columns of a header.
    public var columns = 10_000

    /// Creates the limits of a run without configuration.
    public init() {}
  }

  /// What happens to exact duplicate rows where there is no id.
  public enum DuplicatePolicy: String, Sendable, CaseIterable, Codable {
    case keep, drop
  }

  /// What is blanked in quotes.
  public enum Redaction: String, Sendable, CaseIterable, Codable {
    case names, emails, phones, amounts
  }

  /// The side that a claim takes.
  public enum ClaimDirection: String, Sendable, CaseIterable, Codable {
    case higher, lower
  }
}

/// The family in which a factor is corrected for multiplicity.
public enum FactorFamily: String, Sendable, CaseIterable, Codable {
  case soft, rational, personality, context
}

/// How the values of a factor are read.
public enum FactorType: String, Sendable, CaseIterable, Codable {
  case binary, categorical, numeric
}
