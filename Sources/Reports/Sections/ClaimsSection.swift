// SPDX-License-Identifier: Apache-2.0

import Configuration
import Findings

/// Registered claims with their verdicts.
enum ClaimsSection {
  static func section(_ context: ReportContext) -> Section? {
    let verdicts = context.results.hypotheses
    guard !verdicts.isEmpty else { return nil }
    return Section(
      id: .claims, name: "Claims", headline: headline(verdicts),
      blocks: [.table(table(verdicts, context))]
    )
  }

  private static func headline(_ verdicts: [HypothesisVerdict]) -> Words {
    func count(_ verdict: String) -> String {
      let count = verdicts.count { $0.verdict == verdict }
      return count == 0 ? "none" : Plural.word(count)
    }
    let claims = Plural.noun(verdicts.count, "claim")
    return """
      Of \(Plural.word(verdicts.count)) \(claims) the record supports \(count("supported")), \
      contradicts \(count("contradicted")) and cannot decide \(count("cannot tell"))
      """
  }

  private static func table(_ verdicts: [HypothesisVerdict], _ context: ReportContext) -> DataTable
  {
    DataTable(
      caption: "Claims and verdicts",
      columns: [.init(name: "Claim"), .init(name: "Verdict"), .init(name: "Why")],
      rows: verdicts.map { verdict in
        let claim = context.input.claims.first { $0.id == verdict.id }?.claim ?? verdict.id
        return [
          Words(VisibleText.show(claim)), "\(strong: sign(verdict.verdict))",
          Words(VisibleText.show(verdict.detail)),
        ]
      }
    )
  }

  /// The verdict with a sign of its own, so that colour is never alone.
  private static func sign(_ verdict: String) -> String {
    switch verdict {
    case "supported": "✓ supported"
    case "contradicted": "× contradicted"
    case "cannot tell": "? cannot tell"
    default: VisibleText.show(verdict)
    }
  }
}
