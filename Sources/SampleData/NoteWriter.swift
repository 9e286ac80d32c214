// SPDX-License-Identifier: Apache-2.0

/// Writes the notes of a deal: what was felt in some of many wordings, among much else.
struct NoteWriter {
  private var random: SeededGenerator

  init(random: SeededGenerator) {
    self.random = random
  }

  /// Fills in the texts of a deal, and hands the random numbers back.
  func write(_ deal: inout SampleDeal, _ random: inout SeededGenerator) {
    var writer = self
    writer.write(&deal)
    random = writer.random
  }

  private mutating func write(_ deal: inout SampleDeal) {
    let hasNotes = !random.chance(0.03)
    if hasNotes {
      let telling = tellingSentences(of: deal)
      let sentences = random.shuffled(telling + fillerSentences(of: deal))
      let cut =
        random.chance(0.72) ? sentences.count * random.number(in: 35...75) / 100 : sentences.count
      deal.description = text(Array(sentences[..<cut]), deal)
      deal.callNotes = text(Array(sentences[cut...]), deal)
      if random.chance(0.6) { deal.nextStep = fill(random.pick(FillerPhrases.nextSteps), deal) }
    }
    deal.reasonText = reasonText(of: deal)
  }

  /// What is said of drivers and of a recommendation, as far as the rep says it.
  private mutating func tellingSentences(of deal: SampleDeal) -> [String] {
    var sentences: [String] = []
    for driver in LatentDriver.allCases {
      guard let wordings = driver.wordings else { continue }
      var state = deal.drivers[driver] ?? 0
      if random.chance(0.015) { state = random.chance(0.5) ? 1 : -1 }
      let choices = state == 1 ? wordings.for : state == -1 ? wordings.against : []
      guard !choices.isEmpty, random.chance(deal.rep.diligence) else { continue }
      sentences.append(fill(random.pick(choices), deal))
      if random.chance(0.18) { sentences.append(fill(random.pick(choices), deal)) }
    }
    if deal.isReferred && random.chance(0.85) {
      sentences.append(fill(random.pick(ReferralPhrases.all), deal))
    }
    return sentences
  }

  /// What says nothing; more of it where a deal was lost, as reps then explain themselves.
  private mutating func fillerSentences(of deal: SampleDeal) -> [String] {
    var sentences: [String] = []
    let count = deal.ending.isLoss ? random.number(in: 3...7) : random.number(in: 1...5)
    for _ in 0..<count {
      let opening = random.chance(0.2) ? random.pick(FillerPhrases.openings) : ""
      sentences.append(opening + fill(random.pick(FillerPhrases.neutral), deal))
    }
    for _ in 0..<2 where random.chance(0.4) {
      sentences.append(fill(random.pick(FillerPhrases.misleading), deal))
    }
    if deal.ending.isLoss && random.chance(0.75) {
      for _ in 0..<random.number(in: 1...4) {
        sentences.append(fill(random.pick(FillerPhrases.postMortem), deal))
      }
    }
    return sentences
  }

  /// What the rep gives as the reason once the deal is closed.
  private mutating func reasonText(of deal: SampleDeal) -> String {
    let sign = deal.ending == .won ? 1 : deal.ending.isLoss ? -1 : 0
    let drivers = LatentDriver.allCases.filter { deal.drivers[$0] == sign }
    guard sign != 0, !drivers.isEmpty, random.chance(0.6),
      let wordings = random.pick(drivers).wordings
    else { return "" }
    let choices = sign == 1 ? wordings.for : wordings.against
    return choices.isEmpty ? "" : fill(random.pick(choices), deal)
  }

  private mutating func fill(_ phrase: String, _ deal: SampleDeal) -> String {
    var text = ""
    var rest = phrase[...]
    while let open = rest.firstIndex(of: "{"), let close = rest.firstIndex(of: "}") {
      text += rest[..<open]
      text += word(String(rest[rest.index(after: open)..<close]), deal)
      rest = rest[rest.index(after: close)...]
    }
    return text + rest
  }

  private mutating func word(_ slot: String, _ deal: SampleDeal) -> String {
    switch slot {
    case "n": deal.contact
    case "r": deal.role
    case "R": deal.role.prefix(1).uppercased() + deal.role.dropFirst()
    case "v": deal.rival
    case "s": deal.system
    case "p": deal.referrer
    case "a": deal.account
    case "m": random.pick(World.months)
    case "d": random.pick(World.weekdays)
    case "t": random.pick(World.topics)
    case "doc": random.pick(World.documents)
    case "few": random.pick(["two", "three", "four", "five", "six", "nine"])
    case "us": random.pick(["us", "us", "Brightwater", "our team"])
    default: "\(random.number(in: 3...80))"
    }
  }

  /// The sentences in the rep's manner.
  private mutating func text(_ sentences: [String], _ deal: SampleDeal) -> String {
    guard !sentences.isEmpty else { return "" }
    switch deal.rep.voice {
    case .plain: return sentences.joined(separator: " ")
    case .terse: return sentences.map(terse).joined(separator: random.pick([" / ", "; ", " - "]))
    case .bullets: return sentences.map { "- \($0)" }.joined(separator: "\n")
    case .dated: return dated(sentences, deal)
    case .chatty:
      let opening = ["Ok so.", "Update for all:", "Good call today!", "Hm.", "Quick one:"]
      return ([random.pick(opening)] + sentences).joined(separator: " ")
    case .markup: return sentences.map { "<p>\(escaped($0))</p>" }.joined()
    }
  }

  private func terse(_ sentence: String) -> String {
    var text = sentence
    if text.hasSuffix(".") { text.removeLast() }
    for (long, short) in [("They ", "they "), ("The ", "the "), ("We ", "we "), ("No ", "no ")]
    where text.hasPrefix(long) {
      text = short + text.dropFirst(long.count)
    }
    return text
  }

  /// Entries with their day, as they are added to one long field.
  private mutating func dated(_ sentences: [String], _ deal: SampleDeal) -> String {
    var entries: [String] = []
    var day = deal.created.number
    var rest = sentences[...]
    while !rest.isEmpty {
      let count = min(rest.count, random.number(in: 1...3))
      let entry = Day(day)
      let label = deal.layout == .generic ? entry.german : entry.american
      entries.append("\(label): \(rest.prefix(count).joined(separator: " "))")
      rest = rest.dropFirst(count)
      day = min(deal.closed.number - 1, day + random.number(in: 2...20))
    }
    return entries.joined(separator: "\n")
  }

  private func escaped(_ text: String) -> String {
    text.split(separator: "&", omittingEmptySubsequences: false).joined(separator: "&amp;")
  }
}
