// SPDX-License-Identifier: Apache-2.0

import Configuration

extension CRMPreset {
  /// Salesforce, the weekly or monthly Data Export Service: `Opportunity.csv`.
  static let salesforceBackup = Self(
    name: "salesforce-backup",
    title: "Salesforce data export (backup)",
    summary: """
      Setup > Data Export, the file Opportunity.csv. Headers are API names, yes and no are 1 and 0, \
      dates carry a time, and an empty look-up is written 000000000000000AAA. Rich-text fields are \
      HTML.
      """,
    signature: salesforceNames.merging([
      "IsDeleted": 2, "SystemModstamp": 3, "StageSortOrder": 3, "IsPrivate": 2,
      "LastModifiedById": 1, "HasOpportunityLineItem": 1,
    ]) { $1 },
    columns: salesforceColumns,
    openStages: salesforceStages,
    emptyMarks: ["000000000000000AAA", "000000000000000"]
  )

  /// Salesforce, extracts of Data Loader, the command line or SOQL.
  static let salesforceDataLoader = Self(
    name: "salesforce-dataloader",
    title: "Salesforce Data Loader or SOQL",
    summary: """
      An extract of Data Loader, sf data query or another SOQL tool. Headers are API names, perhaps \
      in capitals; related records appear as Account.Name and Owner.Name; yes and no are true and \
      false; date-times end in Z.
      """,
    signature: salesforceNames.merging([
      "Account.Name": 4, "Owner.Name": 4, "Account.Industry": 3, "Campaign.Name": 2,
    ]) { $1 },
    columns: salesforceColumns,
    openStages: salesforceStages,
    emptyMarks: ["000000000000000AAA", "000000000000000"]
  )

  private static let salesforceNames = [
    "StageName": 4, "CloseDate": 1, "IsWon": 2, "IsClosed": 2, "ForecastCategory": 1,
    "ForecastCategoryName": 1, "LeadSource": 1, "OwnerId": 1, "AccountId": 1, "CreatedDate": 1,
    "NextStep": 1, "ExpectedRevenue": 1, "CurrencyIsoCode": 1,
  ]

  private static let salesforceColumns: [PresetColumn] = [
    .init(.id, "Id"),
    .init(.name, "Name"),
    .init(.stage, "StageName"),
    .init(.wonFlag, "IsWon"),
    .init(.closedFlag, "IsClosed"),
    .init(.deletedFlag, "IsDeleted"),
    .init(.amount, "Amount"),
    .init(.currency, "CurrencyIsoCode"),
    .init(.createdDate, "CreatedDate"),
    .init(.closeDate, "CloseDate"),
    .init(.owner, "Owner.Name", "OwnerId"),
    .init(.account, "Account.Name", "AccountId"),
    .init(.source, "LeadSource"),
    .init(.industry, "Account.Industry", "Industry__c"),
    .init(.title, "Contact.Title", "Contact_Title__c"),
    .init(.campaign, "Campaign.Name", "CampaignId"),
    .init(
      .competitor, "MainCompetitors__c", "Competitor__c", "Competitors__c",
      "Primary_Competitor__c"),
    .init(.budget, "Budget_Confirmed__c", "Budget__c"),
    .init(.authority, "Decision_Maker__c", "Authority__c", "Decision_Maker_Identified__c"),
    .init(.need, "Need__c", "Need_Identified__c", "Needs_Defined__c"),
    .init(.timing, "Timing__c", "Timeline__c", "Timeline_Confirmed__c"),
    .init(.text, "Description", "NextStep"),
    .init(.reason, "Loss_Reason__c", "LossReason__c", "Closed_Lost_Reason__c"),
    .init(.modified, "LastModifiedDate", "SystemModstamp"),
  ]
}
