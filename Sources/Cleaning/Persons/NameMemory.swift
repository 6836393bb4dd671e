internal import Reference

/// Reads plain names as ``PersonParser`` does, and remembers each of their words for the next name.
///
/// Most cells hold a first and a family name, a civility before them or a comma between, and nothing besides. Their words are few and
/// come again: all that is to be known of one is looked up once. What is not plain is left to the parser.
struct NameMemory: Sendable {
  private let parser: PersonParser
  private var keys = KeyTable(capacity: 1_024)
  private var words: [KnownWord] = []
  private var familyKeys = KeyTable(capacity: 1_024)
  private var families: [FamilyName?] = []

  /// What tells first names from family names.
  var order: NameOrder { parser.order }

  /// How many words are kept; with more, the memory begins anew.
  private static let limit = 1 << 16

  /// The most bytes of a plain name.
  private static let longest = 128

  /// A memory of no word yet.
  init(_ parser: PersonParser) { self.parser = parser }

  /// The parts of any name.
  mutating func parse(_ cell: Span<UInt8>) -> PersonName { read(cell) ?? parser.parse(cell.text) }

  /// What a family name says beside a first name of its own; `nil` where it is a name and nothing besides.
  mutating func family(_ cell: Span<UInt8>) -> FamilyName? {
    guard FamilyName.mayHold(cell) else { return nil }
    guard cell.count <= Self.longest else { return FamilyName(cell.text, order: parser.order) }
    if families.count == Self.limit {
      familyKeys = KeyTable(capacity: 1_024)
      families = []
    }
    let number = cell.withUnsafeBufferPointer { familyKeys.add($0) }
    if number == families.count {
      families.append(FamilyName(cell.text, order: parser.order))
    }
    return families[number]
  }

  /// The parts of a name; `nil` when the cell is not plain.
  mutating func read(_ cell: Span<UInt8>) -> PersonName? {
    guard cell.count <= Self.longest, let cut = PlainCut(cell) else { return nil }
    if words.count + 3 > Self.limit {
      keys = KeyTable(capacity: 1_024)
      words = []
    }
    let head = number(of: cell, cut[0])
    let isLed = words[head].role == .civility
    guard isLed || words[head].role == .name else { return nil }
    switch (cut.count, isLed) {
    case (1, false): return cut.hasComma ? nil : alone(head, nil)
    case (2, false):
      let next = number(of: cell, cut[1])
      guard words[next].role == .name else { return nil }
      return cut.hasComma ? parted(first: next, last: head, nil) : two(head, next, nil)
    case (2, true):
      let next = number(of: cell, cut[1])
      guard words[next].role == .name, !cut.hasComma else { return nil }
      return alone(next, words[head].civility)
    case (3, true):
      let (one, other) = (number(of: cell, cut[1]), number(of: cell, cut[2]))
      guard words[one].role == .name, words[other].role == .name, !cut.hasComma else { return nil }
      return two(one, other, words[head].civility)
    default: return nil
    }
  }

  private mutating func number(of cell: Span<UInt8>, _ range: Range<Int>) -> Int {
    cell.extracting(range).withUnsafeBufferPointer { bytes in
      let number = keys.add(bytes)
      if number == words.count {
        words.append(KnownWord(String(decoding: bytes, as: UTF8.self), parser.order))
      }
      return number
    }
  }

  /// One word, behind a civility or not.
  private mutating func alone(_ word: Int, _ civility: Civility?) -> PersonName {
    NameOrder.isFirstNameAlone(words[word].leaning)
      ? parted(first: word, last: nil, civility) : parted(first: nil, last: word, civility)
  }

  /// Two words: capitals tell which is the family name, else what the words are more often.
  ///
  /// `nil` where both are family names alone, which the parser reads.
  private mutating func two(_ a: Int, _ b: Int, _ civility: Civility?) -> PersonName? {
    var isNatural: Bool?
    if words[a].isCapital != words[b].isCapital {
      let (name, other) = words[a].isCapital ? (a, b) : (b, a)
      let isTurned = NameOrder.isFirstNameInCapitals(
        words[name].leaning, other: words[other].leaning)
      isNatural = words[a].isCapital == isTurned
    } else if let told = NameOrder.isNatural(
      words[a].sex, words[b].sex, civility: civility?.sex ?? "")
    {
      // « M. Tanguy Rozenn »: nobody is called Rozenn but women.
      isNatural = words[told ? b : a].isNoFamily ? nil : told
    } else {
      let lean = words[a].leaning
      isNatural = NameOrder.isNatural(
        margin: lean - (lean + words[b].leaning - lean),
        areDual: words[a].isDual && words[b].isDual, hasCivility: civility != nil)
      let areFamilies = (words[a].isFamilyAlone, words[b].isFamilyAlone)
      if areFamilies.0, areFamilies.1 { return nil }
      if let natural = isNatural, natural ? areFamilies.0 : areFamilies.1 { isNatural = !natural }
      if isNatural == false,
        NameOrder.isUntold(
          first: words[b].births, last: words[a].births, isRareFamily: words[a].isRareFamily)
      {
        isNatural = nil
      }
    }
    guard let isNatural else {
      var name = parted(first: nil, last: nil, civility)
      name.isAmbiguous = true
      return name
    }
    return parted(
      first: isNatural ? a : b, last: isNatural ? b : a, civility, isNatural: isNatural)
  }

  private mutating func parted(
    first: Int?, last: Int?, _ civility: Civility?, isNatural: Bool = false
  ) -> PersonName {
    var name = PersonName()
    if let civility { (name.civility, name.sex) = (civility.written, civility.sex) }
    if let first {
      if words[first].first == nil { words[first].writeFirst(parser) }
      if isNatural, words[first].isHusbands, civility?.sex == "F" {
        // « Mme Paul Martin »: not her first name.
        name.asides.append(words[first].text)
      } else if let told = words[first].first {
        name.firstName = told.written
        if name.sex.isEmpty { name.sex = told.sex }
      }
    }
    if let last {
      if words[last].last == nil { words[last].writeLast(parser.casing) }
      name.lastName = words[last].last ?? ""
    }
    return name
  }
}
