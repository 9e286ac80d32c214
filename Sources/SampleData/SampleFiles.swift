// SPDX-License-Identifier: Apache-2.0

/// The exports of the invented company, as files.
struct SampleFiles {
  /// The seed of the files in `sample-data/`.
  static let seed: UInt64 = 20_260_930

  private(set) var deals: [SampleDeal] = []
  /// The bytes of each export by its name.
  private(set) var files: [(name: String, bytes: [UInt8])] = []

  init(seed: UInt64) {
    var generator = DealGenerator(seed: seed)
    addSalesforce(&generator)
    let hubspot = Self.deals(
      .hubspot, &generator, perQuarter: 85, open: 14, excluded: ["Unqualified", "Duplicate"])
    files.append(("hubspot-deals.csv", HubSpotLayout.file(hubspot)))
    let generic = Self.deals(
      .generic, &generator, perQuarter: 75, open: 10,
      excluded: ["Duplicate", "Test", "Unqualified"])
    files.append(("branch-deals.csv", GenericLayout.file(generic)))
    deals += hubspot + generic
  }

  private mutating func addSalesforce(_ generator: inout DealGenerator) {
    let quarters = (0..<4).map { quarter in
      let excluded = ["Duplicate", "Unqualified", "Unqualified"].map { name in
        generator.deal(.salesforce, quarter: quarter, exclusion: name)
      }
      return (0..<180).map { _ in generator.deal(.salesforce, quarter: quarter) } + excluded
    }
    let open = (0..<26).map { _ in generator.deal(.salesforce, quarter: nil) }
    for (quarter, name) in ["2025-Q4", "2026-Q1", "2026-Q2", "2026-Q3"].enumerated() {
      let end = Day(DealGenerator.quarterEnds[quarter])
      // A few deals were exported while they were open, and again once they were closed.
      let later = quarter < 3 ? quarters[quarter + 1].filter { $0.created < end }.prefix(4) : []
      let stillOpen = Array(later) + (quarter == 3 ? open : [])
      files.append(
        (
          "salesforce-\(name).csv",
          SalesforceLayout.file(quarters[quarter], stillOpen: stillOpen, lastDay: end)
        ))
    }
    deals += quarters.flatMap { $0 } + open
  }

  private static func deals(
    _ layout: SampleDeal.Layout, _ generator: inout DealGenerator, perQuarter: Int, open: Int,
    excluded: [String]
  ) -> [SampleDeal] {
    var deals: [SampleDeal] = []
    for quarter in 0..<4 {
      for _ in 0..<perQuarter { deals.append(generator.deal(layout, quarter: quarter)) }
      for name in excluded {
        deals.append(generator.deal(layout, quarter: quarter, exclusion: name))
      }
    }
    for _ in 0..<open { deals.append(generator.deal(layout, quarter: nil)) }
    return deals
  }
}
