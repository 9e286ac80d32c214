// SPDX-License-Identifier: Apache-2.0

import Findings

/// The answer on one screen: what goes with winning, whether soft adds to BANT, what cannot be told.
enum AnswerSection {
  static func section(_ context: ReportContext) -> Section {
    let text: [Block] = paragraphs(context).map { .paragraph($0) }
    var blocks: [Block] = [.columns([text, [.keyFigures(keyFigures(context))]])]
    if let forest = AnswerForest.forest(context) {
      blocks.append(.forest(forest))
    } else if let levels = AnswerForest.levels(context) {
      blocks += [
        .topHeading("Win rate by level, of the columns that differ most"), .levels(levels),
      ]
    }
    let next = lookNext(context)
    if !next.isEmpty { blocks += [.topHeading("Look at next"), .list(next)] }
    return Section(id: .answer, name: "Answer", headline: headline(context), blocks: blocks)
  }

  /// The paragraphs of the answer, each a finding or what cannot be told.
  static func paragraphs(_ context: ReportContext) -> [Words] {
    [winRate(context), soft(context), levels(context), IncrementWords.answer(context)]
      .compactMap(\.self) + [doubts(context)].compactMap(\.self)
  }

  // MARK: The headline

  static func headline(_ context: ReportContext) -> Words {
    let flow = context.flow
    guard flow.analysed > 0 else { return "No closed deal to analyse was found" }
    switch context.sample {
    case .counts:
      let deals = Plural.count(flow.analysed, "closed deal")
      return "\(deals), \(flow.won) won: too few to compare"
    case .intervals:
      return "Differences without a verdict: \(SampleSize.rarer(flow)) deals of the rarer outcome"
    default: return verdict(context)
    }
  }

  private static func verdict(_ context: ReportContext) -> Words {
    let found = context.findings(.soft)
    let up = found.first { ($0.factor.riskDifference?.estimate ?? 0) > 0 }?.factor
    let down = found.first { ($0.factor.riskDifference?.estimate ?? 0) < 0 }?.factor
    switch (up, down) {
    case (let up?, let down?):
      return """
        Deals with \(up.label.phrase) were won \(headlinePoints(up)) more often; \
        deals with \(down.label.phrase), \(headlinePoints(down)) less
        """
    case (let up?, nil):
      return "Deals with \(up.label.phrase) were won \(headlinePoints(up)) more often"
    case (nil, let down?):
      return "Deals with \(down.label.phrase) were won \(headlinePoints(down)) less often"
    case (nil, nil): return withoutSigns(context)
    }
  }

  private static func withoutSigns(_ context: ReportContext) -> Words {
    if let factor = context.levelFindings(.soft).first?.factor {
      return levelHeadline(factor)
    }
    if context.entries.contains(where: { $0.factor.reportFamily == .soft }) {
      let deals = Plural.count(context.flow.analysed, "closed deal")
      return "What buyers felt and how deals ended: from \(deals) we cannot tell"
    }
    if let factor = context.levelFindings().first?.factor { return levelHeadline(factor) }
    return "No note was read, so nothing can be said about what buyers felt"
  }

  private static func levelHeadline(_ factor: FactorResult) -> Words {
    let rates = (factor.levels ?? []).filter { $0.won + $0.lost >= 10 }
      .compactMap(\.winRate.estimate)
    guard let low = rates.min(), let high = rates.max(), rates.count >= 2 else {
      return "The win rate differs by \(factor.label.phrase)"
    }
    let ends = "\(NumberFormat.percent(low)) to \(NumberFormat.percent(high))"
    return "The win rate differs by \(factor.label.phrase), from \(ends)"
  }

  private static func headlinePoints(_ factor: FactorResult) -> String {
    let size = NumberFormat.wholePoints(factor.riskDifference?.estimate ?? 0)
    return size == "1" ? "1 point" : "\(size) points"
  }

  // MARK: The paragraphs

