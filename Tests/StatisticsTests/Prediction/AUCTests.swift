// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import Statistics

struct `The area under the ROC curve` {
  static let hanleyCases = ratings([3, 2, 2, 11, 33])
  static let hanleyControls = ratings([33, 6, 6, 11, 2])

  static func ratings(_ counts: [Int]) -> [Double] {
    counts.enumerated().flatMap { Array(repeating: Double($0.offset), count: $0.element) }
  }

  static func haemorrhage(_ column: Int, poor: Bool) -> [Double] {
    PublishedData.haemorrhage.filter { ($0[0] == 1) == poor }.map { $0[column] }
  }

  @Test func `agrees with Hanley and McNeil's readings of tomograms`() throws {
    // Hanley & McNeil (1982), *Radiology* 143:29; the DeLong error is R's pROC 1.18.
    let auc = try #require(AUC(cases: Self.hanleyCases, controls: Self.hanleyControls))
    #expect(agree(auc.estimate, 0.893_171, to: 1e-6))
    #expect(agree(try #require(auc.standardError), 0.030_724, to: 2e-5))
  }

  @Test(arguments: [(1, 0.731_369, 0.630_118, 0.832_619), (2, 0.611_958, 0.501_245, 0.722_671)])
  func `agrees with pROC on haemorrhage`(
    column: Int, area: Double, low: Double, high: Double
  ) throws {
    let auc = try #require(
      AUC(
        cases: Self.haemorrhage(column, poor: true),
        controls: Self.haemorrhage(column, poor: false)
      )
    )
    let interval = try #require(auc.interval())
    #expect(abs(auc.estimate - area) < 1e-6)
    #expect(abs(interval.low - low) < 1e-6 && abs(interval.high - high) < 1e-6)
  }

  @Test(arguments: 0..<50)
  func `agrees with a count of all pairs`(replicate: Int) throws {
    var random = RandomStream(seed: 81, replicate: replicate)
    let cases = (0..<7).map { _ in Double(random.nextIndex(below: 6)) }
    let controls = (0..<9).map { _ in Double(random.nextIndex(below: 6)) }
    let auc = try #require(AUC(cases: cases, controls: controls))
    func kernel(_ left: Double, _ right: Double) -> Double {
      left > right ? 1 : left == right ? 0.5 : 0
    }
    var sum = 0.0
    for score in cases {
      sum += controls.reduce(0) { $0 + kernel(score, $1) }
    }
    #expect(agree(auc.estimate, sum / 63))
    // The variance from its definition, without ranks.
    let area = sum / 63
    let byCase = cases.map { score in controls.reduce(0) { $0 + kernel(score, $1) } / 9 }
    let byControl = controls.map { score in cases.reduce(0) { $0 + kernel($1, score) } / 7 }
    let first = byCase.reduce(0) { $0 + ($1 - area) * ($1 - area) } / 6 / 7
    let second = byControl.reduce(0) { $0 + ($1 - area) * ($1 - area) } / 8 / 9
    #expect(agree(try #require(auc.variance), first + second))
  }

  @Test(arguments: 0..<20)
  func `is not changed by rising transformations and turned by a change of sides`(
    replicate: Int
  ) throws {
    var random = RandomStream(seed: 82, replicate: replicate)
    let scores = (0..<30).map { _ in random.nextSigned() }
    let outcome = (0..<30).map { $0 % 3 == 0 }
    let auc = try #require(AUC(scores: scores, outcome: outcome))
    let cubed = try #require(AUC(scores: scores.map { $0 * $0 * $0 }, outcome: outcome))
    let turned = try #require(AUC(scores: scores, outcome: outcome.map { !$0 }))
    #expect(auc.estimate == cubed.estimate && auc.variance == cubed.variance)
    #expect(agree(turned.estimate, 1 - auc.estimate))
    #expect(agree(try #require(turned.variance), try #require(auc.variance)))
  }

  @Test func `says where it or its precision does not exist`() throws {
    #expect(AUC(cases: [], controls: [1]) == nil)
    #expect(AUC(scores: [1, 2], outcome: [true, true]) == nil)
    let single = try #require(AUC(cases: [3], controls: [1, 2, 4, 5]))
    #expect(single.estimate == 0.5 && single.variance == nil && single.interval() == nil)
    let perfect = try #require(AUC(cases: [5, 6, 7], controls: [1, 2, 3, 4]))
    #expect(perfect.isDegenerate && perfect.deviateFromHalf == nil)
    #expect(perfect.logitInterval() == nil)
    let tied = try #require(AUC(cases: [1, 1], controls: [1, 1]))
    #expect(tied.estimate == 0.5 && tied.isDegenerate)
  }

  @Test func `cuts its symmetric interval off at 1, while that of log odds stays inside`() throws {
    let auc = try #require(AUC(cases: [5, 6, 7, 8, 2], controls: [1, 2.5, 3, 4, 1.5]))
    #expect(try #require(auc.interval()).high > 1)
    #expect(try #require(auc.clippedInterval()).high == 1)
    let logit = try #require(auc.logitInterval())
    #expect(logit.high < 1 && logit.contains(auc.estimate))
  }
}

struct `Two areas of the same rows` {
  @Test func `agree with pROC's paired test on haemorrhage`() throws {
    let pair = try #require(
      PairedAUC(
        firstCases: `The area under the ROC curve`.haemorrhage(1, poor: true),
        firstControls: `The area under the ROC curve`.haemorrhage(1, poor: false),
        secondCases: `The area under the ROC curve`.haemorrhage(2, poor: true),
        secondControls: `The area under the ROC curve`.haemorrhage(2, poor: false)
      )
    )
    let p = NormalDistribution.twoSided(try #require(pair.deviate)).probability
    #expect(agree(p, 0.164_295, to: 5e-6))
  }

  @Test func `differ by nothing, with no variance, from themselves`() throws {
    let scores = [0.3, 0.7, 0.2, 0.9, 0.4]
    let pair = try #require(
      PairedAUC(first: scores, second: scores, outcome: [false, true, false, true, true])
    )
    #expect(pair.difference == 0 && pair.variance == 0 && pair.deviate == nil)
  }
}
