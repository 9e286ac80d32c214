// SPDX-License-Identifier: Apache-2.0

import Tagging
import Testing

struct `The level of a title` {
  @Test func `is what a reader gives it`() {
    var count = 0
    for (level, titles) in LabelledTitles.byLevel {
      for title in titles {
        count += 1
        #expect(TitleLevel(title: title) == level, "\(title)")
      }
    }
    #expect(count >= 400)
  }

  @Test(arguments: ["", " ", "\n\t"])
  func `is missing where the title is blank`(title: String) {
    #expect(TitleLevel(title: title) == nil)
  }

  @Test func `does not depend on case`() {
    for (level, titles) in LabelledTitles.byLevel {
      for title in titles {
        #expect(TitleLevel(title: title.uppercased()) == level, "\(title)")
        #expect(TitleLevel(title: "  \(title.lowercased()) ") == level, "\(title)")
      }
    }
  }
}
