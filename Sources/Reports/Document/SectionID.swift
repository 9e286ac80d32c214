// SPDX-License-Identifier: Apache-2.0

/// The name of a section, in links to it.
struct SectionID: Hashable {
  /// The name: lower-case letters and hyphens.
  let rawValue: String

  static let answer = Self(rawValue: "answer")
  static let drivers = Self(rawValue: "drivers")
  static let increment = Self(rawValue: "increment")
  static let should = Self(rawValue: "should")
  static let referrals = Self(rawValue: "referrals")
  static let cannot = Self(rawValue: "cannot")
  static let claims = Self(rawValue: "claims")
  static let flow = Self(rawValue: "flow")
  static let artefacts = Self(rawValue: "artefacts")
  static let methods = Self(rawValue: "methods")
  static let provenance = Self(rawValue: "provenance")
  /// The questions that these exports leave open.
  static let open = Self(rawValue: "open")

  /// The section of a lens that has none of its own.
  static func lens(_ id: String) -> Self {
    Self(rawValue: "lens-" + id)
  }
}
