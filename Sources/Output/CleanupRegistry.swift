// SPDX-License-Identifier: Apache-2.0

import Synchronization

/// What is to be done before the process ends.
final class CleanupRegistry: Sendable {
  private struct State {
    var actions: [Int: @Sendable () -> Void] = [:]
    var lastNumber = 0
  }

  private let state = Mutex(State())

  /// Registers an action.
  ///
  /// - Parameter action: Something short; it runs on the thread that waits for signals.
  /// - Returns: A number by which it is withdrawn.
  func register(_ action: @escaping @Sendable () -> Void) -> Int {
    state.withLock { state in
      state.lastNumber += 1
      state.actions[state.lastNumber] = action
      return state.lastNumber
    }
  }

  /// Withdraws an action and then does something that a signal cannot interrupt.
  func withdraw<Failure: Error>(
    _ number: Int, _ body: () throws(Failure) -> Void
  ) throws(Failure) {
    try state.withLock { state throws(Failure) in
      state.actions[number] = nil
      try body()
    }
  }

  /// Runs what is registered, each action once.
  func run() {
    state.withLock { state in
      for (_, action) in state.actions.sorted(by: { $0.key < $1.key }) { action() }
      state.actions.removeAll()
    }
  }
}
