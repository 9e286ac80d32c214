// SPDX-License-Identifier: Apache-2.0

/// The marks of a factor that need its cells and a second look at the tests.
struct Marking {
  let marks: [FactorMark]

  init(
    factor: FactorColumn, evidence: FactorEvidence, gatherer: EvidenceGatherer,
    difference: Estimate?
  ) {
    guard case .binary(let cells) = factor.values else {
      marks = []
      return
    }
    var marks: [FactorMark] = []
    let sample = gatherer.sample
    let check = CellMarks(sample: sample)
    if factor.origin == .text {
      if Self.dependsOnCoverage(factor, evidence, gatherer) { marks.append(.coverage) }
      if check.isLate(factor, difference: difference?.estimate) { marks.append(.lateEvidence) }
    }
    if check.isCarriedByOneRep(sample.binary(cells), difference: difference?.estimate) {
      marks.append(.oneRep)
    }
    self.marks = marks
  }

  /// Whether the sign or the decision turns if deals without text count as deals without the factor.
  private static func dependsOnCoverage(
    _ factor: FactorColumn, _ evidence: FactorEvidence, _ gatherer: EvidenceGatherer
  ) -> Bool {
    guard let other = gatherer.evidenceWithMissingAbsent(factor) else { return false }
    if let sign = evidence.crudeSign, let otherSign = other.crudeSign, sign * otherSign < 0 {
      return true
    }
    guard let p = evidence.pStar, let otherP = other.pStar else { return false }
    return (p <= 0.05) != (otherP <= 0.05)
  }
}
