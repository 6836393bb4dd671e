import Reference
import Tables

/// The name columns of a batch while whole names are taken apart: what stands in them, and what will.
struct NameCells {
  /// Which of the two names a source writes first.
  enum Order { case firstFirst, lastFirst }

  /// The columns that the parts of a name go to.
  enum Part: Int, CaseIterable {
    case civility, firstName, lastName, birthName, sex, company

    /// The name of the column.
    var column: String {
      switch self {
      case .civility: "civility"
      case .firstName: "first-name"
      case .lastName: "last-name"
      case .birthName: "birth-name"
      case .sex: "sex"
      case .company: "company"
      }
    }
  }

  private let person: TextColumn?
  /// Whether the names stand in one column, beside which those of their parts are made.
  private let isWhole: Bool
  /// The columns by ``Part``: every row asks for several of them.
  private let columns: [TextColumn?]
  private let count: Int
  /// For each part the new values, rows ascending.
  private var changes = [CellChanges](repeating: CellChanges(), count: Part.allCases.count)

  /// Whether a civility of its own column told a sex that is written nowhere else.
  private var tellsSex = false
  /// Whether a civility of its own column told a firm.
  var tellsFirm = false

  init(_ batch: Batch) {
    person = batch["person"]
    isWhole = person != nil || batch["first-name"] == nil
    count = batch.count
    columns = Part.allCases.map { batch[$0.column] }
  }

  /// The rows whose `person` cell holds something.
  var personRows: [Int] {
    person.map { column in (0..<count).filter { !column.isBlank($0) } } ?? []
  }

  func isPersonCell(_ row: Int) -> Bool { person.map { !$0.isBlank(row) } ?? false }

  /// The text of the `person` cell, where it holds any.
  func personText(_ row: Int) -> String? {
    person.flatMap { $0.isBlank(row) ? nil : $0[row] }
  }

  func field(_ row: Int) -> String { isPersonCell(row) ? "person" : "last-name" }

  /// The column of a part, where the batch has it.
  subscript(_ part: Part) -> TextColumn? { columns[part.rawValue] }

  /// Whether the part is missing in the row.
  func isBlank(_ part: Part, _ row: Int) -> Bool { columns[part.rawValue]?.isBlank(row) ?? true }

  /// Whether a firm that stands in the name can go to `company`: there is nothing, or what names nobody and is not kept.
  func canTakeFirm(_ row: Int) -> Bool {
    guard let company = self[.company], !company.isBlank(row) else {
      return isWhole || self[.company] != nil
    }
    return company.withValue(row) { Self.firms.namesNobody($0) }
  }

  private static let firms = CompanyParser(.standard)

  /// Hands over the text that may be a whole name: the `person` cell, or a `last-name` of several words without a first name
  /// beside it; `nil` when there is none.
  func withWholeName<Result>(_ row: Int, _ body: (Span<UInt8>) -> Result) -> Result? {
    if let person, !person.isBlank(row) { return person.withValue(row, body) }
    guard let last = self[.lastName], !last.isBlank(row), isBlank(.firstName, row) else {
      return nil
    }
    return last.withValue(row) { value in
      // « Petit Anne », « PETIT,ANNE », « MUELLER/HANSMR ».
      for index in 0..<value.count
      where value[index] == 0x20 || value[index] == 0x2C || value[index] == 0x2F {
        return body(value)
      }
      // A space that does not break.
      for index in 1..<max(1, value.count) where value[index] == 0xA0 && value[index - 1] == 0xC2 {
        return body(value)
      }
      return nil
    }
  }

