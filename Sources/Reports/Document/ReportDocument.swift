// SPDX-License-Identifier: Apache-2.0

import Findings

/// A report before it has a format: titles and sections, figures numbered.
struct ReportDocument {
  /// The title of the page.
  var title: String
  /// The name of the company, where it is known.
  var company: String?
  /// What the deals are: `Deals closed in 2026-Q3`.
  var subject: String
  /// What wrote it, and how it was set.
  var colophon: String
  var sections: [Section]

  init(_ input: ReportInput) {
    let context = ReportContext(input)
    company = input.company.map(VisibleText.show)
    let period = input.results.run.period.map(VisibleText.show)
    subject = period.map { "Deals closed in \($0)" } ?? "All closed deals"
    title = (["Deal forensics", company, period].compactMap(\.self)).joined(separator: " · ")
    let run = input.results.run
    colophon = """
      \(input.results.tool.name) \(VisibleText.show(input.results.tool.version)), codebook \
      \(VisibleText.show(run.codebook.id)) \(VisibleText.show(run.codebook.version)), seed \
      \(run.seed). The same input gives the same bytes.
      """
    sections = Self.numbered(Report.sections(context))
  }

  /// Gives figures their numbers, in order of appearance.
  private static func numbered(_ sections: [Section]) -> [Section] {
    var next = 0
    func number(_ block: Block) -> Block {
      switch block {
      case .forest(var forest):
        next += 1
        forest.number = next
        return .forest(forest)
      case .flow(var chart):
        next += 1
        chart.number = next
        return .flow(chart)
      case .models(var chart):
        next += 1
        chart.number = next
        return .models(chart)
      case .columns(let columns):
        return .columns(columns.map { $0.map(number) })
      default: return block
      }
    }
    return sections.map { section in
      var section = section
      section.blocks = section.blocks.map(number)
      return section
    }
  }
}
