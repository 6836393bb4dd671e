import Pipelines
internal import Reference
import Tables

/// Persons in a column of firms, told by their civility: « Mme LEROY Sophie » under « Raison sociale ».
///
/// Accounting programs write firms and persons into one column. Where a cell begins with a civility and holds somebody's name, and
/// nothing else of the record names a person, it is his name and no firm's; « Monsieur Bricolage » is a firm.
enum TitledFirms {
  static let person = Finding(
    "person-in-company", .repaired,
    Phrase(
      en: "a person with a civility stood among the firms; the name was read as a person’s",
      fr: "une personne, avec sa civilité, était parmi les sociétés ; son nom est lu comme tel"))

  /// Moves such cells from `company` to `person`.
  static func move(in mentions: inout Batch, log: inout StepLog) {
    guard let firms = mentions["company"], !firms.isBlank else { return }
    let names = ["person", "last-name", "first-name"].compactMap { mentions[$0] }
    var persons = CellChanges()
    var rows: [Int] = []
    PersonCells.memories.lend { memory in
      for row in 0..<firms.count where !firms.isBlank(row) {
        let isNamed = names.contains { !$0.isBlank(row) }
        guard !isNamed, firms.withValue(row, { mayBegin($0) }) else { continue }
        let text = firms[row]
        guard begins(text), firms.withValue(row, { isSomebody(memory.parse($0)) }) else { continue }
        rows.append(row)
        persons.set(row, to: text)
        log.note(person, row: row, field: "company", of: mentions)
      }
    }
    guard !rows.isEmpty else { return }
    mentions["person"] = persons.applied(
      to: mentions["person"] ?? TextColumn(missingCount: mentions.count), notingOriginals: false)
    mentions["company"] = firms.blanking(rows)
  }

  /// Whether a cell begins as the civilities do: a glance at one letter.
  private static func mayBegin(_ cell: Span<UInt8>) -> Bool {
    guard cell.count > 3, cell.count <= 128 else { return false }
    switch cell[0] | 0x20 {
    // d, f, h, m, s
    case 0x64, 0x66, 0x68, 0x6D, 0x73: return true
    default: return false
    }
  }

  private static func begins(_ text: String) -> Bool {
    let head = NameWord.words(of: String(text.prefix(40))).first { !$0.key.isEmpty }
    guard let head, let civility = Civility.single(head.key) else { return false }
    // « Famille Dupont » may well be a shop.
    return !civility.isHousehold && !Civility.isBare(head)
  }

  /// Whether a name is surely somebody's: a first name that is known, or a family name alone that is.
  /// So many family names are so frequent that one alone tells somebody, also where it is a first name.
  private static let mostFrequent = 300
  /// So many do where they are no first name.
  private static let frequent = 5_000

  private static func isSomebody(_ name: PersonName) -> Bool {
    guard name.kind == .person || name.kind == .couple, !name.civility.isEmpty, !name.isAmbiguous,
      !name.lastName.isEmpty
    else { return false }
    let library = ReferenceLibrary.standard
    func isFamily(_ text: String) -> Bool { library.surnames.rank(Fold.key(text)) != nil }
    guard !name.firstName.isEmpty else {
      // « Madame Rose » and « Monsieur Pizza » are signs; M. Martin is somebody.
      guard let rank = library.surnames.rank(Fold.key(name.lastName)) else { return false }
      let isFirst = library.firstNames.isFirstName(Fold.key(name.lastName), atLeast: .wellKnown)
      return rank < (isFirst ? mostFrequent : frequent)
    }
    return isFamily(name.lastName)
      || library.firstNames.isFirstName(Fold.key(name.firstName), atLeast: .wellKnown)
  }
}
