// SPDX-License-Identifier: Apache-2.0

/// What reps write of budget, authority, need and timing.
enum RationalPhrases {
  static let all: [LatentDriver: Wordings] = [
    .budget: budget, .authority: authority, .need: need, .timing: timing,
  ]

  private static let budget = Wordings(
    for: [
      "Budget is approved.",
      "{R} confirmed that the money is there.",
      "They have set aside budget for this year.",
      "Funding is secured through the quality programme.",
      "A cost centre and a number exist, finance sent both.",
    ],
    against: [
      "No budget this year.",
      "The budget was cut in {m}.",
      "We are too expensive for them.",
      "Budget is frozen until the new fiscal year.",
      "{R} cannot find the money.",
      "They choked on the second page of the quote.",
    ]
  )

  private static let authority = Wordings(
    for: [
      "{R} signs and was in the room.",
      "We are talking to the decision maker.",
      "{n} has signing authority up to our amount.",
      "The economic buyer joined the call.",
    ],
    against: [
      "{n} cannot decide this.",
      "We never met the decision maker.",
      "No access to {r}, who signs.",
      "Somebody at headquarters has to nod, and we do not know who.",
    ]
  )

  private static let need = Wordings(
    for: [
      "Clear need: supplier audits are done by hand and nobody sees the results.",
      "They need a traceable record for every batch.",
      "The requirement list matches what we do.",
      "They have to close {k} audit findings.",
    ],
    against: [
      "No real need as far as I can see.",
      "We lack the interface to their scales.",
      "The offline mode is missing, and they need it.",
      "Our workflow does not cover their case.",
    ]
  )

  private static let timing = Wordings(
    for: [
      "They have to be live before the audit in {m}.",
      "The deadline is the end of {m}.",
      "They need a decision this quarter because the old licence ends.",
      "New regulation applies from {m}, so the date is fixed.",
    ],
    against: [
      "Not now, maybe next year.",
      "They postponed the project to next year.",
      "Timing is wrong, they want to talk again after {m}.",
      "The start was pushed back twice.",
    ]
  )
}
