// SPDX-License-Identifier: Apache-2.0

import Configuration

extension CRMPreset {
  /// Microsoft Dynamics 365 Sales, opportunities exported to Excel and saved as CSV.
  static let dynamics = Self(
    name: "dynamics",
    title: "Microsoft Dynamics 365 Sales",
    summary: """
      Opportunities > Export to Excel (static worksheet), saved as CSV. Status decides the outcome; \
      Status Reason can only exclude a deal (duplicate, error, merged, test). The amount is the \
      estimated revenue, since the actual revenue of a lost deal is 0. Dates may be serial numbers.
      """,
    signature: [
      "(Do Not Modify) Opportunity": 6, "(Do Not Modify) Row Checksum": 4,
      "(Do Not Modify) Modified On": 4, "Topic": 2, "Potential Customer": 3,
      "Est. close date": 3, "Est. revenue": 3, "Actual Close Date": 2, "Actual Revenue": 2,
      "Status Reason": 2, "Rating": 1, "Sales Stage": 1, "Pipeline Phase": 2, "Status": 1,
      "Purchase Timeframe": 2, "Opportunity_Est. revenue": 4, "Opportunity_Status": 3,
      "estimatedvalue": 3, "estimatedclosedate": 3, "statecode": 3, "statuscode": 3,
    ],
    columns: [
      .init(.id, "(Do Not Modify) Opportunity", "opportunityid"),
      .init(.name, "Topic"),
      .init(.status, "Status", "statecode"),
      .init(.statusReason, "Status Reason", "statuscode"),
      .init(.stage, "Sales Stage", "Pipeline Phase", "stepname"),
      .init(.amount, "Est. revenue", "estimatedvalue", "Actual Revenue"),
      .init(.currency, "Currency", "Transaction Currency"),
      .init(.createdDate, "Created On"),
      .init(
        .closeDate, "Actual Close Date", "actualclosedate", "Est. close date",
        "estimatedclosedate"),
      .init(.owner, "Owner", "ownerid"),
      .init(.account, "Account", "Potential Customer", "customerid"),
      .init(.source, "Lead Source", "Source Campaign", "Originating Lead"),
      .init(.title, "Job Title", "Contact Job Title"),
      .init(.industry, "Industry"),
      .init(.competitor, "Competitor", "Primary Competitor"),
      .init(.budget, "Budget", "budgetstatus"),
      .init(.authority, "Decision Maker?", "decisionmaker"),
      .init(.need, "Need"),
      .init(.timing, "Purchase Timeframe", "purchasetimeframe"),
      .init(.campaign, "Source Campaign", "campaignid"),
      .init(
        .text, "Description", "Current Situation", "Customer Need", "Client/Customer Need",
        "Customer Pain Points", "Proposed Solution", "Qualification Comments"),
      .init(.modified, "(Do Not Modify) Modified On", "Modified On"),
    ],
    openStages: [
      "In Progress", "On Hold", "Qualify", "Develop", "Propose", "Close", "1-Qualify",
      "2-Develop", "3-Propose", "4-Close",
    ]
  )
}