  private static func winRate(_ context: ReportContext) -> Words? {
    let flow = context.flow
    guard flow.analysed > 0 else {
      let deals = Plural.count(flow.deals, "deal")
      guard flow.outsidePeriod > 0 else {
        return "The exports hold \(deals), none of them won or lost."
      }
      let outside = NumberFormat.grouped(flow.outsidePeriod)
      return """
        Of \(deals) in the exports, \(outside) closed outside the period or bear no close date; \
        none within it was won or lost.
        """
    }
    let deals = "\(NumberFormat.grouped(flow.won)) of \(Plural.count(flow.analysed, "closed deal"))"
    var words: Words =
      if let company = context.input.company {
        "\(VisibleText.show(company)) won \(strong: deals)"
      } else {
        "\(strong: deals) \(Plural.noun(flow.won, "was", "were")) won"
      }
    if let span = context.results.winRate?.span {
      words += ", \(NumberFormat.finePercent(span.estimate)) \(quiet: FindingWords.interval(span))"
    }
    if flow.noDecision > 0 {
      words += "; \(flow.noDecision) of the others ended without a decision"
    }
    return words + "."
  }

  private static func soft(_ context: ReportContext) -> Words? {
    guard context.flow.analysed > 0, !context.binary(.soft).isEmpty else { return nil }
    switch context.sample {
    case .counts:
      return """
        Below 20 deals, or 5 of the rarer outcome, nothing is compared: here are the counts and \
        what the notes say.
        """
    case .intervals:
      return """
        With fewer than 10 deals of the rarer outcome differences have intervals and no test. \
        Pool this quarter with the last one to learn more.
        """
    default: return softFindings(context)
    }
  }

  private static func softFindings(_ context: ReportContext) -> Words {
    let found = context.findings(.soft).map(\.factor)
    let up = found.filter { ($0.riskDifference?.estimate ?? 0) > 0 }.prefix(3)
    let down = found.filter { ($0.riskDifference?.estimate ?? 0) < 0 }.prefix(3)
    let clauses = [up, down].compactMap { FindingWords.clauses(Array($0)) }
    guard let first = clauses.first else { return CannotTellWords.soft(context) }
    let sentence = clauses.dropFirst().reduce(first) { $0 + "; " + $1 }
    let rest = found.count - up.count - down.count
    let noun = Plural.noun(rest, "more finding stands", "more findings stand")
    let further =
      rest > 0 ? " \(Plural.capitalised(Plural.word(rest))) \(noun) in the drivers table." : ""
    let sides = [up.isEmpty ? nil : "winning", down.isEmpty ? nil : "losing"].compactMap(\.self)
    let opening = "What goes with \(Plural.list(sides)):"
    return """
      \(strong: opening) \(sentence), \(context.scope).\(further)\(marks(of: Array(up + down)))
      """
  }

  /// The marks of factors that the answer names, since they go wherever a finding appears.
  private static func marks(of factors: [FactorResult]) -> String {
    var groups: [(flag: Flag, bearers: [String])] = []
    for factor in factors {
      for flag in MarkWords.flags(of: factor) where flag.sign != nil {
        if let index = groups.firstIndex(where: { $0.flag.statement == flag.statement }) {
          groups[index].bearers.append(factor.label.phrase)
        } else {
          groups.append((flag, [factor.label.phrase]))
        }
      }
    }
    let onAll = groups.filter { $0.bearers.count == factors.count }.map { group in
      " All of these are marked “\(group.flag.sign ?? "")”: \(group.flag.statement)."
    }
    let onSome = groups.filter { $0.bearers.count < factors.count }.map { group in
      " Marked “\(group.flag.sign ?? "")”: \(Plural.list(group.bearers))."
    }
    return (onAll + onSome).joined()
  }

  private static func levels(_ context: ReportContext) -> Words? {
    let found =
      context.levelFindings(.soft) + context.levelFindings(.rational)
      + context.levelFindings(.context)
    guard let factor = found.first?.factor, let range = FindingWords.range(of: factor.levels ?? [])
    else { return nil }
    return
      "By \(factor.label.phrase) the win rate runs \(range), \(FindingWords.scope(hasText: false))."
  }

