internal import Reference

/// A word as a part of a plain name of a firm: whether a legal form begins or ends with it, and how it is written in each place.
struct FirmWord {
  /// What the legal forms have to do with a word at one end of a name.
  struct End {
    /// The form that the word alone writes.
    var form: String?
    /// The words beside it with which it may write a longer form.
    var partners: [String] = []
    /// Whether no form begins, or ends, with the word at all.
    var isFree = true
    /// Whether more than a look at two words is needed.
    var isOpen = false
  }

  /// Whether it may stand in a plain name, at an end of one, and before all others.
  let mayStand, mayEnd, mayBegin: Bool
  /// Whether it is a form in law wherever it stands, and whether it leads a word of its own: « LE SAS ».
  let isUnmistakable, isArticle: Bool
  /// Whether no name that holds it stands for nobody.
  let tellsFirm: Bool
  /// How its letters are cased, and whether none of them is small.
  let shape: NameWord.Shape
  let isUpper: Bool
  /// Its key by spaces, and how many letters that has.
  let parts: [String]
  let letterCount: Int
  /// What the forms have to do with it at the head and at the tail.
  let head, tail: End
  /// Whether the word may be all that is written of a form, and the words behind it with which it may be.
  let isForm: Bool
  let formPartners: [String]
  /// As it is written.
  let text: [UInt8]
  /// As it is written anew in the places where it has been so far.
  private var written: [(place: CompanyCasing.Place, text: [UInt8])] = []
  private let word: NameWord

  /// Looks a word up. - Parameter text: letters, hyphens and apostrophes between them.
  init(_ spelled: String, _ parser: CompanyParser) {
    word = NameWord(spelled)
    text = Array(spelled.utf8)
    shape = word.shape
    isUpper = CompanyCasing.isUpper(word)
    parts = word.key.spacedWords
    letterCount = word.key.utf8.count { $0 != 0x20 }
    mayStand =
      !parts.isEmpty && !CompanyAsides.telling.contains(word.key) && spelled != "L"
      && spelled != "D"
    mayEnd = parts.contains { $0.utf8.count > 1 }
    isUnmistakable = CompanyParser.unmistakable.contains(spelled)
    isArticle = CompanyParser.articles.contains(word.key)
    mayBegin = mayEnd && !PublicBody.beginnings.contains(word.key)
    tellsFirm = parts.contains { part in
      !OrganisationWords.placeholders.contains(part)
        && part.utf8.contains { $0 != part.utf8.first }
    }
    head = Self.end(word, parts, parser, isTail: false)
    tail = Self.end(word, parts, parser, isTail: true)
    let writings = parts.first.map { parser.forms.writings(with: $0, atEnd: false) } ?? []
    let partCount = parts.count
    isForm = writings.contains { $0.words.count == partCount }
    formPartners = writings.compactMap { $0.words.dropFirst(partCount).first }
  }

  private static func end(
    _ word: NameWord, _ parts: [String], _ parser: CompanyParser, isTail: Bool
  ) -> End {
    var end = End()
    guard let own = isTail ? parts.last : parts.first else { return end }
    let writings = parser.forms.writings(with: own, atEnd: isTail)
      .filter { CompanyParser.stands($0, atEnd: isTail) }
    end.isFree = writings.isEmpty
    end.isOpen = !end.isFree && parts.count > 1
    for writing in writings {
      if writing.words.count > 1 {
        end.partners.append(isTail ? writing.words.dropLast().last! : writing.words[1])
      } else if writing.isLong
        || parser.isForm([word.text], isCapital: true, fromEnd: isTail)
      {
        end.form = writing.form
        break
      }
    }
    return end
  }

  /// The word of a name in one case, in its place.
  mutating func written(at place: CompanyCasing.Place) -> [UInt8] {
    for known in written where known.place == place { return known.text }
    let text = Array(CompanyCasing.word(word, at: place).utf8)
    written.append((place, text))
    return text
  }

  /// The key of the word, for the place of the next.
  var key: String { word.key }
}
