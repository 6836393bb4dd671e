/// A text that may tell of somebody's health, word by word and clause by clause, to find whose it is.
///
/// An illness is a dog's where the dog stands beside it (« chien diabétique »), where its clause begins with the dog (« le chien de la
/// ferme est très malade »), where it is tied to the dog behind (« maladie du buis », « diabète (chat) »), or where the clause before
/// was about the dog's illness or care and this one names nobody (« chien diabétique, insuline »). Else, and in doubt, a person's.
struct SensitiveNote {
  /// What parts a word from the one before.
  private enum Break: Int {
    case none
    case comma
    case colon
    case bracket
    /// The end of a sentence: what follows is not about the same.
    case end
  }

  private typealias Sort = SensitiveBearers.Sort

  private let starts: [Int]
  private var sorts: [Sort?]
  private let breaks: [Break]
  private let ofAnimals: Bool
  /// Clauses in which an illness was an animal's or a plant's, by their first word.
  private var borne: Set<Int> = []

  init(_ text: Span<UInt8>, bearers: SensitiveBearers, ofAnimals: Bool) {
    var starts: [Int] = []
    var sorts: [Sort?] = []
    var breaks: [Break] = []
    var doubtful: [Int] = []
    var length = 0
    if !bearers.isEmpty {
      Self.eachPiece(of: text) { piece, before in
        var key: [UInt8] = []
        Fold.key(piece, into: &key)
        var before = before
        for word in key.split(separator: 0x20) {
          starts.append(length)
          let sort = bearers.sort(word)
          if sort?.isAlive == true, bearers.isDoubtful(word) { doubtful.append(sorts.count) }
          sorts.append(sort)
          breaks.append(before)
          before = .none
          length += word.count + 1
        }
        return before
      }
    }
    (self.starts, self.sorts, self.breaks, self.ofAnimals) = (starts, sorts, breaks, ofAnimals)
    let unproved = doubtful.filter { !isProved($0, besides: doubtful) }
    for place in unproved { self.sorts[place] = nil }
  }

  /// Whether what stands beside a doubtful word says that it is an animal or a plant: « un boxer », « lilas à tailler ».
  private func isProved(_ place: Int, besides doubtful: [Int]) -> Bool {
    if place > 0, breaks[place] == .none, sorts[place - 1] == .article { return true }
    let clause = clause(of: place..<place + 1)
    return sentence(of: place).contains { other in
      if doubtful.contains(other) { return false }
      // « tondre la pelouse, lilas malade »: of the clauses beside it what is of its own sort alone.
      return clause.contains(other)
        ? sorts[other] == .care || sorts[other]?.isAlive == true
        : sorts[place] == .plant && sorts[other] == .plant
    }
  }

  /// Calls `body` with the pieces between the breaks and what stands before each; it returns what of that is still open.
  private static func eachPiece(
    of text: Span<UInt8>, _ body: (Span<UInt8>, Break) -> Break
  ) {
    var before = Break.end
    var start = 0
    var index = 0
    while index <= text.count {
      var found = Break.none
      var length = 1
      if index == text.count {
        found = .end
      } else {
        let isLast = index + 1 == text.count
        let isSpaced =
          index > 0 && text[index - 1] == 0x20 && !isLast && text[index + 1] == 0x20
        switch text[index] {
        case 0x2C: found = .comma
        case 0x3A: found = .colon
        case 0x28, 0x29, 0x5B, 0x5D: found = .bracket
        case 0x3B, 0x21, 0x3F, 0x0A, 0x0D: found = .end
        case 0x2E where isLast || text[index + 1] == 0x20: found = .end
        case 0x2D where isSpaced, 0x2F where isSpaced: found = .comma
        // – and —
        case 0xE2
        where index + 2 < text.count && text[index + 1] == 0x80
          && (text[index + 2] == 0x93 || text[index + 2] == 0x94):
          (found, length) = (.comma, 3)
        default: break
        }
      }
      if found != .none {
        let open = body(text.extracting(start..<index), before)
        before = open.rawValue > found.rawValue ? open : found
        start = index + length
      }
      index += length
    }
  }

  /// Whether what a phrase says is said of an animal, a plant or a thing.
  /// - Parameter place: where it stands in the ``Fold`` key of the text.
  mutating func isNobodys(
    _ phrase: SensitiveWords.Phrase, at place: Range<Int>, inKey key: [UInt8]
  ) -> Bool {
    guard phrase.isForAnybody, let first = starts.firstIndex(of: place.lowerBound) else {
      return false
    }
    let words = first..<(starts.firstIndex { $0 > place.upperBound } ?? starts.count)
    let clause = clause(of: words)
    let owner: Sort?
    switch inFront(of: words.lowerBound, from: clause.lowerBound, things: phrase.isForThings) {
    case .one(let sort): owner = sort
    case .doubt: return false
    case .none:
      let behind =
        phrase.reach == .front ? nil : self.behind(words.upperBound, phrase, clause)
      owner = behind ?? (inherits(clause) ? .animal : nil)
    }
    guard let owner else { return false }
    if owner.isAlive { borne.insert(clause.lowerBound) }
    return true
  }

