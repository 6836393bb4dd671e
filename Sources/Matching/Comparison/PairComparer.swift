import Reference
import Tables

/// Compares two records, field by field, without allocating.
///
/// The comparison vector and its levels follow I. P. Fellegi & A. B. Sunter, JASA 64 (1969) 1183–1210, and P. Christen,
/// *Data Matching* (2012), chapter 5.
struct PairComparer: Sendable {
  let features: Features
  let frequencies: Frequencies
  /// The records as comparing reads them.
  let records: [ComparedRecord]
  /// What a person changed about comparing.
  let rules: ComparisonRules

  /// - Parameter learnt: how common values were when a model was trained; counted here when `nil`.
  init(
    _ features: Features, learnt: LearntFrequencies? = nil,
    rules: ComparisonRules = ComparisonRules(), workers: Workers
  ) {
    var numbers = ValueNumbers()
    let frequencies = Frequencies(features, learnt: learnt, numbers: &numbers, workers: workers)
    self.features = features
    self.frequencies = frequencies
    self.rules = rules
    records = ComparedRecord.all(features, frequencies, numbers, workers)
  }

  /// The levels of all comparisons, and the sum of their surprises in points.
  func compare(_ a: Int, _ b: Int) -> (pattern: Pattern, surprise: Int32) {
    var pattern = Pattern()
    var surprise: Int32 = 0
    let name = evidenceOf(.name, a, b, nameLevel: 0)
    pattern[Comparison.name.rawValue] = name.level
    surprise &+= name.surprise
    // One after another, not in a loop: the compiler knows each place then.
    func note(_ comparison: Comparison, _ evidence: Evidence) {
      let found = rules.isEmpty ? evidence : rules.applied(to: evidence, of: comparison)
      pattern[comparison.rawValue] = found.level
      surprise &+= found.surprise
    }
    note(.birthDate, birthDate(a, b, nameLevel: name.level))
    note(.phone, phone(a, b))
    note(.mail, mail(a, b, nameLevel: name.level))
    note(.address, address(a, b))
    note(.company, company(a, b))
    note(.organisation, organisation(a, b))
    note(.sex, sex(a, b, nameLevel: name.level))
    for kind in features.identifiers.indices {
      let place = Comparison.identifier1.rawValue &+ kind
      let found = evidenceOf(Comparison(rawValue: place) ?? .identifier1, a, b, nameLevel: 0)
      pattern[place] = found.level
      surprise &+= found.surprise
    }
    return (pattern, surprise)
  }

  /// The evidence of one comparison, as a person wants it compared.
  @inline(__always)
  func evidenceOf(_ comparison: Comparison, _ a: Int, _ b: Int, nameLevel: Int) -> Evidence {
    let found = evidence(comparison, a, b, nameLevel: nameLevel)
    return rules.isEmpty ? found : rules.applied(to: found, of: comparison)
  }

  @inline(__always)
  private func evidence(_ comparison: Comparison, _ a: Int, _ b: Int, nameLevel: Int) -> Evidence {
    switch comparison {
    case .name: name(a, b)
    case .birthDate: birthDate(a, b, nameLevel: nameLevel)
    case .phone: phone(a, b)
    case .mail: mail(a, b, nameLevel: nameLevel)
    case .address: address(a, b)
    case .company: company(a, b)
    case .organisation: organisation(a, b)
    case .sex: sex(a, b, nameLevel: nameLevel)
    case .identifier1: identifier(0, a, b)
    case .identifier2: identifier(1, a, b)
    case .identifier3: identifier(2, a, b)
    case .identifier4: identifier(3, a, b)
    }
  }

  /// How many of the two records carry a company's name or number: 0, 1, 2.
  @inline(__always) func kind(_ a: Int, _ b: Int) -> Int {
    (records[a].flags.contains(.company) ? 1 : 0) &+ (records[b].flags.contains(.company) ? 1 : 0)
  }

  /// Whether the two are firms of two valid numbers, neither a slip of the other, or of two names and two kinds of legal person, or
  /// a person and a company that only owns: two clients, whatever else they share. Whoever manages houses has one phone and one address
  /// for all of them, and the SCI those of the shop whose walls it owns.
  ///
  /// - Source: code de commerce, art. R123-221: each firm has one number, for life.
  func areTwoFirms(_ pattern: Pattern, _ a: Int, _ b: Int) -> Bool {
    let (left, right) = (records[a].family, records[b].family)
    switch pattern[Comparison.company.rawValue] {
    case Levels.Company.differs:
      if left.excludes(right) || left == .owners || right == .owners { return true }
    case Levels.Company.personBesideFirm:
      if left.isNoPerson || right.isNoPerson { return true }
    default: break
    }
    let firm = pattern[Comparison.organisation.rawValue]
    guard firm == Levels.Firm.differs || firm == Levels.Firm.differsUnplaced else { return false }
    return [a, b].allSatisfy {
      let number = records[$0].siren
      // VAT numbers of our neighbours: cleaning writes their country, and leaves those that can be right.
      return number >= FirmNumber.withCountry
        || number < 1_000_000_000 && LuhnSum.holds(UInt64(number))
    }
  }