  /// Puts the parts of a name where nothing stands yet.
  mutating func fill(_ row: Int, with name: PersonName, usualOrder: Order?) {
    let isCell = isPersonCell(row)
    var text: String { withWholeName(row) { $0.text } ?? "" }
    switch name.kind {
    case .empty: if !isCell { change(.lastName, row, "") }
    case .company:
      if canTakeFirm(row) {
        change(.company, row, text)
        if !isCell { change(.lastName, row, "") }
      } else if isCell {
        set(.lastName, row, text)
      }
    case .generic: set(.lastName, row, text)
    case .household, .couple, .person:
      if name.isAmbiguous {
        let own = name.core.isEmpty ? text : name.core
        if isCell {
          fillAmbiguous(row, text: own, usualOrder: usualOrder)
        } else if !name.core.isEmpty {
          change(.lastName, row, own)
        }
        return
      }
      // « Époux BERNARD » in the cell of the last name: the word makes two persons, and would again.
      let tells =
        !name.firstName.isEmpty || !name.civility.isEmpty || !name.birthName.isEmpty
        || name.kind == .couple
      guard isCell || tells || !name.core.isEmpty || !name.asides.isEmpty else { return }
      if !isCell { change(.lastName, row, name.lastName) }
      if name.kind == .person { set(.civility, row, name.civility) }
      set(.firstName, row, name.firstName)
      set(.lastName, row, name.lastName)
      set(.birthName, row, name.birthName)
      if name.kind == .person { set(.sex, row, name.sex) }
    }
  }

  /// Whether ``fill(_:with:usualOrder:)`` takes what stood beside the name out of its cell; a firm keeps it.
  func takesApart(_ name: PersonName, row: Int) -> Bool {
    switch name.kind {
    case .company, .generic: false
    case .empty, .household, .couple, .person: true
    }
  }

  /// Puts what a family name says beside a first name in the cells of the parts.
  mutating func keep(_ family: FamilyName, row: Int) {
    change(.lastName, row, family.last)
    set(.birthName, row, family.birth)
    if self[.sex] != nil { set(.sex, row, family.sex) }
  }

  private mutating func fillAmbiguous(_ row: Int, text: String, usualOrder: Order?) {
    let words = text.split(separator: " ").map(String.init)
    // « Colonel Lucas » among « Paul Durand »: the title is nobody’s first name.
    let isTitled =
      usualOrder == .firstFirst && PersonParser.mayBeTitle(Fold.key(words.first ?? ""))
    guard let usualOrder, words.count == 2, !isTitled else { return set(.lastName, row, text) }
    set(.firstName, row, usualOrder == .firstFirst ? words[0] : words[1])
    set(.lastName, row, usualOrder == .firstFirst ? words[1] : words[0])
  }

  private mutating func set(_ part: Part, _ row: Int, _ value: String) {
    if !value.isEmpty, isBlank(part, row) { change(part, row, value) }
  }

  /// The later change of a cell counts.
  mutating func change(_ part: Part, _ row: Int, _ value: String) {
    changes[part.rawValue].set(row, to: value)
  }

  /// Puts a sex in its cell, in a column of its own where the source has none.
  mutating func changeToldSex(_ row: Int, _ sex: String) {
    tellsSex = true
    change(.sex, row, sex)
  }

  /// Writes the columns back; those of `adding` exist afterwards, and `person` does not.
  func write(to batch: inout Batch, adding: [String]) {
    for (part, values) in zip(Part.allCases, changes) {
      let name = part.column
      guard !values.isEmpty || (adding.contains(name) && self[part] == nil) else { continue }
      // What was taken out of a name is kept, whatever columns the source has.
      guard
        self[part] != nil || adding.contains(name) || part == .birthName || part == .civility
          || part == .sex && tellsSex || part == .company && tellsFirm
      else { continue }
      let before = self[part] ?? TextColumn(missingCount: count)
      var after = values.applied(to: before, notingOriginals: person == nil)
      if let person { after.noteOriginals(of: person, rows: values.rows) }
      batch[name] = after
    }
    if person != nil { batch["person"] = nil }
  }
}

extension TextColumn {
  /// Notes the text of another column's cells as what the source said in these rows, ascending.
  mutating func noteOriginals(of other: TextColumn, rows: [Int]) {
    var notes = Originals()
    var wanted = rows[...]
    let hasOriginals = originals.count > 0
    for row in hasOriginals ? Array(0..<count) : rows {
      if let next = wanted.first, next == row {
        wanted = wanted.dropFirst()
        if !other.isBlank(row) {
          other.withValue(row) { notes.note(row: row, span: $0) }
          continue
        }
      }
      if hasOriginals, let text = originals[row] { notes.note(row: row, bytes: text) }
    }
    originals = notes
  }
}
