// SPDX-License-Identifier: Apache-2.0

import Foundation
import Glibc
import Testing

@testable import Output

struct `Standard output` {
  @Test func `tells of a full disk`() throws {
    let full = try #require(FileHandle(forWritingAtPath: "/dev/full"))
    let error = #expect(throws: OutputError.self) {
      try StandardOutput.write([1].span, to: full.fileDescriptor, disk: Disk())
    }
    #expect(error?.exitCode == 74)
    #expect(error?.message == "standard output: cannot be written: no space left on device")
  }

  @Test func `is written whole through a narrow pipe`() throws {
    let pipe = Pipe()
    let bytes = (0..<1_000_000).map { UInt8(truncatingIfNeeded: $0 % 251) }
    let writer = Thread {
      try? StandardOutput.write(
        bytes.span, to: pipe.fileHandleForWriting.fileDescriptor, disk: Disk()
      )
      try? pipe.fileHandleForWriting.close()
    }
    writer.start()
    let received = try pipe.fileHandleForReading.readToEnd()
    #expect(received.map(Array.init) == bytes)
  }
}