  private static func doubts(_ context: ReportContext) -> Words? {
    guard context.sample >= .tests else { return nil }
    let fading = context.entries.filter(\.factor.fades).map { "“\($0.factor.label.full)”" }
    let turning = context.entries.filter(\.factor.reverses).map { "“\($0.factor.label.full)”" }
    let leaks = context.results.artefacts.filter { $0.check == "leak" }
      .map { "“\(VisibleText.show($0.subject))”" }
    var parts: [String] = []
    if !fading.isEmpty {
      let verb = Plural.noun(fading.count, "fades", "fade")
      parts.append("\(shortened(fading)) \(verb) once rep and note length are equal")
    }
    if !turning.isEmpty {
      let verb = Plural.noun(turning.count, "turns", "turn")
      parts.append("\(shortened(turning)) \(verb) round once like is compared with like")
    }
    if !leaks.isEmpty {
      let verb = Plural.noun(leaks.count, "tells", "tell")
      let who = Plural.noun(leaks.count, "is", "are")
      parts.append("\(shortened(leaks)) \(verb) the outcome and \(who) in no test")
    }
    guard !parts.isEmpty else { return nil }
    return "\(strong: "Some of it does not hold:") \(parts.joined(separator: "; "))."
  }

  private static func shortened(_ names: [String]) -> String {
    guard names.count > 3 else { return Plural.list(names) }
    return names.prefix(2).joined(separator: ", ") + " and \(names.count - 2) more"
  }

  // MARK: Beside and below

  private static func keyFigures(_ context: ReportContext) -> [KeyFigure] {
    var figures: [KeyFigure] = []
    let flow = context.flow
    if let span = context.results.winRate?.span {
      let deals = Plural.count(flow.analysed, "closed deal")
      figures.append(
        KeyFigure(
          name: "Win rate", value: NumberFormat.finePercent(span.estimate),
          detail: "\(unbracketed(span)); \(NumberFormat.grouped(flow.won)) of \(deals)"
        )
      )
    }
    figures += [findingsFigure(context)].compactMap(\.self)
    figures += IncrementWords.keyFigure(context)
    if context.sample >= .list, let list = context.results.shouldHaveWon {
      figures.append(
        KeyFigure(
          name: "Deals we should have won", value: NumberFormat.grouped(list.count),
          detail: "lost, though BANT rated them 60% or better"
        )
      )
    }
    return figures
  }

  private static func findingsFigure(_ context: ReportContext) -> KeyFigure? {
    let tested = context.entries.filter(\.factor.isTested)
    guard context.sample >= .tests, !tested.isEmpty else { return nil }
    let found = tested.filter(\.factor.decision.finding).count
    var detail = "of \(Plural.count(tested.count, "factor")) tested"
    if let shuffle = context.results.shuffle {
      let expected = NumberFormat.fixed(shuffle.expectedHits, digits: 1)
      detail += "; crude tests: \(shuffle.observedHits) pass 5%, \(expected) would by luck"
    }
    return KeyFigure(name: "Findings", value: String(found), detail: detail)
  }

  private static func unbracketed(_ span: Span) -> String {
    String(FindingWords.interval(span).dropFirst().dropLast())
  }

  private static func lookNext(_ context: ReportContext) -> [Words] {
    var items: [Words] = []
    if context.sample >= .list, let list = context.results.shouldHaveWon, !list.isEmpty {
      let deals = Plural.count(list.count, "lost deal")
      items.append("\(link: deals, to: .should) that BANT rated at 60% or better.")
    }
    let suspects = context.results.artefacts.filter { $0.check == "leak" || $0.check == "suspect" }
    if !suspects.isEmpty {
      let columns = Plural.count(suspects.count, "column")
      items.append(
        "\(link: columns, to: .artefacts) that may tell the outcome rather than precede it.")
    }
    if context.flow.rejected > 0 {
      let records = Plural.count(context.flow.rejected, "record")
      let verb = Plural.noun(context.flow.rejected, "was", "were")
      items.append("\(link: records, to: .flow) that \(verb) not read, in \(code: "rejected.csv").")
    }
    return items
  }
}
