// SPDX-License-Identifier: Apache-2.0

/// The three models of the outcome, on the same deals.
public struct Models: Codable, Sendable, Equatable {
  /// The model of rational factors.
  @OrNull public var rational: ModelResult?
  /// The model of soft factors.
  @OrNull public var soft: ModelResult?
  /// The model of both.
  @OrNull public var combined: ModelResult?

  /// Creates the models, each `nil` where it has no terms or too few deals.
  public init(rational: ModelResult?, soft: ModelResult?, combined: ModelResult?) {
    self.rational = rational
    self.soft = soft
    self.combined = combined
  }
}

/// One logistic regression by Firth's penalty.
public struct ModelResult: Codable, Sendable, Equatable {
  /// The number of deals.
  public var n: Int
  /// Columns besides the intercept.
  public var df: Int
  /// Always `firth`.
  public var fit = "firth"
  /// The log-likelihood with half the logarithm of the determinant of the information.
  public var penalisedLogLikelihood: Double
  /// The cross-validated area under the curve: the mean of one area for each repeat.
  @OrNull public var aucCv: Double?
  /// The cross-validated mean squared error of the probabilities.
  @OrNull public var brierCv: Double?
  /// The coefficients, the intercept first.
  public var terms: [ModelTerm]

  /// Creates a model.
  public init(
    n: Int, df: Int, penalisedLogLikelihood: Double, aucCv: Double?, brierCv: Double?,
    terms: [ModelTerm]
  ) {
    self.n = n
    self.df = df
    self.penalisedLogLikelihood = penalisedLogLikelihood
    self.aucCv = aucCv
    self.brierCv = brierCv
    self.terms = terms
  }
}

/// One coefficient: `(Intercept)`, `id` or `id=level`.
public struct ModelTerm: Codable, Sendable, Equatable {
  /// Its name.
  public var term: String
  /// The estimate.
  public var estimate: Double
  /// Its standard error.
  public var stdError: Double
  /// Of the penalised likelihood-ratio test.
  @OrNull public var pValue: Double?
  /// The odds ratio.
  public var oddsRatio: Double
  /// Ends of the profile-likelihood interval of the odds ratio; `nil` where it is open.
  @OrNull public var confLow: Double?
  /// The upper end of the 95 % interval.
  @OrNull public var confHigh: Double?

  /// Creates a term.
  public init(
    term: String, estimate: Double, stdError: Double, pValue: Double?, oddsRatio: Double,
    confLow: Double?, confHigh: Double?
  ) {
    self.term = term
    self.estimate = estimate
    self.stdError = stdError
    self.pValue = pValue
    self.oddsRatio = oddsRatio
    self.confLow = confLow
    self.confHigh = confHigh
  }
}

/// Whether soft factors tell more than rational ones, and the reverse.
public struct Increment: Codable, Sendable, Equatable {
  /// What soft factors add to rational ones.
  public var softGivenRational: BlockTest
  /// What rational factors add to soft ones.
  public var rationalGivenSoft: BlockTest
  /// Cross-validated gain of the combined over the rational model; `nil` below 30 of the rarer outcome.
  @OrNull public var aucCvGain: Estimate?
  /// Explained share by block; `nil` where rule 22 forbids it.
  @OrNull public var explainedShare: ExplainedShare?

  /// Creates an increment.
  public init(
    softGivenRational: BlockTest, rationalGivenSoft: BlockTest, aucCvGain: Estimate?,
    explainedShare: ExplainedShare?
  ) {
    self.softGivenRational = softGivenRational
    self.rationalGivenSoft = rationalGivenSoft
    self.aucCvGain = aucCvGain
    self.explainedShare = explainedShare
  }
}

/// A penalised likelihood-ratio test of a block of columns given another.
public struct BlockTest: Codable, Sendable, Equatable {
  /// Always `firth-plr`.
  public var method = "firth-plr"
  /// The statistic, where the method has one.
  public var statistic: Double
  /// The degrees of freedom, where the method has them.
  public var df: Int
  /// The p-value.
  public var pValue: Double
  /// What decides (rules 18 and 19); of soft given rational only.
  public var decision: BlockDecision?

  /// Creates a test.
  public init(statistic: Double, df: Int, pValue: Double, decision: BlockDecision?) {
    self.statistic = statistic
    self.df = df
    self.pValue = pValue
    self.decision = decision
  }
}

/// The permutation tests that decide whether soft adds to rational.
public struct BlockDecision: Codable, Sendable, Equatable {
  /// Of the permutation test of the soft block.
  @OrNull public var pScores: Double?
  /// Of the global score test of all eligible soft tags.
  @OrNull public var pGlobal: Double?
  /// The p-value.
  @OrNull public var pValue: Double?
  /// The number of permutations.
  public var replicates: Int

  /// Creates a decision.
  public init(pScores: Double?, pGlobal: Double?, pValue: Double?, replicates: Int) {
    self.pScores = pScores
    self.pGlobal = pGlobal
    self.pValue = pValue
    self.replicates = replicates
  }
}

/// The share of what both blocks explain.
public struct ExplainedShare: Codable, Sendable, Equatable {
  /// Of soft factors.
  public var soft: Estimate

  /// Creates a share.
  public init(soft: Estimate) {
    self.soft = soft
  }
}

/// A lost deal that the rational model gave a high probability.
public struct SurpriseLoss: Codable, Sendable, Equatable {
  /// What the files call it.
  public var deal: String
  /// Its out-of-fold probability of being won.
  public var probability: Double
  /// `driver.direction`, each once, in byte order.
  public var tags: [String]

  /// Creates an entry.
  public init(deal: String, probability: Double, tags: [String]) {
    self.deal = deal
    self.probability = probability
    self.tags = tags
  }
}

/// How many factors pass by luck (rule 16).
public struct ShuffleLine: Codable, Sendable, Equatable {
  /// The strata within which outcomes were permuted.
  public var within = "rep x length tercile"
  /// The number of permutations.
  public var replicates: Int
  /// Factors with p at most .05.
  public var observedHits: Int
  /// The mean number of such factors over permutations.
  public var expectedHits: Double
  /// The p-value.
  public var pValue: Double

  /// Creates a line.
  public init(replicates: Int, observedHits: Int, expectedHits: Double, pValue: Double) {
    self.replicates = replicates
    self.observedHits = observedHits
    self.expectedHits = expectedHits
    self.pValue = pValue
  }
}

/// The verdict on a claim (rule 25).
public struct HypothesisVerdict: Codable, Sendable, Equatable {
  /// The name in results.
  public var id: String
  /// `supported`, `contradicted` or `cannot tell`.
  public var verdict: String
  /// Why, and what would settle it.
  public var detail: String

  /// Creates a verdict.
  public init(id: String, verdict: String, detail: String) {
    self.id = id
    self.verdict = verdict
    self.detail = detail
  }
}

/// What could be an artefact of how the data came to be.
public struct Artefact: Codable, Sendable, Equatable {
  /// `leak`, `suspect`, `duplicates`, `coverage` ...
  public var check: String
  /// The header, factor or file that it concerns.
  public var subject: String
  /// What was seen, in figures.
  public var detail: String

  /// Creates an artefact.
  public init(check: String, subject: String, detail: String) {
    self.check = check
    self.subject = subject
    self.detail = detail
  }
}
