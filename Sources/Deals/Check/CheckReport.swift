// SPDX-License-Identifier: Apache-2.0

/// What was recognised in the exports of a run, and what would be rejected: the data of `check`.
public struct CheckReport: Sendable, Codable, Equatable {
  /// The exports, in order.
  public var files: [FileSummary]
  /// What analyses need, and whether the exports have it.
  public var inputs: [InputNeed]

  /// Something that some analyses need.
  public struct InputNeed: Sendable, Codable, Equatable {
    /// What it is, such as `text`.
    public var input: String
    /// Whether the exports have it.
    public var isThere: Bool
    /// What it is needed for.
    public var enables: String
    /// Which export or column would give it.
    public var from: String
  }
}

/// One export as it was recognised.
public struct FileSummary: Sendable, Codable, Equatable {
  /// The name of the file.
  public var name: String
  /// What its rows are.
  public var kind: String
  /// The preset in force.
  public var preset: String
  /// Why it was chosen.
  public var reason: String
  /// The encoding.
  public var encoding: String
  /// The delimiter.
  public var delimiter: String
  /// Data records.
  public var records: Int
  /// Records that became a deal, or that belong to one.
  public var deals: Int
  /// Records folded into another deal, or dropped.
  public var duplicates: Int
  /// Records of another kind that belong to no deal.
  public var unmatched: Int
  /// Records that cannot be used.
  public var rejected: Int
  /// The columns, in the order of the file.
  public var columns: [Column]
  /// What the cells that decide the outcome say.
  public var outcomes: [Outcome]
  /// How dates are read.
  public var dates: [Dates]
  /// How amounts are read.
  public var amounts: Amounts?
  /// Why records are rejected.
  public var rejections: [Rejection]
  /// What else to know.
  public var warnings: [String]

  /// One column.
  public struct Column: Sendable, Codable, Equatable {
    /// The header, or what stands for one.
    public var header: String
    /// What it is read as; `nil` where it is a plain column.
    public var use: String?
    /// Where that comes from: configuration, preset, header words or long texts.
    public var origin: String?
    /// The share of records with a cell that is not empty.
    public var filled: Double
  }

  /// A word and the outcome that it stands for.
  public struct Outcome: Sendable, Codable, Equatable {
    /// The cell that decides.
    public var word: String
    /// `won`, `lost`, `no_decision`, `open`, `excluded` or `unknown`.
    public var outcome: String
    /// The name under which it is excluded.
    public var name: String?
    /// The number of records.
    public var count: Int
  }

  /// The decision about a date column.
  public struct Dates: Sendable, Codable, Equatable {
    /// The header.
    public var header: String
    /// `day first` or `month first`; `nil` where no cell needs an order.
    public var order: String?
    /// What the order rests on.
    public var basis: String
    /// The earliest day.
    public var first: String?
    /// The latest day.
    public var last: String?
    /// Cells that are no date.
    public var unreadable: Int
  }

  /// The decision about the amount column.
  public struct Amounts: Sendable, Codable, Equatable {
    /// The header.
    public var header: String
    /// The decimal mark.
    public var mark: String
    /// What the mark rests on.
    public var basis: String
    /// The number of amounts by currency; `none` where no currency is said.
    public var currencies: [String: Int]
    /// Cells that are no amount.
    public var unreadable: Int
  }

  /// A reason for which records are rejected.
  public struct Rejection: Sendable, Codable, Equatable {
    /// The reason.
    public var reason: String
    /// The number of records.
    public var count: Int
    /// The line of the first.
    public var firstLine: Int
  }
}

extension DealImporter {
  /// Reads exports as an analysis would, and says what was recognised.
  ///
  /// - Parameter inputs: The exports.
  /// - Returns: The summary of every export.
  /// - Throws: `ImportError` at the first export that cannot be used.
  public func check(_ inputs: [ExportInput]) throws(ImportError) -> CheckReport {
    CheckReport(try assemble(inputs))
  }
}
