// SPDX-License-Identifier: Apache-2.0

import Configuration
import Deals

/// When the notes of a deal were written, and which of them a test may use.
///
/// Barred are reason columns, notes after the close, and notes from the first day on on which a
/// dated note declares the result: the post-mortem is often written before the deal is closed.
/// Notes of that same day are barred alike, since exports do not say which of them came first.
struct NoteTimeline {
  private let notes: [Note]
  private let closeDate: CalendarDay?
  private let declarationDate: CalendarDay?

  /// Creates a timeline, given for each note whether it declares the result.
  init(deal: TaggableDeal, declaring: [Bool]) {
    notes = deal.notes
    closeDate = deal.closeDate
    declarationDate = zip(deal.notes, declaring)
      .compactMap { note, declares in declares && note.kind == .text ? note.date : nil }
      .min()
  }

  /// When a note was written, seen from the close of the deal.
  func phase(_ note: Int) -> Phase {
    if notes[note].kind == .reason { return .reasonField }
    guard let date = notes[note].date else { return .undated }
    guard let closeDate else { return .beforeClose }
    return date <= closeDate ? .beforeClose : .afterClose
  }

  /// Whether a test may use a note.
  func isEligible(_ note: Int) -> Bool {
    switch phase(note) {
    case .undated: return true
    case .reasonField, .afterClose: return false
    case .beforeClose:
      guard let declarationDate, let date = notes[note].date else { return true }
      return date < declarationDate
    }
  }
}

/// What a reason column says by being one.
struct ReasonField {
  private let isForWins: Bool

  /// Reads the header: a column of win reasons says so.
  init(header: String) {
    let words = WordList.words(of: header.replacing("_", with: " "))
    isForWins =
      words.contains { ["win", "won", "wins"].contains($0) }
      && !words.contains { ["loss", "lost", "lose", "losses"].contains($0) }
  }

  /// The direction of a match that its text leaves open.
  func resolved(_ direction: Direction) -> Direction {
    isForWins ? .forUs : direction
  }
}
