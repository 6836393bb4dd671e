/// What the cell of a family name says, beside a first name in a cell of its own: « DUPONT née MARTIN », « DURAND (décédé) ».
struct FamilyName {
  /// The name in use, its letters as they were.
  var last = ""
  /// The name at birth, when the cell tells another one.
  var birth = ""
  /// `F` where the mark between the names tells it.
  var sex = ""
  /// What is no name, in order.
  var asides: [String] = []
  /// Whether the cell says that the person is dead.
  var isDeceased = false
  /// The channels of consent that the cell refuses.
  var refusedChannels: [String] = []

  /// Reads a cell; `nil` where it holds a name and nothing besides.
  init?(_ text: String, order: NameOrder) {
    let aside = NameAsides(text, order: order)
    if aside.holdsOther { return nil }
    var words = aside.words
    (asides, isDeceased, refusedChannels) = (aside.taken, aside.isDeceased, aside.refusedChannels)
    var hasMark = false
    if let (place, mark) = BirthName.place(in: words), mark != .alias {
      hasMark = true
      let behind = words[(place + 1)...].map(\.text).joined(separator: " ")
      let before = Array(words[..<place])
      if BirthName.isFeminine(words[place]) { sex = "F" }
      let written = before.map(\.text).joined(separator: " ")
      switch mark {
      case .born: birth = behind
      case .marriedTo: birth = written
      case .widowOf where !before.isEmpty:
        asides.append(words[place...].map(\.text).joined(separator: " "))
      case .widowOf, .alias: break
      }
      let keepsBefore = mark != .marriedTo && !before.isEmpty
      words = keepsBefore ? before : Array(words[(place + 1)...])
    }
    if PersonParser.leadsFamily(words, order) { asides.append(words.removeFirst().text) }
    guard !words.isEmpty, hasMark || !asides.isEmpty else { return nil }
    last = words.map(\.text).joined(separator: " ")
  }

  /// Whether more than one word, or a sign, stands in a cell: one word is a name.
  static func mayHold(_ cell: Span<UInt8>) -> Bool {
    for index in 0..<cell.count where cell[index] <= 0x2C || cell[index] &- 0x2E < 0x13 {
      // An apostrophe alone stands in many a name.
      if cell[index] != 0x27 { return true }
    }
    return false
  }
}
