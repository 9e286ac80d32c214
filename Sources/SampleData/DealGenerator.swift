// SPDX-License-Identifier: Apache-2.0

import Foundation

/// Draws deals whose outcome depends on what is latent, never on the words of their notes.
struct DealGenerator {
  /// 2025-10-01 and the days on which the four quarters end, as days from 1970-01-01.
  static let firstDay = 20_362
  static let quarterEnds = [20_453, 20_543, 20_634, 20_726]
  /// What a client of ours adds to the log odds, and what it takes from a new one.
  private static let clientEffect = (existing: 1.4, new: -1.45)
  /// What a recommendation adds to the log odds, among new clients as among existing ones.
  private static let referralEffect = 0.75
  private static let intercept = 0.05

  private var random: SeededGenerator
  private var number = 0

  init(seed: UInt64) {
    random = SeededGenerator(seed: seed)
  }

  /// Draws a deal of a layout that closes in a quarter; without one, it is still open.
  ///
  /// - Parameters:
  ///   - layout: The layout that it is written in.
  ///   - quarter: The number of the quarter from 0, or `nil`.
  ///   - exclusion: Why it is closed without a decision, where it is.
  /// - Returns: The deal with its notes.
  mutating func deal(
    _ layout: SampleDeal.Layout, quarter: Int?, exclusion: String? = nil
  ) -> SampleDeal {
    number += 1
    let isExisting = random.chance(0.4)
    let isReferred = random.chance(isExisting ? 0.05 : 0.38)
    let drivers = drawDrivers()
    let rep = random.pick(Self.reps(of: layout))
    var ending = decision(isExisting, isReferred, drivers, rep)
    if quarter == nil { ending = .open }
    if let exclusion { ending = .excluded(exclusion) }
    let closed = Day(closingDay(quarter))
    var deal = SampleDeal(
      number: number, layout: layout, rep: rep, account: random.pick(World.accounts),
      contact: random.pick(World.firstNames), role: random.pick(World.roles),
      title: random.pick(weighted: World.titles.map { ($0.title, $0.weight) }),
      industry: random.pick(World.industries), rival: random.pick(World.rivals),
      system: random.pick(World.systems), referrer: random.pick(World.accounts),
      isExistingClient: isExisting, isReferred: isReferred, source: source(isReferred),
      drivers: drivers, ending: ending,
      created: Day(closed.number - cycle(isReferred, ending)), closed: closed,
      amount: amount(), intent: random.number(in: 0...100)
    )
    fillColumns(of: &deal)
    NoteWriter(random: random).write(&deal, &random)
    return deal
  }

  private static func reps(of layout: SampleDeal.Layout) -> [World.Rep] {
    switch layout {
    case .salesforce: World.salesforceReps
    case .hubspot: World.hubspotReps
    case .generic: World.genericReps
    }
  }

  private mutating func drawDrivers() -> [LatentDriver: Int] {
    var drivers: [LatentDriver: Int] = [:]
    for driver in LatentDriver.allCases {
      let place = random.uniform()
      if place < driver.law.for {
        drivers[driver] = 1
      } else if place > 1 - driver.law.against {
        drivers[driver] = -1
      }
    }
    return drivers
  }

  private mutating func decision(
    _ isExisting: Bool, _ isReferred: Bool, _ drivers: [LatentDriver: Int], _ rep: World.Rep
  ) -> SampleDeal.Ending {
    var logOdds = Self.intercept + rep.effect
    logOdds += isExisting ? Self.clientEffect.existing : Self.clientEffect.new
    if isReferred { logOdds += Self.referralEffect }
    for driver in LatentDriver.allCases {
      logOdds += driver.law.effect * Double(drivers[driver] ?? 0)
    }
    if random.chance(1 / (1 + exp(-logOdds))) { return .won }
    var noDecision = 0.16
    if drivers[.statusQuo] == -1 { noDecision += 0.3 }
    if drivers[.competingInitiative] == -1 { noDecision += 0.25 }
    if drivers[.motivation] == -1 { noDecision += 0.15 }
    return random.chance(noDecision) ? .noDecision : .lost
  }

  private mutating func closingDay(_ quarter: Int?) -> Int {
    guard let quarter else {
      return Self.quarterEnds[3] + random.number(in: 10...90)
    }
    let first = quarter == 0 ? Self.firstDay : Self.quarterEnds[quarter - 1] + 1
    return random.number(in: first...Self.quarterEnds[quarter])
  }

  private mutating func cycle(_ isReferred: Bool, _ ending: SampleDeal.Ending) -> Int {
    let base = 25 + random.number(in: 0...60) + random.number(in: 0...70)
    return isReferred && ending == .won ? base * 2 / 3 : base
  }

  private mutating func amount() -> Int {
    let size = random.uniform() + random.uniform() + random.uniform()
    return Int(8000 * exp(size * 1.1) / 100) * 100
  }

  private mutating func source(_ isReferred: Bool) -> String {
    if isReferred {
      return random.chance(0.3)
        ? random.pick(["Rep generated", "Rep generated", "Web", ""])
        : "Referral"
    }
    return random.chance(0.05) ? "" : random.pick(World.sources)
  }

  /// Fills in the columns that a rep ticks, some wrongly and some not at all.
  private mutating func fillColumns(of deal: inout SampleDeal) {
    deal.budget = answer(deal.drivers[.budget], ["No", "Yes"])
    deal.authority = answer(deal.drivers[.authority], ["No", "Yes"])
    deal.need = answer(deal.drivers[.need], ["Low", "Medium", "High"])
    deal.timing = answer(deal.drivers[.timing], ["Unknown", "This year", "This quarter"])
    let known = deal.ending == .won ? 0.15 : deal.ending == .lost ? 0.55 : 0.3
    if random.chance(known) { deal.competitor = deal.rival }
    if deal.ending == .won && random.chance(0.7) {
      deal.onboardingContact = random.pick(World.firstNames)
    }
    if deal.ending == .lost {
      deal.lossReason = random.pick(["Price", "Lost to competitor", "Product fit", "Timing"])
    } else if deal.ending == .noDecision {
      deal.lossReason = random.pick(["No decision", "No budget", "Went dark"])
    }
  }

  private mutating func answer(_ state: Int?, _ answers: [String]) -> String {
    if random.chance(0.12) { return "" }
    if random.chance(0.12) || state == nil { return random.pick(answers) }
    return state == 1 ? answers[answers.count - 1] : answers[0]
  }
}
