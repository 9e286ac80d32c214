// SPDX-License-Identifier: Apache-2.0

import Configuration

extension CRMPreset {
  /// Pipedrive, deals exported from the list view.
  static let pipedrive = Self(
    name: "pipedrive",
    title: "Pipedrive deals",
    summary: """
      Deals > list view > Export filter results, CSV. Headers are "Deal - Field". The status decides \
      the outcome; a lost deal keeps its last stage. A custom field may carry the label of a system \
      field: the first of two equal headers is the system's.
      """,
    signature: [
      "Deal - ID": 4, "Deal - Title": 4, "Deal - Status": 4, "Deal - Stage": 3, "Deal - Value": 3,
      "Deal - Owner": 3, "Deal - Organization": 3, "Deal - Deal created": 3,
      "Deal - Lost reason": 3, "Deal - Won time": 3, "Deal - Currency of Value": 3,
    ],
    columns: [
      .init(.id, "Deal - ID"),
      .init(.name, "Deal - Title"),
      .init(.status, "Deal - Status"),
      .init(.stage, "Deal - Stage"),
      .init(.amount, "Deal - Value"),
      .init(.currency, "Deal - Currency of Value", "Deal - Currency"),
      .init(.createdDate, "Deal - Deal created", "Deal - Creation date"),
      .init(
        .closeDate, "Deal - Deal closed on", "Deal - Closed on", "Deal - Won time",
        "Deal - Lost time", "Deal - Expected close date"),
      .init(.owner, "Deal - Owner"),
      .init(.account, "Deal - Organization", "Organization", "Organization - Name"),
      .init(.source, "Deal - Source origin", "Deal - Source channel", "Deal - Source"),
      .init(.title, "Person - Job title"),
      .init(.industry, "Organization - Industry", "Deal - Industry"),
      .init(.competitor, "Deal - Competitor"),
      .init(.budget, "Deal - Budget"),
      .init(.authority, "Deal - Authority"),
      .init(.need, "Deal - Need"),
      .init(.timing, "Deal - Timing"),
      .init(.product, "Deal - Product name"),
      .init(.text, "Deal - Notes", "Deal - Note", "Deal - Description"),
      .init(.reason, "Deal - Lost reason"),
      .init(.modified, "Deal - Update time"),
    ],
    openStages: ["open"],
    firstTwinWins: true
  )
}
