// SPDX-License-Identifier: Apache-2.0

import CSVIngest
import Configuration

/// One export to be read, with the entry of the configuration that it falls to.
public struct ExportInput: Sendable {
  /// Where the bytes come from.
  public enum Origin: Sendable {
    case file(path: String)
    case bytes([UInt8], name: String)
    case standardInput
  }

  /// Where the bytes come from.
  public var origin: Origin
  /// The entry of `sources`; the default one where none matches.
  public var source: Configuration.Source
  /// Whether an entry of the configuration matched, so that its kind is not to be guessed.
  public var isConfigured: Bool

  /// Creates an input.
  public init(_ origin: Origin, source: Configuration.Source? = nil) {
    self.origin = origin
    self.source = source ?? Configuration.Source()
    isConfigured = source != nil
  }

  /// What messages and results call it: the last part of the path.
  public var name: String {
    switch origin {
    case .file(let path): String(path.split(separator: "/").last ?? "")
    case .bytes(_, let name): name
    case .standardInput: "standard input"
    }
  }

  func open() throws(IngestError) -> ExportFile {
    switch origin {
    case .file(let path): try ExportFile(path: path)
    case .bytes(let bytes, let name): try ExportFile(bytes: bytes, name: name)
    case .standardInput: try ExportFile(stream: 0, name: name)
    }
  }
}
