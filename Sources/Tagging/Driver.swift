// SPDX-License-Identifier: Apache-2.0

import Configuration

/// What is tagged: a soft, rational, personality or context factor of a deal, as a codebook defines it.
public struct Driver: Sendable {
  /// The id, in lower-case letters and hyphens.
  public var id: String
  /// The family in which its factors are corrected for multiplicity.
  public var family: FactorFamily
  /// What a reader looks for.
  public var definition: String
  /// The directions that its tags can have, `unresolved` left out.
  public var directions: [Direction]

  /// Creates a driver.
  public init(id: String, family: FactorFamily, definition: String, directions: [Direction]) {
    self.id = id
    self.family = family
    self.definition = definition
    self.directions = directions
  }
}
