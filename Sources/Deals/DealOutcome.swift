// SPDX-License-Identifier: Apache-2.0

/// How a deal ended, or that it has not.
public enum DealOutcome: Hashable, Sendable {
  case won
  case lost
  /// The buyer chose nobody. Counts as not won in every table and model.
  case noDecision
  case open
  /// Closed without a decision for or against us; the name says why ("Duplicate").
  case excluded(String)
  /// A word that neither the preset nor the configuration knows.
  case unknown

  /// Whether the deal is analysed: won, lost or no decision.
  public var isAnalysed: Bool {
    switch self {
    case .won, .lost, .noDecision: true
    case .open, .excluded, .unknown: false
    }
  }

  /// The word of the file formats: `won`, `lost`, `no_decision`, `open`, `excluded`, `unknown`.
  public var word: String {
    switch self {
    case .won: "won"
    case .lost: "lost"
    case .noDecision: "no_decision"
    case .open: "open"
    case .excluded: "excluded"
    case .unknown: "unknown"
    }
  }
}
