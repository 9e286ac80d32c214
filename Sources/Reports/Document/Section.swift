// SPDX-License-Identifier: Apache-2.0

/// One section of a report: a sentence that is its finding, then what it rests on.
struct Section {
  /// Its name in links.
  var id: SectionID
  /// Its name in the list of sections.
  var name: String
  /// The finding, in one sentence without a full stop.
  var headline: Words
  /// What follows, in order.
  var blocks: [Block]
}

/// One thing of a section.
enum Block {
  /// The opening paragraph, set apart.
  case lede(Words)
  case paragraph(Words)
  /// Small print.
  case note(Words)
  case heading(String)
  /// A heading of the answer, which stands directly under the title.
  case topHeading(String)
  case list([Words])
  case keyFigures([KeyFigure])
  case table(DataTable)
  case forest(Forest)
  case drivers(DriverTable)
  case levels([LevelPlot])
  case flow(FlowChart)
  case models(ModelChart)
  case definitions([Definition])
  case command(String)
  /// Blocks side by side where there is room.
  case columns([[Block]])
}

/// A number that stands out.
struct KeyFigure {
  var name: String
  var value: String
  var detail: String
}

/// A term with what it means.
struct Definition {
  var term: String
  var meaning: Words
}

/// A table of text.
struct DataTable {
  /// The side to which a column is set.
  enum Alignment {
    case left, right
  }

  /// The head of a column.
  struct Column {
    var name: String
    var alignment = Alignment.left
  }

  /// What it holds, for those who do not see it.
  var caption: String
  var columns: [Column]
  /// The rows; the first cell is the head of its row.
  var rows: [[Words]]
}
