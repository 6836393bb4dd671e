import Testing

@testable import Reference

@Suite struct SensitiveBearersTests {
  private let bearers = SensitiveBearers(table: ReferenceTable.compiled("mots_porteurs.csv"))

  @Test(arguments: [
    ("CHIENNE", SensitiveBearers.Sort.animal), ("ROSIERS", .plant), ("CHAUDIERE", .thing),
    ("CLIENTE", .person), ("CASTRE", .care), ("SON", .article), ("12", .article), ("EST", .link),
    ("DU", .of), ("DE", .bare), ("AUX", .to), ("IL", .stop),
  ])
  func aWordIsOfItsSort(_ word: String, _ sort: SensitiveBearers.Sort) {
    #expect(bearers.sort(Array(word.utf8)[...]) == sort)
  }

  @Test(arguments: ["DIABETE", "2X", "", "OLIVIER", "ROSE", "IRIS"])
  func otherWordsAndFirstNamesAreOfNone(_ word: String) {
    #expect(bearers.sort(Array(word.utf8)[...]) == nil)
  }

  @Test func wordsThatAreNamesTooAreDoubtful() {
    #expect(bearers.sort(Array("LILAS".utf8)[...]) == .plant)
    #expect(bearers.isDoubtful(Array("LILAS".utf8)[...]))
    #expect(!bearers.isDoubtful(Array("CHIENNE".utf8)[...]))
  }

  @Test func aHeadingSpeaksOfAnimalsOrOfPersons() {
    #expect(bearers.isOfAnimals(heading: "Santé du chien"))
    #expect(bearers.isOfAnimals(heading: "compta.Remarques animal"))
    #expect(!bearers.isOfAnimals(heading: "Allergies"))
    #expect(!bearers.isOfAnimals(heading: "Chien du client"))
  }

  @Test func withoutATableNobodyIsKnown() {
    let none = SensitiveBearers(table: nil)
    #expect(none.isEmpty && none.sort(Array("CHIEN".utf8)[...]) == nil)
  }
}
