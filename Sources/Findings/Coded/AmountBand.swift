// SPDX-License-Identifier: Apache-2.0

import Deals

/// Bands of deal size that are the same in every export, so that quarters can be compared.
enum AmountBand {
  private static let bounds = [
    1_000, 3_000, 10_000, 30_000, 100_000, 300_000, 1_000_000, 3_000_000, 10_000_000,
  ]

  /// The band of an amount in the reporting currency.
  static func name(of amount: Double) -> String {
    if amount <= 0 { return "zero or less" }
    guard let upper = bounds.firstIndex(where: { amount < Double($0) }) else {
      return "10000000 and over"
    }
    return upper == 0 ? "under 1000" : "\(bounds[upper - 1]) to under \(bounds[upper])"
  }
}

/// The amounts of deals in one currency.
///
/// One currency, or none, needs no rate. With several, each needs its rate; an amount without a
/// rate has no value.
struct ReportingAmounts {
  /// The amount of each deal; `nil` where there is none or no rate for its currency.
  let values: [Double?]
  /// Which currencies have no rate.
  let warning: String?

  init(deals: [Deal], rates: [String: Double]) {
    let currencies = Set(deals.compactMap { $0.amount?.currency })
    let needsRates = currencies.count > 1
    values = deals.map { deal in
      guard let amount = deal.amount else { return nil }
      guard needsRates, let currency = amount.currency else { return amount.value }
      return rates[currency].map { $0 * amount.value }
    }
    let unrated = needsRates ? currencies.filter { rates[$0] == nil }.sortedByBytes() : []
    warning =
      unrated.isEmpty
      ? nil
      : "amounts in \(unrated.joined(separator: ", ")) have no rate and no band; "
        + "add them under rates"
  }
}
