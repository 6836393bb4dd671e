import Testing

@testable import Fields

@Suite struct CataloguePartsTests {
  @Test(arguments: [
    ("Cognome iscritto", ["last-name"]), ("Luogo e data di nascita", ["birth-date"]),
    ("Adresse mail 1re", ["email", "street"]), ("Prénom", []), ("Dernier passage", []),
  ])
  func wordsOfAHeadingRaiseSuspicions(heading: String, fields: [String]) {
    #expect(Catalogue.suggested(by: heading).map(\.name).prefix(2) == fields[...])
  }

  /// The text of a consent may be the heading; all runs of all lengths of this one would take hours.
  @Test func aHeadingOfManyWordsIsReadInOneWalk() {
    let words = (0..<5_000).map { "mot\($0)" }.joined(separator: " ")
    #expect(Catalogue.suggested(by: "\(words) Prénom \(words)").map(\.name) == ["first-name"])
  }

  @Test(arguments: [
    ("Né/e le", "Né le"), ("Nato/a il", "Nato il"), ("Né(e) le", "Né le"), ("Né·e le", "Né le"),
    ("Geborene/n", "Geborene"), ("Téléphone(s)", "Téléphone"),
  ])
  func endingsThatSpeakToWomenAndMenAtOnceDoNotCount(heading: String, bare: String) {
    #expect(Catalogue.withoutEndings(heading) == bare)
  }

  @Test(arguments: ["CP/Ville", "Tel/e-mail", "N/A", "Adresse (suite)", "Tél.", "E/S", "a (e)x"])
  func otherSignsStay(heading: String) {
    #expect(Catalogue.withoutEndings(heading) == heading)
  }

  @Test(arguments: [("Nato/a il", "birth-date"), ("Né·e le", "birth-date")])
  func suchAHeadingIsKnown(heading: String, field: String) {
    #expect(Catalogue.recognise(heading: heading)?.name == field)
  }
}
