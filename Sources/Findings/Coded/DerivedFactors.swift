// SPDX-License-Identifier: Apache-2.0

import Configuration
import Deals
import Tagging

/// The factors that exist without configuration: BANT columns, and what is computed from columns.
struct DerivedFactors {
  /// The ids of those that are known only once a deal is closed.
  static let knownAtClose: Set<String> = ["amount_band", "cycle_days"]

  let cells: RoleCells
  let configuration: Configuration

  /// The factors and what the reader should know of them.
  func make() -> (factors: [FactorColumn], warnings: [String]) {
    var factors = [Role.budget, .authority, .need, .timing].compactMap(bant)
    factors += [title(), newCustomer(), cycleDays()].compactMap { $0 }
    factors += sources()
    let (band, warning) = amountBand()
    if let band { factors.append(band) }
    return (factors, [warning].compactMap { $0 })
  }

  private func bant(_ role: Role) -> FactorColumn? {
    guard !cells.isConfigured(role), let all = cells.cells(of: role) else { return nil }
    let text = withoutMissing(all)
    guard !text.levels.isEmpty else { return nil }
    let isBinary = text.levels.allSatisfy { YesOrNo.reading(of: $0) != nil }
    return factor(
      role.rawValue, .rational, .column,
      isBinary ? .binary(text.binary { YesOrNo.reading(of: $0) }) : .categorical(text), [role])
  }

  /// The level of the deal's title, else of the first contact that has one.
  private func title() -> FactorColumn? {
    guard !cells.isConfigured(.title) else { return nil }
    let own = cells.cells(of: .title)
    let titles = cells.deals.deals.indices.map { row in
      own?[row] ?? cells.deals.deals[row].contacts.lazy.compactMap(\.title).first
    }
    let levels = CodedText(titles).mapped { TitleLevel(title: $0)?.rawValue }
    guard !levels.levels.isEmpty else { return nil }
    return factor("title_level", .context, .derived, .categorical(levels), [.title])
  }

  private func sources() -> [FactorColumn] {
    guard let all = cells.cells(of: .source) else { return [] }
    let text = withoutMissing(all)
    guard !text.levels.isEmpty else { return [] }
    let referred = factor(
      "referred", .context, .derived, .binary(text.binary { SourceKind(cell: $0) == .referral }),
      [.source])
    guard !cells.isConfigured(.source) else { return [referred] }
    let kinds = text.mapped { SourceKind(cell: $0).rawValue }
    return [referred, factor("source_kind", .context, .derived, .categorical(kinds), [.source])]
  }

  /// The column that says whether the customer is new, by its role or by its header.
  private func newCustomer() -> FactorColumn? {
    let headers = cells.deals.columns.filter {
      $0.role == .type || NewCustomer.headers.contains($0.header.lowercased())
    }.map(\.header)
    for header in headers where !cells.configuredHeaders.contains(header) {
      guard let text = cells.cells(header: header) else { continue }
      let values = text.binary(NewCustomer.value(of:))
      guard values.contains(where: { $0 >= 0 }) else { continue }
      var factor = FactorColumn(
        id: "new_customer", family: .context, origin: .derived, values: .binary(values))
      factor.headers = [header]
      return factor
    }
    return nil
  }

  private func cycleDays() -> FactorColumn? {
    let days = cells.deals.deals.map { deal -> Double in
      guard let start = deal.createdDate, let end = deal.closeDate, end >= start else {
        return .nan
      }
      return Double(end - start)
    }
    guard days.contains(where: { !$0.isNaN }) else { return nil }
    return factor("cycle_days", .context, .derived, .numeric(days), [.createdDate, .closeDate])
  }

  private func amountBand() -> (FactorColumn?, warning: String?) {
    let deals = cells.deals.deals
    guard !cells.isConfigured(.amount), deals.contains(where: { $0.amount != nil }) else {
      return (nil, nil)
    }
    let reporting = ReportingAmounts(deals: deals, rates: configuration.rates)
    let bands = CodedText(reporting.values.map { $0.map(AmountBand.name(of:)) })
    return (
      factor("amount_band", .context, .derived, .categorical(bands), [.amount]), reporting.warning
    )
  }

  private func withoutMissing(_ text: CodedText) -> CodedText {
    let missing = Set(configuration.missing)
    return missing.isEmpty ? text : text.mapped { missing.contains($0) ? nil : $0 }
  }

  private func factor(
    _ id: String, _ family: FactorFamily, _ origin: FactorOrigin, _ values: FactorColumn.Values,
    _ roles: [Role]
  ) -> FactorColumn {
    var factor = FactorColumn(id: id, family: family, origin: origin, values: values)
    factor.headers = roles.flatMap(cells.headers(of:))
    return factor
  }
}
