internal import Reference

/// Reads the names of firms as ``CompanyParser`` does, and remembers words and cells for the next name.
///
/// Most names are a few words, with a legal form at one end and letters only: all that decides about them is known of each word and
/// its neighbour. What is not plain is left to the parser, and its answer is kept, for a firm comes again with each of its orders.
struct CompanyMemory: Sendable {
  /// The name that was read last.
  private(set) var written: [UInt8] = []
  /// What stood beside it and is no name.
  private(set) var asides: [String] = []

  private let parser: CompanyParser
  private var wordKeys = KeyTable(capacity: 1_024)
  private var words: [FirmWord] = []
  private var cellKeys = KeyTable(capacity: 1_024)
  private var cells: [(name: [UInt8], form: String, asides: [String])] = []

  /// How many words, and how many cells, are kept; with more, the memory begins anew.
  private static let limit = 1 << 15
  /// The most bytes of a cell that is remembered.
  private static let longest = 256
  /// The most words of a plain name.
  private static let wordLimit = 8

  /// A memory of no name yet.
  init(_ parser: CompanyParser) { self.parser = parser }

  /// Reads any name, which stands in ``written`` then: its legal form, empty when it has none.
  mutating func parse(_ cell: Span<UInt8>) -> String {
    guard cell.count <= Self.longest else { return ask(cell) }
    if let form = read(cell) {
      if !asides.isEmpty { asides = [] }
      return form
    }
    if cells.count == Self.limit { (cellKeys, cells) = (KeyTable(capacity: 1_024), []) }
    let place = cell.withUnsafeBufferPointer { cellKeys.add($0) }
    if place == cells.count {
      let form = ask(cell)
      cells.append((written, form, asides))
    }
    (written, asides) = (cells[place].name, cells[place].asides)
    return cells[place].form
  }

  /// Reads any name, which stands in ``written`` as it is in the list of clients: « SCI du Port » keeps its form.
  mutating func parseStanding(_ cell: Span<UInt8>) -> String {
    let form = parse(cell)
    if let lead = parser.lead(of: written, form: form) {
      written = Array(lead.utf8) + [0x20] + written
    }
    return form
  }

  private mutating func ask(_ cell: Span<UInt8>) -> String {
    let company = parser.parse(cell.text, withKey: false)
    written = Array(company.name.utf8)
    asides = company.asides
    return company.legalForm
  }

  /// Reads a plain name, which stands in ``written`` then: its legal form, empty when it has none; `nil` when the name is not plain.
  mutating func read(_ cell: Span<UInt8>) -> String? {
    if words.count + Self.wordLimit > Self.limit {
      (wordKeys, words) = (KeyTable(capacity: 1_024), [])
    }
    var name = InlineArray<8, Int>(repeating: 0)
    var count = 0
    var index = 0
    var tellsFirm = false
    while index < cell.count {
      if cell[index] == 0x20 {
        index &+= 1
        continue
      }
      guard count < Self.wordLimit,
        let end = PlainCut.end(ofWordAt: index, in: cell, joins: 0x27),
        end == cell.count || cell[end] == 0x20
      else { return nil }
      let word = number(of: cell.extracting(index..<end))
      guard words[word].mayStand else { return nil }
      tellsFirm = tellsFirm || words[word].tellsFirm
      name[count] = word
      count &+= 1
      index = end
    }
    guard count > 0, tellsFirm, words[name[0]].mayBegin, words[name[count - 1]].mayEnd else {
      return nil
    }
    return read(name.span.extracting(0..<count))
  }

  private mutating func number(of word: Span<UInt8>) -> Int {
    let number = word.withUnsafeBufferPointer { wordKeys.add($0) }
    if number == words.count { words.append(FirmWord(word.text, parser)) }
    return number
  }

  private mutating func read(_ name: Span<Int>) -> String? {
    let count = name.count
    let head = words[name[0]].head
    let tail = words[name[count - 1]].tail
    for index in 0..<count where index > 0 && index + 1 < count && words[name[index]].isUnmistakable
    {
      return nil
    }
    if !head.isFree || !tail.isFree {
      // Alone, all small, or beside a word of a longer form: a closer look is needed.
      guard count > 1, !head.isOpen, !tail.isOpen, !isSmall(name),
        !head.partners.contains(words[name[1]].parts.first ?? ""),
        !tail.partners.contains(words[name[count - 2]].parts.last ?? "")
      else { return nil }
    }
    // « Ets Kervella SARL », « SARL Ets Kervella », « SARL SCI Dupont »: two words to take off.
    if let form = head.form,
      tail.form.map({ $0 != form }) ?? false || !words[name[1]].head.isFree
        || form == "SA" && parser.keepsForm(form, before: words[name[1]].parts.first ?? "")
    {
      return nil
    }
    // « LE SPA ».
    if tail.form != nil, count > 1, words[name[count - 2]].isArticle { return nil }
    if let form = tail.form, head.form == nil || head.form == form {
      let start = head.form == form && count > 2 ? 1 : 0
      return write(name.extracting(start..<(count - 1)), isBehindForm: false) ? form : nil
    }
    if let form = head.form,
      !parser.keepsForm(form, before: words[name[1]].parts.first ?? "")
    {
      return write(name.extracting(1..<count), isBehindForm: true) ? form : nil
    }
    return write(name, isBehindForm: false) ? "" : nil
  }

  /// Writes what is left of a name; false when that may be a legal form itself.
  private mutating func write(_ name: Span<Int>, isBehindForm: Bool) -> Bool {
    var letterCount = 0
    var partCount = 0
    var isUpper = true
    var hasCapitals = false
    for index in 0..<name.count {
      letterCount += words[name[index]].letterCount
      partCount += words[name[index]].parts.count
      isUpper = isUpper && words[name[index]].isUpper
      hasCapitals = hasCapitals || words[name[index]].shape == .capitals
    }
    // « GA EC »; « Fils » alone.
    if partCount > 1, letterCount <= 7 { return false }
    let mayBeForm =
      name.count == 1
      ? words[name[0]].isForm
      : words[name[0]].formPartners.contains(words[name[1]].parts.first ?? "")
    if mayBeForm { return false }
    let isOneCase = isUpper && hasCapitals || isSmall(name)
    written.removeAll(keepingCapacity: true)
    for index in 0..<name.count {
      if index > 0 { written.append(0x20) }
      guard isOneCase else {
        written.append(contentsOf: words[name[index]].text)
        continue
      }
      let place = CompanyCasing.Place(
        isFirst: index == 0, isAlone: name.count == 1, isBehindForm: isBehindForm,
        before: index > 0 ? words[name[index - 1]].key : "")
      written.append(contentsOf: words[name[index]].written(at: place))
    }
    return true
  }

  private func isSmall(_ name: Span<Int>) -> Bool {
    for index in 0..<name.count where words[name[index]].shape != .small { return false }
    return true
  }
}
