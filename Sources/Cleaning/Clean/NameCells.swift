import Tables

/// The name columns of a batch while whole names are taken apart: what stands in them, and what will.
struct NameCells {
  /// Which of the two names a source writes first.
  enum Order { case firstFirst, lastFirst }

  private let person: TextColumn?
  let columns: [String: TextColumn]
  private let count: Int
  /// For each name column the new values, rows ascending.
  private var changes = [[(row: Int, value: String)]](repeating: [], count: NameCells.names.count)
  private static let names = [
    "civility", "first-name", "last-name", "birth-name", "sex", "company",
  ]

  init(_ batch: Batch) {
    person = batch["person"]
    count = batch.count
    var columns: [String: TextColumn] = [:]
    for name in Self.names { columns[name] = batch[name] }
    self.columns = columns
  }

  /// The rows whose `person` cell holds something.
  var personRows: [Int] {
    person.map { column in (0..<count).filter { !column.isBlank($0) } } ?? []
  }

  func isPersonCell(_ row: Int) -> Bool { person.map { !$0.isBlank(row) } ?? false }

  func field(_ row: Int) -> String { isPersonCell(row) ? "person" : "last-name" }

  private func isBlank(_ name: String, _ row: Int) -> Bool { columns[name]?.isBlank(row) ?? true }

  /// Whether a firm that stands in the name can go to `company`.
  func canTakeFirm(_ row: Int) -> Bool {
    (isPersonCell(row) || columns["company"] != nil) && isBlank("company", row)
  }

  /// The text that may be a whole name: the `person` cell, or a `last-name` of several words without a first name beside it.
  func wholeName(_ row: Int) -> String? {
    if let person, !person.isBlank(row) { return person[row] }
    guard let last = columns["last-name"], !last.isBlank(row), isBlank("first-name", row) else {
      return nil
    }
    let isSeveral = last.withValue(row) { value in
      for index in 0..<value.count where value[index] == 0x20 || value[index] == 0x2C {
        return true
      }
      return false
    }
    return isSeveral ? last[row] : nil
  }

  /// Puts the parts of a name where nothing stands yet.
  mutating func fill(_ row: Int, with name: PersonName, text: String, usualOrder: Order?) {
    let isCell = isPersonCell(row)
    switch name.kind {
    case .empty: break
    case .company:
      if canTakeFirm(row) {
        set("company", row, text)
        if !isCell { change("last-name", row, "") }
      } else if isCell {
        set("last-name", row, text)
      }
    case .generic: set("last-name", row, text)
    case .household, .couple, .person:
      if name.isAmbiguous {
        if isCell { fillAmbiguous(row, text: text, usualOrder: usualOrder) }
        return
      }
      guard isCell || !name.firstName.isEmpty || !name.civility.isEmpty else { return }
      if !isCell { change("last-name", row, name.lastName) }
      if name.kind == .person { set("civility", row, name.civility) }
      set("first-name", row, name.firstName)
      set("last-name", row, name.lastName)
      set("birth-name", row, name.birthName)
      if name.kind == .person { set("sex", row, name.sex) }
    }
  }

  private mutating func fillAmbiguous(_ row: Int, text: String, usualOrder: Order?) {
    let words = text.split(separator: " ").map(String.init)
    guard let usualOrder, words.count == 2 else { return set("last-name", row, text) }
    set("first-name", row, usualOrder == .firstFirst ? words[0] : words[1])
    set("last-name", row, usualOrder == .firstFirst ? words[1] : words[0])
  }

  private mutating func set(_ column: String, _ row: Int, _ value: String) {
    if !value.isEmpty, isBlank(column, row) { change(column, row, value) }
  }

  /// The later change of a cell counts.
  mutating func change(_ column: String, _ row: Int, _ value: String) {
    guard let place = Self.names.firstIndex(of: column) else { return }
    if changes[place].last?.row == row { changes[place].removeLast() }
    changes[place].append((row, value))
  }

  /// Writes the columns back; those of `adding` exist afterwards, and `person` does not.
  func write(to batch: inout Batch, adding: [String]) {
    for (name, values) in zip(Self.names, changes) {
      guard !values.isEmpty || (adding.contains(name) && columns[name] == nil) else { continue }
      guard columns[name] != nil || adding.contains(name) else { continue }
      let before = columns[name] ?? TextColumn(missingCount: count)
      var after = TextColumn()
      after.reserve(rows: count, byteCount: before.bytes.count + values.count * 8)
      var pending = values[...]
      for row in 0..<count {
        if let next = pending.first, next.row == row {
          pending = pending.dropFirst()
          after.append(next.value)
        } else {
          after.append(row, of: before)
        }
      }
      if person == nil { _ = after.noteChanges(from: before) }
      batch[name] = after
      if let person {
        batch.update(name) { $0.noteOriginals(of: person, rows: values.map(\.row)) }
      }
    }
    if person != nil { batch["person"] = nil }
  }
}

extension TextColumn {
  /// Notes the text of another column's cells as what the source said in these rows, ascending.
  fileprivate mutating func noteOriginals(of other: TextColumn, rows: [Int]) {
    var notes = Originals()
    var wanted = rows[...]
    for row in 0..<count {
      if let next = wanted.first, next == row {
        wanted = wanted.dropFirst()
        if !other.isBlank(row) {
          notes.note(row: row, bytes: other[row].utf8)
          continue
        }
      }
      if let text = originals[row] { notes.note(row: row, bytes: text) }
    }
    originals = notes
  }
}
