/// The levels of every comparison, by name, each with the group inside which its chances add up to one.
///
/// Missing values are no evidence: which group applies depends on what both records hold, never on whether they agree.
enum Levels {
  /// A level of a comparison.
  struct Level: Sendable {
    let name: String
    let group: Int
  }

  /// For each comparison its levels, in the order of their numbers; number 0 is "nothing to compare".
  static let all: [[Level]] = Comparison.allCases.map { comparison in
    [Level(name: "missing", group: 0)] + levels(comparison)
  }

  // Numbers of levels that the code speaks of.
  static let nameSwapped = 26
  static let nameSwappedNear = 27
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

  private static func levels(_ comparison: Comparison) -> [Level] {
    switch comparison {
    case .name:
      let words = NameLevel.allCases.map { "\($0)" }
      let both = words.flatMap { last in
        words.map { Level(name: "last \(last), first \($0)", group: 1) }
      }
      return both + named(1, "names exchanged", "names exchanged, nearly")
        + words.map { Level(name: "last \($0)", group: 2) }
        + words.map { Level(name: "first \($0)", group: 3) }
    case .birthDate: return named(1, "same", "one slip", "two digits", "different")
    case .phone:
      return named(
        1, "mobile and landline same", "mobile same, landline different",
        "landline same, mobile different",
        "one slip", "both different")
        + named(2, "mobile same", "mobile one slip", "mobile different")
        + named(3, "landline same", "landline one slip", "landline different")
    case .mail:
      return named(1, "same", "same local part", "one slip", "same own domain", "different")
        + named(
          2, "same, made of the name", "same local part, made of the name",
          "different, made of the name",
          "different, both made of the name")
    case .address:
      let words = ["same", "between", "different"]
      return words.flatMap { street in
        words.flatMap { number in
          words.map { Level(name: "street \(street), number \(number), town \($0)", group: 1) }
        }
      } + named(2, "town same", "town between", "town different")
    case .company: return named(1, "same", "close", "part", "different")
    case .organisation:
      return named(
        1, "same establishment", "same firm", "other establishment", "one slip", "different")
    case .sex: return named(1, "same", "different")
    case .identifier1, .identifier2, .identifier3, .identifier4:
      return named(1, "same", "one slip", "different")
    }
  }

  private static func named(_ group: Int, _ names: String...) -> [Level] {
    names.map { Level(name: $0, group: group) }
  }
}
