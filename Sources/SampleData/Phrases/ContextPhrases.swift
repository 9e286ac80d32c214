// SPDX-License-Identifier: Apache-2.0

/// What reps write of the company around the buyer, and of our own conduct.
enum ContextPhrases {
  static let all: [LatentDriver: Wordings] = [
    .cultureFit: cultureFit, .competingInitiative: competingInitiative, .handoff: handoff,
    .incumbent: incumbent,
  ]

  private static let cultureFit = Wordings(
    for: [
      "Their engineering culture suits us well.",
      "They are an engineering-led company and like how we work.",
      "{n} said you are our kind of people.",
      "Same way of working as ours, they say, no show and no ties.",
    ],
    against: [
      "Culture clash: they are very sales-driven and found us too technical.",
      "Our way of working does not fit their culture.",
      "They thought us too casual for a company like theirs.",
    ]
  )

  private static let competingInitiative = Wordings(
    for: [],
    against: [
      "The ERP rollout takes all of their attention.",
      "A merger is going on and everything else waits.",
      "The re-organisation has frozen all other projects.",
      "Their budget moved to the new warehouse project.",
      "A competing initiative at group level got the people we needed.",
      "All hands are on the plant move until {m}.",
    ]
  )

  private static let handoff = Wordings(
    for: [
      "The hand-over from marketing was seamless, we knew their story before the first call.",
      "{n} noticed that we came prepared.",
    ],
    against: [
      "They complained that they had to tell us everything twice.",
      "We took nine days to follow up on the request.",
      "Context got lost between the first caller and me.",
      "{n} asked whether we had read the form at all.",
      "Our rep was not prepared for the meeting.",
      "I had the wrong plant on the first slide, and they saw it.",
    ]
  )

  private static let incumbent = Wordings(
    for: [
      "{s} is being phased out at the end of the year.",
      "The contract with {v} ends in {m} and will not be renewed.",
    ],
    against: [
      "{s} is deeply embedded in all their sites.",
      "{v} is the incumbent and well entrenched.",
      "They have built a lot around {s} and cannot easily take it out.",
    ]
  )
}

/// What reps write when a deal came by somebody's recommendation.
enum ReferralPhrases {
  static let all = [
    "{p} recommended us to {n}.",
    "Came to us through {p}, who uses Brightwater.",
    "Referred by {p}.",
    "{n} heard of us from a colleague at {p} and called.",
    "Intro from our customer {p}.",
    "{p} told them to talk to us, so they did.",
    "First line of the call: {p} says you people are all right.",
  ]
}
