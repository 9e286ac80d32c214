// SPDX-License-Identifier: Apache-2.0

import Deals

/// Every deal as numbers: the only input of tests and models.
///
/// It holds no text of a note. Written as `deals.csv` and read back, it gives the same factors,
/// models, increment and shuffle line to the byte, whatever the order of its rows.
public struct CodedTable: Sendable, Equatable {
  /// What the files call each deal.
  public var deals: [String]
  /// The position of each deal among all records; rows are sorted by it.
  public var order: [Int]
  /// How each deal ended.
  public var outcomes: [DealOutcome]
  /// The rep.
  public var owners: CodedText
  /// The account.
  public var accounts: CodedText
  /// The day of the close, in days since 1970-01-01; `nil` where it is not known.
  public var closeDays: [Int32?]
  /// The amount in ten-thousandths of its currency.
  public var amounts: [Int64?]
  /// The currency.
  public var currencies: CodedText
  /// The words of text that a test may use; -1 where there is no such text.
  public var noteWords: [Int32]
  /// The factors, sorted by id in byte order.
  public var factors: [FactorColumn]
  /// Columns that are no factors but that `strata` or `cluster` name, sorted by name.
  public var groupings: [Grouping] = []
  /// Exact duplicates: for each row the order of the first equal row; `nil` where it is the first.
  public var duplicateOf: [Int?]
  /// What the lines above the header say.
  public var notes = CodedNotes()

  /// A column that deals are grouped by.
  public struct Grouping: Sendable, Equatable {
    /// The name under `strata` or `cluster`.
    public var name: String
    /// The group of each deal.
    public var values: CodedText
    /// Whether a written table has it: the configuration names it.
    public var isWritten = true
  }

  /// The number of deals.
  public var count: Int { deals.count }

  /// The factor with an id.
  public func factor(_ id: String) -> FactorColumn? {
    factors.first { $0.id == id }
  }
}

/// What the coded table says of itself above its header.
public struct CodedNotes: Sendable, Equatable {
  /// The codebook that tagged the texts; `nil` where there was no text column.
  public var codebook: CodebookStamp?
  /// Headers that leak the outcome (rule 15), each with the ids of the factors made from it.
  public var leaks: [String: [String]] = [:]
  /// Headers that are suspect (rule 15), each with the ids of the factors made from it.
  public var suspects: [String: [String]] = [:]
  /// What was seen in the columns of `leaks` and `suspects`; not written.
  public var details: [String: String] = [:]
  /// Ids of factors that are settled only by the close: `cycle_days`, the amount and its bands.
  public var barred: [String] = []
  /// Ids of factors that rest on undated text in at least one deal.
  public var undated: [String] = []
  /// What the reader should know of how the columns became factors.
  public var warnings: [String] = []

  /// Creates notes of nothing.
  public init() {}
}
