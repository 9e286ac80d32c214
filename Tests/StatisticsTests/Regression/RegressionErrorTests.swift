// SPDX-License-Identifier: Apache-2.0

import Statistics
import Testing

struct `The reason why a regression has no estimates` {
  @Test(
    arguments: [
      (RegressionError.noRows, "no rows to fit"),
      (.notFinite(column: "age"), "'age' has a missing or infinite value"),
      (.oneOutcome, "every row has the same outcome"),
      (.collinear(column: "c"), "'c' is constant or a combination"),
      (.separated(columns: ["a", "b"]), "the outcome is separated by 'a', 'b'"),
      (.notConverged(iterations: 100), "no maximum after 100 iterations"),
    ]
  )
  func `names the columns and what to do`(error: RegressionError, start: String) {
    #expect(error.message.hasPrefix(start))
    #expect(error.message.contains(";") || error.message.contains(","))
  }
}
