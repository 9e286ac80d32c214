// SPDX-License-Identifier: Apache-2.0

import CMinizip

/// One member of a zip file.
///
/// Its checksum is compared at its end.
final class ZipMember: PackedBytes {
  let packedCount: Int
  private let zip: ZipFile
  private var isAtEnd = false

  /// Opens a member.
  init(_ name: String, of path: String) throws(PackedFailure) {
    zip = try ZipFile(path: path)
    guard try zip.search({ $0 == name }) else {
      throw PackedFailure(words: "the zip file has no such member")
    }
    var info = unz_file_info64()
    guard unsafe unzGetCurrentFileInfo64(zip.file, &info, nil, 0, nil, 0, nil, 0) == UNZ_OK else {
      throw PackedFailure(words: "the directory of the zip file is damaged")
    }
    guard info.flag & 1 == 0 else {
      throw PackedFailure(words: "the member is encrypted; unpack it first")
    }
    packedCount = Int(clamping: info.compressed_size)
    try open()
  }

  func read(into buffer: UnsafeMutableRawBufferPointer) throws(PackedFailure) -> Int {
    if isAtEnd { return 0 }
    let count = unsafe unzReadCurrentFile(
      zip.file, buffer.baseAddress, UInt32(clamping: buffer.count))
    guard count >= 0 else { throw PackedFailure(words: "the member of the zip file is damaged") }
    guard count == 0 else { return Int(count) }
    isAtEnd = true
    guard unsafe unzCloseCurrentFile(zip.file) == UNZ_OK else {
      throw PackedFailure(words: "the member of the zip file does not have its checksum")
    }
    return 0
  }

  func rewind() throws(PackedFailure) {
    if isAtEnd == false { _ = unsafe unzCloseCurrentFile(zip.file) }
    isAtEnd = false
    try open()
  }

  private func open() throws(PackedFailure) {
    guard unsafe unzOpenCurrentFile(zip.file) == UNZ_OK else {
      throw PackedFailure(words: "the member is packed in a way that is not known; unpack it first")
    }
  }
}
