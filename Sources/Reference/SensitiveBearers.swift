/// Words for those whom an illness can belong to – an animal, a plant, a thing, a person – and for how a text ties it to them.
///
/// - Source: our table `mots_porteurs.csv`.
struct SensitiveBearers: Sendable {
  /// What a word does between an illness and the one who has it.
  enum Sort: String {
    case animal
    case plant
    /// « mur aveugle »: only what stands right beside it.
    case thing
    case person
    /// Says of an animal or a plant what is said of no client: `stérilisée`, `kg`, `élevage`.
    case care
    /// Neither here nor there: articles, whose it is, sizes.
    case article
    /// Ties what is said to the one in front: `est`, `atteint`.
    case link
    /// Ties to the one behind: `du`, `of`.
    case of
    /// Bare `de`: « peur de chien » is no dog's.
    case bare
    /// What stands behind is but an object: `aux`, `depuis`.
    case to
    /// The text begins to speak of somebody else: `il`, `car`.
    case stop

    /// Somebody who is not a person.
    var isOther: Bool { self == .animal || self == .plant || self == .thing }
    /// An animal or a plant: what a whole text can be about.
    var isAlive: Bool { self == .animal || self == .plant }
  }

  private var sorts: [[UInt8]: Sort] = [:]
  /// Words that are a first name or a part of the body as well: « Lilas », « boxer ».
  private var doubtful: Set<[UInt8]> = []

  /// Reads a table `mots,sorte,langue`, the words of a row parted by bars; a sort with a question
  /// mark is that of words that only others beside them prove to be of it.
  init(table: ReferenceTable?) {
    for row in table?.rows() ?? [] where row.count == 3 {
      let isDoubtful = row[1].hasSuffix("?")
      guard let sort = Sort(rawValue: isDoubtful ? String(row[1].dropLast()) : row[1]) else {
        continue
      }
      for word in row[0].split(separator: "|") {
        let key = Array(Fold.key(String(word)).utf8)
        sorts[key] = sort
        if isDoubtful { doubtful.insert(key) }
      }
    }
  }

  var isEmpty: Bool { sorts.isEmpty }

  /// The sort of a folded word; a number is an article.
  func sort(_ word: ArraySlice<UInt8>) -> Sort? {
    if let first = word.first, first &- 0x30 < 10 {
      return word.allSatisfy { $0 &- 0x30 < 10 } ? .article : nil
    }
    return sorts[Array(word)]
  }

  /// Whether a folded word is of its sort only beside an article, an animal, a plant or what is said of such.
  func isDoubtful(_ word: ArraySlice<UInt8>) -> Bool { doubtful.contains(Array(word)) }

  /// Whether a heading speaks of animals or plants and of no person.
  func isOfAnimals(heading: String) -> Bool {
    let sorts = Array(Fold.key(heading).utf8).split(separator: 0x20).map(sort)
    return sorts.contains { $0?.isAlive == true } && !sorts.contains(.person)
  }
}
