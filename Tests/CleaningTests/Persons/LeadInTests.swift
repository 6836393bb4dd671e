import Reference
import Testing

@testable import Cleaning

struct LeadInTests {
  @Test(arguments: [
    ("À l'attention de M. Martin", "M. Martin"), ("A l’att. de Jean Martin", "Jean Martin"),
    ("c/o Lefèvre", "Lefèvre"), ("Att: Jean Martin", "Jean Martin"),
    ("chez M. Durand", "M. Durand"), ("chez Durand", "Durand"),
    ("aux bons soins de Léa Petit", "Léa Petit"),
    ("Chez Marcel", "Chez Marcel"), ("Attali Jacques", "Attali Jacques"),
    ("Claire Petit", "Claire Petit"), ("c/o", "c/o"),
  ])
  func theWordsOfAnEnvelopeAreNoName(text: String, name: String) {
    #expect(LeadIn.cut(text) == name)
  }

  @Test func whatCareOfNamesIsKeptBeside() {
    let name = PersonParser(ReferenceLibrary()).parse("Jean Martin c/o Durand")
    #expect(name.firstName == "Jean" && name.lastName == "Martin")
    #expect(name.asides.count == 1)
  }
}
