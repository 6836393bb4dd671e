import Tables
import Testing

@testable import Cleaning

struct AsideCellsTests {
  private func clean(_ csv: String) throws -> Samples.Outcome {
    try Samples.run(Clean.self, "clean", on: csv)
  }

  @Test func whoRefusesCallsInHisNameRefusesThem() throws {
    let outcome = try clean("person,phone\nDUPONT Jean - ne plus appeler,06 12 34 56 79")
    #expect(outcome.table["first-name"]?[0] == "Jean")
    #expect(outcome.table["last-name"]?[0] == "Dupont")
    #expect(outcome.table["consent-phone"]?[0] == "no")
    #expect(outcome.table["note"]?[0] == "ne plus appeler")
    #expect(outcome.codes.contains("refusal-in-name"))
  }

  @Test func aRefusalInTheNameStandsAboveAYes() throws {
    let outcome = try clean("person,consent-phone\nDUPONT Jean (ne pas appeler),oui")
    #expect(outcome.table["consent-phone"]?[0] == "no")
  }

  @Test func anAddressAndANumberGoWhereTheyBelong() throws {
    let outcome = try clean(
      "person,email,phone\nLEROY Jean jean.leroy@free.fr,,\nMARTIN Jean 06 12 34 56 77,,\nMARTIN Jean 06 12 34 56 77,,01 44 55 66 77"
    )
    #expect(outcome.table["email"]?[0] == "jean.leroy@free.fr")
    #expect(outcome.table["phone"]?[1] == "+33612345677")
    #expect(outcome.table["phone"]?[2] == "+33144556677\n+33612345677")
    #expect(outcome.codes.filter { $0 == "contact-in-name" }.count == 3)
  }

  /// The numbers of the register beside a firm go to their fields; what else the words say, to the note. None is lost.
  @Test(arguments: [
    ("DUPONT SARL - SIREN 552 100 554", ["Dupont", "552100554", "", "", ""]),
    (
      "DUPONT SARL RCS Lyon B 552 100 554",
      ["Dupont", "552100554", "", "", "RCS Lyon B 552 100 554"]
    ),
    ("SARL Dupont SIRET : 73282932000074", ["Dupont", "", "73282932000074", "", ""]),
    ("SARL Dupont - TVA FR44732829320", ["Dupont", "", "", "FR44732829320", ""]),
    (
      "SARL Dupont TVA intracom. FR 44 732 829 320 - 732 829 320",
      ["Dupont", "732829320", "", "FR44732829320", ""]
    ),
    (
      "SARL Dupont au capital de 8000 euros",
      ["Dupont", "", "", "", "au capital de 8000 euros"]
    ),
    ("SARL Dupont APE 4321A", ["Dupont", "", "", "", "APE 4321A"]),
    ("SARL Dupont 552100554", ["Dupont", "552100554", "", "", ""]),
    ("411DUPONT SARL DUPONT", ["Dupont", "", "", "", "411DUPONT"]),
    ("SARL Dupont NPAI", ["Dupont", "", "", "", "NPAI"]),
  ])
  func aNumberBesideAFirmIsKept(cell: String, expected: [String]) throws {
    let table = try clean("company,note\n\(cell),\n").table
    let columns = ["company", "siren", "siret", "vat-number", "note"]
    #expect(columns.map { table[$0]?[0] ?? "" } == expected)
  }

  /// The field has another number: which of the two is right, a person must say.
  @Test func anotherNumberIsNoted() throws {
    let table = try clean(
      "company,siren\nSARL Dupont SIREN 552100554,732829320\nSARL Dupont SIREN 552100554,552 100 554\n"
    ).table
    #expect(table["siren"]?[0] == "732829320" && table["note"]?[0] == "SIREN 552100554")
    #expect(table["siren"]?[1] == "552100554" && table["note"]?.value(1) == nil)
  }

  @Test func theRestGoesToTheNote() throws {
    let outcome = try clean(
      "person,note\nROUX Luc NPAI,livrer le matin\nROUX Luc - SARL Roux,\nROUX Luc,")
    #expect(outcome.table["note"]?[0] == "livrer le matin\nNPAI")
    #expect(outcome.table["note"]?[1] == "" && outcome.table["company"]?[1] == "Roux")
    #expect(outcome.table["note"]?[2] == "")
    #expect(outcome.table["last-name"]?[1] == "Roux")
  }

  @Test func aFamilyNameIsTakenApartBesideAFirstName() throws {
    let outcome = try clean(
      """
      last-name,first-name
      DUPONT née MARTIN,Claire
      MARTIN ép. DUPONT,Anne
      DURAND (décédé),Paul
      DURAND - ne plus appeler,Luc
      PETIT,Jean-Paul (père)
      LE PRESIDENT,Anne
      PETIT,JP
      DUPONT - DURAND,Léa
      """)
    let lasts = (0..<8).map { outcome.table["last-name"]?[$0] ?? "" }
    #expect(
      lasts == [
        "Dupont", "Dupont", "Durand", "Durand", "Petit", "Le President", "Petit",
        "Dupont - Durand",
      ])
    #expect((0..<2).map { outcome.table["birth-name"]?[$0] } == ["Martin", "Martin"])
    #expect(outcome.table["first-name"]?[4] == "Jean-Paul")
    #expect(outcome.table["first-name"]?[6] == "J.-P.")
    #expect(outcome.table["consent-phone"]?[3] == "no")
    #expect(outcome.table["note"]?[2] == "décédé" && outcome.table["note"]?[4] == "père")
    #expect(outcome.codes.contains("deceased"))
  }

  /// What may not stay goes alone: neither the note nor what stood beside a name takes the other with it.
  @Test func theNoteAndWhatComesToItAreScreenedEachByItself() throws {
    let outcome = try clean(
      "company,note\nSARL MOREL (en liquidation judiciaire),le gérant est malade\n"
        + "SARL ROUX (ex Petit),livrer le matin\n")
    #expect(outcome.table["note"]?[0] == "en liquidation judiciaire")
    #expect(outcome.table["note"]?[1] == "livrer le matin\nex Petit")
    #expect(outcome.codes.contains("sensitive-health"))
  }
}
