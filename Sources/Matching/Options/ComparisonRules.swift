/// What a person changed about comparing, ready for every pair.
struct ComparisonRules: Sendable {
  /// For each comparison and level the level that counts instead; empty when nothing was changed.
  private var instead: [UInt8] = []
  /// Levels whose points a person fixed.
  private(set) var pins: [PinnedPoints.Pin] = []
  /// A bit for each level of each comparison whose points are fixed: how rare the value is changes nothing there.
  private var pinned: [UInt64] = []
  /// Records of one source are not compared with each other.
  var linkOnly = false

  /// Nothing changed.
  init() {}

  init(_ choices: ComparisonChoices, _ points: PinnedPoints) {
    let exact = choices.comparisons(.exact)
    let ignored = choices.comparisons(.ignore)
    pins = points.pins
    guard !exact.isEmpty || !ignored.isEmpty || !pins.isEmpty else { return }
    pinned = [UInt64](repeating: 0, count: Comparison.allCases.count)
    for pin in pins { pinned[pin.comparison.rawValue] |= 1 << UInt64(pin.level) }
    for comparison in Comparison.allCases {
      for level in 0..<Comparison.levelLimit {
        let counts =
          ignored.contains(comparison)
          ? 0 : exact.contains(comparison) ? Self.exact(comparison, level) : level
        instead.append(UInt8(counts))
      }
    }
  }

  /// Whether pairs are compared as without any choice.
  @inline(__always) var isEmpty: Bool { instead.isEmpty }

  /// What counts of what was found.
  func applied(to found: Evidence, of comparison: Comparison) -> Evidence {
    let level = Int(instead[comparison.rawValue &* Comparison.levelLimit &+ found.level])
    let isPinned = pinned[comparison.rawValue] &>> UInt64(level) & 1 == 1
    return Evidence(level: level, surprise: level == found.level && !isPinned ? found.surprise : 0)
  }

  /// The level of a comparison in which only the same agrees.
  static func exact(_ comparison: Comparison, _ level: Int) -> Int {
    guard level > 0 else { return 0 }
    switch comparison {
    case .name:
      let exact = [Levels.name(.exact, .exact), Levels.lastOnly, Levels.firstOnly]
      if exact.contains(level) { return level }
      return level >= Levels.firstOnly
        ? Levels.firstOnly + 4
        : level >= Levels.lastOnly ? Levels.lastOnly + 4 : Levels.name(.different, .different)
    case .birthDate:
      return level == Levels.BirthDate.same || level == Levels.BirthDate.twins
        ? level : Levels.BirthDate.differs
    case .phone:
      return switch level {
      case Levels.Phone.slip: Levels.Phone.differ
      case Levels.Phone.onlyMobileSlip: Levels.Phone.onlyMobileDiffers
      case Levels.Phone.onlyLandlineSlip: Levels.Phone.onlyLandlineDiffers
      default: level
      }
    case .mail:
      return switch level {
      case Levels.Mail.sameLocal, Levels.Mail.slip, Levels.Mail.sameDomain: Levels.Mail.differs
      case Levels.Mail.sameLocalFromName, Levels.Mail.otherNumbers: Levels.Mail.differsBothFromName
      default: level
      }
    case .address:
      if level == Levels.address(street: 0, number: 0, town: 0) || level == Levels.townOnly {
        return level
      }
      return level > Levels.townOnly
        ? Levels.townOnly + 2 : Levels.address(street: 2, number: 2, town: 2)
    case .company: return level == Levels.Company.same ? level : Levels.Company.differs
    case .organisation:
      if level == Levels.Firm.sameEstablishment || level == Levels.Firm.sameUnplaced {
        return level
      }
      return Levels.Firm.unplaced.contains(level)
        ? Levels.Firm.differsUnplaced : Levels.Firm.differs
    case .sex: return level
    case .identifier1, .identifier2, .identifier3, .identifier4:
      return level == Levels.Identifier.same ? level : Levels.Identifier.differs
    }
  }
}
