// SPDX-License-Identifier: Apache-2.0

import Configuration

extension CRMPreset {
  /// Salesforce, a report exported as "Details Only".
  static let salesforceReport = Self(
    name: "salesforce-report",
    title: "Salesforce report",
    summary: """
      Reports > Export > Details Only, CSV. Headers are the labels of the report's columns, in any \
      order. Lines of furniture (totals, copyright, "Confidential Information") around the table \
      are counted as footers. With several currencies each amount has its code in a column before \
      it. Dates follow the user's locale.
      """,
    signature: [
      "Opportunity Owner": 3, "Opportunity Name": 3, "Opportunity ID": 2, "Opportunity Stage": 3,
      "Opportunity: Opportunity Name": 4, "Opportunity Owner: Manager": 3, "Opportunity Type": 2,
      "Account Name: Account Name": 4, "Account Name": 1, "Stage": 1, "Fiscal Period": 3,
      "Probability (%)": 1, "Expected Revenue": 1, "Close Date": 1, "Lead Source": 1,
      "Forecast Category": 1, "Age": 1, "Created Date": 1, "Amount (converted)": 2,
      "Amount Currency": 2, "Amount (converted) Currency": 2, "Last Stage Change Date": 1,
    ],
    columns: [
      .init(.id, "Opportunity ID", "Case Safe ID", "18 Digit ID"),
      .init(.name, "Opportunity Name", "Opportunity: Opportunity Name"),
      .init(.stage, "Stage", "Opportunity Stage"),
      .init(.wonFlag, "Won"),
      .init(.closedFlag, "Closed"),
      .init(
        .amount, "Amount", "Total Amount", "Annual Recurring Amount", "Amount (converted)",
        "Annual Recurring Amount (converted)"),
      .init(.currency, "Opportunity Currency", "Currency"),
      .init(.createdDate, "Created Date"),
      .init(.closeDate, "Close Date"),
      .init(.owner, "Opportunity Owner", "Owner", "Opportunity Owner: Full Name"),
      .init(.account, "Account Name", "Account Name: Account Name"),
      .init(.source, "Lead Source", "Opportunity Source"),
      .init(.title, "Contact: Title", "Title"),
      .init(.industry, "Industry", "Account: Industry", "Vertical"),
      .init(
        .competitor, "Competitor", "Primary Competitor", "Competitor: Account Name",
        "Main Competitor(s)"),
      .init(.campaign, "Primary Campaign Source", "Campaign Name"),
      .init(.product, "Product Name", "Product"),
      .init(.region, "Region", "Territory", "Territory Region"),
      .init(
        .text, "Description", "Next Step", "Opportunity Next Steps",
        "Next Steps & Progress Summary", "Notes for Rep"),
      .init(.reason, "Loss Reason", "Closed Won Reason", "Closed Lost/Unqualified Reason"),
      .init(.modified, "Last Modified Date"),
    ],
    openStages: salesforceStages,
    hasFooters: true
  )

  /// The open stages of a new Salesforce account, and the numbered ones that large users publish.
  static let salesforceStages = [
    "Prospecting", "Qualification", "Needs Analysis", "Value Proposition", "Id. Decision Makers",
    "Perception Analysis", "Proposal/Price Quote", "Negotiation/Review", "Pending Acceptance",
    "Discovery", "Scoping", "Technical Evaluation", "Proposal", "Negotiating",
    "Awaiting Signature", "Closing",
  ]
}
