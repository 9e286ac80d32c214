// SPDX-License-Identifier: Apache-2.0

import Configuration

/// An analysis that answers one question of the report.
public protocol Lens: Sendable {
  /// The name in results and of its section, in lower-case letters and hyphens.
  var id: String { get }
  /// The question.
  var title: String { get }
  /// What exports or columns it takes, in one line.
  var needs: String { get }

  /// What it has to say.
  func result(_ context: LensContext) -> LensResult
}

/// What lenses look at.
public struct LensContext: Sendable {
  /// The coded table.
  let table: CodedTable
  /// The analysed deals.
  let sample: Sample
  let configuration: Configuration
  let options: AnalysisOptions
  /// What the main job found.
  public let results: AnalysisResults
  /// What the search for surprising losses came to.
  let surprise: SurpriseLosses.Outcome

  /// The result of a factor.
  func factor(_ id: String) -> FactorResult? {
    results.factors.first { $0.id == id }
  }
}

/// What a lens has to say, as plain data that any report can set.
public struct LensResult: Codable, Sendable, Equatable {
  /// The name of the lens.
  public var id: String
  /// The question.
  public var title: String
  /// What it would take to answer it; `nil` where it is answered.
  public var needs: String?
  /// The facts of its first sentences, in order.
  public var facts: [LensFact] = []
  /// Its tables.
  public var tables: [LensTable] = []
  /// What the reader should know.
  public var notes: [String] = []

  /// Creates a result that says nothing yet.
  public init(id: String, title: String) {
    self.id = id
    self.title = title
  }
}

/// One thing that a lens found.
public struct LensFact: Codable, Sendable, Equatable {
  /// What it is: `referred win rate`, `odds ratio within client`.
  public var name: String
  /// Its value.
  public var value: LensValue

  /// Creates a fact.
  public init(_ name: String, _ value: LensValue) {
    self.name = name
    self.value = value
  }
}

/// A value, with what is needed to set it well.
public enum LensValue: Codable, Sendable, Equatable {
  /// Words.
  case text(String)
  /// A whole number.
  case count(Int)
  /// A number of no special kind.
  case number(Double)
  /// A proportion, 0...1.
  case proportion(Double)
  /// A p-value or q-value.
  case probability(Double)
  /// An odds ratio or another ratio with its interval.
  case ratio(Estimate)
  /// A proportion with its interval.
  case rate(Estimate)
  /// A difference of proportions with its interval.
  case difference(Estimate)
  /// Nothing, and why.
  case missing(String)
}

/// A table of a lens.
public struct LensTable: Codable, Sendable, Equatable {
  /// What it shows.
  public var caption: String
  /// The names of its columns.
  public var columns: [String]
  /// Its rows, each with a value for each column.
  public var rows: [[LensValue]]

  /// Creates a table.
  ///
  /// - Precondition: Every row has a value for each column.
  public init(caption: String, columns: [String], rows: [[LensValue]]) {
    precondition(rows.allSatisfy { $0.count == columns.count }, "a row must fill its columns")
    self.caption = caption
    self.columns = columns
    self.rows = rows
  }
}

/// The lenses of the report, in its order.
public enum Lenses {
  /// Every lens.
  public static let all: [any Lens] = [
    DriversLens(), SoftOverBANTLens(), ShouldHaveWonLens(), ReferralsLens(), ArtefactsLens(),
  ]
}

extension LensResult {
  /// A result of a lens that says nothing yet.
  init(_ lens: some Lens) {
    self.init(id: lens.id, title: lens.title)
  }

  /// A result that only says what the lens would take.
  static func wanting(_ lens: some Lens) -> Self {
    var result = Self(lens)
    result.needs = lens.needs
    return result
  }
}

extension LensValue {
  /// A value, or nothing with a reason.
  static func optional(
    _ value: Double?, as make: (Double) -> LensValue, else reason: String
  ) -> LensValue {
    value.map(make) ?? .missing(reason)
  }
}
