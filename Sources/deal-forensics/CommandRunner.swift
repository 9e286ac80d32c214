// SPDX-License-Identifier: Apache-2.0

import ArgumentParser

/// Runs the body of a command and turns what it throws into a message and an exit code.
struct CommandRunner {
  let messages: MessageOptions

  func run(_ body: (Console) throws -> Void) throws {
    let console = Console(options: messages)
    do {
      try body(console)
    } catch {
      if error is ExitCode || error is ValidationError { throw error }
      let failure = Failure(error)
      console.error(failure.message)
      throw ExitCode(failure.exitCode)
    }
  }
}
