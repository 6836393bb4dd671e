import Fields
import Pipelines
import Reference
import Tables
import Testing

@testable import Cleaning

@Suite struct PersonCellsTests {
  private func cleaned(_ column: String, _ cells: [String]) -> Batch {
    var origins = Origins()
    let part = origins.index(of: Part(source: "s", file: "f.csv"))
    for row in cells.indices { origins.append(part: part, record: row + 1) }
    var delivery = Delivery(
      mentions: Batch(columns: [(column, TextColumn(cells))], origins: origins))
    var log = StepLog()
    Clean().step(StepContext(locale: "fr-FR", asOf: "2026-11-25", folder: ""))
      .apply(to: &delivery, log: &log)
    return delivery.mentions
  }

  private static let cells = [
    "M. ANCIEN", "MME ROBERT ANNE", "DURAND Paul (M.)", "DURAND Anne, Mme", "Mme LE MAITRE Anne",
    "Mme Anne DURAND, née PETIT", "PETIT EP DURAND ANNE", "Me Paul DURAND, notaire",
    "DURAND ; Paul", "O CONNOR Mary", "Paul DURAND n°2", "DURAND X", "GUIVARC'H Anne",
    "M. BEN AHMED", "Julie MAUVAIS", "DURAND (de) Paul", "M. X", "à rappeler", "feu Paul DURAND",
  ]

  /// What `tamis normalize person` says of one name, the stage writes, from the cell of a person and from a last name that holds all.
  @Test(arguments: ["person", "last-name"], cells)
  func theStageSaysWhatTheJudgeSays(column: String, cell: String) {
    let parts = PersonJudge(.standard).judge(cell).parts
    let batch = cleaned(column, [cell])
    let written = ["civility", "first-name", "last-name", "birth-name"].map {
      batch[$0]?.value(0) ?? ""
    }
    #expect(written == Array(parts[1...4]))
  }

  /// A name that a booking system wrote into the cell of the last name is taken apart; two names beside a stroke stay what they are.
  @Test(arguments: [
    ("MUELLER/HANSMR", "M.", "Hans", "Mueller"), ("EGGERWALD/NICOLE", "", "Nicole", "Eggerwald"),
    ("JOURDAN/GRANGER", "", "", "Jourdan/Granger"),
  ])
  func aNameWithAStrokeStandsWhole(cell: String, civility: String, first: String, last: String)
    throws
  {
    let table = "last-name,first-name\n\(cell),\nRoux,Paul\n"
    let found = try Samples.run(Clean.self, "clean", on: table)
    #expect((found.table["civility"]?[0] ?? "") == civility)
    #expect(found.table["first-name"]?[0] == first && found.table["last-name"]?[0] == last)
  }

  /// « SAS » is a firm's form, and a family name where all others write theirs first.
  @Test func aFormWhereAllNamesStandIsAskedAbout() {
    let names = ["DUPONT Marie", "MARTIN Luc", "BERNARD Julie", "PETIT Anne", "LEROY Paul"]
    let batch = cleaned("person", names + ["SAS Arnaud", "SAS Dujardin", "Arnaud SAS"])
    #expect((5..<8).map { batch["company"]?.value($0) ?? "" } == ["", "Dujardin", "Arnaud"])
    #expect((5..<8).map { batch["last-name"]?.value($0) ?? "" } == ["SAS Arnaud", "", ""])
    let others = ["Marie DUPONT", "Luc MARTIN", "Julie ROUX", "Anne PETIT", "Paul LEROY"]
    let turned = cleaned("person", others + ["SAS Arnaud", "Arnaud SAS"])
    #expect((5..<7).map { turned["company"]?.value($0) ?? "" } == ["Arnaud", ""])
    #expect(cleaned("person", ["SAS Arnaud"])["company"]?.value(0) == "Arnaud")
  }

  /// What a row says of itself in the cell of its legal form is more than the words of a name do.
  @Test func theLegalFormOfTheRowTellsTheFirm() throws {
    let outcome = try Samples.run(
      Clean.self, "clean",
      on: "person,legal-form\nLeroy Merlin,SAS\nPaul Durand,EI\nMme Anne Petit,SARL\nLuc Morel,\n")
    #expect(outcome.table["company"]?[0] == "Leroy Merlin" && outcome.table["last-name"]?[0] == "")
    let families = (1..<4).map { outcome.table["last-name"]?[$0] }
    #expect(families == ["Durand", "Petit", "Morel"])
  }

