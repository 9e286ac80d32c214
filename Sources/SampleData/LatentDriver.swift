// SPDX-License-Identifier: Apache-2.0

/// What a buyer feels or has, whether or not somebody writes it down.
enum LatentDriver: String, CaseIterable {
  case trust, security, motivation, advocacy, fear, statusQuo, ambition
  case cultureFit, competingInitiative, handoff, incumbent
  case budget, authority, need, timing

  /// How often a deal has the driver for us and against us, and what one step of it adds to the log
  /// odds of winning.
  var law: (for: Double, against: Double, effect: Double) {
    switch self {
    case .trust: (0.30, 0.17, 1.0)
    case .security: (0.15, 0.14, 0.45)
    case .motivation: (0.27, 0.20, 0.85)
    case .advocacy: (0.21, 0.09, 0.9)
    case .fear: (0.05, 0.21, 0.8)
    case .statusQuo: (0.08, 0.24, 0.9)
    case .ambition: (0.10, 0.05, 0)
    case .cultureFit: (0.11, 0.07, 0)
    case .competingInitiative: (0, 0.13, 0.5)
    case .handoff: (0.04, 0.10, 0.7)
    case .incumbent: (0.06, 0.16, 0.3)
    case .budget: (0.34, 0.20, 0.6)
    case .authority: (0.30, 0.18, 0)
    case .need: (0.34, 0.12, 0.35)
    case .timing: (0.26, 0.18, 0.5)
    }
  }

  /// The sentences that say it.
  var wordings: Wordings? {
    SoftPhrases.all[self] ?? ContextPhrases.all[self] ?? RationalPhrases.all[self]
  }
}

/// The ways to say a driver.
struct Wordings {
  var `for`: [String]
  var against: [String]
}
