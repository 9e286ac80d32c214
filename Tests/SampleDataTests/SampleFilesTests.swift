// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

@testable import SampleData

struct `The sample data` {
  private let sample = SampleFiles(seed: SampleFiles.seed)
  private let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "sample-data")

  private var decided: [SampleDeal] {
    sample.deals.filter { $0.ending == .won || $0.ending.isLoss }
  }

  private func winRate(_ isCounted: (SampleDeal) -> Bool) -> Double {
    let counted = decided.filter(isCounted)
    return Double(counted.count { $0.ending == .won }) / Double(counted.count)
  }

  private func words(_ deal: SampleDeal) -> Int {
    (deal.description + " " + deal.callNotes).split { $0.isWhitespace }.count
  }

  @Test func `is what the generator writes`() throws {
    #expect(sample.files.count == 6)
    for file in sample.files {
      let committed = try Data(contentsOf: folder.appending(path: file.name))
      #expect(committed == Data(file.bytes), "run: swift run SampleData sample-data")
    }
  }

  @Test func `has the numbers of its README`() throws {
    let readme = try String(contentsOf: folder.appending(path: "README.md"), encoding: .utf8)
    func expect(_ line: String) {
      #expect(readme.contains(line), "\(line)")
    }
    expect("| won | \(decided.count { $0.ending == .won }) |")
    expect("| lost | \(decided.count { $0.ending == .lost }) |")
    expect("| no decision | \(decided.count { $0.ending == .noDecision }) |")
    expect("| open | \(sample.deals.count { $0.ending == .open }) |")
    expect(
      "| excluded | \(sample.deals.count - decided.count - sample.deals.count { $0.ending == .open }) |"
    )
    let referred = decided.count { $0.isReferred }
    let hidden = decided.count { $0.isReferred && $0.source != "Referral" }
    expect("\(referred) deals came by a recommendation, and in \(hidden) of them")
  }

  @Test func `has strong effects`() {
    for (driver, state, sign) in [
      (LatentDriver.trust, 1, 1.0), (.motivation, 1, 1), (.advocacy, 1, 1), (.fear, -1, -1),
      (.statusQuo, -1, -1),
    ] {
      let difference =
        winRate { $0.drivers[driver] == state } - winRate { $0.drivers[driver] != state }
      #expect(difference * sign > 0.1, "\(driver) \(difference)")
    }
  }

  @Test func `has null effects`() {
    for driver in [LatentDriver.cultureFit, .ambition, .authority] {
      let difference = winRate { $0.drivers[driver] == 1 } - winRate { $0.drivers[driver] != 1 }
      #expect(abs(difference) < 0.1, "\(driver) \(difference)")
    }
    #expect(abs(winRate { $0.intent >= 50 } - winRate { $0.intent < 50 }) < 0.08)
  }

  @Test func `reverses the effect of referrals within types of clients`() {
    let isReferral = { (deal: SampleDeal) in deal.source == "Referral" }
    #expect(winRate(isReferral) < winRate { !isReferral($0) } - 0.05)
    let new = decided.filter { !$0.isExistingClient }.count
    #expect(new > 500)
    #expect(
      winRate { !$0.isExistingClient && isReferral($0) }
        > winRate { !$0.isExistingClient && !isReferral($0) } + 0.05
    )
  }

  @Test func `has longer notes where deals were lost`() {
    func mean(_ deals: [SampleDeal]) -> Double {
      Double(deals.map(words).reduce(0, +)) / Double(deals.count)
    }
    let ratio =
      mean(decided.filter(\.ending.isLoss)) / mean(decided.filter { $0.ending == .won })
    #expect(ratio > 1.3)
  }

  @Test func `has a column that only won deals fill in`() {
    #expect(sample.deals.allSatisfy { $0.onboardingContact.isEmpty || $0.ending == .won })
    #expect(decided.count { !$0.onboardingContact.isEmpty } > 300)
  }

  @Test func `has varied notes, several to most deals`() {
    let texts = decided.map { $0.description + $0.callNotes }.filter { !$0.isEmpty }
    #expect(Set(texts).count == texts.count)
    #expect(decided.count { !$0.description.isEmpty && !$0.callNotes.isEmpty } * 2 > decided.count)
    #expect(texts.allSatisfy { !$0.contains("{") && !$0.contains("}") })
  }

  @Test func `depends on the seed alone`() {
    let other = SampleFiles(seed: 1)
    #expect(other.files[0].bytes != sample.files[0].bytes)
    #expect(SampleFiles(seed: 1).files.map(\.bytes) == other.files.map(\.bytes))
  }

  @Test func `counts days as the calendar does`() {
    #expect(Day(0).iso == "1970-01-01")
    #expect(Day(DealGenerator.firstDay).iso == "2025-10-01")
    #expect(
      DealGenerator.quarterEnds.map { Day($0).iso }
        == ["2025-12-31", "2026-03-31", "2026-06-30", "2026-09-30"]
    )
    #expect(Day(19_782).german == "29.02.2024")
    #expect(Day(20_526).american == "3/14/2026")
  }
}
