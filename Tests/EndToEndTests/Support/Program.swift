// SPDX-License-Identifier: Apache-2.0

import Foundation

/// The program as users have it: the binary that was built beside the tests.
enum Program {
  /// What one run left behind.
  struct Run {
    /// The exit code; a run that a signal ended counts as shells count it, 128 and the signal.
    let exitCode: Int32
    /// The bytes of standard output.
    let data: Data
    /// Standard error.
    let messages: String

    /// Standard output as text.
    var text: String { String(decoding: data, as: UTF8.self) }
  }

  /// Why there is nothing to run.
  struct NotBuilt: Error {
    let lookedIn: [String]
  }

  /// Where standard output of a run goes.
  enum Destination {
    case captured
    case file(String)
  }

  /// Runs the program to its end.
  ///
  /// - Parameters:
  ///   - arguments: The arguments.
  ///   - bench: The folder it runs in.
  ///   - input: The bytes of standard input.
  ///   - environment: Variables besides those that the tests have.
  ///   - destination: Where standard output goes.
  /// - Returns: What the run left behind.
  /// - Throws: `NotBuilt`, or what the system says where it cannot be started.
  static func run(
    _ arguments: [String], in bench: Workbench, input: Data = Data(),
    environment: [String: String] = [:], to destination: Destination = .captured
  ) throws -> Run {
    let stream = try Streams(bench, input: input, destination: destination)
    let process = try process(arguments, in: bench, environment: environment)
    stream.connect(process)
    try process.run()
    process.waitUntilExit()
    return try stream.result(exitCode: exitCode(of: process))
  }

  /// A run that was not started yet.
  static func process(
    _ arguments: [String], in bench: Workbench, environment: [String: String] = [:]
  ) throws -> Process {
    let process = Process()
    process.executableURL = try executable()
    process.arguments = arguments
    process.currentDirectoryURL = bench.folder
    process.environment = ProcessInfo.processInfo.environment
      .merging(environment) { _, given in given }
    return process
  }

  /// The exit code of a run that has ended, as a shell sees it.
  static func exitCode(of process: Process) -> Int32 {
    process.terminationReason == .uncaughtSignal
      ? 128 + process.terminationStatus : process.terminationStatus
  }

  /// The binary beside the bundle of the tests.
  private static func executable() throws -> URL {
    var folders = [URL(fileURLWithPath: CommandLine.arguments.first ?? "")]
    if let own = Bundle.main.executableURL { folders.append(own) }
    folders += Bundle.allBundles.map(\.bundleURL)
    folders = folders.map { $0.deletingLastPathComponent() }
    let candidates = folders.map { $0.appendingPathComponent("deal-forensics") }
    let found = candidates.first { FileManager.default.isExecutableFile(atPath: $0.path) }
    guard let found else { throw NotBuilt(lookedIn: folders.map(\.path)) }
    return found
  }
}

/// The streams of one run, as files: no pipe can fill up and hold the program.
private struct Streams {
  private let input: FileHandle
  private let output: FileHandle
  private let errors: FileHandle
  private let outputFile: URL?
  private let errorsFile: URL

  init(_ bench: Workbench, input: Data, destination: Program.Destination) throws {
    let name = UUID().uuidString
    let inputFile = bench.streams.appendingPathComponent("\(name).in")
    try input.write(to: inputFile)
    self.input = try FileHandle(forReadingFrom: inputFile)
    errorsFile = bench.streams.appendingPathComponent("\(name).err")
    try Data().write(to: errorsFile)
    errors = try FileHandle(forWritingTo: errorsFile)
    switch destination {
    case .file(let path):
      outputFile = nil
      output = try FileHandle(forWritingTo: URL(fileURLWithPath: path))
    case .captured:
      let file = bench.streams.appendingPathComponent("\(name).out")
      try Data().write(to: file)
      outputFile = file
      output = try FileHandle(forWritingTo: file)
    }
  }

  func connect(_ process: Process) {
    process.standardInput = input
    process.standardOutput = output
    process.standardError = errors
  }

  func result(exitCode: Int32) throws -> Program.Run {
    Program.Run(
      exitCode: exitCode,
      data: try outputFile.map { try Data(contentsOf: $0) } ?? Data(),
      messages: String(decoding: try Data(contentsOf: errorsFile), as: UTF8.self))
  }
}
