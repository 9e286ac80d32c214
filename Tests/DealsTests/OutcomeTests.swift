// SPDX-License-Identifier: Apache-2.0

import Configuration
import Testing

@testable import Deals

struct `Outcome rules` {
  private func outcome(
    preset: CRMPreset = .generic, words: Configuration.OutcomeWords = .init(),
    _ set: (inout OutcomeCells) -> Void
  ) -> DealOutcome {
    var cells = OutcomeCells()
    set(&cells)
    return OutcomeRules(preset: preset, words: words).decision(of: cells).outcome
  }

  private func stage(_ word: String, preset: CRMPreset = .salesforceReport) -> DealOutcome {
    outcome(preset: preset) { $0.stage = word }
  }

  @Test(arguments: [
    "Won", "won", "Closed Won", "closed won", "closedwon", "Closed/Won", "Sold", "Signed",
    "Bought/Sold", "7 - Closed Won", "Closed Won (100%)", "Won deal", "Closed Won - Renewal",
  ])
  func `know won`(word: String) { #expect(stage(word) == .won) }

  @Test(arguments: [
    "Lost", "lost", "Loss", "Closed Lost", "closedlost", "8-Closed Lost",
    "Closed Lost to Competition", "Dead", "Dead-Lost To Competition", "Disqualified",
    "Lost to competitor",
  ])
  func `know lost`(word: String) { #expect(stage(word) == .lost) }

  @Test(arguments: [
    ("Unqualified", "Unqualified"), ("9-Unqualified", "Unqualified"), ("10-Duplicate", "Duplicate"),
    ("Error/duplicate", "Duplicate"), ("Canceled", "Canceled"), ("cancelled", "Canceled"),
    ("Merged", "Merged"), ("Stale", "Stale"), ("Test", "Test"), ("Closed - Duplicate", "Duplicate"),
  ])
  func `count by name what does not count`(word: String, name: String) {
    #expect(stage(word) == .excluded(name))
  }

  @Test(arguments: [
    "Two Next Steps", "Follow On Call", "Closed", "Not won", "Wonder", "Lost contact", "Wonga Ltd",
    "l\u{43E}st", "w\u{200B}on", "\u{FF37}\u{FF2F}\u{FF2E}", "won't buy", "Renewal lost and found",
    "",
  ])
  func `are not taken in by false friends`(word: String) { #expect(stage(word) == .unknown) }

  @Test func `know the open stages of the preset, numbered or not`() {
    #expect(stage("Negotiation/Review") == .open)
    #expect(stage("Id. Decision Makers") == .open)
    #expect(stage("5-Negotiating") == .open)
    #expect(stage("qualifiedtobuy", preset: .hubspot) == .open)
  }

  @Test func `take a numbered stage of HubSpot as open, and nobody else's`() {
    let rules = OutcomeRules(preset: .hubspot, words: .init())
    var cells = OutcomeCells()
    cells.stage = "95180904"
    #expect(rules.decision(of: cells).outcome == .open)
    #expect(rules.decision(of: cells).assumedOpen == "95180904")
    #expect(stage("95180904") == .unknown)
    var words = Configuration.OutcomeWords()
    words.won = ["95180904"]
    #expect(outcome(preset: .hubspot, words: words) { $0.stage = "95180904" } == .won)
  }

  @Test func `let the status decide and its reason only exclude`() {
    func dynamics(_ status: String, _ reason: String) -> DealOutcome {
      outcome(preset: .dynamics) { ($0.status, $0.statusReason) = (status, reason) }
    }
    #expect(dynamics("Lost", "Canceled") == .lost)
    #expect(dynamics("Lost", "Out-Sold") == .lost)
    #expect(dynamics("Lost", "Error/duplicate") == .excluded("Duplicate"))
    #expect(dynamics("Won", "Test") == .excluded("Test"))
    #expect(dynamics("Open", "Duplicate") == .open)
    #expect(dynamics("Won", "Lost") == .won)
    #expect(outcome { ($0.status, $0.stage) = ("lost", "Negotiation") } == .lost)
  }

  @Test func `let the flags decide, and the stage name the kind of a loss`() {
    func flags(_ won: String?, _ closed: String?, _ stage: String?) -> DealOutcome {
      outcome(preset: .salesforceBackup) {
        ($0.wonFlag, $0.closedFlag, $0.stage) = (won, closed, stage)
      }
    }
    #expect(flags("1", "1", "Gewonnen") == .won)
    #expect(flags("0", "1", "Verloren") == .lost)
    #expect(flags("0", "1", "9-Unqualified") == .excluded("Unqualified"))
    #expect(flags("0", "1", "Closed Lost - No Decision") == .noDecision)
    #expect(flags("0", "0", "Negociaci\u{F3}n") == .open)
    #expect(flags("false", nil, "Closed Lost") == .lost)
    #expect(flags("false", nil, "Contract Sent") == .open)
    #expect(flags(nil, "true", "Closed Won") == .won)
    #expect(flags("0", nil, nil) == .lost)
  }

  @Test func `put the words of the configuration first`() {
    var words = Configuration.OutcomeWords()
    words.won = ["Gewonnen"]
    words.noDecision = ["Closed Lost - No Decision"]
    words.exclude = ["Storniert", "Closed Lost"]
    words.open = ["Won"]
    #expect(outcome(words: words) { $0.stage = "gewonnen" } == .won)
    #expect(outcome(words: words) { $0.stage = "8 - Closed Lost" } == .excluded("Closed Lost"))
    #expect(outcome(words: words) { $0.stage = "closed lost - no decision" } == .noDecision)
    #expect(outcome(words: words) { $0.status = "Won" } == .open)
    #expect(
      outcome(words: words) { ($0.status, $0.statusReason) = ("lost", "Storniert") }
        == .excluded("Storniert"))
  }

  @Test func `leave a column of yes and no to its header`() {
    #expect(outcome { $0.outcome = "1" } == .unknown)
    let rules = OutcomeRules(preset: .generic, words: .init(), yesMeansWon: true)
    #expect(rules.decision(of: OutcomeCells(outcome: "1")).outcome == .won)
    #expect(rules.decision(of: OutcomeCells(outcome: "no")).outcome == .lost)
  }

  @Test func `exclude what is in the bin`() {
    #expect(outcome { ($0.status, $0.deletedFlag) = ("won", "1") } == .excluded("Deleted"))
    #expect(outcome { $0.status = "deleted" } == .excluded("Deleted"))
  }
}
