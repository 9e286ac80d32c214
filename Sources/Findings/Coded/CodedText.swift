// SPDX-License-Identifier: Apache-2.0

/// A column of texts, coded by its distinct values.
///
/// The levels are in byte order and each of them is used, so that two columns with the same cells
/// are equal whatever the order in which the cells were met.
public struct CodedText: Sendable, Equatable {
  /// The distinct values, in byte order.
  public let levels: [String]
  /// For each row the index of its value in `levels`; -1 where there is none.
  public let codes: [Int32]

  /// Codes cells; `nil` and the empty text are missing.
  public init(_ cells: some Sequence<String?>) {
    var index: [String: Int32] = [:]
    var seen: [String] = []
    var codes: [Int32] = []
    for cell in cells {
      guard let cell, !cell.isEmpty else {
        codes.append(-1)
        continue
      }
      if let code = index[cell] {
        codes.append(code)
      } else {
        let code = Int32(seen.count)
        index[cell] = code
        seen.append(cell)
        codes.append(code)
      }
    }
    self.init(levels: seen, codes: codes)
  }

  /// Brings coded cells into the canonical form: unused levels go, equal ones are joined.
  ///
  /// - Precondition: Every code is -1 or an index of `levels`.
  public init(levels: [String], codes: [Int32]) {
    var used = [Bool](repeating: false, count: levels.count)
    for code in codes where code >= 0 { used[Int(code)] = true }
    let ordered = levels.indices.filter { used[$0] && !levels[$0].isEmpty }
      .sorted { levels[$0].precedesInBytes(levels[$1]) }
    var rank = [Int32](repeating: -1, count: levels.count)
    var distinct: [String] = []
    for index in ordered {
      if distinct.last?.utf8.elementsEqual(levels[index].utf8) != true {
        distinct.append(levels[index])
      }
      rank[index] = Int32(distinct.count - 1)
    }
    self.levels = distinct
    self.codes = codes.map { $0 < 0 ? -1 : rank[Int($0)] }
  }

  /// The value of a row, or `nil` where there is none.
  public subscript(row: Int) -> String? {
    codes[row] < 0 ? nil : levels[Int(codes[row])]
  }

  /// The column with its rows in another order.
  ///
  /// `rows` holds for each new row the index of the old one.
  func reordered(by rows: [Int]) -> Self {
    Self(levels: levels, codes: rows.map { codes[$0] })
  }
}
