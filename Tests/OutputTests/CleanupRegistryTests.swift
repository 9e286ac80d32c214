// SPDX-License-Identifier: Apache-2.0

import Synchronization
import Testing

@testable import Output

struct `A registry of cleaning up` {
  @Test func `runs once what is registered and not what was withdrawn`() {
    let registry = CleanupRegistry()
    let kept = Counter()
    let withdrawn = Counter()
    _ = registry.register { kept.increment() }
    let number = registry.register { withdrawn.increment() }
    var isDone = false
    registry.withdraw(number) { isDone = true }
    #expect(isDone)
    registry.run()
    registry.run()
    #expect(kept.value == 1)
    #expect(withdrawn.value == 0)
  }
}

private final class Counter: Sendable {
  private let count = Atomic<Int>(0)

  var value: Int { count.load(ordering: .relaxed) }

  func increment() {
    count.add(1, ordering: .relaxed)
  }
}
