// SPDX-License-Identifier: Apache-2.0

/// How the amounts of one column are read, decided over the whole column.
///
/// `12.500,00` proves the comma and `48,000.5` the point; `12,500` proves nothing alone. Where
/// neither the column nor another amount column of the file proves one, a mark before exactly three
/// digits is taken to part thousands, and that is said.
public struct AmountColumn: Sendable, Equatable {
  /// What the decimal mark rests on.
  public enum Basis: String, Sendable {
    /// No cell has a mark.
    case unneeded = "no cell has a mark"
    /// The configuration named the mark.
    case configured = "decimal"
    /// A cell of the column proves it.
    case evidence = "the digits of the column"
    /// A cell of another amount column proves it.
    case file = "another amount column of the file"
    /// Nothing proves it.
    case assumed = "assumed"
  }

  /// The header.
  public var header: String
  /// The mark in force.
  public var mark = DecimalMark.point
  /// What it rests on.
  public var basis = Basis.unneeded
  /// Cells that prove the point.
  public var provenPoint = 0
  /// Cells that prove the comma.
  public var provenComma = 0
  /// Cells whose one mark may part thousands or cents.
  public var ambiguous = 0
  /// Cells that are no amount under the decision.
  public var unreadable = 0
  /// The number of cells by currency code, `nil` where none is said.
  public var currencies: [String?: Int] = [:]

  private var ambiguousPoints = 0

  /// Gathers the evidence of a column from its distinct cells and how often each occurs.
  init(header: String, cells: [(text: String, count: Int)], mark configured: DecimalMark?) {
    self.header = header
    for cell in cells {
      guard let reading = AmountReading(cell.text) else { continue }
      switch reading.provenMark {
      case .point: provenPoint += cell.count
      case .comma: provenComma += cell.count
      case nil where reading.isAmbiguous:
        ambiguous += cell.count
        if reading.digits.contains(.point) { ambiguousPoints += cell.count }
      case nil: break
      }
    }
    if let configured {
      (mark, basis) = (configured, .configured)
    } else if let proven = provenMark {
      (mark, basis) = (proven, .evidence)
    }
  }

  /// The mark that most proofs of the column stand for; the point where they are even.
  var provenMark: DecimalMark? {
    if provenPoint + provenComma == 0 { return nil }
    return provenPoint >= provenComma ? .point : .comma
  }

  /// Takes the mark from the file, or assumes one, where the column does not decide.
  mutating func settle(fileMark: DecimalMark?) {
    guard basis == .unneeded, ambiguous > 0 else { return }
    if let fileMark {
      (mark, basis) = (fileMark, .file)
    } else {
      mark = ambiguousPoints * 2 > ambiguous ? .comma : .point
      basis = .assumed
    }
  }

  /// The amount that a cell says; `nil` where it is none.
  func amount(_ text: String) -> Money? {
    guard let reading = AmountReading(text), let scaled = reading.tenThousandths(mark: mark) else {
      return nil
    }
    return Money(tenThousandths: scaled, currency: reading.currency)
  }
}
