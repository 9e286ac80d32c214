// SPDX-License-Identifier: Apache-2.0

/// Why output could not be written.
public struct OutputError: Error, Hashable, Sendable {
  /// The folder, file or stream at fault.
  public let path: String
  /// What is wrong.
  public let reason: Reason

  /// Creates an error.
  public init(path: String, reason: Reason) {
    self.path = path
    self.reason = reason
  }

  /// What is wrong with an output.
  public enum Reason: Hashable, Sendable {
    /// It cannot be created or opened, in the system's words.
    case cannotCreate(String)
    /// The folder's name belongs to a symbolic link.
    case symbolicLink
    /// The folder's name belongs to something that is no folder.
    case notFolder
    /// Anybody may replace files in the folder.
    case writableByAll
    /// A file's name belongs to something that is no regular file.
    case notRegularFile
    /// Writing, or putting into place what was written, broke off, in the system's words.
    case cannotWrite(String)
    /// Another run writes to the folder.
    case locked
  }

  /// The exit code that goes with the error: 73, 74 or 75.
  public var exitCode: Int32 {
    switch reason {
    case .cannotCreate, .symbolicLink, .notFolder, .writableByAll, .notRegularFile: 73
    case .cannotWrite: 74
    case .locked: 75
    }
  }

  /// The error in words, with its place.
  public var message: String {
    switch reason {
    case .cannotCreate(let words): "\(path): cannot be created: \(words)"
    case .symbolicLink: "\(path): is a symbolic link; name the folder that it leads to"
    case .notFolder: "\(path): is no folder; name another"
    case .writableByAll: "\(path): anybody may write to it; take that right away (chmod o-w)"
    case .notRegularFile: "\(path): is no regular file and is not replaced; remove it"
    case .cannotWrite(let words): "\(path): cannot be written: \(words)"
    case .locked: "\(path): another run is writing to it; try again when it has ended"
    }
  }
}
