// SPDX-License-Identifier: Apache-2.0

/// What the reader must know beside a factor.
struct Flag: Equatable {
  /// The short word that stands in a row, where many factors share the statement; `nil` where the
  /// row itself says it.
  var sign: String?
  /// What it means, without a full stop.
  var statement: String
  /// The figures of this factor alone.
  var detail: Words = ""

  /// The whole of it.
  var sentence: Words {
    let opening = sign.map { Plural.capitalised($0) + ": " } ?? ""
    let ending: Words = detail.runs.isEmpty ? "" : ": \(detail)"
    return "\(opening)\(statement)\(ending)."
  }
}

/// A flag with the factors that bear it.
struct FlagGroup {
  /// The short word, where rows hold one.
  var sign: String?
  /// What it means.
  var statement: String
  /// The factors, with their figures.
  var bearers: [(label: FactorLabel, detail: Words)]
  /// Whether every factor read from notes bears it, and no other.
  var isOnEveryTag = false

  /// The flags of rows, the most frequent of those with a sign last.
  static func groups(of rows: [DriverTable.Row]) -> [Self] {
    var groups: [Self] = []
    for row in rows {
      for flag in row.flags {
        let bearer = (row.label, flag.detail)
        if let index = groups.firstIndex(where: { $0.statement == flag.statement }) {
          groups[index].bearers.append(bearer)
        } else {
          groups.append(
            Self(sign: flag.sign, statement: flag.statement, bearers: [bearer]))
        }
      }
    }
    let tags = rows.filter(\.isTag).count
    for index in groups.indices {
      let statement = groups[index].statement
      let bearing = rows.filter { row in row.flags.contains { $0.statement == statement } }
      groups[index].isOnEveryTag = bearing.count == tags && bearing.allSatisfy(\.isTag)
    }
    return groups.filter { $0.sign == nil } + groups.filter { $0.sign != nil }
  }
}
