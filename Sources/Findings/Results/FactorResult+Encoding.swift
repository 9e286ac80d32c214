// SPDX-License-Identifier: Apache-2.0

extension FactorResult {
  /// Writes what every factor has, and what its type has; of those, what does not exist as `null`.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(id, forKey: .id)
    try container.encode(family, forKey: .family)
    try container.encode(origin, forKey: .origin)
    try container.encode(type, forKey: .type)
    try container.encode(n, forKey: .n)
    try container.encode(missing, forKey: .missing)
    switch type {
    case "binary": try encodeBinary(to: &container)
    case "categorical":
      try container.encode(levels, forKey: .levels)
      try container.encode(effect, forKey: .effect)
    default:
      try container.encode(summary, forKey: .summary)
      try container.encode(effect, forKey: .effect)
    }
    try container.encode(test, forKey: .test)
    try container.encode(decision, forKey: .decision)
    try container.encode(stratified, forKey: .stratified)
    try container.encode(warnings, forKey: .warnings)
  }

  private func encodeBinary(to container: inout KeyedEncodingContainer<CodingKeys>) throws {
    try container.encode(table, forKey: .table)
    try container.encode(winRatePresent, forKey: .winRatePresent)
    try container.encode(winRateAbsent, forKey: .winRateAbsent)
    try container.encode(riskDifference, forKey: .riskDifference)
    try container.encode(oddsRatio, forKey: .oddsRatio)
    try container.encode(oddsRatioSample, forKey: .oddsRatioSample)
    try container.encode(noDecision, forKey: .noDecision)
    try container.encode(adjustedForLength, forKey: .adjustedForLength)
    try container.encode(minimumDetectableDifference, forKey: .minimumDetectableDifference)
    try container.encode(
      minimumDetectableDifferenceFamily, forKey: .minimumDetectableDifferenceFamily)
    try container.encodeIfPresent(worstCaseBounds, forKey: .worstCaseBounds)
  }
}
