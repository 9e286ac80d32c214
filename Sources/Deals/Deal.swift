// SPDX-License-Identifier: Apache-2.0

import Configuration

/// One closed or open sales opportunity.
public struct Deal: Sendable {
  /// The CRM's identifier; `nil` where the export has none.
  public var id: String?
  /// The position among all records read, counted from 1 over all inputs.
  public var order: Int
  /// The index of its file in `DealSet.files`.
  public var file: Int
  /// The physical line of the file on which its record starts, counted from 1.
  public var line: Int
  /// How it ended.
  public var outcome: DealOutcome
  /// Its size, where the export says it.
  public var amount: Money?
  /// The day on which it was entered.
  public var createdDate: CalendarDay?
  /// The day on which it was closed, or is expected to be.
  public var closeDate: CalendarDay?
  /// Single cells by role, trimmed; no entry where the cell is empty.
  ///
  /// Holds `name owner account source title industry competitor company budget authority need
  /// timing nps intent campaign product region` and the texts of `outcome`, `stage`, `status`.
  public var fields: DealFields
  /// Its texts, in the order of the columns, then of joined files.
  public var notes: [Note]
  /// The people of the buyer, from rows with one contact each and from contacts files.
  public var contacts: [Contact] = []

  /// Creates a deal without texts or fields.
  public init(order: Int, file: Int, line: Int, outcome: DealOutcome) {
    self.order = order
    self.file = file
    self.line = line
    self.outcome = outcome
    self.fields = DealFields()
    self.notes = []
  }

  /// What files call the deal: its id, else `file:line`.
  public func label(files: [ImportedFile]) -> String {
    id ?? "\(files[file].name):\(line)"
  }
}

/// A person on the buyer's side.
public struct Contact: Sendable, Hashable {
  /// The job title, where the export says it.
  public var title: String?
  /// The part in the purchase, where the export says it.
  public var role: String?
  /// The e-mail address, where the export says it.
  public var email: String?
  /// Cells of other columns by header, such as a personality type.
  public var fields: [String: String]

  /// Creates a contact.
  public init(
    title: String? = nil, role: String? = nil, email: String? = nil, fields: [String: String] = [:]
  ) {
    self.title = title
    self.role = role
    self.email = email
    self.fields = fields
  }
}

/// One text of a deal: a cell of its record, or of a joined record such as a call.
public struct Note: Sendable {
  /// Where the text comes from, which decides what it may be used for.
  public enum Kind: Sendable {
    /// A neutral text.
    case text
    /// A reason column, filled in once the outcome is known: for display, never in a test.
    case reason
  }

  /// The header of the column.
  public var field: String
  /// Whether it may be tested.
  public var kind: Kind
  /// The cell as parsed, in UTF-8, before HTML is stripped; never empty.
  public var text: String
  /// The day on which it was written; `nil` in a deals export.
  public var date: CalendarDay?
  /// Who wrote it, where a joined file says so.
  public var author: String?
  /// The kind of activity that it belongs to, such as a call, where a joined file says so.
  public var activity: String?
  /// The index of its file in `DealSet.files`.
  public var file: Int
  /// The physical line on which its record starts.
  public var line: Int

  /// Creates a note.
  public init(
    field: String, kind: Kind, text: String, date: CalendarDay? = nil, file: Int, line: Int
  ) {
    self.field = field
    self.kind = kind
    self.text = text
    self.date = date
    self.file = file
    self.line = line
  }
}
