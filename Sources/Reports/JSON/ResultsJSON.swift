// SPDX-License-Identifier: Apache-2.0

import Findings

/// Writes `results.json`: every number of a run, for other programs.
///
/// Keys are snake case and sorted by bytes, a value that does not exist is `null`, and the same
/// results give the same bytes. The layout is that of `schema/results.schema.json`.
public enum ResultsJSON {
  /// The file in UTF-8.
  ///
  /// - Throws: What an `encode(to:)` throws; those of the results throw nothing.
  public static func bytes(of results: AnalysisResults) throws -> [UInt8] {
    try JSONTreeEncoder.tree(of: results).bytes
  }
}
