internal import Reference
internal import Tables

/// A civility or a title before the first name in a cell of its own: « Me Sophie », « Colonel Paul ».
struct FirstNameLead {
  /// The first name without it.
  let first: String
  /// The civility; `nil` where a title leads.
  private(set) var civility: Civility?
  /// As it stands in the cell.
  let text: String

  /// Reads a cell; `nil` where it is a first name and nothing besides.
  ///
  /// « M. Christine » has an initial, and what is a first name itself, « Prince Paul », is no title.
  init?(_ cell: String, order: NameOrder) {
    var words = NameWord.words(of: cell)
    guard words.count > 1, let lead = words.first else { return nil }
    if PersonParser.mayBeTitle(lead.key), order.births(lead) < 50 {
      words.removeFirst()
    } else {
      guard Self.civilities.contains(lead.key),
        let told = Civility.take(from: &words, order: order),
        !told.isCouple, !told.isHousehold, !told.written.isEmpty
      else { return nil }
      civility = told
    }
    guard let next = words.first, next.isInitials || order.leaning(next) > 0 else { return nil }
    text = lead.text
    first = words.map(\.text).joined(separator: " ")
  }

  /// Whether the first word of a cell of several may be one.
  static func mayHold(_ cell: Span<UInt8>) -> Bool {
    var end = 0
    while end < cell.count, cell[end] != 0x20 { end &+= 1 }
    guard end > 1, end &+ 1 < cell.count, let key = SmallKey(cell.extracting(0..<end)) else {
      return false
    }
    return key.find(in: keys) != nil
  }

  /// Whether a whole cell is a title that is no civility: « Colonel » in a column of civilities.
  static func isTitle(_ cell: Span<UInt8>) -> Bool {
    guard cell.count > 1, let key = SmallKey(cell), let index = key.find(in: keys) else {
      return false
    }
    return index < titleCount
  }

  private static let civilities: Set<String> = Civilities.french.subtracting(["M"]).union([
    "ME", "MAITRE", "DR", "DOCTEUR", "PR", "PROFESSEUR", "PROF", "MGR", "MONSEIGNEUR", "DOCTORESSE",
  ])

  private static let titleWords =
    PersonParser.titles.union(PersonParser.callings.keys).union(PersonParser.church.keys)
    .subtracting(["NOTAIRE"]).sorted()
  private static let titleCount = titleWords.count

  private static let keys: KeyTable = {
    var keys = KeyTable(capacity: 256)
    for word in titleWords + civilities.sorted() { _ = keys.add(Array(word.utf8)) }
    return keys
  }()
}