  /// Whether the two are persons who share neither a last nor a first name, nor what only one of them has: however many numbers and
  /// addresses they share, that is a household, or a club.
  func areTwoPersons(_ pattern: Pattern, _ a: Int, _ b: Int) -> Bool {
    guard pattern[Comparison.name.rawValue] == Levels.name(.different, .different),
      kind(a, b) == 0
    else { return false }
    let birth = pattern[Comparison.birthDate.rawValue]
    if birth != 0 && birth != Levels.BirthDate.differs { return false }
    return !features.identifiers.indices.contains { kind in
      pattern[Comparison.identifier1.rawValue &+ kind] == Levels.Identifier.same
    }
  }

  /// Whether the one is said to be the father and the other the son. « Mère » beside a telephone says whose it is as well: of one birth
  /// date the two are one.
  @inline(__always) func areTwoGenerations(_ a: Int, _ b: Int) -> Bool {
    records[a].flags.union(records[b].flags).isSuperset(of: .generations)
      && (records[a].birthDate == 0 || records[a].birthDate != records[b].birthDate)
      && !records[a].flags.isSuperset(of: .generations)
      && !records[b].flags.isSuperset(of: .generations)
  }

  /// Whether the two contradict each other in what a client has only once.
  func conflicts(_ pattern: Pattern) -> Bool {
    let firm = pattern[Comparison.organisation.rawValue]
    if firm == Levels.Firm.differs || firm == Levels.Firm.differsUnplaced { return true }
    return pattern[Comparison.birthDate.rawValue] == Levels.BirthDate.differs
      && Self.firstNamesDiffer(pattern[Comparison.name.rawValue])
  }

  /// Whether a record names a person or a firm.
  @inline(__always) func namesSomebody(_ record: UInt32) -> Bool {
    let record = records[Int(record)]
    return record.last != ValuePool.none || record.first != ValuePool.none
      || record.company != ValuePool.none || record.siren != 0
  }

  // MARK: Birth date, civility, identifiers

  private func birthDate(_ a: Int, _ b: Int, nameLevel: Int) -> Evidence {
    let left = records[a].birthDate
    let right = records[b].birthDate
    guard left != 0, right != 0 else { return Evidence.none }
    switch DateNumber.distance(left, right) {
    case .same:
      return Evidence(
        level: mayBeTwins(a, b, nameLevel: nameLevel)
          ? Levels.BirthDate.twins : Levels.BirthDate.same,
        surprise: records[a].surprise.birthDate)
    case .near: return Evidence(level: Levels.BirthDate.slip)
    case .far: return Evidence(level: Levels.BirthDate.twoDigits)
    case .different: return Evidence(level: Levels.BirthDate.differs)
    }
  }

  /// A first name tells the sex: between records of one first name civility says nothing, and without one the first name speaks. Nor does
  /// it say anything where two firms name two persons. Under two last names it tells who may have married: hardly a man.
  private func sex(_ a: Int, _ b: Int, nameLevel: Int) -> Evidence {
    let left = sex(a)
    let right = sex(b)
    guard left != 0, right != 0 else { return Evidence.none }
    if Self.firstNamesAgree(nameLevel) {
      guard left == right, Levels.renamed.contains(nameLevel), kind(a, b) == 0 else {
        return Evidence.none
      }
      return Evidence(
        level: left == Self.woman ? Levels.Sex.womanOfTwoNames : Levels.Sex.manOfTwoNames)
    }
    guard !(Self.namesDiffer(nameLevel) && kind(a, b) == 2) else { return Evidence.none }
    return Evidence(level: left == right ? Levels.Sex.same : Levels.Sex.differs)
  }

  /// The sex of women as civilities and first names tell it.
  private static let woman: UInt8 = 2

  /// What the civility says, else the first name.
  @inline(__always) private func sex(_ record: Int) -> UInt8 {
    let told = records[record].sex
    let first = records[record].first
    return told != 0 || first == ValuePool.none
      ? told : features.names.traits.given[Int(first)].sex
  }