  /// One word is a last name in the column of last names; in the cell of a person it may be an office.
  @Test func anOfficeInTheCellOfAPersonIsAFirm() {
    #expect(cleaned("person", ["URSSAF"])["company"]?.value(0) == "URSSAF")
    #expect(cleaned("last-name", ["URSSAF"])["last-name"]?.value(0) != nil)
  }

  @Test func whatStandsBesideANameOfNobodyIsKept() {
    let batch = cleaned("person", ["à rappeler"])
    #expect(batch["note"]?.value(0) == "à rappeler")
  }

  /// A firm beside a name is the row's, unless the row tells another.
  @Test func aFirmBesideANameIsTheFirmOfTheRow() throws {
    let batch = cleaned(
      "person", ["SCI PJM (DESPREZ Noël)", "SCI Le Pont - M. Leblanc", "MARTIN Paul (SARL Dupont)"])
    #expect((0..<3).map { batch["company"]?.value($0) } == ["PJM", "Le Pont", "Dupont"])
    #expect((0..<3).map { batch["legal-form"]?.value($0) } == ["SCI", "SCI", "SARL"])
    #expect((0..<3).map { batch["last-name"]?.value($0) } == ["Desprez", "Leblanc", "Martin"])
    let outcome = try Samples.run(
      Clean.self, "clean", on: "person,company\nMARTIN Paul (SARL Dupont),Morel\n")
    #expect(outcome.table["company"]?[0] == "Morel")
    #expect(outcome.table["note"]?[0] == "SARL Dupont")
  }

  /// Nobody called them Monsieur and Madame.
  @Test(arguments: ["person", "last-name"])
  func aFirstNameMakesNoCivility(column: String) {
    let batch = cleaned(column, ["Jean et Anne Lucas", "M. et Mme Jean Petit"])
    #expect((0..<4).map { batch["civility"]?.value($0) ?? "" } == ["", "", "M.", "Mme"])
    #expect((0..<3).map { batch["sex"]?.value($0) ?? "" } == ["M", "F", "M"])
    #expect((0..<3).allSatisfy { batch["sex"]?.originals[$0]?.contains(0x20) ?? false })
  }

  private func row(_ text: String, _ columns: [String]) throws -> [String] {
    let outcome = try Samples.run(
      Clean.self, "clean", on: "civility,last-name,first-name\n" + text + "\n")
    return columns.map { outcome.table[$0]?[0] ?? "" }
  }

  /// What is no part of the name and no civility either is kept and told.
  @Test(arguments: [
    (",Lucas,Colonel Paul", ["", "Paul", "Lucas", "Colonel"]),
    (",Lucas,Père Paul", ["", "Paul", "Lucas", "Père"]),
    ("Colonel,Lucas,Paul", ["", "Paul", "Lucas", "Colonel"]),
    (",Comte de Kersauson,Henri", ["", "Henri", "de Kersauson", "Comte"]),
    (",Général Lucas,Paul", ["", "Paul", "Lucas", "Général"]),
    ("Mme,Lucas,Me Sophie", ["Mme", "Sophie", "Lucas", "Me"]),
    (",Lucas,Me Sophie", ["Me", "Sophie", "Lucas", ""]),
    ("Mme,Lucas,Mme Sophie", ["Mme", "Sophie", "Lucas", ""]),
    // Those are called so.
    (",Comte,Paul", ["", "Paul", "Comte", ""]), (",Lucas,Prince", ["", "Prince", "Lucas", ""]),
    (",Baron Lucas,Marie", ["", "Marie", "Baron Lucas", ""]),
  ])
  func aTitleInACellOfItsOwnIsKept(text: String, expected: [String]) throws {
    #expect(try row(text, ["civility", "first-name", "last-name", "note"]) == expected)
  }

  /// « Sté », « SARL » and « Association » in the civility make a firm of the name.
  @Test(arguments: [
    ("Sté,Kerbois,", ["", "", "Kerbois"]), ("SARL,Kerbois,", ["", "", "Kerbois"]),
    ("Société,Kerbois,", ["", "", "Kerbois"]), ("Association,Les Amis,", ["", "", "Les Amis"]),
    ("Société,SARL Kerbois,", ["", "", "Kerbois"]), ("Mme,Kerbois,", ["Mme", "Kerbois", ""]),
  ])
  func aFirmInTheCivilityIsAFirm(text: String, expected: [String]) throws {
    #expect(try row(text, ["civility", "last-name", "company"]) == expected)
  }
}
