import Tables
import Testing

@testable import Cleaning

@Suite struct ReturnedMailTests {
  @Test(arguments: [
    ("NPAI 4 rue Foch", true), ("5 rue Foch - DÉMÉNAGÉ", true),
    ("parti sans laisser d'adresse", true), ("n'habite plus à l'adresse", true),
    ("4 rue des Déménageurs", false), ("Impasse Sans Souci", false), ("7 rue Foch", false),
  ])
  func whatTheCarrierWroteIsTold(line: String, isTold: Bool) throws {
    #expect(ReturnedMail.tells(line) == isTold)
    let outcome = try Samples.run(Clean.self, "clean", on: "street\n\(line)\n")
    #expect(outcome.codes.contains("mail-returned") == isTold)
  }

  @Test func aMarkAloneIsNoStreetAndNoTown() throws {
    let outcome = try Samples.run(
      Clean.self, "clean",
      on: "street,postcode,city,note\nNPAI,35000,Rennes,fidèle\n5 rue Foch,35000,Rennes - NPAI,\n"
        + "5 rue Foch,35000,Rennes,NPAI 03/2024\n")
    #expect(outcome.table["street"]?[0] == "" && outcome.table["note"]?[0] == "fidèle\nNPAI")
    #expect(outcome.table["city"]?[1] == "Rennes" && outcome.table["note"]?[1] == "NPAI")
    #expect(outcome.codes.count { $0 == "mail-returned" } == 3)
  }
}
