import Testing

@testable import Cleaning

@Suite struct CompanyCasingTests {
  @Test(arguments: [
    ("BOULANGERIE DU PORT", "Boulangerie du Port"), ("CAFE DE LA GARE", "Café de la Gare"),
    ("EDF", "EDF"), ("IBM FRANCE", "IBM France"), ("CHU DE NANTES", "CHU de Nantes"),
    ("AS NANCY", "AS Nancy"), ("WWW.DUPONT.FR", "www.dupont.fr"),
    ("LE XXE SIECLE", "Le XXe Siècle"),
    ("BAR \"CHEZ PAUL\"", "Bar \"Chez Paul\""), ("SNCF RESEAU", "SNCF Reseau"),
    ("garage le goff", "Garage Le Goff"),
    ("L OREAL", "L'Oréal"), ("LES TROIS CHENES", "Les Trois Chenes"), ("D'ARMOR", "D'Armor"),
    ("CREDIT D ILLE", "Crédit d'Ille"), ("LOUIS XIV", "Louis XIV"), ("3D CONCEPT", "3D Concept"),
    ("AUTO-ECOLE DU CENTRE", "Auto-École du Centre"), ("MCDONALD'S", "Mcdonald's"),
  ])
  func capitalsAloneAreWrittenAsOneWrites(text: String, written: String) {
    #expect(CompanyCasing.written(text, behindForm: false) == written)
  }

  /// What was typed with care in both sorts of letters is the firm's own way.
  @Test(arguments: ["iDTGV", "Boulangerie DU PORT", "eBay", "le Petit Jardin", "GiFi"])
  func mixedCaseStays(text: String) {
    #expect(CompanyCasing.written(text, behindForm: false) == text)
  }

  @Test func behindALegalFormAPrepositionIsSmall() {
    #expect(CompanyCasing.written("DES TROIS CHENES", behindForm: true) == "des Trois Chenes")
    #expect(CompanyCasing.written("DES TROIS CHENES", behindForm: false) == "Des Trois Chenes")
    #expect(CompanyCasing.written("CHEZ NOUS", behindForm: true) == "Chez Nous")
  }
}
