// SPDX-License-Identifier: Apache-2.0

import Configuration
import Statistics

/// Which columns the three models hold, and on which deals.
///
/// Rational and soft columns enter itemised, text only as the scores of rule 17, and note length on
/// both sides wherever text is used.
struct ModelBlocks {
  /// The part of a model that a column belongs to.
  enum Block {
    case rational, soft, length
  }

  /// Positions in the sample of the deals that all three models use.
  let positions: [Int]
  /// The itemised factors and the block of each, in the order of terms.
  private let items: [(factor: FactorColumn, block: Block)]
  private let scores: [(name: String, values: [Double], block: Block)]

  /// Chooses columns and deals.
  ///
  /// Without soft columns, deals with an empty one stay in.
  init(
    _ sample: Sample, configuration: Configuration, excluded: Set<String>,
    usesSoftColumns: Bool = true
  ) {
    let factors = Self.itemised(sample.table, configuration, excluded: excluded)
      .filter { usesSoftColumns || $0.block != .soft }
    let text = TextScores(sample)
    items = factors
    var positions = Array(0..<sample.count)
    if text.isUsed { positions = positions.filter { !sample.logLength[$0].isNaN } }
    for item in factors where item.block == .soft || item.factor.type == .numeric {
      positions = positions.filter { !item.factor.isMissing(sample.rows[$0]) }
    }
    self.positions = positions
    scores = text.isUsed ? text.columns(positions) : []
    cells = factors.map { item in
      let rows = positions.map { sample.rows[$0] }
      return ItemCells(item.factor, rows: rows)
    }
  }

  private let cells: [ItemCells]

  /// Whether a block has any column.
  func has(_ block: Block) -> Bool {
    items.contains { $0.block == block } || scores.contains { $0.block == block }
  }

  /// The design of some blocks, and the block of each column.
  ///
  /// Levels are pooled and references chosen by the deals in `training`, as positions in
  /// `positions`; by all where it is `nil`.
  func design(
    _ blocks: Set<Block>, training: [Int]? = nil
  ) -> (matrix: DesignMatrix, blocks: [Block]) {
    var names: [String] = []
    var columns: [[Double]] = []
    var owners: [Block] = []
    for wanted in [Block.rational, .soft, .length] where blocks.contains(wanted) {
      for (item, cells) in zip(items, cells) where item.block == wanted {
        for (name, column) in cells.columns(training: training) {
          names.append(name)
          columns.append(column)
          owners.append(wanted)
        }
      }
      for score in scores where score.block == wanted {
        names.append(score.name)
        columns.append(score.values)
        owners.append(wanted)
      }
    }
    let matrix = DesignMatrix(names: names, columns: columns, rowCount: positions.count)
    return (matrix, owners)
  }

  /// The factors of both blocks: configured ones in the order of the configuration, then BANT.
  private static func itemised(
    _ table: CodedTable, _ configuration: Configuration, excluded: Set<String>
  ) -> [(factor: FactorColumn, block: Block)] {
    let configured = configuration.factors.compactMap { table.factor($0.id) }
    let automatic = ["budget", "authority", "need", "timing"].compactMap { id in
      table.factor(id).flatMap { $0.isConfigured ? nil : $0 }
    }
    return (configured + automatic).compactMap { factor in
      guard factor.origin != .text, !excluded.contains(factor.id) else { return nil }
      switch factor.family {
      case .rational: return (factor, .rational)
      case .soft: return (factor, .soft)
      case .personality, .context: return nil
      }
    }
  }
}

/// The cells of one itemised factor over the deals of the models.
struct ItemCells {
  private static let blank = "(blank)"

  private let id: String
  private let reference: String?
  private let values: FactorColumn.Values

  init(_ factor: FactorColumn, rows: [Int]) {
    id = factor.id
    reference = factor.reference
    switch factor.values {
    case .binary(let cells): values = .binary(rows.map { cells[$0] })
    case .categorical(let cells):
      // Only a rational factor has empty cells here: deals without a soft cell are left out.
      values = .categorical(CodedText(rows.map { cells[$0] ?? Self.blank }))
    case .numeric(let cells): values = .numeric(rows.map { cells[$0] })
    }
  }

  /// The columns of a design; levels are pooled and the reference chosen by the rows in `training`.
  func columns(training: [Int]?) -> [(name: String, column: [Double])] {
    switch values {
    case .numeric(let cells): return [(id, cells)]
    case .binary(let cells): return binaryColumns(cells, training: training)
    case .categorical(let cells):
      let levels = PooledLevels(
        cells, fewest: Eligibility.fewestOfLevel, reference: reference, training: training)
      return zip(levels.names, levels.dummies).map { ("\(id)=\($0)", $1) }
    }
  }

  private func binaryColumns(
    _ cells: [Int8], training: [Int]?
  ) -> [(name: String, column: [Double])] {
    let present = cells.map { $0 == 1 ? 1.0 : 0 }
    guard cells.contains(-1) else { return [(id, present)] }
    let counted = training.map { $0.map { cells[$0] } } ?? cells
    let blanks = counted.count { $0 < 0 }
    let fewest = Eligibility.fewestOfLevel
    if blanks < fewest, counted.count(where: { $0 == 1 }) < fewest {
      return [("\(id)=\(PooledLevels.other)", cells.map { $0 == 0 ? 0 : 1 })]
    }
    let name = blanks < fewest ? PooledLevels.other : Self.blank
    return [(id, present), ("\(id)=\(name)", cells.map { $0 < 0 ? 1 : 0 })]
  }
}
