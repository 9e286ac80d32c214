// SPDX-License-Identifier: Apache-2.0

import Configuration
import Deals
import Tagging

/// The line of `tag --format jsonl` for one deal.
///
/// Offsets are those of the cell as parsed. A tag whose cell stands in another row than the deal (an
/// activity, a folded record) carries its own file and line.
public struct TagLine {
  private let files: [ImportedFile]

  /// Prepares to write lines.
  ///
  /// - Parameter files: The files, to which deals and notes point.
  public init(files: [ImportedFile]) {
    self.files = files
  }

  /// The line of a deal, with a line feed.
  ///
  /// - Parameters:
  ///   - deal: The deal.
  ///   - tagged: What was found in it.
  ///   - explanations: Why each match is a tag or none; `nil` leaves them out.
  /// - Returns: One line of JSON.
  public func text(
    for deal: Deal, _ tagged: TaggedDeal, explanations: [TagExplanation]? = nil
  ) -> String {
    var line = JSONLine()
    line.add("deal", deal.label(files: files))
    line.add("file", files[deal.file].name)
    line.add("line", deal.line)
    line.add("outcome", deal.outcome.word)
    line.add("tags", tagged.tags.map { object(for: $0, of: deal) })
    if let explanations {
      line.add("explanations", explanations.map { object(for: $0, of: deal) })
    }
    return line.text + "\n"
  }

  private func object(for tag: Tag, of deal: Deal) -> JSONLine {
    let note = deal.notes[tag.note]
    var object = JSONLine()
    object.add("driver", tag.driver)
    object.add("direction", tag.direction.rawValue)
    object.add("field", note.field)
    if note.file != deal.file || note.line != deal.line {
      object.add("file", files[note.file].name)
      object.add("line", note.line)
    }
    object.add("start", tag.range.lowerBound)
    object.add("end", tag.range.upperBound)
    object.add("quote", Self.quote(tag.range, of: note))
    object.add("phase", tag.phase.rawValue)
    object.add("direction_source", tag.directionSource.rawValue)
    return object
  }

  private func object(for explanation: TagExplanation, of deal: Deal) -> JSONLine {
    let note = deal.notes[explanation.note]
    var object = JSONLine()
    object.add("driver", explanation.driver)
    if let direction = explanation.direction {
      object.add("direction", direction.rawValue)
    } else {
      object.addNull("direction")
    }
    object.add("field", note.field)
    object.add("start", explanation.range.lowerBound)
    object.add("end", explanation.range.upperBound)
    object.add("quote", Self.quote(explanation.range, of: note))
    object.add("pattern", explanation.pattern)
    object.add("place", "\(explanation.place.file):\(explanation.place.line)")
    if let reason = explanation.reason {
      object.add("reason", reason)
    } else {
      object.addNull("reason")
    }
    return object
  }

  private static func quote(_ range: Range<Int>, of note: Note) -> String {
    let bytes = note.text.utf8
    let start = bytes.index(bytes.startIndex, offsetBy: range.lowerBound)
    let end = bytes.index(bytes.startIndex, offsetBy: range.upperBound)
    return String(note.text[start..<end])
  }
}
