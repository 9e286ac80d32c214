// SPDX-License-Identifier: Apache-2.0

import Dispatch
import Statistics
import Synchronization

/// The share of replicates with a property, among those with an answer.
struct Share: Sendable {
  var hits = 0
  var answers = 0
  var replicates = 0

  /// The share; `nil` without answers.
  var estimate: Double? { answers > 0 ? Double(hits) / Double(answers) : nil }

  /// Whether the share cannot be put down to the luck of the simulation: four standard errors.
  func isFar(below bound: Double) -> Bool { distance(bound).map { $0 < -4 } ?? false }

  /// Whether the share cannot be put down to the luck of the simulation: four standard errors.
  func isFar(above bound: Double) -> Bool { distance(bound).map { $0 > 4 } ?? false }

  private func distance(_ bound: Double) -> Double? {
    estimate.map { ($0 - bound) / (bound * (1 - bound) / Double(answers)).squareRoot() }
  }
}

/// Runs a scenario many times; the number of threads cannot change a result.
struct Simulation: Sendable {
  let replicates: Int
  let seed: UInt64

  /// The share of replicates that cover or reject.
  func share(_ scenario: Scenario, count: Int) -> Share {
    let total = Mutex(Share())
    let chunk = 50
    DispatchQueue.concurrentPerform(iterations: (replicates + chunk - 1) / chunk) { part in
      var share = Share()
      for replicate in part * chunk..<min((part + 1) * chunk, replicates) {
        var random = RandomStream(seed: seed &+ UInt64(count), replicate: replicate)
        share.replicates += 1
        guard let hit = scenario.run(count, &random) else { continue }
        share.answers += 1
        share.hits += hit ? 1 : 0
      }
      total.withLock {
        $0.hits += share.hits
        $0.answers += share.answers
        $0.replicates += share.replicates
      }
    }
    return total.withLock { $0 }
  }
}
