import Testing

@testable import Reference

@Suite struct SensitiveNoteTests {
  private let words = ReferenceLibrary().sensitiveWords

  private func subject(_ text: String, ofAnimals: Bool = false) -> SensitiveSubject? {
    var buffer: [UInt8] = []
    return words.subject(in: text.utf8.span, except: [], ofAnimals: ofAnimals, buffer: &buffer)
  }

  @Test(arguments: [
    "chien diabétique", "le chat est très malade", "vieux labrador, arthrose des hanches",
    "chien diabétique, insuline 2x/j", "furet : tumeur retirée en mai", "diabète (chat)",
    "maladie du buis", "maladies cryptogamiques de la vigne", "vient pour le cancer de son chat",
    "haie de thuyas malade", "chienne stérilisée, cancer mammaire", "chaudière malade",
    "sick plants, fungicide", "Hund ist krank", "chat d’origine algérienne",
    "hortensia malade", "azalée malade à traiter", "orchidée malade",
  ])
  func whatAnAnimalAPlantOrAThingSuffersFromIsNobodys(_ text: String) {
    #expect(subject(text) == nil, "\(text)")
  }

  @Test(arguments: [
    "diabétique, chien à la maison", "attention au chien, diabétique",
    "le client a un chat et est diabétique", "maître asthmatique, chien à poil long",
    "allergique aux chats", "M. Mouton diabétique", "propriétaire du chien malade",
    "peur de chien malade", "chat diabétique ; cliente enceinte de 6 mois",
    "gros chien, asthmatique", "chien diabétique. Enceinte de 6 mois",
    "en dépression depuis la mort de son chat", "chien de Paul malade",
    "chien gentil, il est diabétique", "accident de la route, handicapé", "Olivier malade",
  ])
  func inDoubtItIsAPersons(_ text: String) {
    #expect(subject(text) != nil, "\(text)")
  }

  @Test(arguments: ["tondre la pelouse, lilas malade", "tailler le buis, lilas malade"])
  func aPlantBesideAPlantIsOne(_ text: String) { #expect(subject(text) == nil, "\(text)") }

  /// « Dossier », « bureau », « auto » stand before what is said of people, and Lilas and boxers are people, too.
  @Test(arguments: [
    "dossier cancer", "bureau handicapé", "auto handicapé", "moteur handicapé", "Boxer : cancer",
    "Lilas épilepsie", "carpe malade", "bassin cancer", "cancer du bassin", "chambre : épileptique",
    "commande diabétique",
  ])
  func noThingHasWhatOnlyTheLivingHave(_ text: String) {
    #expect(subject(text) == .health, "\(text)")
  }

  @Test(arguments: [
    "chaudière malade", "table boiteuse", "mur aveugle au nord", "activité paralysée",
    "chaudière en fin de vie", "son boxer diabétique", "boxer castré, cancer",
    "le lilas malade",
    "chien de la maison diabétique", "carpe koï malade",
  ])
  func whatIsSaidOfThingsToo(_ text: String) {
    #expect(subject(text) == nil, "\(text)")
  }

  @Test func aColumnOfAnimalsNeedNotNameThem() {
    #expect(subject("diabétique, insuline", ofAnimals: true) == nil)
    #expect(subject("diabétique, cliente enceinte de 6 mois", ofAnimals: true) == .health)
    #expect(subject("délégué CGT", ofAnimals: true) == .union)
  }

  @Test func aSecondTextDoesNotHideTheFirst() {
    #expect(subject("chat malade, client délégué CGT") == .union)
    #expect(subject("chat malade ; cliente malade") == .health)
  }

  /// Each clause of numbers goes back to the one before it: not without end, and not by a call within a call.
  @Test func aLongNoteGoesBackFewClauses() {
    #expect(subject("chienne stérilisée, 3 ans, 12 kg, diabète") == nil)
    #expect(
      subject("chienne stérilisée" + String(repeating: ", 12", count: 9) + ", diabète") != nil)
    #expect(subject(String(repeating: "1, ", count: 300_000) + "diabète") == .health)
  }
}
