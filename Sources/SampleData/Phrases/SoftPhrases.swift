// SPDX-License-Identifier: Apache-2.0

/// What reps write of the feelings of buyers: per driver, what speaks for us and against.
///
/// About two thirds are words that a codebook of phrases is likely to know; the rest are idioms that
/// only a reader gets. Slots in braces are filled by `NoteWriter`.
enum SoftPhrases {
  static let all: [LatentDriver: Wordings] = [
    .trust: trust, .security: security, .motivation: motivation, .advocacy: advocacy,
    .fear: fear, .statusQuo: statusQuo, .ambition: ambition,
  ]

  private static let trust = Wordings(
    for: [
      "{n} trusts our team and says so in front of the others.",
      "They believe we will do what we say we will do.",
      "Good rapport with {r}, who now calls me directly.",
      "The reference call with {p} convinced them that we are straight with customers.",
      "{R} said we were the only vendor that admitted a gap.",
      "{n} said they would take our word on the timeline.",
      "They see us as an adviser rather than a seller.",
      "They trust {us} to tell them when something will not work.",
      "{n} has worked with our consultants before and vouched for us.",
      "Our honesty about the reporting module went down well; it bought us a lot of credibility.",
      "{n} put the draft contract in the drawer and said a handshake would do until legal is back.",
      "Told us things about the board that you only tell people you rely on.",
      "{R} sends us the internal minutes now, unasked.",
    ],
    against: [
      "They did not believe our delivery dates.",
      "{R} doesn't trust us after the late proposal.",
      "They don't trust {us} with the plant data.",
      "{n} thinks we overpromise.",
      "Credibility took a hit when the demo account broke.",
      "They trust {v}, who they have used for years.",
      "{R} has a long-standing relationship with the people at {v}.",
      "{n} said our numbers felt made up.",
      "They felt misled about the price of the interfaces.",
      "Every answer of ours gets checked with two other people before it counts.",
      "{n} counts the spoons when we leave the room.",
    ]
  )

  private static let security = Wordings(
    for: [
      "They used us at their last site and felt safe with it.",
      "{n} says going with us is the safe choice.",
      "They feel safe with {us}: proven, and running in two sister plants.",
      "{R} sees us as low risk because the group already runs it.",
      "They have used the service in the past and know what they get.",
      "A familiar tool, {n} said, nobody has to be afraid of it.",
      "{n} already knows which buttons do what, from the old job.",
    ],
    against: [
      "It does not feel safe to them to be the first plant on it.",
      "{R} considers us too risky, too small.",
      "They feel safer with {v}.",
      "Nobody gets fired for buying {v}, as {n} put it.",
      "They have been with {s} for twelve years and it has never let them down.",
      "{n} wants a name that the auditors have seen before.",
      "Same kit in all three halls, why gamble, was the line.",
    ]
  )

  private static let motivation = Wordings(
    for: [
      "{R} is desperate to solve the recall problem.",
      "They are highly motivated to get this fixed before the audit.",
      "{n} is eager and chases us for the next step.",
      "Real urgency on their side: the last complaint went up to the board.",
      "They really want this, {n} cleared two days for the workshop.",
      "{n} is driving this with a lot of energy.",
      "They are keen to move and have started on the data themselves.",
      "{n} came back within the hour, again.",
      "Got a message from {n} on a Sunday night asking whether we had started yet.",
      "Half the shift stayed late to see it working.",
    ],
    against: [
      "They went quiet after the second demo.",
      "No urgency; this is low on their list.",
      "{R} has lost interest.",
      "It is a low priority for {r}.",
      "No response to four e-mails.",
      "{n} has gone dark.",
      "Nobody there is motivated to take it further.",
      "The third meeting was cancelled in a row, always by them.",
      "{n} nods, takes the slides and that is that.",
      "Feels like pushing a rope with these people.",
    ]
  )

  private static let advocacy = Wordings(
    for: [
      "{n} is our champion and sold it to the board for us.",
      "{R} advocates for us internally.",
      "{n} put her name to the proposal and presented it without us.",
      "They pushed for us in the steering committee.",
      "{n} fights for us with procurement.",
      "{n} went to bat for us with {r}.",
      "We have a strong champion in {n}.",
      "{n} carried our slides upstairs and came back with a date.",
      "When the others wavered, {n} said: my neck, my choice.",
    ],
    against: [
      "Our champion left the company in {m}.",
      "{R} is working against us in the committee.",
      "{n} is championing {v}.",
      "Nobody inside speaks up for us.",
      "We lost our champion to a re-org.",
      "Someone in IT keeps telling the committee to look at {v}.",
      "{n} went silent as soon as the boss frowned.",
    ]
  )

  private static let fear = Wordings(
    for: [
      "They are afraid of another recall, and that drives them to us.",
      "{R} fears that {s} will fail during the audit.",
      "They are worried that the old system will not survive the year.",
      "{n} is scared of standing before the regulator with spreadsheets again.",
    ],
    against: [
      "{R} is afraid of making the wrong decision.",
      "They are worried about disruption on the line.",
      "{n} fears for his job if the rollout goes wrong.",
      "They are scared of the migration.",
      "{n} is nervous about being blamed if it slips.",
      "Fear of lock-in came up again.",
      "They are anxious about moving twenty years of records.",
      "{n} asked three times who signs if it goes wrong.",
      "You could see them thinking of the last project that ended in the trade press.",
    ]
  )

  private static let statusQuo = Wordings(
    for: [
      "They are fed up with {s} and open to change.",
      "{R} said it cannot stay as it is.",
      "They are tired of the manual workarounds and want a change.",
      "{n} is sick of the spreadsheets.",
      "{n} has already told the team that the old forms are history.",
    ],
    against: [
      "They are happy with how things are.",
      "{R} says the current process is good enough.",
      "They decided to stay with {s} for now.",
      "Change fatigue: third project this year, they want to leave it as it is.",
      "They would rather do nothing this year.",
      "No appetite for change in the plant.",
      "{n} likes the old way and does not see why it should change.",
      "They prefer to keep things the way they are.",
      "The binders have worked since 1998, and {n} will not hear otherwise.",
      "If it limps it runs, they say there.",
    ]
  )

  private static let ambition = Wordings(
    for: [
      "{n} wants to make a name with this.",
      "{R} sees a promotion in it.",
      "They want to be the first plant in the group to go paperless.",
      "{n} wants this on the slide for the next board meeting, with a photograph.",
    ],
    against: [
      "{R} would lose standing if we take over the reporting.",
      "{n} sees our tool as a threat to the department.",
      "The reporting team knows whose work this replaces.",
    ]
  )
}
