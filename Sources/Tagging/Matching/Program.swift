// SPDX-License-Identifier: Apache-2.0

/// A codebook compiled for matching.
///
/// Phrases are trees of nodes over *terms*; a term is a set of words of the vocabulary. In a stretch
/// of up to 63 words each term has a bit set of the places where it stands, so that a node is
/// evaluated for all starting places at once by shifting and masking: the cost of a pattern is its
/// number of nodes, whatever the text.
struct Program: Sendable {
  /// One step of a phrase.
  struct Node: Sendable {
    enum Kind: UInt8, Sendable {
      case term
      case any
      case gap
      case number
      case sequence
      case alternatives
      case optional
      case wordClass
      case clauseStart
      case clauseEnd
      case colon
    }

    var kind: Kind
    /// The term, class, length or child; the first child of a list.
    var operand: Int32 = 0
    /// The end of the list of children.
    var end: Int32 = 0
    /// Whether it can match without taking a word.
    var canBeEmpty = false
  }

  /// A phrase that is looked for.
  struct Pattern: Sendable {
    enum Purpose: Sendable, Equatable {
      case driver(Int32)
      case context(ContextRule)
      /// The fixed list of declarations of a result.
      case result
    }

    var purpose: Purpose
    /// The index in `Codebook.patterns`, for those of drivers.
    var source: Int32
    var root: Int32
    var hasGap: Bool
    var unless: [Int32]

    /// Whether it belongs to a rule that judges what other patterns find.
    var isOfContext: Bool {
      if case .context(let rule) = purpose { rule != .boilerplate } else { false }
    }
  }

  /// The word classes whose phrases depend on names, and on who speaks.
  struct SpecialClasses: Sendable {
    var us: Int32 = -1
    var rival: Int32 = -1
    /// For each class the one that replaces it between quotation marks, or -1.
    var quoted: ContiguousArray<Int32> = []
  }

  /// A name of one or more words.
  struct Name: Sendable {
    enum Owner: Sendable {
      case us
      case rival
    }

    var words: [WordID]
    var owner: Owner
    /// Whether it is also an ordinary word, so that only a capital tells it apart.
    var needsCapital: Bool
  }

  var nodes: ContiguousArray<Node> = []
  var children: ContiguousArray<Int32> = []
  /// The root of each class.
  var classes: ContiguousArray<Int32> = []
  var special = SpecialClasses()
  var patterns: ContiguousArray<Pattern> = []
  /// Patterns without a word to look them up by; they are tried in every sentence.
  var unanchored: ContiguousArray<Int32> = []
  /// The same of rules of context, which are tried where anything else is.
  var unanchoredContext: ContiguousArray<Int32> = []
  var termCount = 0
  /// The terms of each word.
  var wordTerms = NumberLists()
  /// The patterns to try where a word stands, those of context left out.
  var wordPatterns = NumberLists()
  /// The patterns of context to try where a word stands, once anything else is tried there.
  var wordContext = NumberLists()
  /// For each pattern the groups of terms of which every match holds one each.
  var requirements = NumberLists()
  /// The terms of each group.
  var groups = NumberLists()
  /// Whether a name begins with a word.
  var startsName: ContiguousArray<Bool> = []
  /// The file-wide names that begin with a word.
  var names: [WordID: [Name]] = [:]
  /// The term of numbers in words.
  var numberTerm: Int32 = 0
  /// The term of pronouns that begin a clause of their own.
  var subjectTerm: Int32 = 0
  /// The term of words that begin a clause behind "and".
  var determinerTerm: Int32 = 0
  /// The term of "and".
  var conjunctionTerm: Int32 = 0
}

/// Lists of numbers, one after another.
struct NumberLists: Sendable {
  private var starts: ContiguousArray<Int32> = [0]
  private var items: ContiguousArray<Int32> = []

  /// Creates no lists.
  init() {}

  /// Joins lists.
  init(_ lists: [[Int32]]) {
    for list in lists {
      items.append(contentsOf: list)
      starts.append(Int32(items.count))
    }
  }

  /// The places of the items of one list.
  @inline(__always)
  func indices(of list: WordID) -> Range<Int> {
    Int(starts[Int(list)])..<Int(starts[Int(list) + 1])
  }

  /// The item at a place.
  @inline(__always)
  func item(_ index: Int) -> Int32 {
    items[index]
  }
}
