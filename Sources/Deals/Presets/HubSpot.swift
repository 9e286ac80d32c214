// SPDX-License-Identifier: Apache-2.0

import Configuration

extension CRMPreset {
  /// HubSpot, deals exported with labels or with internal names.
  static let hubspot = Self(
    name: "hubspot",
    title: "HubSpot deals",
    summary: """
      Deals > Export, with the labels of properties (in English) or with their internal names. \
      Stages that an account made itself come out as numbers with internal names: they are taken \
      as open and counted, unless the configuration maps them or hs_is_closed decides.
      """,
    signature: [
      "Record ID": 2, "Deal Name": 2, "Deal Stage": 3, "Pipeline": 1, "Deal owner": 1,
      "Close Date": 1, "Create Date": 2, "Amount in company currency": 3, "Is Closed Won": 2,
      "Closed Won Reason": 1, "Closed Lost Reason": 1, "Associated Company": 2,
      "Deal probability": 1, "dealname": 3, "dealstage": 3, "closedate": 1, "createdate": 2,
      "hs_object_id": 4, "hs_lastmodifieddate": 4, "hubspot_owner_id": 4, "hs_is_closed_won": 4,
      "hs_is_closed": 3, "closed_lost_reason": 1,
    ],
    columns: [
      .init(.id, "Record ID", "hs_object_id", "Deal ID", "dealId"),
      .init(.name, "Deal Name", "dealname"),
      .init(.stage, "Deal Stage", "dealstage"),
      .init(.wonFlag, "Is Closed Won", "hs_is_closed_won"),
      .init(.closedFlag, "Is Deal Closed?", "Is Closed", "hs_is_closed"),
      .init(.amount, "Amount", "Amount in company currency", "amount_in_home_currency"),
      .init(.currency, "Currency", "deal_currency_code"),
      .init(.createdDate, "Create Date", "createdate"),
      .init(.closeDate, "Close Date", "closedate"),
      .init(.owner, "Deal owner", "hubspot_owner_id"),
      .init(
        .account, "Associated Company", "Associated Company (Primary)", "Company name",
        "Primary Associated Company"),
      .init(
        .source, "Original Source", "Original Source Type", "hs_analytics_source",
        "Deal source", "Lead Source"),
      .init(.industry, "Industry"),
      .init(.campaign, "Campaign", "hs_campaign"),
      .init(.competitor, "Competitor", "Competitors", "competitors"),
      .init(
        .text, "Deal Description", "description", "Next step", "Next Steps", "hs_next_step",
        "next_steps", "Notes"),
      .init(
        .reason, "Closed Won Reason", "Closed Lost Reason", "closed_won_reason",
        "closed_lost_reason"),
      .init(.modified, "Last Modified Date", "hs_lastmodifieddate"),
    ],
    openStages: [
      "Appointment Scheduled", "appointmentscheduled", "Qualified To Buy", "qualifiedtobuy",
      "Presentation Scheduled", "presentationscheduled", "Decision Maker Bought-In",
      "decisionmakerboughtin", "Contract Sent", "contractsent",
    ],
    numericStagesAreOpen: true
  )
}
