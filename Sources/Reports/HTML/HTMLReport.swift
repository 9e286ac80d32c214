// SPDX-License-Identifier: Apache-2.0

import Mustache

/// Writes `report.html`: one file that needs no network, no script and no other file.
enum HTMLReport {
  /// The file in UTF-8.
  ///
  /// - Throws: An error of the template, if one is broken.
  static func bytes(of document: ReportDocument) throws -> [UInt8] {
    let library = try Self.library()
    let fields = fields(of: document)
    let head = library.render(fields, withTemplate: "head") ?? ""
    let foot = library.render(fields, withTemplate: "foot") ?? ""
    let body = document.sections.enumerated().map { HTMLSection.markup($1, number: $0 + 1) }
    return Array((head + body.joined().source + foot).utf8)
  }

  /// Everything that the templates may name.
  private static func fields(of document: ReportDocument) -> [String: Any] {
    let sections = document.sections.enumerated().map { index, section in
      ["id": section.id.rawValue, "number": String(index + 1), "name": section.name]
    }
    var fields: [String: Any] = [
      "title": document.title, "subject": document.subject,
      "colophon": document.colophon, "sections": sections,
      "styleHash": PolicyHash.base64(StyleSheet.text),
      "scriptHash": PolicyHash.base64(PageScript.text),
    ]
    // An empty text would count as there.
    fields["company"] = document.company
    return fields
  }

  private static func library() throws -> MustacheLibrary {
    MustacheContentTypes.register(ScalarEscaping(), named: "REPORT_HTML")
    var library = MustacheLibrary()
    try library.register(PageTemplate.head, named: "head")
    try library.register(PageTemplate.foot, named: "foot")
    try library.register(PageTemplate.mark, named: "mark")
    try library.register(PageTemplate.symbols, named: "symbols")
    try library.register(StyleSheet.text, named: "style")
    try library.register(PageScript.text, named: "script")
    return library
  }
}

/// Escapes by scalars: the library's own escape looks at characters, so that a quotation mark with a
/// combining accent would pass it.
private struct ScalarEscaping: MustacheContentType {
  func escapeText(_ text: String) -> String {
    Markup.escape(text)
  }
}
