/// Hands out telephone numbers and company numbers, each once.
///
/// The small, committed set takes only numbers that the regulator keeps for fiction (10,000 in each of
/// six ranges); a larger set takes the whole dial plan, so that two clients never share one by accident.
struct Numbers {
  private let fiction: Bool
  private var mobileCount = 0
  private var landlineCounts = [1, 1, 1, 1, 1]
  private var companyCount = 0

  /// Whether a set of so many source rows fits into the ranges for fiction.
  static func fitsFiction(rows: Int) -> Bool { rows <= 9_000 }

  init(rows: Int) { fiction = Numbers.fitsFiction(rows: rows) }

  /// Ten national digits of a mobile number that nobody has yet.
  mutating func mobile() -> String {
    defer { mobileCount += 1 }
    if fiction { return "063998" + Numbers.scattered(mobileCount, 4) }
    let prefix = Numbers.mobilePrefixes[mobileCount % Numbers.mobilePrefixes.count]
    return prefix + Numbers.scattered(mobileCount / Numbers.mobilePrefixes.count, 6)
  }

  /// Ten national digits of a landline near this post code.
  mutating func landline(postcode: String) -> String {
    let zone = Numbers.zone(postcode)
    defer { landlineCounts[zone] += 1 }
    let count = landlineCounts[zone]
    if fiction { return Numbers.fictionLandlines[zone] + Numbers.scattered(count, 4) }
    let prefixes = Numbers.landlinePrefixes[zone]
    return prefixes[count % prefixes.count] + Numbers.scattered(count / prefixes.count, 6)
  }

  /// A SIREN with a correct check digit that no other company of the set has.
  mutating func siren() -> String {
    defer { companyCount += 1 }
    let body =
      fiction
      ? "9990" + Numbers.scattered(companyCount, 4) : "99" + Numbers.scattered(companyCount, 6)
    return body + String(Numbers.luhn(body))
  }

  /// The SIRET of an establishment: SIREN, four digits for the establishment, a check digit.
  static func siret(_ siren: String, establishment: Int) -> String {
    let body = siren + padded(establishment, 4)
    return body + String(luhn(body))
  }

  /// The French VAT number of a SIREN.
  ///
  /// - Source: Code général des impôts, annexe III, art. 289 H.
  static func vat(_ siren: String) -> String {
    let number = siren.utf8.reduce(0) { ($0 * 10 + Int($1) - 48) % 97 }
    return "FR" + padded((12 + 3 * number) % 97, 2) + siren
  }

  /// The Luhn digit that completes `body`.
  static func luhn(_ body: String) -> Int {
    var sum = 0
    for (place, byte) in body.utf8.reversed().enumerated() {
      let digit = Int(byte) - 48
      sum += place % 2 == 0 ? (digit > 4 ? digit * 2 - 9 : digit * 2) : digit
    }
    return (10 - sum % 10) % 10
  }

  /// The number `count` of all numbers of so many digits, in an order that looks like chance.
  private static func scattered(_ count: Int, _ digits: Int) -> String {
    var size = 1
    for _ in 0..<digits { size *= 10 }
    return padded((count % size) * 7_919 % size, digits)
  }

  private static func zone(_ postcode: String) -> Int {
    guard let department = Int(postcode.prefix(2)), postcode.utf8.count == 5 else { return 1 }
    switch department {
    case 75, 77, 78, 91...95: return 0
    case 14, 18, 22, 27...29, 35...37, 41, 44, 45, 49, 50, 53, 56, 61, 72, 76, 85: return 1
    case 2, 8, 10, 21, 25, 39, 51, 52, 54, 55, 57...60, 62, 67, 68, 70, 71, 80, 88...90: return 2
    case 9, 12, 16, 17, 19, 23, 24, 31...33, 40, 46, 47, 64, 65, 79, 81, 82, 86, 87: return 4
    default: return 3
    }
  }

  private static let fictionLandlines = ["019900", "026191", "035301", "046571", "053649"]

  private static let mobilePrefixes: [String] =
    (0..<80).map { "06" + padded($0, 2) }.filter { !$0.hasPrefix("063") }
    + (50..<90).map { "07" + padded($0, 2) }

  private static let landlinePrefixes = [
    words(
      "0140,0142,0143,0144,0145,0146,0147,0148,0149,0153,0155,0156,0158,0130,0134,0139,0160,0164,0169"
    ),
    words("0299,0223,0240,0251,0296,0297,0298,0231,0232,0235,0238,0241,0243,0247,0254,0233"),
    words(
      "0320,0321,0322,0323,0325,0326,0327,0328,0329,0344,0380,0381,0383,0384,0385,0386,0387,0388,0389"
    ),
    words(
      "0450,0466,0467,0468,0470,0471,0472,0473,0474,0475,0476,0477,0478,0490,0491,0492,0493,0494,0495"
    ),
    words("0546,0549,0553,0555,0556,0557,0558,0561,0562,0563,0565,0559"),
  ]
}
