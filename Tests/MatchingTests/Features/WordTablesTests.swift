import Testing

@testable import Matching

/// The small tables of words that matching knows, by what they must and must not hold.
@Suite struct WordTablesTests {
  private func bytes(_ text: String) -> [UInt8] { Array(text.utf8) }

  @Test func generalAccountsAttractNobodyButPeopleOfTheirWordsDo() {
    for name in [
      "client comptoir", "divers", "clients de passage".replacing("clients", with: "client"),
      "guest",
    ] {
      #expect(PlaceholderNames.isGeneric(bytes(name)), "\(name)")
    }
    #expect(PlaceholderNames.isGeneric(bytes("mickey"), bytes("mouse")))
    for name in ["martin", "comtois", "le client du nord", "testud"] {
      #expect(!PlaceholderNames.isGeneric(bytes(name)), "\(name)")
    }
    #expect(
      PlaceholderNames.isBlank(bytes("inconnu")) && !PlaceholderNames.isBlank(bytes("nguyen")))
  }

  @Test(arguments: [
    ("fam.menard", true), ("fam-menard", true), ("les.menard", true), ("lesmenard", true),
    ("fammenard", true), ("lesmen", false), ("les", false), ("lesage", false),
    ("famine", false), ("jean.fam", false),
  ])
  func familiesWriteTheirAddressesSo(local: String, isOfFamily: Bool) {
    let letters = bytes(local).filter { $0 >= 0x61 && $0 <= 0x7A }
    #expect(
      RoleAddresses.beginsAsFamily(bytes(local), letters: letters, name: bytes("menard"))
        == isOfFamily)
  }

  @Test func roleAddressesAreTasksNotPeople() {
    for word in ["contact", "compta", "sav", "noreply"] {
      #expect(RoleAddresses.contains(bytes(word)))
    }
    for word in ["helene", "martin", "legoff", "contactjean"] {
      #expect(!RoleAddresses.contains(bytes(word)), "\(word)")
    }
  }

  @Test func legalFormsTellNoFirmFromAnother() {
    for word in ["sarl", "sas", "ets", "gmbh"] {
      #expect(CompanyWords.isLegalForm(bytes(word), 0..<word.utf8.count))
    }
    // « SA » and « La » may begin a surname: only sure forms make a person's column a firm's.
    #expect(CompanyWords.isSure(bytes("sarl"), 0..<4))
    #expect(!CompanyWords.isSure(bytes("sa"), 0..<2) && !CompanyWords.isSure(bytes("la"), 0..<2))
  }

  @Test func wordsOfStreetsComeToOneForm() {
    func use(_ word: String) -> StreetWords.Use {
      StreetWords.use(bytes(word), 0..<word.utf8.count)
    }
    guard case .kindOfWay = use("bd"), case .drop = use("des"), case .keep = use("fleurs"),
      case .write(let long) = use("gal")
    else {
      Issue.record("a word is used otherwise")
      return
    }
    #expect(String(decoding: long, as: UTF8.self) == "general")
  }
}
