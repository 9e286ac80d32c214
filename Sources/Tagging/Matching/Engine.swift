// SPDX-License-Identifier: Apache-2.0

/// A codebook ready to be matched; built once, shared by all workers.
final class Engine: Sendable {
  /// The patterns of the codebook with their conditions.
  let patterns: ContiguousArray<CodebookPattern>
  /// The compiled phrases.
  let program: Program
  /// The automaton that looks words up.
  let table: WordTable

  /// Compiles a codebook with the names of a run.
  init(codebook: Codebook, names: FileWideNames) {
    patterns = ContiguousArray(codebook.patterns)
    (program, table) = ProgramCompiler.compile(
      codebook, names: names, results: ResultDeclarations.phrases)
  }
}
