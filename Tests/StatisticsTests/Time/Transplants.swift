// SPDX-License-Identifier: Apache-2.0

import Statistics
import Testing

/// Months after a transplant and what ended them: 1 relapse, 2 death of the treatment, 0 last seen.
///
/// Scrucca, Santucci & Aversa (2010), *Bone Marrow Transplantation* 45:1388: 177 patients with acute
/// leukaemia, `bmtcrr` of the R package casebase.
enum Transplants {
  /// The 73 patients with lymphoblastic leukaemia.
  static let lymphoblastic = """
    0.67:2 131.77:0 24.03:2 1.47:2 2.23:2 124.83:0 10.53:2 123.9:0 2:1 1.7:2 3.57:1 0.4:2 0.87:2
    121.1:0 7.5:2 6.13:1 2.8:2 5.37:1 2.87:1 3.07:1 1.7:1 1.8:1 3.63:2 112.23:0 1.67:1 7.53:1
    6.03:2 2.53:1 8:2 82.6:0 6:2 4.23:1 7.47:2 13.07:1 1.43:2 72.93:0 71.83:0 8.17:2 7.57:1 2.4:1
    1.1:2 3.3:2 1.23:1 56.6:0 8.63:1 1.1:1 5.43:2 45.3:0 43.67:0 4.17:2 20.83:1 0.37:2 0.27:2
    35.5:0 4.07:1 7.93:1 17.23:1 3.43:2 12.17:2 29.2:0 3.63:1 24.77:0 6.6:2 9.43:1 1.87:1 19.9:0
    7.63:1 2.23:1 3.23:2 16.83:0 16.13:0 2.7:2 10.3:1
    """
  /// The 104 patients with myeloid leukaemia.
  static let myeloid = """
    9.5:1 6.33:2 2.3:2 5.27:2 6.3:2 10.9:2 114.7:0 114.1:0 35:1 112.93:0 7.63:2 110.37:0 20.93:2
    2.83:2 9.63:2 3.17:2 9.97:2 5.7:1 106.13:0 4.2:1 9.17:2 8.73:2 85.1:0 4.8:2 3.57:2 81.67:0
    6.2:1 3.47:2 1:2 6.1:2 77:0 76.03:0 28.53:1 1.97:2 67.8:0 70.2:0 3.03:1 5.87:1 68.83:0 9.13:1
    6.07:1 59.17:0 58.23:0 58:0 3.6:2 1.6:1 5.63:1 4.4:2 13.8:2 49.27:0 9.2:2 6.7:2 12.57:1 11.8:2
    43.2:0 6.63:1 42.5:0 1.87:1 1.23:2 41.3:0 3.9:2 4.57:2 4.4:2 3.7:2 3.4:2 8.6:2 1.3:1 35.5:0
    2:2 8.8:2 32.63:0 7.2:2 9:2 6:1 29.9:0 28.7:0 42.17:1 0.13:2 12.27:1 26.13:0 4.73:1 3.93:2
    2.03:1 5:1 5.6:1 1.2:1 5.23:2 3.5:2 2.8:2 1.47:2 0.87:2 7.2:2 3.57:2 4.57:2 1.77:2 16.6:0
    15.17:0 7:1 2.53:1 14.5:0 2.3:1 10.2:0 9.97:0 7.63:1
    """

  /// The subjects of a group.
  static func subjects(_ group: String) throws -> [ObservedTime] {
    try group.split(whereSeparator: \.isWhitespace).map { word in
      let parts = word.split(separator: ":")
      let time = try #require(parts.first.flatMap { Double($0) })
      let cause = try #require(parts.last.flatMap { Int($0) })
      return try #require(ObservedTime(exit: time, cause: cause))
    }
  }
}
