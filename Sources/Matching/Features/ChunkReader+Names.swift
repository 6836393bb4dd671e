import Foundation
import Reference
import Tables

extension ChunkReader {
  /// Reads names, civility and the marks of a company or a generic account in them.
  mutating func readNames(_ row: Int, _ flags: inout RowFlags) {
    lastName.removeAll(keepingCapacity: true)
    firstName.removeAll(keepingCapacity: true)
    birthName.removeAll(keepingCapacity: true)
    company.removeAll(keepingCapacity: true)
    var sex: UInt8 = 0
    if foldFirst(columns.civility, row) { sex = Self.sex(folded, 0..<folded.count) }
    if foldWithoutAgent(columns.lastNames, row) { takeLastName(&sex) }
    if foldFirst(columns.secondLastNames, row) { Self.append(folded, to: &lastName) }
    if foldFirst(columns.firstNames, row) {
      firstName.append(contentsOf: folded)
      if firstName.count > 1, !Self.abbreviatesMarie(columns.firstNames, row),
        let cut = Self.leadingCivility(firstName, &sex)
      {
        firstName.removeFirst(cut)
      }
      // « Mª Carmen », « Ma. Carmen »: nobody is called Ma.
      if firstName.starts(with: [0x6D, 0x61, 0x20]) {
        firstName.replaceSubrange(0..<2, with: Array("maria".utf8))
      }
    }
    // « Familie de Jong » bears no first name.
    if Self.families.contains(Mix.hash(firstName)) { firstName.removeAll(keepingCapacity: true) }
    if foldFirst(columns.birthNames, row) { birthName = folded }
    if lastName.isEmpty && firstName.isEmpty { readPerson(row, &sex) }
    // Whoever uses no other name bears that of birth.
    if lastName.isEmpty { lastName = birthName }
    if Self.namesCompany(lastName) { takeCompany() }
    readGeneration(row, &flags)
    if firstName.isEmpty { splitLastName(row) }
    if PlaceholderNames.isGeneric(lastName)
      && (firstName.isEmpty || PlaceholderNames.isGeneric(firstName))
      || PlaceholderNames.isGeneric(firstName, lastName)
      || lastName.isEmpty && namedAnybody(row)
    {
      flags.insert(.generic)
    }
    if PlaceholderNames.isBlank(lastName) { lastName.removeAll(keepingCapacity: true) }
    if PlaceholderNames.isBlank(firstName) { firstName.removeAll(keepingCapacity: true) }
    chunk.last.append(chunk.names.number(lastName))
    chunk.first.append(chunk.names.number(firstName))
    chunk.birthName.append(chunk.names.number(birthName))
    chunk.sex.append(sex)
  }

  /// The folded last name, with « née » telling the birth name.
  private mutating func takeLastName(_ sex: inout UInt8) {
    Self.joinLetters(&folded)
    if let cut = Self.leadingCivility(folded, &sex) { folded.removeFirst(cut) }
    var target = 0
    Self.forEachWord(folded) { word in
      let hash = Mix.hash(folded, word)
      if hash == Self.nee && !lastName.isEmpty {
        target = 1
      } else if hash == Self.epouse && !lastName.isEmpty {
        swap(&lastName, &birthName)
        lastName.removeAll(keepingCapacity: true)
      } else if target == 0 {
        Self.append(folded[word], to: &lastName)
      } else {
        Self.append(folded[word], to: &birthName)
      }
    }
  }

  /// The cell of the last name holds a company: the cell of the first name may hold whoever is met there.
  private mutating func takeCompany() {
    swap(&company, &lastName)
    lastName.removeAll(keepingCapacity: true)
    guard let space = firstName.lastIndex(of: 0x20) else { return swap(&firstName, &lastName) }
    lastName.append(contentsOf: firstName[(space + 1)...])
    firstName.removeSubrange(space...)
  }

  /// A whole name in one cell: words in capitals among others are the last name, else the last word is, with its particles.
  private mutating func readPerson(_ row: Int, _ sex: inout UInt8) {
    guard let column = columns.persons.first(where: { !$0.isBlank(row) }) else { return }
    fold(column, row)
    guard !folded.isEmpty else { return }
    Self.joinLetters(&folded)
    if Self.namesCompany(folded) || Self.joinsForm(&folded) {
      company = folded
      return
    }
    if let cut = Self.leadingCivility(folded, &sex) { folded.removeFirst(cut) }
    let range = column.range(of: row)
    if let comma = range.first(where: { column.bytes[$0] == 0x2C }) {
      Folding.fold(column.bytes, range.lowerBound..<comma, into: &lastName)
      Folding.fold(column.bytes, (comma + 1)..<range.upperBound, into: &firstName)
      return
    }
    var words: [Range<Int>] = []
    Self.forEachWord(folded) { words.append($0) }
    guard words.count > 1 else {
      lastName = folded
      return
    }
    let capitals = Self.capitalWords(column.bytes, range, count: words.count)
    let shouts = capitals.contains(true) && capitals.contains(false)
    var lastStart = words.count - 1
    while lastStart > 1 && NameParticles.contains(folded, words[lastStart - 1]) {
      lastStart -= 1
    }
    for (place, word) in words.enumerated() {
      let isLast = shouts ? capitals[place] : place >= lastStart
      if isLast {
        Self.append(folded[word], to: &lastName)
      } else {
        Self.append(folded[word], to: &firstName)
      }
    }
  }

