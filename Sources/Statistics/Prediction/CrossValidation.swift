// SPDX-License-Identifier: Apache-2.0

import Dispatch
import Synchronization

/// Repeated stratified cross-validation in which groups of rows are never torn apart.
///
/// Repeat *r* is dealt out by `RandomStream(seed:replicate: r)`, and results are put together in
/// the order of repeats, so that the number of jobs never changes a result.
public struct CrossValidation: Sendable {
  /// The outcome of each row.
  public let outcome: [Bool]
  /// The group of each row; `nil` where every row stands alone.
  public let groups: [Int]?
  /// The number of folds.
  public let folds: Int
  /// The number of repeats.
  public let repeats: Int
  /// The seed of the assignment to folds.
  public let seed: UInt64

  /// The rows of one fold, and those that its model may see.
  public struct Split: Sendable {
    /// The number of the repeat, from 0.
    public let repetition: Int
    /// The number of the fold, from 0.
    public let fold: Int
    /// The rows to learn from, in ascending order.
    public let training: [Int]
    /// The rows to predict, in ascending order.
    public let test: [Int]
  }

  /// Plans a cross-validation.
  ///
  /// - Precondition: at least two folds and one repeat; one group for each row.
  public init(
    outcome: [Bool], groups: [Int]? = nil, folds: Int = 10, repeats: Int = 20, seed: UInt64
  ) {
    precondition(folds >= 2 && repeats >= 1, "cross-validation needs two folds and one repeat")
    precondition(groups.map { $0.count == outcome.count } ?? true, "one group for each row")
    self.outcome = outcome
    self.groups = groups
    self.folds = folds
    self.repeats = repeats
    self.seed = seed
  }

  /// The fold of each row in one repeat.
  public func foldOfRow(repetition: Int) -> [Int] {
    var random = RandomStream(seed: seed, replicate: repetition)
    return FoldAssignment(outcome: outcome, groups: groups, folds: folds, random: &random)
      .foldOfRow
  }

  /// The splits of one repeat; folds without rows are left out.
  public func splits(repetition: Int) -> [Split] {
    let foldOfRow = foldOfRow(repetition: repetition)
    return (0..<folds).compactMap { fold in
      let test = outcome.indices.filter { foldOfRow[$0] == fold }
      guard !test.isEmpty else { return nil }
      return Split(
        repetition: repetition, fold: fold,
        training: outcome.indices.filter { foldOfRow[$0] != fold }, test: test
      )
    }
  }

  /// Predicts every row from models that have not seen it.
  ///
  /// - Parameters:
  ///   - jobs: How many repeats run at a time.
  ///   - predict: Gives a probability for each test row of a split. Whatever depends on the data
  ///     (pooling of levels, scaling, selection) must happen inside, on the training rows alone.
  /// - Returns: The predictions of all repeats.
  /// - Throws: The first error of `predict`, in the order of repeats and folds.
  public func run(
    jobs: Int = 1,
    predict: @Sendable (Split) throws(RegressionError) -> [Double]
  ) throws(RegressionError) -> OutOfFoldPredictions {
    var results: [Result<[Double], RegressionError>] = []
    if jobs <= 1 {
      results = (0..<repeats).map { one($0, predict) }
    } else {
      let collected = Mutex<[Int: Result<[Double], RegressionError>]>([:])
      let next = Mutex(0)
      DispatchQueue.concurrentPerform(iterations: min(jobs, repeats)) { _ in
        while true {
          let repetition = next.withLock { counter in
            defer { counter += 1 }
            return counter
          }
          guard repetition < repeats else { return }
          let result = one(repetition, predict)
          collected.withLock { $0[repetition] = result }
        }
      }
      let all = collected.withLock { $0 }
      results = (0..<repeats).compactMap { all[$0] }
    }
    var predictions: [[Double]] = []
    for result in results {
      predictions.append(try result.get())
    }
    return OutOfFoldPredictions(probabilities: predictions, outcome: outcome)
  }

  private func one(
    _ repetition: Int, _ predict: @Sendable (Split) throws(RegressionError) -> [Double]
  ) -> Result<[Double], RegressionError> {
    var row = Array(repeating: 0.0, count: outcome.count)
    for split in splits(repetition: repetition) {
      do throws(RegressionError) {
        let predictions = try predict(split)
        precondition(predictions.count == split.test.count, "one prediction for each test row")
        for (position, test) in split.test.enumerated() {
          row[test] = predictions[position]
        }
      } catch {
        return .failure(error)
      }
    }
    return .success(row)
  }
}
