// SPDX-License-Identifier: Apache-2.0

import Configuration

/// Reads exports into deals.
public struct DealImporter {
  private let configuration: Configuration
  private let onBadRow: BadRowPolicy

  /// Prepares to read as the configuration says.
  ///
  /// - Parameters:
  ///   - configuration: The settings of the run.
  ///   - onBadRow: Whether a record that cannot be used is set aside or ends the run.
  public init(configuration: Configuration = Configuration(), onBadRow: BadRowPolicy = .reject) {
    self.configuration = configuration
    self.onBadRow = onBadRow
  }

  /// Reads exports, in this order.
  ///
  /// - Throws: `ImportError` at the first export that cannot be used.
  public func read(_ inputs: [ExportInput]) throws(ImportError) -> DealSet {
    try assemble(inputs).dealSet
  }

  /// Reads exports, and keeps what was decided on the way.
  func assemble(_ inputs: [ExportInput]) throws(ImportError) -> DealAssembly {
    var assembly = DealAssembly()
    for input in inputs {
      var reader = try TableReader(
        input, configuration: configuration, fileIndex: assembly.fileCount, onBadRow: onBadRow)
      let table = try reader.read()
      if table.file.kind == .deals {
        assembly.add(
          try InterpretedTable(
            table, configuration: configuration, firstOrder: assembly.recordCount + 1))
      } else {
        assembly.add(joining: table)
      }
    }
    try assembly.finish()
    try checkFactorColumns(in: assembly.dealSet)
    return assembly
  }

  /// A factor of the configuration must have its column in some export of deals.
  private func checkFactorColumns(in deals: DealSet) throws(ImportError) {
    let headers = deals.files.filter { $0.kind == .deals }.flatMap(\.headers)
    for factor in configuration.factors where !headers.contains(factor.column) {
      let nearest = NearestWord.suggestion(for: factor.column, among: headers)
      throw ImportError(
        file: "factor '\(factor.id)'", reason: .missingColumn(factor.column, nearest: nearest))
    }
  }
}
