// SPDX-License-Identifier: Apache-2.0

/// The two p-values of a factor in one sample, before the correction for multiplicity.
struct FactorEvidence: Equatable {
  /// Why it is not tested; `nil` where it is.
  var reasonAgainst: String?
  /// Of the crude test: Fisher's, chi-square or Mann-Whitney; kept for factors that are not tested.
  var crude: Double?
  /// Of the crude test as rule 10 takes it: by permutation where an expected count is below 5.
  var deciding: Double?
  /// Of the score test beside rep and note length.
  var adjusted: Double?
  /// The sign of the crude difference; `nil` for categorical factors.
  var crudeSign: Int?
  /// The sign of the adjusted effect; `nil` for categorical factors.
  var adjustedSign: Int?

  /// The p-value that decides: the larger of crude and adjusted; `nil` where either lacks.
  var pStar: Double? {
    guard reasonAgainst == nil, let deciding, let adjusted else { return nil }
    return max(deciding, adjusted)
  }

  /// Whether crude and adjusted effects point the same way, where they have a direction.
  var signsAgree: Bool {
    guard let crudeSign, let adjustedSign else { return true }
    return crudeSign == adjustedSign
  }
}

extension Double {
  /// -1, 0 or 1.
  var signValue: Int { self > 0 ? 1 : self < 0 ? -1 : 0 }
}