  private func identifier(_ kind: Int, _ a: Int, _ b: Int) -> Evidence {
    guard kind < features.identifiers.count else { return Evidence.none }
    let left = features.identifiers[kind][a]
    let right = features.identifiers[kind][b]
    guard left != ValuePool.none, right != ValuePool.none else {
      return Evidence.none
    }
    if left == right {
      return Evidence(
        level: Levels.Identifier.same, surprise: frequencies.identifiers[kind].surprise(left))
    }
    let pool = features.identifierPools[kind]
    let isNear =
      kind < features.categoryStart
      && OneEdit.apart(pool.bytes, pool.range(left), pool.range(right))
    return Evidence(level: isNear ? Levels.Identifier.slip : Levels.Identifier.differs)
  }

  // MARK: Companies

  private func company(_ a: Int, _ b: Int) -> Evidence {
    var left = records[a].company
    var right = records[b].company
    guard left != ValuePool.none, right != ValuePool.none else { return firmAndPerson(a, b) }
    let table = frequencies.company
    var found = features.companies.firmLevel(left, right, features.shortNames)
    // A firm has two names: any of the one may stand where the other writes any of its own.
    if found != .exact, features.hasTradeNames {
      for (i, j) in [
        (features.tradeName[a], right), (left, features.tradeName[b]),
        (features.tradeName[a], features.tradeName[b]),
      ] where i != ValuePool.none && j != ValuePool.none {
        let level = features.companies.firmLevel(i, j, features.shortNames)
        if level.rawValue < found.rawValue { (found, left, right) = (level, i, j) }
      }
    }
    if found.rawValue <= NameLevel.part.rawValue && records[a].family.excludes(records[b].family) {
      return Evidence(level: Levels.Company.sameButForm)
    }
    switch found {
    case .exact:
      return Evidence(
        level: Levels.Company.same, surprise: max(table.surprise(left), table.surprise(right)))
    case .close:
      return Evidence(
        level: Levels.Company.close,
        surprise: max(table.surprise(left), table.surprise(right)) / 2)
    case .part: return Evidence(level: Levels.Company.part)
    case .similar, .different: return Evidence(level: Levels.Company.differs)
    }
  }

  /// A person and a firm: whether the firm's record names anybody who could be that person.
  private func firmAndPerson(_ a: Int, _ b: Int) -> Evidence {
    let none = ValuePool.none
    guard (records[a].company != none) != (records[b].company != none) else { return Evidence.none }
    let (firm, person) = records[a].company != none ? (a, b) : (b, a)
    guard !records[person].flags.contains(.company), isNamed(person) else { return Evidence.none }
    // « Mobilis Services », which looks like a person, and « Mobilis Services SAS ».
    if features.companies.traits.wordSum[Int(records[firm].company)] == words(ofName: person) {
      return Evidence(
        level: Levels.Company.same, surprise: frequencies.company.surprise(records[firm].company))
    }
    return Evidence(
      level: isNamed(firm) ? Levels.Company.personBesideContact : Levels.Company.personBesideFirm)
  }

  /// The hashes of all words of a person's name added up, as ``NameTraits/wordSum`` has them.
  private func words(ofName record: Int) -> UInt64 {
    [records[record].last, records[record].first].reduce(0) { sum, name in
      name == ValuePool.none ? sum : sum &+ features.names.traits.wordSum[Int(name)]
    }
  }

  private func isNamed(_ record: Int) -> Bool {
    records[record].last != ValuePool.none || records[record].first != ValuePool.none
  }

  private func organisation(_ a: Int, _ b: Int) -> Evidence {
    let left = records[a].siren
    let right = records[b].siren
    guard left != 0, right != 0 else { return Evidence.none }
    let here = records[a].establishment
    let there = records[b].establishment
    let bothPlaced = here != 0 && there != 0
    if left == right {
      let surprise = records[a].surprise.siren
      guard bothPlaced else {
        return Evidence(level: Levels.Firm.sameUnplaced, surprise: surprise)
      }
      return Evidence(
        level: here == there ? Levels.Firm.sameEstablishment : Levels.Firm.otherEstablishment,
        surprise: surprise)
    }
    let bothNumbers = left < FirmNumber.withLetters && right < FirmNumber.withLetters
    if bothNumbers && PhoneDigits.isNear(left, right) {
      return Evidence(level: bothPlaced ? Levels.Firm.slip : Levels.Firm.slipUnplaced)
    }
    return Evidence(level: bothPlaced ? Levels.Firm.differs : Levels.Firm.differsUnplaced)
  }
}
