// SPDX-License-Identifier: Apache-2.0

import Configuration

/// Decides together how the date columns of one file are read.
enum DateDecisions {
  /// One decision a column.
  ///
  /// - Parameters:
  ///   - columns: The date columns with their distinct cells.
  ///   - pattern: The form that the configuration names.
  ///   - assumed: The order where no cell of any column decides.
  /// - Returns: The decisions, in the order of the columns.
  static func make(
    _ columns: [(header: String, cells: [(text: String, count: Int)])], pattern: DatePattern?,
    assumed: DayMonthOrder
  ) -> [DateColumn] {
    var decisions = columns.map { DateColumn(header: $0.header, cells: $0.cells, pattern: pattern) }
    let dayFirst = decisions.reduce(0) { $0 + $1.provenDayFirst }
    let monthFirst = decisions.reduce(0) { $0 + $1.provenMonthFirst }
    for index in decisions.indices {
      if dayFirst == monthFirst {
        decisions[index].settle(order: assumed, basis: .assumed)
      } else {
        decisions[index].settle(
          order: dayFirst > monthFirst ? .dayFirst : .monthFirst, basis: .file)
      }
    }
    return decisions
  }
}

extension DateColumn {
  /// What the reader should know of the decision.
  var warning: String? {
    if isContradictory {
      return "\(header): \(provenDayFirst) cells have the day first and \(provenMonthFirst) the "
        + "month; cells that could be either are read as empty; name the form under date_format"
    }
    guard basis == .assumed, let order else { return nil }
    return
      "\(header): no cell tells day from month; read as \(order.rawValue); name the form under "
      + "date_format"
  }
}

extension AmountColumn {
  /// What the reader should know of the decision.
  var warning: String? {
    if provenPoint > 0, provenComma > 0, basis != .configured {
      return "\(header): \(provenPoint) cells have a decimal point and \(provenComma) a decimal "
        + "comma; read with '\(mark.rawValue)'; name the mark under decimal"
    }
    guard basis == .assumed else { return nil }
    return "\(header): no cell tells thousands from decimals; read with '\(mark.rawValue)' before "
      + "decimals; name the mark under decimal"
  }

  /// That a column holds several currencies, and which of them have no rate.
  func currencyWarning(rates: [String: Double]) -> String? {
    guard currencies.count > 1 else { return nil }
    let named = currencies.compactMap { code, count in code.map { (code: $0, count: count) } }
      .sorted { $0.code.utf8.lexicographicallyPrecedes($1.code.utf8) }
    let list = named.map { "\($0.code) \($0.count)" }.joined(separator: ", ")
    let unnamed = (currencies[nil] ?? 0) > 0 ? ", none \(currencies[nil] ?? 0)" : ""
    let missing = named.map(\.code).filter { rates[$0] == nil }
    let advice =
      missing.count > 1 || (missing.count == 1 && rates.isEmpty)
      ? "; they are kept apart; give rates in the configuration to compare them" : ""
    return "\(header): several currencies (\(list)\(unnamed))\(advice)"
  }
}
