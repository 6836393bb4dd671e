import Fields
import Tables

/// What the heading and the values of a column look like.
struct ColumnTraits: Sendable {
  /// What the cells of a column may be.
  enum Trait: Int, CaseIterable, Sendable {
    case email, siret, siren, vatNumber, date, serial, phone, nineDigits, sex, words, fewWords,
      firstName, wholeName, fullName, somebody, titled
    case worded, international
    case legalForm, letters, postcode, britishPostcode, addressWithTown, street, townWithPostcode
    case houseNumber, numbered, answer, frenchPostcode, frenchTown, surname, firm, species
  }

  /// Filled cells looked at.
  private(set) var count = 0
  /// The share of different values among them.
  private(set) var distinct = 0.0
  private var counts = [Int](repeating: 0, count: Trait.allCases.count)
  let headingWords: [String]
  /// The fields that some of the heading's words name.
  let suggestions: Set<String>
  /// Whether the heading speaks of somebody beside the client, a parent or whoever pays.
  let isOfAnother: Bool
  /// Whether it speaks of somebody or something whose addresses and days are never the client's.
  let isOfStranger: Bool

  /// The share of filled cells among all, in tenths.
  let filled: Int
  /// How many years lie between the first and the last of the days told, the tenth at either end left out; 0 where few are told.
  let yearSpread: Int

  /// Looks at the first filled cells of a column.
  init(_ column: TextColumn, _ heading: String, limit: Int) {
    isOfAnother = Catalogue.isOfAnother(heading)
    isOfStranger = Catalogue.isOfStranger(heading)
    headingWords = Heading.words(heading)
    // « Dép/Région (domicile) »: what stands in brackets says whose it is or where, and never what.
    let plain = heading.replacing(/\([^()]*\)/, with: " ")
    suggestions = Set(Catalogue.suggested(by: plain).map(\.name))
    var seen: Set<String> = []
    var years: [Int] = []
    for row in 0..<column.count where !column.isBlank(row) {
      let text = column[row].trimmingSpaces
      guard !text.isEmpty, !Self.repeatsAnother(text) else { continue }
      count += 1
      seen.insert(text)
      for trait in Self.traits(of: text) {
        counts[trait.rawValue] += 1
        if trait == .date, let year = Self.year(in: text) { years.append(year) }
      }
      if count == limit { break }
    }
    yearSpread = Self.spread(of: years)
    distinct = count == 0 ? 0 : Double(seen.count) / Double(count)
    let cells = (0..<column.count).count { Self.tells(column, $0) }
    filled = column.count == 0 ? 0 : cells * 10 / column.count
  }

  /// Whether a cell says something of its own: neither blank nor « idem ».
  static func tells(_ column: TextColumn, _ row: Int) -> Bool {
    guard !column.isBlank(row) else { return false }
    return column.range(of: row).count > 12 || !repeatsAnother(column[row])
  }

  /// Whether a cell says that it holds what another does.
  private static func repeatsAnother(_ text: String) -> Bool {
    text.utf8.count <= 12 && repeats.contains(Heading.fold(text))
  }

  private static let repeats: Set<String> = [
    "", "idem", "id", "dito", "ditto", "same", "meme", "lememe", "lameme", "luimeme", "ellememe",
    "stesso", "cs", "mismo", "zelfde",
  ]

  /// Whether the column surely names somebody in half of the cells, often another, and in one of five by a first name and a last:
  /// what names no people has hardly any such cell.
  var namesPeople: Bool {
    share(.somebody) >= 0.5 && share(.wholeName) >= 0.2 && distinct >= 0.1
  }

  /// Whether the column names firms in most rows, and in most of these by a legal form or a word of their trade.
  var namesFirms: Bool {
    filled >= 8 && share(.firm) >= 0.5 && distinct >= 0.1 && !isOfAnother && !isOfStranger
  }

  /// Whether persons stand in most cells, as in the « Intitulé » of an accounting program: with their civility, or by whole names, and
  /// few firms among them.
  /// - Parameter saysFirm: whether the heading leaves no doubt, as « Société »: a « Garage Martin » is then no person, though Martin is a
  ///   first name, and only civilities tell otherwise.
  /// - Parameter mayBeEither: whether the heading is one under which programs write firms and persons alike, as « Raison sociale »: whole
  ///   names of a first name and a frequent family name tell then, too.
  func holdsPersons(underFirm saysFirm: Bool, mayBeEither: Bool = false) -> Bool {
    let mayBe = share(.legalForm) < 0.4 && distinct >= 0.1
    // In a short list one cell is no proof.
    let isTitled = share(.titled) >= 0.1 && count(of: .titled) >= 2
    return mayBe
      && (isTitled && share(.wholeName) >= 0.3
        || mayBeEither && share(.fullName) >= 0.3 && count(of: .fullName) >= 3
        || !saysFirm && count >= 8 && share(.wholeName) >= 0.6)
  }

  /// The share of the cells that are telephone numbers where the heading points to such: also several in one cell, with words beside
  /// them, without their zero, or with the country alone.
  var numbers: Double {
    share(.phone) + share(.nineDigits) + share(.worded) + share(.international)
  }

  /// How many of the filled cells are so.
  func count(of trait: Trait) -> Int { counts[trait.rawValue] }

  /// Whether a score of rows and more all say the same.
  var isConstant: Bool { count >= 20 && distinct * Double(count) < 1.5 }

  /// The share of the filled cells that are so.
  func share(_ trait: Trait) -> Double {
    count == 0 ? 0 : Double(counts[trait.rawValue]) / Double(count)
  }
}

extension String {
  /// Without blanks at either end.
  fileprivate var trimmingSpaces: String {
    var part = Substring(self)
    while part.first?.isWhitespace == true { part.removeFirst() }
    while part.last?.isWhitespace == true { part.removeLast() }
    return String(part)
  }
}