  /// The words up to the ends of the sentence in which a word stands.
  private func sentence(of word: Int) -> Range<Int> {
    var start = word
    while start > 0, breaks[start] != .end { start -= 1 }
    var end = word + 1
    while end < breaks.count, breaks[end] != .end { end += 1 }
    return start..<end
  }

  /// The words without a break between them in which `words` stand.
  private func clause(of words: Range<Int>) -> Range<Int> {
    var start = words.lowerBound
    while start > 0, breaks[start] == .none { start -= 1 }
    var end = max(words.upperBound, start + 1)
    while end < breaks.count, breaks[end] == .none { end += 1 }
    return start..<end
  }

  private enum Finding {
    case one(Sort)
    case doubt
    case none
  }

  /// Whom the words in front name, back to the beginning of the clause.
  /// - Parameter things: whether it may be a thing's.
  private func inFront(of word: Int, from start: Int, things: Bool) -> Finding {
    var isTied = true
    var place = word - 1
    while place >= start {
      switch sorts[place] {
      case .person?, .stop?: return .doubt
      case .thing? where !things: isTied = false
      case .animal?, .plant?, .thing?:
        return isBearer(place, from: start, of: word, isTied: isTied)
          ? .one(sorts[place]!) : .doubt
      case .link?, .article?, .of?, .care?: break
      case .bare?:
        // « chat de Sophie malade »: whose illness?
        if place + 1 < word, sorts[place + 1] == nil { return .doubt }
      case .to?, nil: isTied = false
      }
      place -= 1
    }
    return .none
  }

  /// Whether the animal, the plant or the thing at `place` is what its clause speaks of.
  private func isBearer(_ place: Int, from start: Int, of word: Int, isTied: Bool) -> Bool {
    var before = place - 1
    var isBare = true
    while before >= start,
      sorts[before] == .article || sorts[before] == .of || sorts[before] == .care
    {
      isBare = false
      before -= 1
    }
    if before >= start {
      // « M. Mouton », « propriétaire du chien ».
      if sorts[before] == .person { return false }
      if isBare, sorts[before] == .bare || sorts[before] == .to {
        // « haie de thuyas » is one plant, « peur de chien » none.
        guard before > start, sorts[before - 1]?.isOther == true else { return false }
      }
    }
    // « accident de la route, handicapé »: of a thing no more is believed than « chaudière malade ».
    if sorts[place] == .thing { return isTied && isHead(place, from: start) }
    return isTied || word - place <= Self.reach && isHead(place, from: start)
  }

  /// How many words may stand between the one who is ill and the illness.
  private static let reach = 5

  /// Whether a clause begins with the word at `place`, but for articles and the like.
  private func isHead(_ place: Int, from start: Int) -> Bool {
    sorts[start..<place].allSatisfy { sort in
      switch sort {
      case .article?, .of?, .bare?, .link?, .care?, .animal?, .plant?, .thing?: true
      default: false
      }
    }
  }

  /// Whom the words behind name: « cancer de la chienne », « maladies cryptogamiques de la vigne », « diabète (chat) ».
  private func behind(
    _ end: Int, _ phrase: SensitiveWords.Phrase, _ clause: Range<Int>
  ) -> Sort? {
    var isTied = phrase.reach == .adjective
    search: for place in end..<min(max(end, clause.upperBound), end + Self.reach) {
      switch sorts[place] {
      case .thing? where !phrase.isForThings: break search
      case .animal?, .plant?, .thing?:
        if isTied { return sorts[place] }
        break search
      case .of?, .bare?: isTied = true
      case .article?, .care?: break
      case nil: isTied = false
      default: break search
      }
    }
    guard end < breaks.count, breaks[end] == .bracket else { return nil }
    var owner: Sort?
    for place in self.clause(of: end..<end + 1) {
      guard let sort = sorts[place] else { return nil }
      if sort.isAlive { owner = sort } else if sort != .article, sort != .care { return nil }
    }
    return owner
  }

  /// Whether a clause that names nobody goes on about the animal of the clause before, or of one before it with nothing but care between.
  private func inherits(_ clause: Range<Int>) -> Bool {
    if sorts[clause].contains(where: { $0 == .person || $0 == .stop }) { return false }
    if ofAnimals { return true }
    var clause = clause
    for _ in 0..<Self.clausesBack {
      guard clause.lowerBound > 0, breaks[clause.lowerBound] != .end else { return false }
      let before = self.clause(of: clause.lowerBound - 1..<clause.lowerBound)
      let words = sorts[before]
      if words.contains(where: { $0 == .person || $0 == .stop }) { return false }
      if borne.contains(before.lowerBound) { return true }
      if let head = words.firstIndex(where: { $0?.isAlive == true }) {
        guard isHead(head, from: before.lowerBound) else { return false }
        // « chienne stérilisée, … »; « furet : … ». A dog alone may be but the dog of the house.
        return words.contains(.care)
          || breaks[clause.lowerBound] == .colon
            && words.allSatisfy { $0 == .article || $0?.isAlive == true }
      }
      guard words.allSatisfy({ $0 == .care || $0 == .article }) else { return false }
      clause = before
    }
    return false
  }

  /// Of how many clauses back an animal may be spoken of still.
  private static let clausesBack = 4
}
