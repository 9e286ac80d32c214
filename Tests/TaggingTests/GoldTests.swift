// SPDX-License-Identifier: Apache-2.0

import Configuration
import Foundation
import Tagging
import Testing

/// Measures the codebook on labelled notes.
///
/// `GOLD_ERRORS=trust` prints the misses (-) and false alarms (+) of one driver on the training notes,
/// `GOLD_ERRORS=all` those of every driver; errors on the open half are never printed, so that it
/// stays a measurement. `GOLD_CONTEXT=1` prints where a rule of context cancelled or turned a match
/// against the labels. `CODEBOOK_FILE` names a codebook to be measured instead of the built-in one.
@Suite(.enabled(if: GoldEvaluation.folder != nil, "set DEAL_FORENSICS_DATA to the labelled notes"))
struct `The labelled notes` {
  @Test(arguments: [("open.jsonl", 304, 0.5), ("train.jsonl", 1_873, 0.6)])
  func `are tagged at least so well`(file: String, labels: Int, floor: Double) throws {
    let folder = try #require(GoldEvaluation.folder)
    let evaluation = try GoldEvaluation(
      file: file, in: folder, codebook: GoldEvaluation.codebook())
    print("\(file)\n\(evaluation.table)")
    if let driver = ProcessInfo.processInfo.environment["GOLD_ERRORS"], file == "train.jsonl" {
      for (name, lines) in evaluation.lines.sorted(by: { $0.key < $1.key })
      where driver == "all" || driver == name {
        print(lines.filter { !$0.hasPrefix("=") }.joined(separator: "\n"))
      }
    }
    if ProcessInfo.processInfo.environment["GOLD_CONTEXT"] != nil, file == "train.jsonl" {
      for (rule, counts) in evaluation.context.sorted(by: { $0.key < $1.key }) {
        print("\(rule): \(counts.right) right, \(counts.wrong.count) wrong")
        print(counts.wrong.joined(separator: "\n"))
      }
    }
    #expect(evaluation.score.hits + evaluation.score.misses == labels)
    #expect(try #require(evaluation.score.f1) >= floor)
  }
}
