/// The activities of firms: NAF rev. 2 and NAF 2025, their sections, and which code of 2025 follows one of rev. 2.
///
/// NAF rev. 2 and the sections ship; NAF 2025 and the correspondence are there when the user added the INSEE's tables. The letter at
/// the end tells the edition, for the two share no code.
/// - Source: INSEE, NAF rév. 2 (2008) and NAF 2025 (décret 2025-736); NACE rev. 2 and rev. 2.1 for the sections.
public struct Activities: Sendable {
  /// An edition of the nomenclature.
  public enum Edition: String, Sendable, CaseIterable {
    case second = "naf-2"
    case third = "naf-2025"
  }

  private struct Section: Sendable {
    var edition: Edition
    var letter: String
    var divisions: ClosedRange<Int>
    var label: String
  }

  private var labels: [Int32: String] = [:]
  private var known = [UInt64](repeating: 0, count: Self.span / 64 + 1)
  private var sections: [Section] = []
  private var following: [Int32: Set<String>] = [:]
  /// The editions of which all codes are known.
  public private(set) var editions: Set<Edition> = []
  /// Whether it is known which code follows which.
  public var hasCorrespondence: Bool { !following.isEmpty }

  private static let span = 10_000 * 32

  /// Reads the tables; an absent one leaves its answers out.
  public init(
    second: ReferenceTable?, third: ReferenceTable?, sections: ReferenceTable?,
    correspondence: ReferenceTable?
  ) {
    for table in [second, third] {
      table?.scan { row in
        let code = Array(row.bytes(0))
        guard let number = Self.number(code.span) else { return }
        labels[Int32(number)] = row.text(1)
        known[number / 64] |= 1 << UInt64(number % 64)
        editions.insert(Self.edition(of: number))
      }
    }
    for row in sections?.rows() ?? [] where row.count == 5 {
      guard let edition = Edition(rawValue: row[0]), let from = Int(row[2]), let to = Int(row[3]),
        from <= to
      else { continue }
      self.sections.append(
        Section(edition: edition, letter: row[1], divisions: from...to, label: row[4]))
    }
    correspondence?.scan { row in
      let (from, to) = (Array(row.bytes(0)), Array(row.bytes(1)))
      guard let old = Self.number(from.span), let new = Self.number(to.span) else { return }
      following[Int32(old), default: []].insert(Self.written(new))
    }
  }

  /// Four digits and a letter, with or without points and spaces, as one number; `nil` for anything else.
  public static func number(_ code: Span<UInt8>) -> Int? {
    var digits = 0
    var count = 0
    for index in 0..<code.count {
      let byte = code[index]
      if byte == 0x20 || byte == 0x2E { continue }
      if byte &- 0x30 < 10, count < 4 {
        digits = digits * 10 + Int(byte &- 0x30)
      } else if byte & 0xDF &- 0x41 < 26, count == 4 {
        digits = digits * 32 + Int(byte & 0x1F)
      } else {
        return nil
      }
      count += 1
    }
    return count == 5 ? digits : nil
  }

  /// `62.01Z`.
  private static func written(_ number: Int) -> String {
    let class4 = String(number / 32 + 10_000).dropFirst()
    let letter = Unicode.Scalar(UInt8(0x40 + number % 32))
    return "\(class4.prefix(2)).\(class4.suffix(2))\(letter)"
  }

  /// The edition that a code belongs to, by its letter: A to F and Z, else NAF 2025.
  private static func edition(of number: Int) -> Edition {
    let letter = number % 32
    return letter <= 6 || letter == 26 ? .second : .third
  }

  /// Whether the code is in its edition's list; `nil` when the list is not there, or the value is no code.
  public func isListed(_ code: Span<UInt8>) -> Bool? {
    guard let number = Self.number(code), editions.contains(Self.edition(of: number)) else {
      return nil
    }
    return known[number / 64] >> UInt64(number % 64) & 1 == 1
  }

  /// What a code says about a firm.
  public struct Facts: Sendable, Equatable {
    /// The edition.
    public var edition: Edition
    /// The activity in words; empty when the list of its edition is not there.
    public var label = ""
    /// The letter of the section.
    public var section = ""
    /// The section in words.
    public var sectionLabel = ""
    /// The code of NAF 2025 that follows it: itself for one of 2025, empty when several follow or the table is not there.
    public var code2025 = ""
  }

  /// What a code says; `nil` when the value is no code.
  public func facts(_ code: Span<UInt8>) -> Facts? {
    guard let number = Self.number(code) else { return nil }
    var facts = Facts(edition: Self.edition(of: number))
    facts.label = labels[Int32(number)] ?? ""
    let division = number / 32 / 100
    if let section = sections.first(where: {
      $0.edition == facts.edition && $0.divisions.contains(division)
    }) {
      (facts.section, facts.sectionLabel) = (section.letter, section.label)
    }
    if facts.edition == .third {
      facts.code2025 = Self.written(number)
    } else if let codes = following[Int32(number)], codes.count == 1 {
      facts.code2025 = codes.first ?? ""
    }
    return facts
  }
}
