// SPDX-License-Identifier: Apache-2.0

@testable import Statistics

/// Weeks of remission of leukaemia under 6-mercaptopurine and under placebo.
///
/// Freireich et al. (1963), *Blood* 21:699; Gehan (1965), *Biometrika* 52:203.
enum Gehan {
  static let treated: [ObservedTime] =
    times([6, 6, 6, 7, 10, 13, 16, 22, 23], cause: 1)
    + times([6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35], cause: 0)
  static let control: [ObservedTime] = times(
    [1, 1, 2, 2, 3, 4, 4, 5, 5, 8, 8, 8, 8, 11, 11, 12, 12, 15, 17, 22, 23], cause: 1
  )

  static func times(_ exits: [Double], cause: Int) -> [ObservedTime] {
    exits.compactMap { ObservedTime(exit: $0, cause: cause) }
  }
}
