import Pipelines
import Tables
import Testing

@testable import Cleaning

@Suite struct NumberWordsTests {
  @Test(arguments: [
    ("ne plus appeler 06 39 98 00 01", "ne plus appeler"), ("06.39.98.00.01 poste 12", "poste 12"),
    ("06 39 98 00 01 (sa fille Julie)", "sa fille Julie"),
    ("Faux numéro 0639980001", "Faux numéro"),
    ("Tél. 06 39 98 00 01", nil), ("06 39 98 00 01 (bureau)", nil), ("+33 6 39 98 00 01", nil),
    ("06 39 98 00 01 ou 02 99 00 00 01", nil), ("pas de téléphone", nil),
  ])
  func whatIsSaidOfANumberIsKept(cell: String, words: String?) {
    #expect(NumberWords.besideNumber(cell)?.words == words)
  }

  @Test(arguments: [
    ("stop zoe@provider.example.org", "stop"), ("anne@provider.example.org KO", "KO"),
    ("luc@provider.example.org (invalide depuis 2023)", "invalide depuis 2023"),
    ("Paul Morel <paul@provider.example.org>", nil), ("a@b.example.org b@b.example.org", nil),
  ])
  func whatIsSaidOfAnAddressIsKept(cell: String, words: String?) {
    let found = NumberWords.besideAddress(cell)
    #expect(found?.words == words)
    if let left = found?.left { #expect(left.contains("@") && !left.contains(" ")) }
  }

  @Test func theWordsStandInTheNoteAndTheAddressIsKept() throws {
    let outcome = try Samples.run(
      Clean.self, "clean",
      on: "email,mobile,note\n"
        + "NE PLUS ECRIRE lea@provider.example.org,06 39 98 00 01 poste 12,fidèle\n")
    #expect(outcome.table["email"]?[0] == "lea@provider.example.org")
    #expect(outcome.table["mobile"]?[0] == "+33639980001")
    #expect(outcome.table["note"]?[0] == "fidèle\nNE PLUS ECRIRE\nposte 12")
    #expect(outcome.codes.contains("refusal-beside-number"))
    #expect(outcome.codes.contains("words-beside-number"))
  }
}
