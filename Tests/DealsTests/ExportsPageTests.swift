// SPDX-License-Identifier: Apache-2.0

import Deals
import Foundation
import Testing

struct `The documentation of exports` {
  @Test(arguments: CRMPreset.all)
  func `has the page of each preset as the preset writes it`(preset: CRMPreset) throws {
    let file = URL(fileURLWithPath: #filePath)
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
      .appendingPathComponent("docs/exports.md")
    let text = try String(contentsOf: file, encoding: .utf8)
    let lines = PresetPage.markdown(preset).split(separator: "\n", omittingEmptySubsequences: false)
    // The page is a section there, so its headings stand two levels lower.
    let section = lines.map { $0.hasPrefix("#") ? "##\($0)" : String($0) }.joined(separator: "\n")
    #expect(text.contains(section))
  }
}
