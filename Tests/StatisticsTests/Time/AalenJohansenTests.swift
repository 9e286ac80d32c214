// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import Statistics

struct `The Aalen-Johansen estimate` {
  private static func subjects(_ replicate: Int) -> [ObservedTime] {
    var random = RandomStream(seed: 5, replicate: replicate)
    return (0..<40).compactMap { _ in
      let entry = Double(random.nextIndex(below: 3))
      return ObservedTime(
        entry: entry, exit: entry + 1 + Double(random.nextIndex(below: 9)),
        cause: random.nextIndex(below: 3)
      )
    }
  }

  @Test(arguments: 0..<20)
  func `adds up to one with the share without an event`(replicate: Int) throws {
    let subjects = Self.subjects(replicate)
    let won = try AalenJohansen(subjects, cause: 1)
    let lost = try AalenJohansen(subjects, cause: 2)
    let open = try KaplanMeier(subjects)
    for time in [1.0, 3, 5, 8, 20] {
      let sum = won.incidence(at: time) + lost.incidence(at: time) + open.survival(at: time)
      #expect(agree(sum, 1))
    }
  }

  @Test func `is one minus Kaplan-Meier where there is one cause`() throws {
    let incidence = try AalenJohansen(Gehan.treated, cause: 1)
    let curve = try KaplanMeier(Gehan.treated)
    for step in curve.steps {
      #expect(agree(incidence.incidence(at: step.time), 1 - step.survival))
      #expect(agree(incidence.standardError(at: step.time), step.standardError, to: 1e-9))
    }
  }

  @Test func `is the share of all subjects without censoring`() throws {
    let subjects = Gehan.times([1, 2, 2, 5], cause: 1) + Gehan.times([2, 3, 6], cause: 2)
    let incidence = try AalenJohansen(subjects, cause: 1)
    #expect(agree(incidence.incidence(at: 2), 3.0 / 7))
    #expect(agree(incidence.incidence(at: 10), 4.0 / 7))
    // The binomial standard error, as nobody is censored.
    #expect(agree(incidence.standardError(at: 2), (3.0 / 7 * 4 / 7 / 7).squareRoot(), to: 1e-9))
    let interval = try #require(incidence.interval(at: 2))
    #expect(interval.contains(3.0 / 7))
    #expect(incidence.steps.map(\.atRisk) == [7, 6, 3, 2, 1])
  }

  @Test func `recovers the share that deals closed in a window hide`() throws {
    // Deals come in at a rate that grows; each is won after 1 to 8 months. Seen: those closed in
    // months 13 to 16, and those open at the end of month 16, from the start of month 13 on.
    var subjects: [ObservedTime] = []
    var closed: [Double] = []
    for created in 0..<16 {
      for duration in 1...8 {
        for _ in 0..<(created + 1) {
          let close = created + duration
          guard close > 12 else { continue }
          let entry = Double(max(0, 12 - created))
          let isOpen = close > 16
          if !isOpen { closed.append(Double(duration)) }
          let exit = isOpen ? Double(16 - created) : Double(duration)
          if let subject = ObservedTime(entry: entry, exit: exit, cause: isOpen ? 0 : 1) {
            subjects.append(subject)
          }
        }
      }
    }
    let incidence = try AalenJohansen(subjects, cause: 1).incidence(at: 3)
    #expect(agree(incidence, 3.0 / 8))
    let naive = Double(closed.count { $0 <= 3 }) / Double(closed.count)
    #expect(naive > 0.4)
  }
}
