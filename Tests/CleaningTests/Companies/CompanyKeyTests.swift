import Testing

@testable import Cleaning

@Suite struct CompanyKeyTests {
  /// A letter before a consonant is an initial, before a vowel an article that lost its apostrophe.
  @Test(arguments: [
    ("3 D Concept", "3D CONCEPT"), ("L & L Coiffure", "LL COIFFURE"), ("L Atelier", "ATELIER"),
    ("L'Atelier d'Armor", "ATELIER ARMOR"),
  ])
  func lettersAloneAreInitials(name: String, key: String) {
    #expect(CompanyKey.make(name) == key)
  }

  /// Names that must meet: articles, *et* and *&*, Fils and Cie, numbers in words, Saint cut short, letters written apart.
  @Test(arguments: [
    ("Dupont & Fils", "DUPONT"), ("Dupont et Cie", "Dupont"),
    ("Le Petit Jardin", "PETIT JARDIN"), ("Garage St Michel", "Garage Saint-Michel"),
    ("Les Trois Rois", "3 rois"), ("2 M Bâtiment", "2M BATIMENT"),
    ("A B C Services", "ABC services"),
    ("Dupont Père et Fils", "Dupont"), ("Hôtel Louis XIV", "Hotel Louis 14"),
    ("Sté Nouvelle Durand", "Société Nouvelle Durand"),
    ("Café de l'Église", "CAFE EGLISE"), ("Louis XII Mode", "Louis 12 mode"),
  ])
  func twoWritingsHaveOneKey(one: String, other: String) {
    #expect(CompanyKey.make(one) == CompanyKey.make(other))
  }

  /// Names that must not meet.
  @Test(arguments: [
    ("Mairie de Bourg-en-Bresse", "Mairie de Bourg Bresse"),
    ("Garage du Port", "Garage de la Gare"), ("Fils", "Cie"), ("Studio 1", "Studio 2"),
  ])
  func otherNamesHaveOthers(one: String, other: String) {
    #expect(CompanyKey.make(one) != CompanyKey.make(other))
  }

  @Test func aNameOfSmallWordsAloneKeepsThem() { #expect(CompanyKey.make("Le La") == "LE LA") }
}
