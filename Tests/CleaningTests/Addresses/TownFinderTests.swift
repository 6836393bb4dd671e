import Cleaning
import Reference
import Testing

@Suite struct TownFinderTests {
  private let finder = TownFinder(ReferenceLibrary())

  @Test(
    "What contradicts itself or has two readings is never guessed",
    arguments: [
      ("35400", "Rennes", TownFinding.StaticReason.contradiction), ("", "Saint-Denis", .ambiguous),
      ("35400", "Xqztville", .unknownTown),
      ("99999", "Rennes", .contradiction), ("13000", "Marseille", .notDelivered),
      ("ABCDE", "Villeurbanne", .unreadablePostcode),
      ("75001", "Paris 2e", .contradiction),
    ])
  func refusals(code: String, town: String, reason: TownFinding.StaticReason) {
    #expect(finder.find(postcode: code, town: town).verdict == .refused(reason))
  }

  /// One digit of the code may be wrong as well as one letter of the name, when that is the name of another town.
  @Test(arguments: [
    ("29000", "Quimperlé"), ("29300", "Quimper"), ("29300", "QUIMPER"), ("35400", "Saint-Maur"),
    ("35400", "St Maur"), ("56000", "Vanves"), ("92170", "Vannes"), ("56003", "Vanves Cedex"),
  ])
  func noTownIsRewrittenIntoAnother(code: String, town: String) {
    #expect(finder.find(postcode: code, town: town).verdict == .refused(.contradiction))
  }

  @Test(arguments: [
    ("29000", "Quimpper", "Quimper"), ("35400", "Saint-Mallo", "Saint-Malo"),
    ("06400", "Canne", "Cannes"), ("44000", "Nante", "Nantes"),
    ("63000", "Clermont-Fd", "Clermont-Ferrand"), ("35003", "Renne Cedex", "Rennes Cedex"),
  ])
  func aSlipThatNamesNoTownIsCorrected(code: String, town: String, written: String) {
    let found = finder.find(postcode: code, town: town)
    #expect(found.verdict == .corrected(.townSpelling) && found.town == written, "\(found)")
  }

  @Test func neighboursKeepTheirOwnCodes() {
    let found = finder.find(postcode: "L-1611", town: "Luxembourg")
    #expect(found.country == "LU")
    #expect(found.postcode == "1611")
  }

  /// With the table that ships, which has names and codes alone.
  @Test(
    "What stands around a name, or is missing of it, does not hide the town",
    arguments: [
      ("35000", "Rennes (35)", "Rennes"), ("50340", "Pieux (Les)", "Les Pieux"),
      ("85350", "Île-d'Yeu (L')", "L'Île-d'Yeu"), ("11600", "CONQUES/ORBIEL", "Conques-sur-Orbiel"),
      ("50340", "PIEUX LES", "Les Pieux"), ("50340", "Pieux, Les", "Les Pieux"),
      ("88430", "ARRENTES DE CORC", "Arrentès-de-Corcieux"), ("35OOO", "Rennes", "Rennes"),
      ("35.000", "Rennes", "Rennes"), ("35000", "Rennes, France", "Rennes"),
      ("81240", "Rialet", "Le Rialet"),
      ("56400", "Le Bono", "Le Bono"), ("38930", "Le Percy", "Le Percy"),
      ("88430", "Arrent?s-de-Corcieux", "Arrentès-de-Corcieux"),
      ("88430", "ArrentÃ¨s-de-Corcieux", "Arrentès-de-Corcieux"),
    ])
  func readings(code: String, town: String, written: String) {
    let found = finder.find(postcode: code, town: town)
    #expect(found.town == written, "\(found)")
    if case .refused = found.verdict { Issue.record("\(town): \(found)") }
  }

  /// A name that was cut is told from its beginning when that is long, and the code has no other like it.
  @Test func aCutNameMustBeCertain() {
    for (code, town) in [
      ("88430", "ARRENTES"), ("35OOO", "Quimper"), ("35400", "SAINT MALO DE GUERS"),
    ] {
      if case .refused = finder.find(postcode: code, town: town).verdict { continue }
      Issue.record("\(code) \(town)")
    }
  }

  @Test func aSpaceOrHyphenTypedTwiceIsASlip() {
    for town in ["Les  Pieux", "Les--Pieux"] {
      #expect(
        finder.find(postcode: "50340", town: town).verdict == .corrected(.townSpelling), "\(town)")
    }
    for town in [" Les Pieux ", "Les - Pieux", "LES PIEUX  "] {
      #expect(finder.find(postcode: "50340", town: town).verdict == .agrees, "\(town)")
    }
  }

  @Test func aBracketThatHidesAnotherTownIsNoProof() {
    #expect(finder.find(postcode: "35400", town: "Rennes (35)").verdict == .refused(.contradiction))
    #expect(finder.find(postcode: "35000", town: "R??????").verdict == .refused(.unknownTown))
  }

  /// The post sorts by the word and its number; what stands behind is no part of the town.
  @Test(arguments: [
    ("Rennes Cedex 7", "Rennes Cedex 7", true), ("Rennes Cedex 7 France", "Rennes Cedex 7", false),
    ("Rennes Cedex 7 (siège)", "Rennes Cedex 7", false),
    ("RENNES CEDEX 7 CEDEX", "Rennes Cedex 7", false), ("Rennes Cedex", "Rennes Cedex", true),
    ("Rennes Cedex 7EME", "Rennes Cedex 7", false),
    ("Rennes Cedex BP 12", "Rennes Cedex", false),
  ])
  func ofACedexTheNumberStays(town: String, written: String, isWhole: Bool) {
    let found = finder.find(postcode: "35003", town: town)
    #expect(found.town == written)
    #expect(found.verdict == (isWhole ? .agrees : .corrected(.townSpelling)))
  }

  @Test(arguments: [
    ("35400", "SAINT MALO CEDEX", true), ("29200", "BREST CEDEX 2", true),
    ("35003", "RENNES CEDEX 7", false), ("35000", "Rennes", false),
  ])
  func aCedexUnderACodeThatHasNoneIsMarked(code: String, town: String, isMarked: Bool) {
    let found = finder.find(postcode: code, town: town)
    #expect(found.isOfNoCedex == isMarked)
    #expect(found.verdict == .agrees)
  }

  @Test(arguments: [
    ("00200", "HUB ARMEES", "Hub Armées"), ("00200", "ARMEES", "Armées"),
    ("00200", "Secteur postal 12345", "Secteur postal 12345"),
  ])
  func theArmedForcesHaveCodesOfTheirOwn(code: String, town: String, written: String) {
    let found = finder.find(postcode: code, town: town)
    #expect(found.verdict == .agrees && found.town == written, "\(found)")
  }

  /// Under a code that is none of a CEDEX, and without any, the word stays as well.
  @Test(arguments: [
    ("75008", "Paris Cedex 08", "Paris Cedex 08"),
    ("35400", "Saint-Malo Cedex", "Saint-Malo Cedex"),
    ("", "Saint-Malo Cedex 2", "Saint-Malo Cedex 2"),
  ])
  func aCedexUnderTheCodeOfItsTownStays(postcode: String, town: String, written: String) {
    #expect(finder.find(postcode: postcode, town: town).town == written)
  }
}
