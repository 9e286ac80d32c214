// SPDX-License-Identifier: Apache-2.0

import Configuration
import Deals
import Foundation
import Tagging

/// The labelled notes of the gold set, and how the tagger does on them.
struct GoldEvaluation {
  /// One labelled note.
  struct Item: Decodable {
    struct Label: Decodable {
      var code: String
      var direction: String
    }

    var id: String
    var field: String
    var own: String?
    var rival: String?
    var text: String
    var labels: [Label]
  }

  /// The sixteen drivers that the labels know.
  static let drivers: Set<String> = [
    "budget", "authority", "need", "timing", "trust", "security", "motivation", "advocacy", "fear",
    "status-quo", "ambition", "culture-fit", "competing-initiative", "referral", "handoff",
    "incumbent",
  ]

  /// The folder with the labelled notes; `nil` where the machine has none.
  static var folder: URL? {
    ProcessInfo.processInfo.environment["DEAL_FORENSICS_DATA"].map {
      URL(filePath: $0).appending(path: "gold")
    }
  }

  /// The codebook under test: that of `CODEBOOK_FILE`, else the standard one.
  static func codebook() throws -> Codebook {
    guard let path = ProcessInfo.processInfo.environment["CODEBOOK_FILE"] else { return .standard }
    return try Codebook(yaml: String(contentsOfFile: path, encoding: .utf8), file: path)
  }

  let items: [Item]
  private(set) var score = MicroScore()
  private(set) var byDriver: [String: MicroScore] = [:]
  /// One line for each miss (-), false alarm (+) and hit (=) by driver.
  private(set) var lines: [String: [String]] = [:]
  /// For each rule of context how often it cancelled or turned a match wrongly and rightly, with the
  /// wrong cases.
  private(set) var context: [String: (wrong: [String], right: Int)] = [:]

  /// Tags every item of a file.
  init(file: String, in folder: URL, codebook: Codebook) throws {
    let text = try String(contentsOf: folder.appending(path: file), encoding: .utf8)
    let decoder = JSONDecoder()
    items = try text.split(separator: "\n").map {
      try decoder.decode(Item.self, from: Data($0.utf8))
    }
    let names = FileWideNames(rivals: items.compactMap(\.rival))
    var session = Tagger(codebook: codebook, names: names).session()
    for item in items { count(item, session: &session) }
  }

  private mutating func count(_ item: Item, session: inout TaggingSession) {
    let isReason = ["loss_reason", "win_reason"].contains(item.field)
    let note = Note(
      field: item.field, kind: isReason ? .reason : .text, text: item.text, file: 0, line: 0)
    let deal = TaggableDeal(notes: [note], company: item.own)
    let tags = session.tag(deal).tags.filter { Self.drivers.contains($0.driver) }
    let found = Set(tags.compactMap(SignedDriver.init))
    let labels = Set(
      item.labels.map {
        SignedDriver(driver: $0.code, side: $0.direction == "for" ? .for : .against)
      })
    score.add(found: found, labels: labels)
    countContext(of: deal, item: item, labels: labels, session: &session)
    for driver in Set(found.union(labels).map(\.driver)) {
      let here = found.filter { $0.driver == driver }
      let wanted = labels.filter { $0.driver == driver }
      byDriver[driver, default: MicroScore()].add(found: here, labels: wanted)
      for element in here.union(wanted) {
        let mark = !wanted.contains(element) ? "+" : here.contains(element) ? "=" : "-"
        let evidence = tags.filter { SignedDriver($0) == element }.map { tag in
          String(decoding: Array(item.text.utf8)[tag.range], as: UTF8.self)
        }
        lines[driver, default: []].append(
          "\(mark) \(item.id) \(element.driver).\(element.side) \(evidence) \(item.text.debugDescription)"
        )
      }
    }
  }

  /// A cancelled match was cancelled wrongly where its driver has a label after all; a turned one was
  /// turned wrongly where the other side has none.
  private mutating func countContext(
    of deal: TaggableDeal, item: Item, labels: Set<SignedDriver>, session: inout TaggingSession
  ) {
    for match in session.explain(deal) where Self.drivers.contains(match.driver) {
      guard let reason = match.reason else { continue }
      let sides = labels.filter { $0.driver == match.driver }.map(\.side)
      let turned: SignedDriver.Side? = match.direction.map { $0 == .forUs ? .for : .against }
      let isRight = turned.map(sides.contains) ?? sides.isEmpty
      let quote = String(decoding: Array(item.text.utf8)[match.range], as: UTF8.self)
      let trigger = match.trigger.map {
        String(decoding: Array(item.text.utf8)[$0], as: UTF8.self)
      }
      let side = (match.trigger?.lowerBound ?? 0) < match.range.lowerBound ? "before" : "after"
      let key = "\(reason), \(turned == nil ? "dropped" : "turned"), \(side)"
      context[key, default: ([], 0)].right += isRight ? 1 : 0
      if !isRight {
        context[key, default: ([], 0)].wrong.append(
          "\(item.id) \(match.driver) [\(quote)] because of [\(trigger ?? "-")]: \(item.text.debugDescription)"
        )
      }
    }
  }

  /// The figures, one line a driver.
  var table: String {
    func row(_ name: String, _ score: MicroScore) -> String {
      func number(_ value: Double?) -> String { value.map { String(format: "%.3f", $0) } ?? "-" }
      return [
        name, "n", "\(score.hits + score.misses)", "hits", "\(score.hits)", "false",
        "\(score.falseAlarms)", "P", number(score.precision), "R", number(score.recall), "F1",
        number(score.f1),
      ].joined(separator: " ")
    }
    let rows = byDriver.sorted { $0.key < $1.key }.map { row($0.key, $0.value) }
    return (rows + [row("all", score)]).joined(separator: "\n")
  }
}
