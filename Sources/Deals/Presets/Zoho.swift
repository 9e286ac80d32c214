// SPDX-License-Identifier: Apache-2.0

import Configuration

extension CRMPreset {
  /// Zoho CRM and Bigin, deals (once called potentials).
  static let zoho = Self(
    name: "zoho",
    title: "Zoho CRM and Bigin deals",
    summary: """
      Deals > Export, or the data backup. A look-up comes as two columns, "Deal Owner.id" and "Deal \
      Owner": the name is read. Ids start with zcrm_. "Closed Lost to Competition" is lost.
      """,
    signature: [
      "Deal Owner.id": 4, "Account Name.id": 4, "Contact Name.id": 4, "Pipeline.id": 3,
      "Created By.id": 3, "Record Id": 1, "Deal Id": 1, "Deal Name": 1, "Closing Date": 4,
      "Created Time": 2, "Modified Time": 2, "Reason For Loss": 2, "Company Name.id": 4,
      "Sub-Pipeline": 3, "Potential Name": 4, "Potential Owner": 4, "Deal Owner": 1,
      "Account Name": 1, "Probability (%)": 1, "Last Activity Time": 1,
    ],
    columns: [
      .init(.id, "Record Id", "Deal Id", "Potential Id"),
      .init(.name, "Deal Name", "Potential Name"),
      .init(.stage, "Stage"),
      .init(.amount, "Amount"),
      .init(.currency, "Currency"),
      .init(.createdDate, "Created Time"),
      .init(.closeDate, "Closing Date"),
      .init(.owner, "Deal Owner", "Potential Owner"),
      .init(.account, "Account Name", "Company Name"),
      .init(.source, "Lead Source"),
      .init(.title, "Title"),
      .init(.industry, "Industry"),
      .init(.campaign, "Campaign Source"),
      .init(.competitor, "Competitor", "Competitors"),
      .init(.text, "Description", "Next Step"),
      .init(.reason, "Reason For Loss"),
      .init(.modified, "Modified Time"),
    ],
    openStages: salesforceStages + ["Identify Decision Makers", "Proposal/Quote"]
  )
}
