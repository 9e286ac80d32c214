// SPDX-License-Identifier: Apache-2.0

/// The invented world of Brightwater, a maker of software for supplier audits.
enum World {
  static let rivals = ["Kestrel Suite", "Omnivale", "Corvid Labs"]
  static let systems = [
    "spreadsheets", "AuditFox", "a home-grown database", "paper binders", "QX9",
  ]
  static let industries = [
    "Food", "Medical devices", "Automotive", "Chemicals", "Logistics", "Electronics",
  ]
  static let titles: [(title: String, weight: Double)] = [
    ("Director of Quality", 26), ("Director Operations", 16), ("Head of Quality", 12),
    ("VP Operations", 9), ("Chief Operating Officer", 6), ("CFO", 5), ("Quality Manager", 14),
    ("Plant Manager", 6), ("Quality Engineer", 6),
  ]
  static let roles = [
    "the CFO", "the head of quality", "the plant manager", "the COO", "the IT lead",
    "the quality director", "the head of purchasing",
  ]
  static let months = [
    "January", "February", "March", "April", "May", "June", "September", "October", "November",
  ]
  static let weekdays = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday"]
  static let topics = [
    "the audit calendar", "the supplier portal", "roles and permissions", "the label printers",
    "the export", "offline checklists", "the dashboard", "the complaint form", "photo evidence",
    "the corrective actions", "the interface to the scales", "batch numbers", "user import",
    "the mobile app", "translations", "archiving", "the approval steps", "the supplier scorecard",
  ]
  static let documents = [
    "the order form", "the data processing agreement", "the price list", "the service description",
    "the questionnaire of IT", "the security questionnaire", "the project plan",
    "the framework contract", "the list of suppliers", "the minutes", "the training plan",
  ]
  static let firstNames = [
    "Ana", "Jonas", "Priya", "Marta", "Tom", "Ines", "Farid", "Helen", "Oskar", "Lucía", "Bram",
    "Chloé", "Dieter", "Sofia", "Yusuf", "Karin", "Paul", "Noor", "Stefan", "Ruth", "Jürgen",
    "Aisha", "Erik", "Gemma", "Vikram", "Zoë",
  ]
  static let sources = ["Web", "Trade fair", "Webinar", "Cold call", "Partner", "Rep generated"]

  /// How a rep writes, and how well the rep's territory does.
  struct Rep {
    var name: String
    var voice: Voice
    /// What is added to the log odds of winning.
    var effect: Double
    /// How likely the rep writes down what was felt.
    var diligence: Double
  }

  static let salesforceReps = [
    Rep(name: "Dana Whitfield", voice: .plain, effect: 0.35, diligence: 0.88),
    Rep(name: "Marcus Oyelaran", voice: .terse, effect: -0.15, diligence: 0.72),
    Rep(name: "Kim Castellano", voice: .bullets, effect: 0.1, diligence: 0.85),
    Rep(name: "Rosa Lindqvist", voice: .dated, effect: -0.3, diligence: 0.78),
    Rep(name: "Peter Abara", voice: .plain, effect: 0.2, diligence: 0.7),
    Rep(name: "Ellen Tsai", voice: .chatty, effect: -0.05, diligence: 0.9),
    Rep(name: "Grant Mercer", voice: .terse, effect: -0.4, diligence: 0.66),
  ]
  static let hubspotReps = [
    Rep(name: "Iris Nakamura", voice: .plain, effect: 0.25, diligence: 0.86),
    Rep(name: "Owen Hartley", voice: .markup, effect: -0.2, diligence: 0.8),
    Rep(name: "Leila Haddad", voice: .chatty, effect: 0.05, diligence: 0.76),
    Rep(name: "Sam Brody", voice: .dated, effect: -0.1, diligence: 0.7),
  ]
  static let genericReps = [
    Rep(name: "Jörg Weiß", voice: .plain, effect: 0.15, diligence: 0.82),
    Rep(name: "Katharina Böhm", voice: .dated, effect: 0.0, diligence: 0.88),
    Rep(name: "Uwe Möller", voice: .terse, effect: -0.25, diligence: 0.7),
  ]

  private static let accountStarts = [
    "Alder", "Bexley", "Calder", "Dunmore", "Eastfield", "Fenwick", "Garrow", "Halden", "Ivybridge",
    "Kilburn", "Larkhill", "Moorgate", "Norwell", "Oakham", "Penrose", "Quarrington", "Redmire",
    "Stanhope", "Tarleton", "Upwey", "Verwood", "Wexcombe", "Yarrow", "Ashdown", "Birkdale",
    "Crossley", "Denholm", "Elstow", "Foxley", "Grasmere",
  ]
  private static let accountMiddles = [
    "", " Precision", " Foods", " Medical", " Freight", " Polymers",
  ]
  private static let accountEnds = ["Ltd", "Inc.", "Group", "GmbH", "& Sons", "AB"]

  /// Every account, each as likely as another.
  static let accounts: [String] = accountStarts.flatMap { start in
    accountMiddles.flatMap { middle in accountEnds.map { "\(start)\(middle) \($0)" } }
  }
}

/// How a rep writes notes.
enum Voice {
  case plain, terse, bullets, dated, chatty, markup
}
