// SPDX-License-Identifier: Apache-2.0

import Deals
import Testing

@testable import Findings

struct `Amounts in the reporting currency` {
  private func amounts(_ rates: [String: Double], _ currencies: [String?]) -> ReportingAmounts {
    let deals = currencies.enumerated().map { index, currency in
      var deal = Samples.deal(index + 1, .won)
      deal.amount = Money(tenThousandths: 1_000_000, currency: currency)
      return deal
    }
    return ReportingAmounts(deals: deals, rates: rates)
  }

  @Test func `one currency, or none, needs no rate`() {
    #expect(amounts([:], ["EUR", "EUR", nil]).values == [100, 100, 100])
    #expect(amounts([:], ["EUR", nil]).warning == nil)
  }

  @Test func `the only currency without a rate is the reporting one, and that is said`() {
    let found = amounts(["EUR": 1.5], ["EUR", "USD"])
    #expect(found.values == [150, 100])
    #expect(found.warning?.hasPrefix("amounts in USD have no rate and count as") == true)
    let named = amounts(["EUR": 1.5, "USD": 1], ["EUR", "USD"])
    #expect(named.values == [150, 100])
    #expect(named.warning == nil)
  }

  @Test func `an amount has no value where its currency could not be the reporting one`() {
    let known = amounts(["EUR": 1.5, "USD": 1], ["EUR", "GBP"])
    #expect(known.values == [150, nil])
    #expect(known.warning?.hasPrefix("amounts in GBP have no rate and no band") == true)
    #expect(amounts(["EUR": 1.5], ["EUR", "GBP", "USD"]).values == [150, nil, nil])
    #expect(amounts([:], ["EUR", "USD"]).values == [nil, nil])
  }
}
