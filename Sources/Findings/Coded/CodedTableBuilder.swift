// SPDX-License-Identifier: Apache-2.0

import Configuration
import Deals
import Tagging

/// Turns deals and their tags into the coded table.
public struct CodedTableBuilder {
  let deals: DealSet
  let tags: [TaggedDeal]
  let configuration: Configuration
  let drivers: [Driver]
  let codebook: CodebookStamp?

  /// Prepares a table.
  ///
  /// `tags` are what the tagger found, in the order of the deals; `drivers` and `codebook` are those
  /// in force.
  ///
  /// - Precondition: There are as many tagged deals as deals.
  public init(
    deals: DealSet, tags: [TaggedDeal], configuration: Configuration, drivers: [Driver],
    codebook: CodebookStamp?
  ) {
    precondition(tags.count == deals.deals.count, "every deal needs its tags")
    self.deals = deals
    self.tags = tags
    self.configuration = configuration
    self.drivers = drivers
    self.codebook = codebook
  }

  /// The table, with rule 15 applied to the deals closed in a period.
  public func table(period: Period = .all) -> CodedTable {
    let cells = RoleCells(deals: deals, configuration: configuration)
    let text = TextFactors(deals: deals, tags: tags, drivers: drivers).make()
    let configured = ConfiguredFactors(cells: cells, configuration: configuration).make()
    let derived = DerivedFactors(cells: cells, configuration: configuration).make()
    var table = base(cells)
    table.factors = unique(configured.factors + derived.factors + text.factors)
    table.groupings = groupings(cells, factors: table.factors)
    table.notes.codebook = text.factors.isEmpty ? nil : codebook
    table.notes.undated = text.undated
    table.notes.barred = settledByClose(table.factors, cells)
    table.notes.warnings = configured.warnings + derived.warnings
    LeakCheck(deals: deals, period: period).annotate(&table)
    return table
  }

  private func base(_ cells: RoleCells) -> CodedTable {
    let list = deals.deals
    let duplicates = ExactDuplicates.firstEqual(in: deals)
    return CodedTable(
      deals: list.map { $0.label(files: deals.files) },
      order: list.map(\.order),
      outcomes: list.map(\.outcome),
      owners: cells.cells(of: .owner) ?? CodedText(list.map { _ in nil }),
      accounts: cells.cells(of: .account) ?? CodedText(list.map { _ in nil }),
      closeDays: list.map { $0.closeDate.flatMap { Int32(exactly: $0.daysSinceEpoch) } },
      amounts: list.map { $0.amount?.tenThousandths },
      currencies: CodedText(list.map { $0.amount?.currency }),
      noteWords: tags.map { $0.hasEligibleText ? Int32(clamping: $0.eligibleWords) : -1 },
      factors: [],
      duplicateOf: duplicates.map { $0.map { list[$0].order } }
    )
  }

  /// The factors by id; of two with one id the first stays, which is the configured one.
  private func unique(_ factors: [FactorColumn]) -> [FactorColumn] {
    var seen: Set<String> = []
    return factors.filter { seen.insert($0.id).inserted }
      .sorted { $0.id.precedesInBytes($1.id) }
  }

  /// Factors that are known only once a deal is closed, and so never called drivers (rule 8).
  private func settledByClose(_ factors: [FactorColumn], _ cells: RoleCells) -> [String] {
    let amounts = Set(cells.headers(of: .amount))
    return factors.filter {
      DerivedFactors.knownAtClose.contains($0.id) || !amounts.isDisjoint(with: $0.headers)
    }.map(\.id)
  }

  /// Columns that `strata` and `cluster` name and that are neither factors nor base columns.
  private func groupings(
    _ cells: RoleCells, factors: [FactorColumn]
  ) -> [CodedTable.Grouping] {
    let ids = Set(factors.map(\.id)).union(CodedTable.baseGroupings)
    let named = Set(configuration.strata + [configuration.cluster].compactMap { $0 })
    let names = named.union([Role.industry.rawValue]).subtracting(ids)
    return names.sortedByBytes().compactMap { name in
      let values =
        Role(rawValue: name).flatMap(cells.cells(of:))
        ?? cells.cells(header: name)
      return values.map {
        CodedTable.Grouping(name: name, values: $0, isWritten: named.contains(name))
      }
    }
  }
}

extension CodedTable {
  /// Columns of every table by which deals can be grouped.
  static let baseGroupings: Set<String> = ["owner", "account", "currency"]

  /// The group of each deal under a name of `strata` or `cluster`; `nil` where nothing has it.
  ///
  /// A name means a factor, else a base column, else a column kept for grouping.
  public func grouping(_ name: String) -> CodedText? {
    if let factor = factor(name) {
      switch factor.values {
      case .categorical(let text): return text
      case .binary(let cells):
        return CodedText(levels: ["0", "1"], codes: cells.map { Int32($0) })
      case .numeric: return nil
      }
    }
    switch name {
    case "owner": return owners
    case "account": return accounts
    case "currency": return currencies
    default: return groupings.first { $0.name == name }?.values
    }
  }
}
