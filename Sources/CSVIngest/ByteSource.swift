// SPDX-License-Identifier: Apache-2.0

import Glibc

/// The bytes of an export, from the start to the end.
final class ByteSource {
  /// How many bytes are read at once.
  static let chunkBytes = 256 << 10

  /// What messages call the source.
  let name: String
  /// Whether the bytes can be read a second time.
  let isRepeatable: Bool
  private let descriptor: Int32
  private let memory: [UInt8]
  private var position = 0
  private var opening: Fingerprint?
  private let packed: (any PackedBytes)?

  /// Opens a regular file, or a member of a zip file.
  init(path: String) throws(IngestError) {
    name = path
    memory = []
    isRepeatable = true
    let member = ZipFile.place(of: path)
    let descriptor = try Self.open(member?.zip ?? path)
    do throws(PackedFailure) {
      packed = try Self.packed(path, member: member, descriptor: descriptor)
    } catch {
      close(descriptor)
      throw IngestError(file: path, reason: .damagedArchive(error.words))
    }
    self.descriptor = descriptor
    opening = try? fingerprint()
  }

  /// Takes bytes in memory.
  init(bytes: [UInt8], name: String) {
    self.name = name
    memory = bytes
    isRepeatable = true
    descriptor = -1
    packed = nil
  }

  /// Takes an open descriptor, which can be read once.
  init(stream descriptor: Int32, name: String) {
    self.name = name
    memory = []
    isRepeatable = false
    self.descriptor = descriptor
    packed = nil
  }

  deinit {
    if descriptor >= 0 && isRepeatable { close(descriptor) }
  }

  /// Returns the bytes that follow: as many as asked for, fewer only at the end, none after it.
  func read(upTo count: Int) throws(IngestError) -> [UInt8] {
    if descriptor < 0 {
      let end = min(position + count, memory.count)
      defer { position = end }
      return Array(memory[position..<end])
    }
    if let packed { return try unpack(packed, upTo: count) }
    var failure: Int32 = 0
    let bytes = unsafe [UInt8](unsafeUninitializedCapacity: count) { buffer, initialized in
      while initialized < count && failure == 0 {
        let free = unsafe UnsafeMutableBufferPointer(rebasing: buffer[initialized...])
        let length = unsafe Glibc.read(descriptor, free.baseAddress, free.count)
        if length == 0 { return }
        if length > 0 {
          initialized += length
        } else if errno != EINTR {
          failure = errno
        }
      }
    }
    guard failure == 0 else { throw error(.unreadable(Self.words(failure))) }
    return bytes
  }

  /// Goes back to a position.
  ///
  /// - Precondition: The source is repeatable.
  func seek(to offset: Int) throws(IngestError) {
    precondition(isRepeatable, "a stream is read once and has no way back")
    if let packed { return try unpackAgain(packed, to: offset) }
    position = offset
    guard descriptor < 0 || lseek(descriptor, offset, SEEK_SET) == offset else {
      throw error(.unreadable(Self.words(errno)))
    }
  }

  /// Throws where size or time of change of the file differ from those at its opening.
  func checkUnchanged() throws(IngestError) {
    guard let opening, try fingerprint() != opening else { return }
    throw error(.changedWhileReading)
  }

  /// An error of this source.
  func error(_ reason: IngestError.Reason, line: Int? = nil) -> IngestError {
    IngestError(file: name, line: line, reason: reason)
  }
}

// MARK: - Packed files

extension ByteSource {
  /// What unpacks a path, by its name; `nil` where it is to be read as it is.
  private static func packed(
    _ path: String, member: (zip: String, member: String)?, descriptor: Int32
  ) throws(PackedFailure) -> (any PackedBytes)? {
    if let member { return try ZipMember(member.member, of: member.zip) }
    guard path.lowercased().hasSuffix(".gz") else { return nil }
    var status = stat()
    let count = unsafe fstat(descriptor, &status) == 0 ? status.st_size : 0
    return try GzipBytes(descriptor: descriptor, packedCount: count)
  }

  private func unpack(
    _ packed: any PackedBytes, upTo count: Int
  ) throws(IngestError) -> [UInt8] {
    var failure: PackedFailure?
    let bytes = unsafe [UInt8](unsafeUninitializedCapacity: count) { buffer, initialized in
      do throws(PackedFailure) {
        while initialized < count {
          let free = unsafe UnsafeMutableBufferPointer(rebasing: buffer[initialized...])
          let length = unsafe try packed.read(into: UnsafeMutableRawBufferPointer(free))
          if length == 0 { return }
          initialized += length
        }
      } catch {
        failure = error
      }
    }
    if let failure { throw error(.damagedArchive(failure.words)) }
    position += bytes.count
    let limit = UnpackingLimit.bytes(packed: packed.packedCount)
    guard position <= limit else { throw error(.unpacksTooFar(limit: limit)) }
    return bytes
  }

  private func unpackAgain(
    _ packed: any PackedBytes, to offset: Int
  ) throws(IngestError) {
    do { try packed.rewind() } catch { throw self.error(.damagedArchive(error.words)) }
    position = 0
    while position < offset {
      let missing = min(offset - position, Self.chunkBytes)
      guard try unpack(packed, upTo: missing).count == missing else {
        throw error(.changedWhileReading)
      }
    }
  }
}

extension ByteSource {
  /// What tells one state of a file from another.
  private struct Fingerprint: Equatable {
    var size: Int
    var seconds: Int
    var nanoseconds: Int
  }

  private func fingerprint() throws(IngestError) -> Fingerprint {
    var status = stat()
    guard unsafe fstat(descriptor, &status) == 0 else {
      throw error(.unreadable(Self.words(errno)))
    }
    return Fingerprint(
      size: status.st_size,
      seconds: status.st_mtim.tv_sec,
      nanoseconds: status.st_mtim.tv_nsec
    )
  }

  /// Opens a regular file for reading, and nothing else: a pipe without a writer would block.
  private static func open(_ path: String) throws(IngestError) -> Int32 {
    func failure(_ reason: IngestError.Reason) -> IngestError {
      IngestError(file: path, reason: reason)
    }
    let descriptor = unsafe Glibc.open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY)
    guard descriptor >= 0 else {
      throw failure(errno == ENOENT ? .missing : .unopenable(words(errno)))
    }
    var status = stat()
    guard unsafe fstat(descriptor, &status) == 0 else {
      let code = errno
      close(descriptor)
      throw failure(.unopenable(words(code)))
    }
    switch status.st_mode & S_IFMT {
    case S_IFREG: return descriptor
    case S_IFDIR:
      close(descriptor)
      throw failure(.directory)
    default:
      close(descriptor)
      throw failure(.notRegularFile)
    }
  }

  /// The system's words for an error number.
  private static func words(_ code: Int32) -> String {
    unsafe String(cString: strerror(code)).lowercased()
  }
}
