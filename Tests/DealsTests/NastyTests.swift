// SPDX-License-Identifier: Apache-2.0

import Configuration
import Foundation
import Glibc
import Testing

@testable import Deals

/// The hostile files, generated once for a run of the tests.
enum Nasty {
  struct Entry: Decodable, Sendable, CustomTestStringConvertible {
    var file: String
    var exit: String
    var rowsKept: Int?
    var rowsRejected: Int?
    var testDescription: String { file }
  }

  static let folder: String? = generate()

  static let entries: [Entry] = {
    guard let folder, let data = FileManager.default.contents(atPath: folder + "/manifest.json")
    else { return [] }
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    let all = (try? decoder.decode([Entry].self, from: data)) ?? []
    return all.filter { $0.file.hasPrefix("config/") == false }
  }()

  private static func generate() -> String? {
    guard TestData.isThere else { return nil }
    let folder = FileManager.default.temporaryDirectory.path + "/nasty-\(UUID().uuidString)"
    atexit { if let folder = Nasty.folder { try? FileManager.default.removeItem(atPath: folder) } }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["python3", TestData.path("nasty/make_nasty.py"), folder]
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    guard (try? process.run()) != nil else { return nil }
    process.waitUntilExit()
    return process.terminationStatus == 0 ? folder : nil
  }

  /// Where the README of the files differs from their manifest, the README holds.
  static func expectation(of entry: Entry) -> (exit: Int32, kept: Int?, rejected: Int?) {
    switch entry.file.prefix(3) {
    case "012", "013", "034", "035", "036": return (0, 20, 0)
    case "033": return (0, 20, 1)
    default: break
    }
    // Cut at the end of its header line: byte for byte the file 024, a header without rows.
    if entry.file == "080_truncated_00042.csv" { return (0, 0, 0) }
    let codes: [String: Int32] = ["ok": 0, "ok-warn": 0, "data": 65, "limit": 65, "io": 66]
    return (codes[entry.exit] ?? -1, entry.rowsKept, entry.rowsRejected)
  }

  static func read(_ file: String) throws(ImportError) -> DealSet {
    let inputs = try InputResolver(configuration: Configuration())
      .inputs(for: ["\(folder ?? "")/\(file)"])
    return try DealImporter().read(inputs)
  }
}

@Suite(.enabled(if: Nasty.folder != nil, "\(TestData.absence); python3 makes the files"))
struct `Hostile files` {
  @Test(arguments: Nasty.entries)
  func `end as their manifest says`(entry: Nasty.Entry) throws {
    let expected = Nasty.expectation(of: entry)
    do {
      let set = try Nasty.read(entry.file)
      #expect(expected.exit == 0, "\(entry.file)")
      let kept = set.files.reduce(0) { $0 + $1.deals }
      let rejected = set.files.reduce(0) { $0 + $1.rejected }
      if let count = expected.kept { #expect(kept == count, "\(entry.file)") }
      if let count = expected.rejected { #expect(rejected == count, "\(entry.file)") }
      #expect(set.issues.count == rejected)
    } catch {
      #expect(error.exitCode == expected.exit, "\(entry.file): \(error.message)")
      #expect(error.message.utf8.count < 1000)
    }
  }

  @Test func `never show cell contents in messages`() throws {
    for file in ["025_no_header.csv", "118_pii_in_bad_rows.csv", "121_dates.csv"] {
      do {
        let set = try Nasty.read(file)
        let words = set.messages + set.issues.map(\.reason)
        #expect(words.allSatisfy { $0.contains("@") == false && $0.contains("jane") == false })
      } catch {
        #expect(error.message.contains("@") == false)
      }
    }
  }

  @Test func `read numbers in documented forms only`() throws {
    let set = try Nasty.read("120_numbers.csv")
    let amounts = set.deals.map { $0.amount?.value }
    let expected: [Double?] = [
      nil, nil, nil, nil, nil, nil, nil, 1234.5, nil, 5, nil, -5, nil, 7, nil, nil, nil, 5, 0.5,
      nil, nil, nil, nil, 0, nil, nil, 1000, nil,
    ]
    #expect(amounts == expected)
    #expect(
      set.messages.contains { $0.contains("amount") && $0.contains("are no amount of money") })
  }

  @Test func `read dates that exist only`() throws {
    let set = try Nasty.read("121_dates.csv")
    let days = set.deals.map { $0.createdDate?.description }
    let expected: [String?] = [
      nil, nil, "2024-02-29", nil, "9999-12-31", nil, "2024-03-04", "2024-03-05", "2024-03-05",
      nil, "2024-03-31", "2024-03-31", "2024-12-31", nil, nil, nil, "2024-03-05", nil, nil,
    ]
    #expect(days == expected)
    #expect(set.messages.contains { $0.contains("no cell tells day from month") })
  }

  @Test func `take no look-alike for won or lost`() throws {
    let set = try Nasty.read("122_outcomes.csv")
    #expect(set.outcomeCounts == ["won": 6, "lost": 2, "open": 1, "unknown": 10])
    #expect(
      set.messages.contains(
        "1 deal with the outcome 'NULL', which is not known; add the word under outcome"))
  }

  @Test func `fold repeated ids and set the inner header aside`() throws {
    let twice = try Nasty.read("038_repeated_header.csv")
    #expect(twice.files[0].deals == 20)
    #expect(twice.files[0].duplicates == 20)
    #expect(twice.issues.map(\.reason) == ["the header again"])
    let some = try Nasty.read("039_duplicate_ids.csv")
    #expect(some.files[0].deals == 20)
    #expect(some.files[0].duplicates == 5)
  }

  @Test func `have NUL characters and stray quotes reported`() throws {
    let nulls = try deals("id,outcome,notes\n1,won,a\u{0}b\n")
    #expect(nulls.messages.contains("1 NUL character replaced by U+FFFD; no text contains any"))
    #expect(nulls.deals.first?.notes.first?.text == "a\u{FFFD}b")
    let quotes = try deals("id,outcome,notes\n1,won,5\" disk\n2,lost,a\"b\"\n")
    #expect(quotes.messages.contains("3 quotes inside unquoted cells taken as text"))
    #expect(quotes.deals.map { $0.notes.first?.text } == ["5\" disk", "a\"b\""])
  }

  @Test func `name the line above the header as rejected`() throws {
    let set = try Nasty.read("033_comment_lines.csv")
    #expect(set.issues == [RowIssue(file: 0, line: 1, reason: "above the header")])
    #expect(set.deals.first?.line == 3)
  }
}
