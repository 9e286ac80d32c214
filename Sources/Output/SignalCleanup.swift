// SPDX-License-Identifier: Apache-2.0

import Foundation
import Glibc

/// What is done before an interrupt or a request to end takes effect.
///
/// A thread waits for SIGHUP, SIGINT and SIGTERM, runs what was registered, and lets the signal end
/// the process as if it had not been caught: a shell sees 129, 130 or 143. SIGPIPE keeps its
/// effect, so that a pipe that closes ends the program. SIGXFSZ is ignored, so that a limit on file
/// sizes is an error of writing.
public enum SignalCleanup {
  /// What is done before the process ends.
  static let registry = CleanupRegistry()

  /// Begins to wait for signals.
  ///
  /// To be called once, before any other thread is started: threads inherit which signals they
  /// leave to the one that waits.
  public static func install() {
    signal(SIGXFSZ, SIG_IGN)
    mask(SIG_BLOCK)
    Thread.detachNewThread { waitForSignal() }
  }

  private static func endingSignals() -> sigset_t {
    var signals = sigset_t()
    unsafe sigemptyset(&signals)
    for number in [SIGHUP, SIGINT, SIGTERM] { unsafe sigaddset(&signals, number) }
    return signals
  }

  private static func mask(_ way: Int32) {
    var signals = endingSignals()
    unsafe pthread_sigmask(way, &signals, nil)
  }

  private static func waitForSignal() {
    var signals = endingSignals()
    var number: Int32 = 0
    while unsafe sigwait(&signals, &number) != 0 {}
    registry.run()
    signal(number, SIG_DFL)
    mask(SIG_UNBLOCK)
    // The default effect of each of these signals is to end the process.
    kill(getpid(), number)
  }
}
