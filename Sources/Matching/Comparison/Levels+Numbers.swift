/// The numbers of the levels that the code speaks of, in the order of ``Levels/all``.
extension Levels {
  static let nameSwapped = 26
  static let nameSwappedNear = 27
  /// The levels of two records that both hold last and first name.
  static let wholeNames = Array(1...nameSwappedNear)
  /// The levels of one first name under two last names.
  static let renamed = [name(.different, .exact), name(.different, .close)]
  static let lastOnly = 28
  static let firstOnly = 33
  static let townOnly = 28

  /// The number of a level of the joint variable of last and first name.
  @inline(__always) static func name(_ last: NameLevel, _ first: NameLevel) -> Int {
    1 &+ Int(last.rawValue) &* 5 &+ Int(first.rawValue)
  }

  /// The number of a level of the joint variable of street, house number and town; 0 is same, 1 in between, 2 different.
  @inline(__always) static func address(street: Int, number: Int, town: Int) -> Int {
    1 &+ (street &* 3 &+ number) &* 3 &+ town
  }

  /// The levels of an address whose street is the same or nearly, its number not another, its town not another.
  static let sharedStreets = [0, 1].flatMap { street in
    [0, 1].flatMap { number in
      [0, 1].map { address(street: street, number: number, town: $0) }
    }
  }

  /// The levels of two addresses with a street, those of them that name another street and another number, and those of one street's
  /// name in two towns: each has its rue Pasteur.
  static let wholeAddresses = Array(1..<townOnly)
  static let otherPlaces = [0, 1, 2].map { address(street: 2, number: 2, town: $0) }
  static let streetsOfOneName = [0, 1].map { address(street: $0, number: 2, town: 2) }
  /// The levels of two addresses of which one has no street.
  static let towns = Array(townOnly...otherTown)
  static let otherTown = townOnly + 2

  /// The levels of two addresses in two towns, of another street where both name one.
  static let inTwoTowns = [0, 1, 2].map { address(street: 2, number: $0, town: 2) } + [otherTown]

  /// For each comparison what wholly differs; who speaks for a firm is no such thing.
  static let differing: [(Comparison, Int)] =
    [
      (.birthDate, BirthDate.differs), (.phone, Phone.differ), (.phone, Phone.onlyMobileDiffers),
      (.phone, Phone.onlyLandlineDiffers), (.mail, Mail.differs), (.mail, Mail.otherNumbers),
      (.address, address(street: 2, number: 2, town: 2)), (.address, townOnly + 2),
      (.company, Company.differs), (.organisation, Firm.differs),
      (.organisation, Firm.differsUnplaced),
    ]
    + [Comparison.identifier1, .identifier2, .identifier3, .identifier4].map {
      ($0, Identifier.differs)
    }

  enum BirthDate {
    static let same = 1
    static let slip = 2
    static let twoDigits = 3
    static let differs = 4
    static let twins = 5
    /// Those of people of whom nothing says that they are twins.
    static let ordinary = [same, slip, twoDigits, differs]
  }

  /// Phones: both records hold a mobile and a landline, or can compare the one or the other only.
  enum Phone {
    static let bothSame = 1
    static let mobileSame = 2
    static let landlineSame = 3
    static let slip = 4
    static let differ = 5
    static let onlyMobileSame = 6
    static let onlyMobileSlip = 7
    static let onlyMobileDiffers = 8
    static let onlyLandlineSame = 9
    static let onlyLandlineSlip = 10
    static let onlyLandlineDiffers = 11
    /// Those that share a number.
    static let shared = [bothSame, mobileSame, landlineSame, onlyMobileSame, onlyLandlineSame]
  }

  enum Mail {
    static let same = 1
    static let sameLocal = 2
    static let slip = 3
    static let sameDomain = 4
    static let differs = 5
    static let sameFromName = 6
    static let sameLocalFromName = 7
    static let differsOneFromName = 8
    static let differsBothFromName = 9
    static let otherNumbers = 10
    static let sameOfFamily = 11
    /// Of one firm: `compta@` names none of those who work there.
    static let sameDomainOfRole = 12
    /// Those that share an address.
    static let shared = [same, sameFromName, sameOfFamily]
  }

  enum Company {
    static let same = 1
    static let close = 2
    static let part = 3
    static let differs = 4
    static let sameButForm = 5
    static let personBesideContact = 6
    static let personBesideFirm = 7
    static let all = [same, close, part, differs, sameButForm]
  }

  /// A firm's number, and which of its establishments where both records say it.
  enum Firm {
    static let sameEstablishment = 1
    static let sameUnplaced = 2
    static let otherEstablishment = 3
    static let slip = 4
    static let differs = 5
    static let slipUnplaced = 6
    static let differsUnplaced = 7
    static let placed = [sameEstablishment, otherEstablishment, slip, differs]
    static let unplaced = [sameUnplaced, slipUnplaced, differsUnplaced]
  }

  enum Sex {
    static let same = 1
    static let differs = 2
    static let womanOfTwoNames = 3
    static let manOfTwoNames = 4
    /// Those of two records of one first name and two last names.
    static let ofTwoNames = [womanOfTwoNames, manOfTwoNames]
  }

  enum Identifier {
    static let same = 1
    static let slip = 2
    static let differs = 3
  }
}
