// SPDX-License-Identifier: Apache-2.0

/// Takes tags and entities out of the bytes of a cell, in one pass.
struct HTMLStripper {
  private let bytes: [UInt8]
  private(set) var output: [UInt8] = []
  private(set) var runs: [PlainText.Run] = []
  private var position = 0
  private var commentsMayEnd = true

  /// Prepares to strip a cell.
  init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// Whether a cell has a tag or an entity that rich-text fields write.
  static func isNeeded(_ cell: String) -> Bool {
    let bytes = cell.utf8.span
    for index in 0..<bytes.count {
      switch bytes[index] {
      case UInt8(ascii: "<"):
        if tag(at: index, in: bytes) != nil { return true }
      case UInt8(ascii: "&"):
        if HTMLEntity.reading(at: index, in: bytes) != nil { return true }
      default: continue
      }
    }
    return false
  }

  /// Strips the whole cell.
  mutating func strip() {
    while position < bytes.count {
      switch bytes[position] {
      case UInt8(ascii: "<"):
        if let end = endOfComment() {
          position = end
        } else if let tag = Self.tag(at: position, in: bytes.span) {
          take(tag)
        } else {
          copy(1)
        }
      case UInt8(ascii: "&"):
        if let entity = HTMLEntity.reading(at: position, in: bytes.span) {
          write(entity.utf8, from: position..<entity.end)
          position = entity.end
        } else {
          copy(1)
        }
      default:
        copy(plainLength())
      }
    }
  }

  private func plainLength() -> Int {
    var end = position
    while end < bytes.count, bytes[end] != UInt8(ascii: "<"), bytes[end] != UInt8(ascii: "&") {
      end += 1
    }
    return end - position
  }

  /// The offset after the comment that starts here; an unclosed one is looked for once.
  private mutating func endOfComment() -> Int? {
    guard commentsMayEnd, bytes[position...].starts(with: "<!--".utf8) else { return nil }
    var index = position + 4
    while index + 2 < bytes.count {
      if bytes[index...].starts(with: "-->".utf8) { return index + 3 }
      index += 1
    }
    commentsMayEnd = false
    return nil
  }

  private mutating func copy(_ count: Int) {
    if let last = runs.last, last.isVerbatim, last.source.upperBound == position {
      runs[runs.count - 1].source = last.source.lowerBound..<(position + count)
    } else {
      runs.append(
        .init(start: output.count, source: position..<(position + count), isVerbatim: true))
    }
    output += bytes[position..<(position + count)]
    position += count
  }

  private mutating func write(_ text: [UInt8], from source: Range<Int>) {
    guard text.isEmpty == false else { return }
    runs.append(.init(start: output.count, source: source, isVerbatim: false))
    output += text
  }

  private mutating func take(_ tag: Tag) {
    let start = position
    position = tag.end
    if tag.hidesContent, tag.isClosing == false {
      position = Self.endOfHidden(tag.name, from: tag.end, in: bytes.span)
    }
    guard tag.breaksLine || tag.breaksWord, let last = output.last else { return }
    if tag.breaksLine, last != 0x0A {
      write([0x0A], from: start..<tag.end)
    } else if tag.breaksWord, last != 0x0A, last != .space {
      write([.space], from: start..<tag.end)
    }
  }
}

extension HTMLStripper {
  /// A tag in a cell.
  struct Tag {
    var name: [UInt8]
    var isClosing: Bool
    /// The offset after its `>`.
    var end: Int

    var breaksLine: Bool { HTMLStripper.blocks.contains(String(decoding: name, as: UTF8.self)) }
    var breaksWord: Bool { HTMLStripper.cells.contains(String(decoding: name, as: UTF8.self)) }
    var hidesContent: Bool { HTMLStripper.hidden.contains(String(decoding: name, as: UTF8.self)) }
  }

  fileprivate static let blocks: Set<String> = [
    "p", "br", "div", "li", "ul", "ol", "tr", "table", "blockquote", "pre", "hr", "h1", "h2", "h3",
    "h4", "h5", "h6", "section", "article", "header", "footer", "tbody", "thead", "dl", "dt", "dd",
  ]
  fileprivate static let cells: Set<String> = ["td", "th", "img"]
  fileprivate static let hidden: Set<String> = ["script", "style", "title"]
  private static let inline: Set<String> = [
    "a", "abbr", "b", "big", "body", "center", "cite", "code", "col", "colgroup", "del", "em",
    "font", "head", "html", "i", "ins", "label", "mark", "meta", "o:p", "q", "s", "small", "span",
    "strike", "strong", "sub", "sup", "u", "link", "svg", "iframe",
  ]
  private static let known = blocks.union(cells).union(hidden).union(inline)

  /// The known tag that starts at an offset; `nil` where there is none or where it is not closed.
  static func tag(at start: Int, in bytes: Span<UInt8>) -> Tag? {
    var index = start + 1
    let isClosing = index < bytes.count && bytes[index] == .slash
    if isClosing { index += 1 }
    var name: [UInt8] = []
    while index < bytes.count, name.count < 11, isNameByte(bytes[index], first: name.isEmpty) {
      name.append(bytes[index] | (bytes[index] > 0x40 ? 0x20 : 0))
      index += 1
    }
    guard known.contains(String(decoding: name, as: UTF8.self)), index < bytes.count else {
      return nil
    }
    guard [0x20, 0x09, 0x0A, 0x0D, 0x2F, 0x3E].contains(bytes[index]) else { return nil }
    guard let end = endOfTag(from: index, in: bytes) else { return nil }
    return Tag(name: name, isClosing: isClosing, end: end)
  }

  private static func isNameByte(_ byte: UInt8, first: Bool) -> Bool {
    let isLetter = (0x61...0x7A).contains(byte | 0x20)
    return first ? isLetter : isLetter || (0x30...0x3A).contains(byte)
  }

  /// The offset after the `>` that closes a tag, quoted values passed over; a tag is at most
  /// 4,096 bytes long and holds no `<` outside quotes, so that a stray one costs little.
  private static func endOfTag(from start: Int, in bytes: Span<UInt8>) -> Int? {
    var quote: UInt8?
    var index = start
    while index < min(bytes.count, start + 4096) {
      let byte = bytes[index]
      index += 1
      if let open = quote {
        if byte == open { quote = nil }
      } else if byte == 0x22 || byte == 0x27 {
        quote = byte
      } else if byte == UInt8(ascii: ">") {
        return index
      } else if byte == UInt8(ascii: "<") {
        return nil
      }
    }
    return nil
  }

  /// The offset of the tag that closes a hidden element, or the end of the cell.
  private static func endOfHidden(_ name: [UInt8], from start: Int, in bytes: Span<UInt8>) -> Int {
    var index = start
    while index < bytes.count {
      if bytes[index] == UInt8(ascii: "<"), let tag = tag(at: index, in: bytes), tag.isClosing,
        tag.name == name
      {
        return tag.end
      }
      index += 1
    }
    return bytes.count
  }
}
