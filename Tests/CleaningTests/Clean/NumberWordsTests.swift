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
    ("NE PLUS APPELER", "NE PLUS APPELER"), ("refuse", "refuse"), ("STOP", "STOP"),
    ("0639980001(stop sms)", "stop sms"), ("06.39.98.00.01-NE PLUS APPELER", "NE PLUS APPELER"),
    ("3620 ne plus appeler", "3620 ne plus appeler"), ("06 39 98 00 01 décédé", "décédé"),
    ("Port:06 39 98 00 01", nil), ("0639980001p12", "p12"), ("06 39 98 00 01 HS", "HS"),
    ("06 39 98 00 01 après 18h", "après 18h"), ("+33 (0)6 39 98 00 01", nil),
    (
      "02 99 00 00 01 (ne pas appeler) / 06 39 98 00 01",
      "02 99 00 00 01 (ne pas appeler) / 06 39 98 00 01"
    ),
    ("06 39 98 00 01 (Mme) 06 39 98 00 02 (M.)", "06 39 98 00 01 (Mme) 06 39 98 00 02 (M.)"),
    ("06 39 98 00 01 (Mme)", nil), ("fax 02 99 00 00 01", "fax"),
  ])
  func whatIsSaidOfANumberIsKept(cell: String, words: String?) {
    #expect(NumberWords.besideNumber(cell)?.words == words)
  }

  @Test(arguments: [
    ("stop zoe@provider.example.org", "stop"), ("anne@provider.example.org KO", "KO"),
    ("luc@provider.example.org (invalide depuis 2023)", "invalide depuis 2023"),
    ("Paul Morel <paul@provider.example.org>", nil), ("a@b.example.org b@b.example.org", nil),
    ("ne plus contacter", "ne plus contacter"), ("désinscrit", "désinscrit"), ("STOP", "STOP"),
    ("a@b.example.org(ne plus écrire)", "ne plus écrire"),
    ("a@b.example.org-désabonné", "désabonné"), ("pas de mail", nil),
    ("a@b.example.org pro", "pro"), ("a@b.example.org (perso)", "perso"),
    ("a@b.example.org demander Paul", "demander Paul"), ("mail : a@b.example.org", nil),
    (
      "a@b.example.org (désinscrit), c@b.example.org",
      "a@b.example.org (désinscrit), c@b.example.org"
    ),
    (
      "a@b.example.org / ancienne : c@b.example.org", "a@b.example.org / ancienne : c@b.example.org"
    ),
  ])
  func whatIsSaidOfAnAddressIsKept(cell: String, words: String?) {
    let found = NumberWords.besideAddress(cell)
    #expect(found?.words == words)
    if let left = found?.left, cell.contains("@") {
      #expect(left.contains("@") && !left.contains("("))
    }
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

  @Test func aFaxIsNoWordInAColumnOfFaxes() {
    #expect(NumberWords.besideNumber("Fax : 02 99 00 00 01", isFax: true) == nil)
  }

  /// What may not stay goes alone: neither the note nor the words take each other with them.
  @Test func wordsAndNoteAreScreenedEachByItself() throws {
    let outcome = try Samples.run(
      Clean.self, "clean",
      on: "mobile,note\n06 39 98 00 01 ne plus appeler,sa fille est malade\n"
        + "\"06 39 98 00 02 ne plus appeler, hospitalisé\",fidèle\n"
        + "06 39 98 00 03 ne plus appeler car malade,fidèle\n")
    let notes = (0..<3).map { outcome.table["note"]?[$0] ?? "" }
    #expect(notes == ["ne plus appeler", "fidèle\nne plus appeler", "fidèle"])
    #expect(outcome.codes.contains("sensitive-health"))
  }
}
