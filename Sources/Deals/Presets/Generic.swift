// SPDX-License-Identifier: Apache-2.0

import Configuration

extension CRMPreset {
  /// Any table with a header, by the words that people use; every other preset falls back on it.
  ///
  /// `Deal` or `Opportunity` before a word changes nothing: `stage` stands for `Deal Stage` too.
  static let generic = Self(
    name: "generic",
    title: "any table with a header",
    summary: """
      A table of no CRM in particular: columns are configured, or guessed from the words of the \
      header. Letter case, spaces and signs are ignored, and so is "Deal" or "Opportunity" before a \
      word.
      """,
    signature: [:],
    columns: genericOutcome + genericFacts + genericPeople + [
      .init(
        .budget, "budget", "budget confirmed", "budget approved", "budget status", "has budget"),
      .init(
        .authority, "authority", "authority confirmed", "decision maker",
        "decision maker identified", "decision maker confirmed", "economic buyer identified"),
      .init(
        .need, "need", "needs", "need defined", "need confirmed", "need identified",
        "needs defined", "business need"),
      .init(
        .timing, "timing", "timeline", "timeframe", "time frame", "purchase timeframe",
        "timeline confirmed", "timing confirmed"),
      .init(
        .text, "note", "notes", "description", "comment", "comments", "summary", "next step",
        "next steps", "call notes", "meeting notes", "remarks", "details", "text", "body",
        "feedback", "message", "transcript", "pain points", "customer pain points",
        "current situation", "customer need", "customer needs"),
      .init(
        .reason, "reason", "loss reason", "lost reason", "win reason", "won reason",
        "win loss reason", "loss win reason", "reason for loss", "why lost", "why won"),
    ],
    openStages: [
      "open", "new", "active", "pending", "in progress", "in negotiation", "on hold", "pipeline",
      "prospecting", "prospect", "engaging", "engaged", "qualification", "qualified", "qualifying",
      "discovery", "demo", "evaluation", "proposal", "proposal sent", "quote", "negotiation",
      "negotiating", "contract sent", "verbal", "commit", "best case", "awaiting signature",
    ]
  )

  private static let genericOutcome: [PresetColumn] = [
    .init(
      .outcome, "outcome", "result", "final outcome", "win loss", "won lost", "won or lost",
      "win or loss"),
    .init(.status, "status"),
    .init(.statusReason, "status reason"),
    .init(
      .stage, "stage", "stage name", "sales stage", "pipeline stage", "current stage",
      "lead stage"),
    .init(.wonFlag, "is won", "won", "is closed won", "hs_is_closed_won", "converted"),
    .init(.closedFlag, "is closed", "hs_is_closed"),
    .init(.deletedFlag, "is deleted"),
    .init(
      .modified, "last modified date", "last modified", "modified on", "modified time",
      "modified date", "update time", "updated at", "last updated"),
  ]

  private static let genericFacts: [PresetColumn] = [
    .init(
      .id, "id", "record id", "deal number", "opportunity number", "opp id", "lead id",
      "prospect id", "crm id"),
    .init(.name, "name", "deal title", "opportunity title", "opportunity", "deal", "topic"),
    .init(
      .amount, "amount", "value", "close value", "deal size", "total amount", "total value",
      "contract value", "total contract value", "tcv", "acv", "arr", "revenue", "est revenue",
      "expected value", "price"),
    .init(.currency, "currency", "currency code", "currency iso code"),
    .init(
      .createdDate, "created", "created date", "create date", "created on", "created at",
      "creation date", "created time", "date created", "open date", "opened", "opened date",
      "engage date", "entered date", "start date"),
    .init(
      .closeDate, "close date", "closed date", "closed", "closed on", "closed at", "close",
      "actual close date", "closing date", "date closed", "decision date", "expected close date",
      "est close date", "end date"),
    .init(
      .source, "source", "lead source", "original source", "source origin", "channel",
      "lead origin"),
    .init(.industry, "industry", "sector", "vertical", "account industry"),
    .init(.product, "product", "product name", "product line", "products"),
    .init(.region, "region", "territory", "sales region", "territory region", "regional office"),
    .init(.campaign, "campaign", "campaign name", "campaign source", "primary campaign source"),
    .init(.nps, "nps", "nps score", "net promoter score"),
    .init(.intent, "intent", "intent score", "buying intent", "intent level"),
  ]

  private static let genericPeople: [PresetColumn] = [
    .init(
      .owner, "owner", "owner name", "seller", "sales agent", "agent", "sales rep", "rep",
      "salesperson", "sales person", "account executive", "ae", "assigned to", "account manager",
      "owner id"),
    .init(
      .account, "account", "account name", "customer name", "client name", "company name",
      "organization", "organisation", "organization name", "buyer", "associated company",
      "potential customer"),
    .init(
      .title, "title", "contact title", "job title", "buyer title", "contact job title"),
    .init(
      .competitor, "competitor", "competitors", "primary competitor", "main competitor",
      "competitor name", "lost to"),
  ]
}
