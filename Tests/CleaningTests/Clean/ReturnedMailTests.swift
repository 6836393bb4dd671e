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
}
