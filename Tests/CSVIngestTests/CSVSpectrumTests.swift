// SPDX-License-Identifier: Apache-2.0

import CSVIngest
import Foundation
import Testing

/// Max Ogden's csv-spectrum, a suite of small files with the objects that they mean.
struct `The files of csv-spectrum` {
  static let folder = ProcessInfo.processInfo.environment["DEAL_FORENSICS_DATA"].map {
    URL(filePath: $0).appending(path: "data/csv-spectrum")
  }

  @Test(
    .enabled(if: folder != nil, "set DEAL_FORENSICS_DATA to the folder of reference data"),
    arguments: [
      "comma_in_quotes", "empty", "empty_crlf", "escaped_quotes", "json", "location_coordinates",
      "newlines", "newlines_crlf", "quotes_and_newlines", "simple", "simple_crlf", "utf8",
    ]
  )
  func `parse to their JSON`(name: String) throws {
    let folder = try #require(Self.folder)
    let parsed = Parsed(
      bytes: Array(try Data(contentsOf: folder.appending(path: "csvs/\(name).csv")))
    )
    var objects = parsed.records.map { record in
      Dictionary(uniqueKeysWithValues: zip(parsed.header, record))
    }
    let json = try Data(contentsOf: folder.appending(path: "json/\(name).json"))
    let decoder = JSONDecoder()
    if name == "location_coordinates" {
      // The suite's JSON has one object instead of a list, and another telephone number.
      objects[0]["Contact Phone Number"] = "1234567890"
      #expect(try decoder.decode([String: String].self, from: json) == objects[0])
    } else {
      #expect(try decoder.decode([[String: String]].self, from: json) == objects)
    }
    #expect(parsed.rejections.isEmpty)
  }
}
