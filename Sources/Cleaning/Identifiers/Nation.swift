/// A country whose VAT numbers we know.
struct Nation: Sendable {
  /// The form and the check digits of its numbers.
  let rule: any NationalVAT.Type
  /// The prefix written in front of them.
  let written: StaticString

  private init(_ rule: any NationalVAT.Type, written: StaticString? = nil) {
    self.rule = rule
    self.written = written ?? rule.prefix
  }

  /// The country that a number names by its first two letters.
  init?(prefix number: Compact) {
    guard Plain.isLetter(number[0]), Plain.isLetter(number[1]) else { return nil }
    guard let found = Nation.all[Nation.key(number[0], number[1])] else { return nil }
    self = found
  }

  /// The country of an ISO 3166 code.
  init?(region: String) {
    let letters = Array(region.uppercased().utf8)
    guard letters.count == 2, let found = Nation.all[Nation.key(letters[0], letters[1])] else {
      return nil
    }
    self = found
  }

  private static func key(_ first: UInt8, _ second: UInt8) -> UInt16 {
    UInt16(first) << 8 | UInt16(second)
  }

  private static let all: [UInt16: Nation] = {
    var nations: [UInt16: Nation] = [:]
    let rules: [any NationalVAT.Type] = [
      AustrianVAT.self, BelgianVAT.self, BulgarianVAT.self, CroatianVAT.self, CypriotVAT.self,
      CzechVAT.self, DanishVAT.self, DutchVAT.self, EstonianVAT.self, FinnishVAT.self,
      FrenchVAT.self, GermanVAT.self, GreekVAT.self, HungarianVAT.self, IrishVAT.self,
      ItalianVAT.self, LatvianVAT.self, LithuanianVAT.self, LuxembourgishVAT.self,
      MalteseVAT.self, PolishVAT.self, PortugueseVAT.self, RomanianVAT.self, SlovakVAT.self,
      SlovenianVAT.self, SpanishVAT.self, SwedishVAT.self, BritishVAT.self, NorwegianVAT.self,
      SwissVAT.self,
    ]
    for rule in rules {
      nations[key(rule.prefix.utf8Start[0], rule.prefix.utf8Start[1])] = Nation(rule)
    }
    nations[key(0x47, 0x52)] = Nation(GreekVAT.self)
    nations[key(0x4D, 0x43)] = Nation(FrenchVAT.self)
    nations[key(0x58, 0x49)] = Nation(BritishVAT.self, written: "XI")
    return nations
  }()
}
