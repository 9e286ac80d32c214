// SPDX-License-Identifier: Apache-2.0

/// A file that is being written, every byte checked.
public struct FileWriter {
  private static let bufferBytes = 64 << 10

  private let disk: Disk
  private let file: Int32
  private let path: String
  private var buffer: [UInt8] = []

  init(_ file: Int32, path: String, disk: Disk) {
    self.file = file
    self.path = path
    self.disk = disk
  }

  /// Adds bytes.
  public mutating func write(_ bytes: some Sequence<UInt8>) throws(OutputError) {
    buffer.append(contentsOf: bytes)
    if buffer.count >= Self.bufferBytes { try flush() }
  }

  /// Adds text as UTF-8.
  public mutating func write(_ text: String) throws(OutputError) {
    try write(text.utf8)
  }

  mutating func flush() throws(OutputError) {
    do throws(SystemFailure) {
      try disk.write(buffer.span, to: file)
    } catch {
      throw OutputError(path: path, reason: .cannotWrite(error.words))
    }
    buffer.removeAll(keepingCapacity: true)
  }
}
