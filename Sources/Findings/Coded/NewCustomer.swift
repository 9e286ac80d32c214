// SPDX-License-Identifier: Apache-2.0

import Deals

/// Whether a cell says that the buyer is new, as CRMs spell it.
enum NewCustomer {
  /// Headers, in lower case, of columns that say it.
  static let headers: Set<String> = [
    "new customer", "new_customer", "is new", "type", "deal type", "dealtype", "opportunity type",
    "customer type", "business type", "new or existing",
  ]

  /// What a cell says; `nil` where it says neither.
  static func value(of cell: String) -> Bool? {
    let text = cell.lowercased()
    if let word = YesOrNo.reading(of: text) { return word }
    let old = [
      "existing", "renewal", "expansion", "upsell", "up-sell", "cross-sell", "upgrade", "current",
      "add-on", "repeat", "past",
    ]
    if old.contains(where: text.contains) { return false }
    return text.contains("new") || text.contains("first") ? true : nil
  }
}
