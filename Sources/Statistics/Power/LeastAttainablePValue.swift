// SPDX-License-Identifier: Apache-2.0

/// The smallest p-value that Fisher's test could give with the margins of a table.
///
/// - Note: Tarone (1990), *Biometrics* 46:515.
public enum LeastAttainablePValue {
  /// The two-sided p-value of the most extreme table with the same margins.
  public static func fisher(_ table: ContingencyTable2x2) -> PValue {
    let margins = HypergeometricDistribution(table)
    return min(twoSided(margins, margins.low), twoSided(margins, margins.high))
  }

  private static func twoSided(_ margins: HypergeometricDistribution, _ cell: Int) -> PValue {
    let table = ContingencyTable2x2(
      cell, margins.firstRow - cell,
      margins.firstColumn - cell, margins.secondRow - margins.firstColumn + cell
    )
    return FisherExactTest(table).pValue()
  }
}
