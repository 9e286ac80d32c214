// SPDX-License-Identifier: Apache-2.0

import Configuration
import Tagging
import Testing

struct `File-wide names` {
  @Test func `are cut, cleaned and sorted`() {
    let names = FileWideNames(
      company: ["Acme"],
      rivals: [
        "Globex Ltd.; Initech", "Other", "n/a", "globex", "Umbrella GmbH / None", " ", "Initech",
      ])
    #expect(names.rivals == ["Globex", "Initech", "Umbrella", "globex"])
    #expect(names.company == ["Acme"])
  }

  @Test func `join the configuration and every competitor cell`() {
    var configuration = Configuration()
    configuration.companyNames = ["Acme"]
    configuration.competitors = ["Globex"]
    let names = FileWideNames(configuration: configuration, competitorCells: ["Initech"])
    #expect(names == FileWideNames(company: ["Acme"], rivals: ["Initech", "Globex"]))
  }
}
