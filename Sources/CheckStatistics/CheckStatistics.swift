// SPDX-License-Identifier: Apache-2.0

import Foundation

/// Shows how often intervals hold the truth and tests reject it, as tables in Markdown.
///
/// Fails where, from 200 deals on, an interval of 95 % covers less than 93 % or a test at 5 % rejects
/// more than 6 %, by more than the luck of the simulation.
@main
enum CheckStatistics {
  private static let counts = [30, 60, 200, 1_000]

  static func main() {
    let simulation = Simulation(replicates: 2_000, seed: 20_260_101)
    var problems: [String] = []
    table("interval", Scenario.intervals, simulation) { name, share in
      if share.isFar(below: 0.93) { problems.append("\(name) covers too seldom") }
    }
    print()
    table("test", Scenario.tests, simulation) { name, share in
      if share.isFar(above: 0.06) { problems.append("\(name) rejects too often") }
    }
    guard !problems.isEmpty else { return }
    let text = problems.map { "CheckStatistics: \($0)\n" }.joined()
    FileHandle.standardError.write(Data(text.utf8))
    exit(1)
  }

  private static func table(
    _ head: String, _ scenarios: [Scenario], _ simulation: Simulation,
    check: (String, Share) -> Void
  ) {
    print(
      "| \(head) | deals made up | " + counts.map { "n = \($0)" }.joined(separator: " | ") + " |")
    print("| --- | --- | " + counts.map { _ in "---:" }.joined(separator: " | ") + " |")
    for scenario in scenarios {
      let cells = counts.map { count -> String in
        guard count <= scenario.largest else { return "" }
        let share = simulation.share(scenario, count: count)
        if count >= 200 { check("\(scenario.name) at \(count)", share) }
        return cell(share)
      }
      print("| \(scenario.name) | \(scenario.truth) | " + cells.joined(separator: " | ") + " |")
    }
  }

  /// A share in percent, with a mark where more than 1 % of replicates had no answer.
  private static func cell(_ share: Share) -> String {
    guard let estimate = share.estimate else { return "none" }
    let tenths = Int((estimate * 1_000).rounded())
    let isSparse = share.answers * 100 < share.replicates * 99
    return "\(tenths / 10).\(tenths % 10)" + (isSparse ? "*" : "")
  }
}
