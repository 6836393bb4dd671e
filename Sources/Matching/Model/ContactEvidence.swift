/// Whether those who are named in the records of firms are clients of their own, or only whom one speaks to at the client's.
///
/// An order list names the buyer of today, and the firm is the client; an address book of a sales team has each contact once, with an
/// e-mail and a mobile of his own. What tells them apart: do two differing names at one firm share these? Where the firm is the client
/// they do in every fifth or tenth pair; colleagues hardly ever. And a list of people names one in each record: where many records of
/// firms name nobody, it is a list of firms.
struct ContactEvidence {
  /// Pairs of records of one firm under two names that both hold an e-mail, or both a mobile.
  private(set) var asked = 0
  /// Those in which it is the same.
  private(set) var shared = 0

  /// The share of the firms' records that name nobody.
  let nameless: Double

  /// So few pairs tell nothing.
  static let leastAsked = 60
  /// The share of pairs up to which contacts are clients.
  static let mostShared = 0.05
  /// The share of records without a name up to which contacts are clients.
  static let mostNameless = 0.1

  /// O(pairs + records).
  init(_ pairs: [TrainingPair], _ records: [ComparedRecord]) {
    var (firms, silent) = (0, 0)
    for record in records where record.flags.contains(.company) {
      firms += 1
      if record.last == ValuePool.none && record.first == ValuePool.none { silent += 1 }
    }
    nameless = Double(silent) / Double(max(firms, 1))
    for pair in pairs where pair.kind > 0 {
      guard Self.isOneFirm(pair.pattern), Self.areTwoNames(pair.pattern) else { continue }
      switch pair.pattern[Comparison.mail.rawValue] {
      case Levels.Mail.same, Levels.Mail.sameOfFamily: note(isShared: true)
      case Levels.Mail.sameLocal...Levels.Mail.differs, Levels.Mail.sameDomainOfRole:
        note(isShared: false)
      default: break
      }
      switch pair.pattern[Comparison.phone.rawValue] {
      case Levels.Phone.bothSame, Levels.Phone.mobileSame, Levels.Phone.onlyMobileSame:
        note(isShared: true)
      case Levels.Phone.landlineSame, Levels.Phone.differ, Levels.Phone.onlyMobileDiffers:
        note(isShared: false)
      default: break
      }
    }
  }

  /// Whether contacts are clients.
  var tells: Bool {
    asked >= Self.leastAsked && Double(shared) <= Double(asked) * Self.mostShared
      && nameless <= Self.mostNameless
  }

  private mutating func note(isShared: Bool) {
    asked += 1
    if isShared { shared += 1 }
  }

  /// The same SIREN; or two of these: the same company, an e-mail or a domain of their own, the switchboard or the whole address. One alone is that of
  /// strangers as well: firms of one name in two towns, neighbours in one house.
  private static func isOneFirm(_ pattern: Pattern) -> Bool {
    let firm = pattern[Comparison.organisation.rawValue]
    if firm == Levels.Firm.sameEstablishment || firm == Levels.Firm.sameUnplaced { return true }
    let place = pattern[Comparison.address.rawValue]
    let shared = [
      [Levels.Company.same, Levels.Company.close].contains(pattern[Comparison.company.rawValue]),
      [
        Levels.Mail.same, Levels.Mail.sameDomain, Levels.Mail.sameOfFamily,
        Levels.Mail.sameDomainOfRole,
      ]
      .contains(pattern[Comparison.mail.rawValue]),
      Levels.Phone.shared.contains(pattern[Comparison.phone.rawValue])
        || place == Levels.address(street: 0, number: 0, town: 0),
    ]
    return shared.count { $0 } >= 2
  }

  private static func areTwoNames(_ pattern: Pattern) -> Bool {
    let level = pattern[Comparison.name.rawValue]
    let similar = Int(NameLevel.similar.rawValue)
    if level >= 1 && level <= 25 {
      return (level - 1) / 5 >= similar && (level - 1) % 5 >= similar
    }
    return level == Levels.lastOnly + Int(NameLevel.different.rawValue)
  }
}
