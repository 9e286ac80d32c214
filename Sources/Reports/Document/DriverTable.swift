// SPDX-License-Identifier: Apache-2.0

/// Every binary factor with its figures and its evidence.
struct DriverTable {
  /// What the sample allows to be printed.
  var sample: SampleSize
  /// Rows by family.
  var groups: [Group]
  /// The largest value of the symmetric axis.
  var limit: Double

  /// The rows of a family.
  struct Group {
    var title: String
    var rows: [Row]
    /// Factors that no deal has.
    var neverFound: [FactorLabel]
  }

  /// Deals with or without a factor, by outcome.
  struct Counts: Equatable {
    var won: Int
    var lost: Int
    /// Ended without a decision; `nil` where it stands under lost.
    var noDecision: Int?

    /// All of them.
    var total: Int { won + lost + (noDecision ?? 0) }
  }

  /// One factor.
  struct Row {
    /// Its place in the results, which names its row.
    var factor: Int
    var id: String
    var label: FactorLabel
    var family: Family
    /// Deals that have it.
    var present: Counts
    /// Deals that have a value and not this one.
    var absent: Counts
    var winRatePresent: Double?
    var winRateAbsent: Double?
    var difference: Span?
    var oddsRatio: Span?
    var q: Double?
    var isFinding: Bool
    var isFlagged: Bool
    /// Whether it was read from notes.
    var isTag: Bool
    /// What the reader must know beside the row.
    var flags: [Flag]
    /// What stands with the evidence.
    var notes: [Words]
    var evidence: [EvidenceLine]
    /// How many tagged deals the shown evidence leaves out.
    var further: Int
  }
}

extension DriverTable {
  /// Every flag once, with the factors that bear it.
  var flags: [FlagGroup] { FlagGroup.groups(of: groups.flatMap(\.rows)) }
}

/// One quote with its source.
struct EvidenceLine {
  var quote: Quote
  var deal: String
  var outcome: String
  /// Field, date and phase.
  var source: [String]
}

/// The win rate at each level of a categorical factor, or the quartiles of a numeric one.
struct LevelPlot {
  /// One level.
  struct Row {
    var level: String
    var won: Int
    var total: Int
    var rate: Span?
  }

  /// One outcome of a numeric factor.
  struct Quartiles {
    var outcome: String
    var n: Int
    var text: String
  }

  /// The place of the factor in the results, which names its rows; `nil` where they stand twice.
  var factor: Int?
  var label: FactorLabel
  var family: Family
  var isFinding: Bool
  /// Whether it fades or is barred: hollow marks.
  var isFlagged: Bool
  /// Method, statistic, q and effect.
  var test: Words
  var rows: [Row]
  var quartiles: [Quartiles]
  var flags: [Words]
  var notes: [Words]
}

/// Records on their way to analysed deals.
struct FlowChart {
  /// One step.
  struct Step {
    /// What a step does to the count.
    enum Kind {
      /// A count that holds all before it.
      case total
      /// What leaves.
      case minus
      /// A part of the last total.
      case part
    }

    var name: String
    var detail: String
    var count: Int
    var kind: Kind
    /// What remains after it; for a part, the running sum.
    var remaining: Int
  }

  var steps: [Step]
  /// The sum, written out.
  var sum: String
  var number: Int
}
