// SPDX-License-Identifier: Apache-2.0

/// How well tags agree with labels, counted over all items together.
public struct MicroScore: Hashable, Sendable {
  /// Labels that were found.
  public private(set) var hits = 0
  /// Tags that no label asks for.
  public private(set) var falseAlarms = 0
  /// Labels that were not found.
  public private(set) var misses = 0

  /// Creates a score of no items.
  public init() {}

  /// Counts one item.
  ///
  /// - Parameters:
  ///   - found: What the tagger says of it, each once.
  ///   - labels: What a reader says of it.
  public mutating func add<Element: Hashable>(found: Set<Element>, labels: Set<Element>) {
    let common = found.intersection(labels).count
    hits += common
    falseAlarms += found.count - common
    misses += labels.count - common
  }

  /// The share of tags that are right; `nil` without tags.
  public var precision: Double? { Self.ratio(hits, hits + falseAlarms) }

  /// The share of labels that were found; `nil` without labels.
  public var recall: Double? { Self.ratio(hits, hits + misses) }

  /// The harmonic mean of precision and recall; `nil` without tags and labels.
  ///
  /// - Note: van Rijsbergen (1979), *Information Retrieval*, chapter 7, with equal weights.
  public var f1: Double? { Self.ratio(2 * hits, 2 * hits + falseAlarms + misses) }

  private static func ratio(_ part: Int, _ whole: Int) -> Double? {
    whole == 0 ? nil : Double(part) / Double(whole)
  }
}

/// An element of the comparison of tags with labels: a driver and the side on which it pulls.
public struct SignedDriver: Hashable, Sendable {
  /// On which side a driver pulls.
  public enum Side: String, Sendable {
    case `for`
    case against
  }

  /// The driver's id.
  public var driver: String
  /// On which side it pulls.
  public var side: Side

  /// Creates an element.
  public init(driver: String, side: Side) {
    self.driver = driver
    self.side = side
  }

  /// Reads a tag; `nil` where its direction is unresolved or it has none.
  public init?(_ tag: Tag) {
    switch tag.direction {
    case .forUs: self.init(driver: tag.driver, side: .for)
    case .againstUs, .towardRival, .towardStatusQuo: self.init(driver: tag.driver, side: .against)
    case .unresolved, .present: return nil
    }
  }
}
