// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import Statistics

struct `Agreement of coders` {
  @Test(
    "agrees with published kappas",
    arguments: [
      ([[20, 5], [10, 15]], 0.4),
      ([[88, 14, 18], [10, 40, 10], [2, 6, 12]], 0.491525),
      // Feinstein & Cicchetti (1990), *Journal of Clinical Epidemiology* 43:543: the paradox.
      ([[40, 9], [6, 45]], 0.699519), ([[80, 10], [5, 5]], 0.318182),
    ]
  )
  func kappa(rows: [[Int]], value: Double) throws {
    let kappa = try #require(try CohensKappa(ContingencyTable(rows)).estimate)
    #expect(abs(kappa - value) < 0.0000005)
  }

  @Test func `agrees with Gwet where categories are rare`() throws {
    let ac1 = try GwetAC1.estimate(ContingencyTable([[80, 10], [5, 5]]))
    #expect(abs(ac1 - 0.808) < 0.0005)
    #expect(throws: UndefinedStatistic.noVariation) {
      try GwetAC1.estimate(ContingencyTable([[4]]))
    }
  }

  @Test(arguments: 0..<40)
  func `is the same for both weights of two categories, and for turned coders`(
    replicate: Int
  ) throws {
    var random = RandomStream(seed: 41, replicate: replicate)
    let cells = (0..<4).map { _ in 1 + random.nextIndex(below: 30) }
    let table = ContingencyTable([[cells[0], cells[1]], [cells[2], cells[3]]])
    let plain = try CohensKappa(table)
    for weights in CohensKappa.Weights.allCases {
      let kappa = try CohensKappa(table, weights: weights)
      #expect(agree(try #require(kappa.estimate), try #require(plain.estimate), to: 1e-9))
      #expect(
        agree(try #require(kappa.standardError), try #require(plain.standardError), to: 1e-9)
      )
    }
    let turned = try CohensKappa(ContingencyTable([[cells[0], cells[2]], [cells[1], cells[3]]]))
    #expect(agree(try #require(turned.estimate), try #require(plain.estimate), to: 1e-9))
    #expect(try #require(plain.interval()).contains(try #require(plain.estimate)))
  }

  @Test func `does not exist where chance agrees completely`() throws {
    let kappa = try CohensKappa(ContingencyTable([[50, 0], [0, 0]]))
    #expect(kappa.estimate == nil && kappa.interval() == nil && kappa.pValue == nil)
    #expect(throws: UndefinedStatistic.emptyGroup) {
      try CohensKappa(ContingencyTable([[0, 0], [0, 0]]))
    }
  }
}

struct `Krippendorff's alpha` {
  /// Four coders and twelve units with gaps: Krippendorff (2011), section E.
  private static let coders: [[Double?]] = [
    [1, 2, 3, 3, 2, 1, 4, 1, 2, nil, nil, nil], [1, 2, 3, 3, 2, 2, 4, 1, 2, 5, nil, 3],
    [nil, 3, 3, 3, 2, 3, 4, 2, 2, 5, 1, nil], [1, 2, 3, 3, 2, 4, 4, 1, 2, 5, 1, nil],
  ]

  @Test(
    "agrees with the published values of every level",
    arguments: [
      (KrippendorffsAlpha.Level.nominal, 0.743421), (.ordinal, 0.815388), (.interval, 0.849107),
      (.ratio, 0.797403),
    ]
  )
  func levels(level: KrippendorffsAlpha.Level, value: Double) throws {
    let alpha = try #require(KrippendorffsAlpha(Self.coders, level: level).estimate)
    #expect(abs(alpha - value) < 0.0000005)
  }

  @Test func `agrees with the published pairs`() throws {
    let meg: [Double?] = [0, 1, 0, 0, 0, 0, 0, 0, 1, 0]
    let owen: [Double?] = [1, 1, 1, 0, 0, 1, 0, 0, 0, 0]
    let alpha = try #require(KrippendorffsAlpha([meg, owen], level: .nominal).estimate)
    #expect(abs(alpha - 0.095238) < 0.0000005)
    let turned = KrippendorffsAlpha([owen, meg], level: .nominal)
    #expect(agree(try #require(turned.estimate), alpha))
  }

  @Test func `does not exist where nothing varies or nothing is paired`() {
    #expect(KrippendorffsAlpha([[1, 1], [1, 1]], level: .interval).estimate == nil)
    #expect(KrippendorffsAlpha([[1, nil], [nil, 2]], level: .nominal).estimate == nil)
    #expect(KrippendorffsAlpha([], level: .nominal).pairable == 0)
  }
}
