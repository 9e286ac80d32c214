// SPDX-License-Identifier: Apache-2.0

/// How a run is set, besides its configuration.
public struct AnalysisOptions: Sendable {
  /// The seed of every resampling.
  public var seed: UInt64 = 1
  /// The days within which deals must have been closed.
  public var period = Period.all
  /// Whether the codebook is the built-in one, unchanged (rule 9).
  public var codebookIsBuiltIn = true
  /// How many tags a factor shows as evidence at most; `nil` for all.
  public var evidencePerFactor: Int? = 200
  /// How many repeats of a cross-validation run at a time; changes no result.
  public var jobs = 1
  /// How often a cross-validation deals out its folds anew; fewer times where there are so many
  /// deals that repeats no longer differ.
  public var repeats = 20
  /// How many samples of accounts the interval of the explained share is made from.
  public var bootstraps = 200
  /// The version of the program.
  public var toolVersion = "0.1.0"
  /// The SHA-256 of the configuration file.
  public var configSHA256: String?

  /// Creates the options of a run without any.
  public init() {}

  /// The repeats for a number of deals: all up to 20,000, 5 up to 200,000 and 2 beyond.
  func repeats(deals: Int) -> Int {
    switch deals {
    case ...20_000: repeats
    case ...200_000: min(repeats, 5)
    default: min(repeats, 2)
    }
  }
}
