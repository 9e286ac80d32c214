// SPDX-License-Identifier: Apache-2.0

/// An export that has been opened: a regular file, bytes in memory, or standard input.
///
/// The file stays open, so that what was examined is what is read. Its first bytes have been checked
/// against the kinds of files that are mistaken for CSV.
public struct ExportFile {
  /// The path as given, or what stands for one.
  public var path: String { source.name }
  let source: ByteSource
  /// The bytes with which the source starts.
  let start: [UInt8]

  /// Opens a regular file, one packed as `.gz`, or a member of a zip file such as
  /// `backup.zip/Opportunity.csv`.
  ///
  /// - Throws: `IngestError` where it is missing, a folder, a pipe or device, unreadable, without
  ///   any byte, or of another format.
  public init(path: String) throws(IngestError) {
    try self.init(ByteSource(path: path))
  }

  /// Takes bytes in memory.
  ///
  /// - Parameters:
  ///   - bytes: The content of the export.
  ///   - name: What messages call it.
  /// - Throws: `IngestError` where the bytes are none, or those of another format.
  public init(bytes: [UInt8], name: String) throws(IngestError) {
    try self.init(ByteSource(bytes: bytes, name: name))
  }

  /// Takes a descriptor that can be read once, such as standard input.
  ///
  /// - Parameters:
  ///   - descriptor: An open file descriptor; it is not closed.
  ///   - name: What messages call it.
  /// - Throws: `IngestError` where the stream has no byte, or is of another format.
  public init(stream descriptor: Int32, name: String) throws(IngestError) {
    try self.init(ByteSource(stream: descriptor, name: name))
  }

  private init(_ source: ByteSource) throws(IngestError) {
    self.source = source
    start = try source.read(upTo: TextSource.windowBytes)
    guard !start.isEmpty else { throw source.error(.empty) }
    if let signature = FileSignature(start: start) { throw source.error(.otherFormat(signature)) }
  }
}
