// SPDX-License-Identifier: Apache-2.0

import Configuration
import Deals
import Tagging

/// Everything that an analysis hands on to reports and files.
public struct AnalysisOutput: Sendable {
  /// The content of `results.json`.
  public var results: AnalysisResults
  /// The content of `deals.csv`.
  public var coded: CodedTable
  /// The content of `evidence.csv`; empty for a coded table, which holds no text.
  public var evidence: [EvidenceItem]
  /// What each lens has to say, in the order of the report.
  public var lenses: [LensResult]
}

/// What an analysis of exports starts from.
public struct AnalysisInput: Sendable {
  /// The deals.
  public var deals: DealSet
  /// What the tagger found, one element a deal.
  public var tags: [TaggedDeal]
  /// The settings.
  public var configuration: Configuration
  /// The drivers of the codebook in force.
  public var drivers: [Driver]
  /// Which codebook that is.
  public var codebook: CodebookStamp

  /// Creates an input.
  public init(
    deals: DealSet, tags: [TaggedDeal], configuration: Configuration, drivers: [Driver],
    codebook: CodebookStamp
  ) {
    self.deals = deals
    self.tags = tags
    self.configuration = configuration
    self.drivers = drivers
    self.codebook = codebook
  }
}

/// The main job: every factor against the outcome, the models and what they leave open.
public enum Analysis {
  /// Analyses deals and their tags.
  public static func run(_ input: AnalysisInput, options: AnalysisOptions) -> AnalysisOutput {
    let table = CodedTableBuilder(
      deals: input.deals, tags: input.tags, configuration: input.configuration,
      drivers: input.drivers, codebook: input.codebook
    ).table(period: options.period)
    var output = run(
      coded: table, configuration: input.configuration, codebook: input.codebook,
      files: input.deals.files, options: options)
    let rarer = LeakCheck(deals: input.deals, period: options.period).rarer
    if rarer < LeakCheck.fewestForSeparation {
      output.results.warnings.append(
        "too few deals of the rarer outcome to check columns for leaks by separation")
    }
    output.results.warnings += input.deals.warnings.map { warning in
      warning.file.map { "\(input.deals.files[$0].name): \(warning.message)" } ?? warning.message
    }
    output.evidence = EvidenceSelection(input: input, options: options).items(of: table)
    return output
  }

  /// Analyses a coded table.
  ///
  /// `files` says how many records there were; without it every row counts as one.
  public static func run(
    coded table: CodedTable, configuration: Configuration, codebook: CodebookStamp,
    files: [ImportedFile]? = nil, options: AnalysisOptions
  ) -> AnalysisOutput {
    let sample = Sample(table, period: options.period, cluster: configuration.cluster)
    let factors = FactorAnalysis(sample: sample, configuration: configuration, options: options)
      .results()
    let barred = Set(table.notes.leaks.values.joined()).union(table.notes.barred)
    let tested = Set(factors.filter { $0.decision.pValue != nil }.map(\.id)).subtracting(barred)
    let eligible = table.factors.filter { tested.contains($0.id) }
    let fitting = ModelFitting(
      sample, configuration: configuration, options: options, excluded: barred,
      eligibleSoftTags: eligible.filter { $0.origin == .text && $0.family == .soft })
    let models = fitting.run()
    var results = AnalysisResults(
      tool: ToolStamp(version: options.toolVersion),
      run: stamp(files, codebook: codebook, options: options),
      caseFlow: CaseFlow(of: table, period: options.period, files: files), factors: factors,
      models: models.models, increment: models.increment, shouldHaveWon: nil,
      shuffle: ShuffleAnalysis(sample, factors: eligible, seed: options.seed).line())
    if results.caseFlow.analysed > 0 {
      results.winRate = BinaryFactor.winRate(
        won: results.caseFlow.won, of: results.caseFlow.analysed)
    }
    if results.shuffle == nil {
      results.warnings.append(
        "no shuffle line: too few deals, or no factor is tested that could be a finding")
    }
    results.artefacts = ArtefactList(table: table, sample: sample, factors: factors).artefacts
    results.warnings += warnings(table, sample, configuration) + models.warnings
    let surprise = SurpriseLosses(
      sample, configuration: configuration, options: options, excluded: barred)
    let list = surprise.run()
    results.shouldHaveWon = list.listed
    results.warnings += list.warnings
    results.hypotheses = HypothesisTests(
      sample: sample, configuration: configuration, options: options
    ).verdicts()
    let context = LensContext(
      table: table, sample: sample, configuration: configuration, options: options,
      results: results, surprise: list)
    return AnalysisOutput(
      results: results, coded: table, evidence: [], lenses: Lenses.all.map { $0.result(context) })
  }

  private static func warnings(
    _ table: CodedTable, _ sample: Sample, _ configuration: Configuration
  ) -> [String] {
    var warnings = table.notes.warnings
    warnings += StratifiedEffects(sample, names: configuration.strata).unknownNames.map {
      "strata: no factor, role or column '\($0)'"
    }
    if sample.reps.named < 2 { warnings.append("rep unknown, p may be too small") }
    return warnings
  }

  private static func stamp(
    _ files: [ImportedFile]?, codebook: CodebookStamp, options: AnalysisOptions
  ) -> RunStamp {
    RunStamp(
      seed: options.seed, period: options.period.name, configSha256: options.configSHA256,
      codebook: codebook,
      inputs: (files ?? []).map { file in
        InputStamp(
          file: file.name, sha256: file.sha256, kind: file.kind.rawValue, preset: file.preset,
          encoding: file.encoding, delimiter: file.delimiter, records: file.records,
          deals: file.deals, duplicates: file.duplicates, rejected: file.rejected)
      })
  }
}