  /// Parts a cell of last names of two or three words, hyphens apart, when no first name stands beside it and one of its ends is one.
  ///
  /// Which of `Gilles Pierre` is the first name cannot be told; comparing tries both orders anyway.
  private mutating func splitLastName(_ row: Int) {
    guard lastName.contains(0x20), birthName.isEmpty,
      let column = columns.lastNames.first(where: { !$0.isBlank(row) })
    else { return }
    // The words as they stand in the cell, each with its hyphens: `Hélias-Doldron` is one.
    var ends: [Int] = []
    built.removeAll(keepingCapacity: true)
    let range = column.range(of: row)
    var start = range.lowerBound
    while start < range.upperBound {
      var end = start
      while end < range.upperBound && column.bytes[end] != 0x20 { end += 1 }
      let before = built.count
      if before > 0 { built.append(0x20) }
      Folding.fold(column.bytes, start..<end, into: &built)
      if built.count > before + (before > 0 ? 1 : 0) {
        ends.append(built.count)
      } else {
        built.removeLast(built.count - before)
      }
      start = end + 1
    }
    // A civility before the name is cut off already.
    let cut = built.count - lastName.count
    guard cut >= 0, built[cut...].elementsEqual(lastName) else { return }
    ends = ends.map { $0 - cut }.filter { $0 > 0 }
    guard ends.count == 2 || ends.count == 3 else { return }
    var hasParticle = false
    Self.forEachWord(lastName) {
      if NameParticles.contains(lastName, $0) { hasParticle = true }
    }
    guard !hasParticle else { return }
    let head = 0..<ends[0]
    let tail = (ends[ends.count - 2] + 1)..<lastName.count
    if GivenName(lastName, head).isKnown {
      firstName.append(contentsOf: lastName[head])
      lastName.removeFirst(ends[0] + 1)
    } else if GivenName(lastName, tail).isKnown {
      firstName.append(contentsOf: lastName[tail])
      lastName.removeLast(lastName.count - ends[ends.count - 2])
    } else if ends.count == 2, !isLastName(head) || !isLastName(tail) {
      // Two words of which one is no last name that we know: names of elsewhere, the order mostly that of speech.
      firstName.append(contentsOf: lastName[head])
      lastName.removeFirst(ends[0] + 1)
    }
  }

  /// Whether a part of the last name is a family name of the table.
  private func isLastName(_ word: Range<Int>) -> Bool {
    let key = lastName[word].map { $0 >= 0x61 && $0 <= 0x7A ? $0 - 32 : $0 }
    return ReferenceLibrary.standard.surnames.rank(key) != nil
  }

  /// For each of the last `count` words of a cell whether it is written in capitals only, two letters at least.
  private static func capitalWords(_ bytes: [UInt8], _ range: Range<Int>, count: Int) -> [Bool] {
    var words: [Bool] = []
    var letters = 0
    var small = false
    func end() {
      if letters > 0 { words.append(letters > 1 && !small) }
      letters = 0
      small = false
    }
    for place in range {
      let byte = bytes[place]
      switch byte {
      case 0x61...0x7A:
        letters += 1
        small = true
      case 0x41...0x5A, 0x30...0x39: letters += 1
      case 0x80...:
        // The second byte of é is above 0x9F, of É below: U+00C0…U+00DE are capitals.
        if place > range.lowerBound, bytes[place - 1] == 0xC3, byte >= 0xA0 { small = true }
      default: end()
      }
    }
    end()
    if words.count < count {
      words.insert(contentsOf: repeatElement(false, count: count - words.count), at: 0)
    }
    return Array(words.suffix(count))
  }

  /// Reads the names of the company without its legal form, and the kind that this form tells.
  mutating func readCompany(_ row: Int, _ flags: inout RowFlags) {
    if foldWithoutAgent(columns.companies, row) {
      company = folded
      takePlace(row)
    }
    var family = LegalFamily.unknown
    takeLegalForm(&family)
    if family == .unknown { takeCivility(&family) }
    if family == .unknown, foldFirst(columns.legalForms, row) {
      Self.forEachWord(folded) { if family == .unknown { family = LegalFamily(folded, $0) } }
    }
    if PlaceholderNames.isGeneric(company) && lastName.isEmpty { flags.insert(.generic) }
    let name = chunk.companies.number(company)
    company.removeAll(keepingCapacity: true)
    if foldFirst(columns.tradeNames, row) {
      company = folded
      // « Enseigne : Millau » says where the shop is, not what it is called.
      if foldFirst(columns.cities, row), folded == company {
        company.removeAll(keepingCapacity: true)
      }
    }
    takeLegalForm(&family)
    let tradeName = chunk.companies.number(company)
    // Where only the sign over the door is known, it is the name.
    chunk.company.append(name == ValuePool.none ? tradeName : name)
    chunk.tradeName.append(name == ValuePool.none || tradeName == name ? ValuePool.none : tradeName)
    if name != ValuePool.none || tradeName != ValuePool.none { flags.insert(.company) }
    chunk.family.append(family.rawValue)
  }

