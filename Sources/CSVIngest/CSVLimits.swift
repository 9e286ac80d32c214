// SPDX-License-Identifier: Apache-2.0

/// Sizes beyond which an export is refused.
public struct CSVLimits: Hashable, Sendable {
  /// The bytes of one field, in UTF-8.
  public var fieldBytes: Int
  /// The bytes of one record, in UTF-8 with its delimiters and quotes.
  public var recordBytes: Int
  /// The columns of the header, and the cells of a record, beyond which the record is rejected.
  public var columns: Int

  /// Creates limits; 16 MiB, 32 MiB and 10,000 unless stated.
  ///
  /// - Precondition: Each limit is positive.
  public init(fieldBytes: Int = 16 << 20, recordBytes: Int = 32 << 20, columns: Int = 10_000) {
    precondition(
      fieldBytes > 0 && recordBytes > 0 && columns > 0,
      "a limit must be positive, but one of \(fieldBytes), \(recordBytes), \(columns) is not"
    )
    self.fieldBytes = fieldBytes
    self.recordBytes = recordBytes
    self.columns = columns
  }
}
