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
/// One currency, or none, needs no rate. With several, each needs its rate, save the reporting
/// currency: where one alone has none, and no other is worth 1, it is that one. Any other amount
/// without a rate has no value.
struct ReportingAmounts {
  /// The amount of each deal; `nil` where there is none or no rate for its currency.
  let values: [Double?]
  /// Which currencies have no rate.
  let warning: String?

  init(deals: [Deal], rates: [String: Double]) {
    let currencies = Set(deals.compactMap { $0.amount?.currency })
    let needsRates = currencies.count > 1
    let unrated = needsRates ? currencies.filter { rates[$0] == nil }.sortedByBytes() : []
    let reporting = unrated.count == 1 && !rates.values.contains(1) ? unrated.first : nil
    values = deals.map { deal in
      guard let amount = deal.amount else { return nil }
      guard needsRates, let currency = amount.currency, currency != reporting else {
        return amount.value
      }
      return rates[currency].map { $0 * amount.value }
    }
    warning = Self.warning(unrated: unrated, reporting: reporting)
  }

  private static func warning(unrated: [String], reporting: String?) -> String? {
    if let reporting {
      return "amounts in \(reporting) have no rate and count as the reporting currency; "
        + "add \(reporting): 1 under rates if they are"
    }
    guard !unrated.isEmpty else { return nil }
    return "amounts in \(unrated.joined(separator: ", ")) have no rate and no band; "
      + "add them under rates"
  }
}