  /// Folds the first filled of several columns; of the owners of a house without whoever acts for them: « SDC Le Parc - Cabinet Ravel ».
  private mutating func foldWithoutAgent(_ columns: [TextColumn], _ row: Int) -> Bool {
    guard foldFirst(columns, row) else { return false }
    // Three words at least; most names have fewer, and are not looked up.
    guard folded.count >= 12, folded.count(where: { $0 == 0x20 }) >= 2 else { return true }
    var areOwners = false
    Self.forEachWord(folded) { if LegalFamily(folded, $0) == .owners { areOwners = true } }
    guard areOwners, let column = columns.first(where: { !$0.isBlank(row) }) else { return true }
    let range = column.range(of: row)
    let text = String(decoding: column.bytes[range], as: UTF8.self)
    let agents = Self.agentMarks.compactMap {
      text.range(of: $0, options: [.caseInsensitive, .diacriticInsensitive])
    }
    if let cut = agents.map(\.lowerBound).min(), cut > text.startIndex {
      folded.removeAll(keepingCapacity: true)
      let own = Array(text[..<cut].utf8)
      Folding.fold(own, 0..<own.count, into: &folded)
    }
    return true
  }

  /// What stands before the name of whoever acts for others.
  private static let agentMarks = [
    " - ", " c/o ", " s/c ", " représenté par ", " repr. par ", " chez ",
  ]

  /// A civility in front says that a person stands in the cell of the firm.
  private mutating func takeCivility(_ family: inout LegalFamily) {
    var sex: UInt8 = 0
    guard let cut = Self.leadingCivility(company, &sex), sex != 0,
      !Self.initials.contains(Mix.hash(company, 0..<(cut - 1)))
    else { return }
    company.removeFirst(cut)
    family = .person
  }

  /// Takes the words of legal forms out of `company`, unless nothing else is left.
  private mutating func takeLegalForm(_ family: inout LegalFamily) {
    Self.joinLetters(&company, where: CompanyWords.isLegalForm)
    if PlaceholderNames.isBlank(company) { return company.removeAll(keepingCapacity: true) }
    built.removeAll(keepingCapacity: true)
    Self.forEachWord(company) { word in
      if family == .unknown { family = LegalFamily(company, word) }
      if !CompanyWords.isLegalForm(company, word) { Self.append(company[word], to: &built) }
    }
    if !built.isEmpty { swap(&company, &built) }
  }

  /// Makes one word again of a legal form that points have parted: `s r l`.
  static func joinLetters(
    _ text: inout [UInt8], where isForm: ([UInt8], Range<Int>) -> Bool = CompanyWords.isSure
  ) {
    var start = 0
    while start + 4 < text.count {
      var end = start
      var letters: [UInt8] = []
      while end < text.count, end + 1 == text.count || text[end + 1] == 0x20 {
        letters.append(text[end])
        end += 2
      }
      if letters.count > 1, isForm(letters, 0..<letters.count) {
        text.replaceSubrange(start..<min(end - 1, text.count), with: letters)
        return
      }
      while start < text.count && text[start] != 0x20 { start += 1 }
      start += 1
    }
  }

  /// Joins the letters of a form that may also be initials, « S.A. Arvélia Lease », where two words stand beside it and no first name.
  private static func joinsForm(_ text: inout [UInt8]) -> Bool {
    let hasLetters = text.indices.contains { place in
      text[place] == 0x20 && place >= 1 && (place == 1 || text[place - 2] == 0x20)
        && (place + 2 == text.count || place + 2 < text.count && text[place + 2] == 0x20)
    }
    guard hasLetters else { return false }
    var joined = text
    joinLetters(&joined, where: CompanyWords.isLegalForm)
    guard joined.count < text.count else { return false }
    var words = 0
    var namesPerson = false
    forEachWord(joined) { word in
      words += 1
      if !CompanyWords.isLegalForm(joined, word), GivenName(joined, word).isKnown {
        namesPerson = true
      }
    }
    guard words >= 3, !namesPerson else { return false }
    text = joined
    return true
  }

  private static func namesCompany(_ text: [UInt8]) -> Bool {
    var found = false
    var words = 0
    forEachWord(text) { word in
      words += 1
      if CompanyWords.isSure(text, word) { found = true }
    }
    return found && words > 1
  }
}
