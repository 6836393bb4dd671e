public import Tables

/// One question that is asked of every pair of records.
public enum Comparison: Int, CaseIterable, Sendable {
  case name, birthDate, phone, mail, address, company, organisation, sex
  case identifier1, identifier2, identifier3, identifier4

  /// How many there are.
  static let count = 12

  /// The name in models and explanations.
  public var label: String {
    switch self {
    case .name: "name"
    case .birthDate: "birth-date"
    case .phone: "phone"
    case .mail: "email"
    case .address: "address"
    case .company: "company"
    case .organisation: "siret"
    case .sex: "civility"
    case .identifier1: "identifier-1"
    case .identifier2: "identifier-2"
    case .identifier3: "identifier-3"
    case .identifier4: "identifier-4"
    }
  }

  /// The questions that a person may speak of; identifiers are columns of the file.
  static let named: [Comparison] = allCases.filter { $0.rawValue < Comparison.identifier1.rawValue }

  /// What people call it.
  public var phrase: Phrase {
    switch self {
    case .name: Phrase(en: "name", fr: "nom")
    case .birthDate: Phrase(en: "birth date", fr: "date de naissance")
    case .phone: Phrase(en: "phone", fr: "téléphone")
    case .mail: Phrase(en: "e-mail", fr: "courriel")
    case .address: Phrase(en: "address", fr: "adresse")
    case .company: Phrase(en: "company", fr: "raison sociale")
    case .organisation: Phrase(en: "SIRET", fr: "SIRET")
    case .sex: Phrase(en: "civility", fr: "civilité")
    case .identifier1, .identifier2, .identifier3, .identifier4:
      Phrase(en: "identifier", fr: "identifiant")
    }
  }

  /// At most this many levels a comparison, the one for "cannot be compared" included.
  static let levelLimit = 64
}

/// The levels of all comparisons of one pair, a byte each, filled once; level 0 means that there is nothing to compare.
struct Pattern: Hashable, Sendable {
  private var low: UInt64 = 0
  private var high: UInt64 = 0

  /// Whether there is nothing to compare, or nothing but sex and town, which half the world shares.
  var tellsNothing: Bool {
    var rest = self
    rest.low &= ~(0xFF &<< UInt64(Comparison.sex.rawValue &* 8))
    if self[Comparison.address.rawValue] >= Levels.townOnly {
      rest.low &= ~(0xFF &<< UInt64(Comparison.address.rawValue &* 8))
    }
    return rest.low == 0 && rest.high == 0
  }

  /// Whether the two share what people of one household share: the street in a town, a phone, or an e-mail.
  var sharesHome: Bool {
    let address = self[Comparison.address.rawValue]
    return Levels.sharedStreets.contains(address)
      || Levels.Phone.shared.contains(self[Comparison.phone.rawValue])
      || Levels.Mail.shared.contains(self[Comparison.mail.rawValue])
  }

  /// The level of a comparison.
  @inline(__always) subscript(comparison: Int) -> Int {
    get {
      comparison < 8
        ? Int((low &>> UInt64(comparison &* 8)) & 63)
        : Int((high &>> UInt64((comparison &- 8) &* 8)) & 63)
    }
    set {
      if comparison < 8 {
        low |= UInt64(newValue) &<< UInt64(comparison &* 8)
      } else {
        high |= UInt64(newValue) &<< UInt64((comparison &- 8) &* 8)
      }
    }
  }
}

/// What comparing one field of two records found.
struct Evidence {
  /// The level; 0 when there is nothing to compare.
  var level: Int
  /// How much commoner (above 0) or rarer the agreeing values are than the average, in points.
  var surprise: Int32 = 0

  /// There is nothing to compare.
  static var none: Evidence { Evidence(level: 0) }
}
