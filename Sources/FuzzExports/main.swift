// SPDX-License-Identifier: Apache-2.0

import Configuration
import Deals

/// The entry of libFuzzer, which is linked where this target is built.
@_silgen_name("LLVMFuzzerRunDriver")
func runFuzzer(
  _ count: UnsafeMutablePointer<Int32>,
  _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>>,
  _ takeInput: @convention(c) (UnsafePointer<UInt8>?, Int) -> Int32
) -> Int32

/// Reads bytes as an export, and stops the fuzzer where a record is lost.
///
/// The first byte chooses the configuration; what follows a form feed is a second export, so that
/// joining is tried as well.
enum ExportTarget {
  static func take(_ input: [UInt8]) {
    guard let choice = input.first else { return }
    var configuration = Configuration()
    configuration.duplicates = choice & 1 == 0 ? .keep : .drop
    configuration.limits.fieldBytes = choice & 2 == 0 ? 16 << 20 : 64
    configuration.limits.recordBytes = choice & 2 == 0 ? 32 << 20 : 256
    configuration.limits.columns = choice & 4 == 0 ? 10_000 : 8
    let policy: BadRowPolicy = choice & 8 == 0 ? .reject : .fail
    let body = input.dropFirst()
    let parts = body.split(separator: 0x0C, maxSplits: 1, omittingEmptySubsequences: false)
    let inputs = parts.enumerated().map { number, bytes in
      ExportInput(.bytes(Array(bytes), name: "input \(number + 1)"))
    }
    let importer = DealImporter(configuration: configuration, onBadRow: policy)
    guard let set = try? importer.read(inputs) else { return }
    check(set)
  }

  /// Every record is accounted for, and every reference leads somewhere.
  private static func check(_ set: DealSet) {
    for (index, file) in set.files.enumerated() {
      let fate = file.deals + file.duplicates + file.unmatched + file.rejected
      precondition(file.records == fate, "\(file.records) records became \(fate)")
      let issues = set.issues.count { $0.file == index }
      precondition(file.rejected == issues, "\(file.rejected) rejected, but \(issues) issues")
    }
    let deals = set.files.filter { $0.kind == .deals }.reduce(0) { $0 + $1.deals }
    precondition(deals == set.deals.count, "\(deals) deals counted, but \(set.deals.count) there")
    for column in set.columns {
      precondition(column.codes.count == set.deals.count, "a column must have a code a deal")
      precondition(
        column.codes.allSatisfy { $0 >= -1 && $0 < column.levels.count },
        "a code must name a level")
    }
    for deal in set.deals {
      for note in deal.notes {
        let plain = PlainText(note.text)
        let whole = plain.originalRange(of: 0..<plain.utf8Count)
        precondition(whole.upperBound <= note.text.utf8.count, "a range must lie in its cell")
      }
    }
  }
}

var count = CommandLine.argc
var arguments = unsafe CommandLine.unsafeArgv
let code = unsafe runFuzzer(&count, &arguments) { bytes, count in
  unsafe ExportTarget.take(Array(UnsafeBufferPointer(start: bytes, count: count)))
  return 0
}
precondition(code == 0, "the fuzzer ended with \(code)")
