// SPDX-License-Identifier: Apache-2.0

import CSVIngest
import Calculator
import Configuration
import Deals
import Output

/// Why a run ends, with the exit code of the design.
struct Failure: Error {
  let exitCode: Int32
  let message: String

  init(exitCode: Int32, message: String) {
    self.exitCode = exitCode
    self.message = message
  }

  /// Takes over an error of any stage; what no stage throws on purpose is a bug of ours.
  init(_ error: any Error) {
    switch error {
    case let failure as Failure: self = failure
    case let error as ConfigurationError: self.init(exitCode: 78, message: error.message)
    case let error as ImportError: self.init(exitCode: error.exitCode, message: error.message)
    case let error as IngestError:
      self.init(exitCode: error.exitClass.rawValue, message: error.message)
    case let error as CalculatorError: self.init(exitCode: 65, message: error.message)
    case let error as OutputError: self.init(exitCode: error.exitCode, message: error.message)
    default: self.init(exitCode: 70, message: "a bug of ours: \(type(of: error))")
    }
  }
}
