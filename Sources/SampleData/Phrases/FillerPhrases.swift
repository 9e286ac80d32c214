// SPDX-License-Identifier: Apache-2.0

/// What stands in notes and says nothing of why a deal is won or lost.
enum FillerPhrases {
  /// Demos, documents, logistics.
  static let neutral = [
    "Demo on {d} with {few} people.",
    "Walked through {t} and {t}.",
    "They asked how single sign-on works with their directory.",
    "Sent {doc} to {n}.",
    "Legal is reading {doc}.",
    "Call moved to {d}, {few} o'clock.",
    "{n} is on holiday until {d} week.",
    "Shared {doc} and {doc}.",
    "{few} plants, about {k} users in all.",
    "They export to spreadsheets and want to keep that.",
    "Went over {doc} with {n}.",
    "Asked for the certificate of the data centre.",
    "Long talk about {t}.",
    "Site visit at {a}; parking behind hall {few}, safety shoes needed.",
    "They run {s} at the moment.",
    "{n} wants {doc} in English.",
    "Procurement wants our bank details on their own form.",
    "Discussed training: one day for administrators, half a day for users.",
    "{n} will forward {doc}.",
    "Question about how long deleted items are kept.",
    "The test system is set up with {k} sample records.",
    "Purchase order needs two reference numbers, see the mail of {n}.",
    "Showed {t}; they had {few} questions, mostly on {t}.",
    "Quote valid for sixty days.",
    "Joint call with our partner about {t}.",
    "Talked through {t} again.",
    "Returned {doc}, {k} points answered.",
    "Introduced our project lead.",
    "Drew {t} on the whiteboard.",
    "They want {t} in landscape.",
    "Next call is on {d} with {r}.",
    "{n} and {r} compared {t} with what {s} does.",
    "Second demo, this time {t} only.",
    "Left {doc} with {n} on {d}.",
    "Version {few} of {doc} is out.",
    "Short call about {t}, nothing new.",
    "IT wants to see {t} on a tablet.",
    "{a} has {few} sites in two countries.",
  ]

  /// How some of them begin.
  static let openings = [
    "Update: ", "FYI: ", "Also: ", "PS: ", "Note to self: ", "From the call: ", "Today: ",
  ]

  /// Words of drivers in sentences that carry none: negations, conditions, plans, questions, the
  /// rep's own feelings, other customers, and the same words in another sense.
  static let misleading = [
    "Need to find out whether they have budget.",
    "If they trusted us with one site we could show it.",
    "I am confident that we close this by month end.",
    "Feeling good about this one.",
    "Ask {n} about a champion.",
    "Not worried about the price, from what I hear.",
    "Another customer of ours was afraid of the same migration.",
    "No sign that they are afraid of anything.",
    "Plan: build trust with {r} on the next visit.",
    "The Trust Centre page answers most of their questions.",
    "Who decides? To be found out.",
    "I am a bit nervous about the demo laptop.",
    "We should find somebody who advocates for us.",
    "Zero trust came up in the network discussion.",
    "Might be urgent, might not, hard to say.",
    "Would be great if {n} championed this.",
    "Their charity runs a family trust, nice story over lunch.",
    "I hope that they are motivated enough.",
    "Could be that the status quo wins, we will see.",
    "Check whether {v} is still in the running.",
  ]

  /// What is added once a deal is lost, whatever the reasons.
  static let postMortem = [
    "Going back over the steps for the review: three calls, two demos, one visit.",
    "Documents are archived in the folder of the quarter.",
    "For the record, the quote went out on time and in the format they asked for.",
    "Sent a closing mail and asked for half an hour of feedback.",
    "Reminder set for next spring.",
    "List of open questions at the end: printers, roles, export, retention.",
    "All contacts were moved to the newsletter list.",
    "The timeline as far as I can put it together: first call, demo, quote, second demo, closing.",
    "Technical notes for whoever picks this up: {k} users, two plants, {s}.",
    "Closed the case in the system and informed the partner.",
  ]

  static let nextSteps = [
    "Send revised order form to {n}", "Call {n} on Thursday", "Demo for the second plant",
    "Wait for legal", "Answer the open points of the questionnaire", "Visit with the project lead",
    "Prepare quote for {k} users", "Get the list of suppliers from {n}",
    "Follow up after the holidays", "Workshop on roles", "Check interface with IT", "None",
    "Find out who signs", "Contract to {r}", "Reference call with {p}",
  ]
}
