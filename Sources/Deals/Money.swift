// SPDX-License-Identifier: Apache-2.0

/// An amount in one currency, exact to a ten-thousandth.
public struct Money: Hashable, Sendable {
  /// The amount times 10,000.
  public var tenThousandths: Int64
  /// The ISO 4217 code in capitals, where the export says one.
  public var currency: String?

  /// Creates an amount from ten-thousandths of a unit.
  public init(tenThousandths: Int64, currency: String?) {
    self.tenThousandths = tenThousandths
    self.currency = currency
  }

  /// The amount in units of its currency, rounded to the nearest double.
  public var value: Double {
    Double(tenThousandths) / 10_000
  }
}
