import Foundation
import Testing

@testable import Reference

@Suite struct SensitiveWordsTests {
  private let words = ReferenceLibrary().sensitiveWords

  private func subject(_ text: String, except kept: Set<SensitiveSubject> = [])
    -> SensitiveSubject?
  {
    var buffer: [UInt8] = []
    return words.subject(in: text.utf8.span, except: kept, buffer: &buffer)
  }

  @Test(arguments: [
    ("Diabétique, pas de confiseries", SensitiveSubject.health),
    ("DIABETIQUE", .health), ("cliente enceinte, livrer au 2e", .health),
    ("Enceinte de 6 mois", .health), ("allergique au latex", .health),
    ("opérée de la hanche en mars", .health), ("sort de l’hôpital vendredi", .health),
    ("M. Le Goff a fait un A.V.C. / AVC en 2024", .health),
    ("en fauteuil roulant : prévoir la rampe", .health), ("est handicapé à 80 %", .health),
    ("lombalgies chroniques", .health), ("she is pregnant", .health),
    ("had a stroke last year", .health), ("uses a wheelchair", .health),
    ("hospitalised until May", .health), ("mange halal", .religion),
    ("ne pas appeler pendant le ramadan", .religion), ("Muslim, no pork", .religion),
    ("Témoins de Jéhovah", .religion), ("vote RN", .opinion), ("encarté au PC", .opinion),
    ("délégué CGT de l’usine", .union), ("trade union member", .union),
    ("famille d’origine turque", .origin), ("d’origine algérienne", .origin),
    ("Mme d’origine turque", .origin), ("régime sans porc, halal", .religion),
    ("aumônier catholique", .religion), ("a fait de la prison", .offence),
    ("couple gay très sympa", .sexuality), ("marié avec un homme", .sexuality),
    ("Mariée à une femme, deux enfants", .sexuality), ("M. et son mari", .sexuality),
    ("Mme et sa compagne passent samedi", .sexuality), ("call his husband", .sexuality),
    ("d’origine africaine", .origin), ("d’origine marocaine, très aimable", .origin),
    ("Origine maghrébine", .origin), ("cliente d’origine tunisienne", .origin),
    ("Tapis livré, cliente d’origine marocaine", .origin),
    ("ALD", .health), ("en ALD depuis 2021", .health), ("prise en charge 100 % ALD", .health),
    ("sort de prison", .offence), ("has a criminal record", .offence),
  ])
  func whatTellsOfAPersonIsFound(_ text: String, _ subject: SensitiveSubject) {
    #expect(self.subject(text) == subject, "\(text)")
  }

  @Test(arguments: [
    "Docteur Le Bihan est le gérant", "Pharmacie du Port", "rue de l’Hôpital", "place de l’hôpital",
    "livrer à la clinique Saint-Yves, service achats", "infirmière libérale", "cabinet médical",
    "Hôpital Pontchaillou, quai 3", "maison de retraite Les Ajoncs", "ostéopathe à Rennes",
    "assurance maladie 35", "CPAM, caisse primaire d’assurance maladie",
    "Ligue contre le cancer, comité 35", "accès handicapés par la cour", "place handicapé devant",
    "enceinte Bluetooth à changer", "2 enceintes JBL", "mur d’enceinte", "montre cardiaque",
    "oreiller anti-allergique", "boulevard des Invalides", "adresse e-mail invalide",
    "disjoncteur bipolaire", "rue des Juifs", "boucherie halal", "traiteur casher",
    "tapis d’origine turque", "tapis d’origine marocaine", "huile d’argan d’origine marocaine",
    "bois d’origine africaine", "origine : salon", "appellation d’origine contrôlée",
    "pièce d’origine", "vin d’origine contrôlée", "origine du contact : parrainage",
    "véhicule ALD Automotive", "contrat ALD", "facturer ALD", "mariée à un homme",
    "marié avec une Bretonne", "Mme et son mari", "M. et sa femme", "Mme et sa femme de ménage",
    "call her husband",
    "le syndic de l’immeuble",
    "pièces d’origine", "filtre d’origine", "cafetière d’origine chinoise", "Mme Gay",
    "M. Cancé", "opération du 12 mai", "client sourcilleux", "Crédit Mutuel", "prison de la Santé",
    "hospitality suite", "wheelchair access at the back", "doctor’s surgery", "window blinds",
    "the account was disabled", "un bruit sourd", "chambre aveugle", "parti sans laisser d’adresse",
    "La Maladière, Dijon", "payé par chèque", "dossier sous traitement", "",
  ])
  func falseFriendsAreLeftAlone(_ text: String) {
    #expect(subject(text) == nil, "\(text)")
  }

  @Test func whatMayBeKeptDoesNotHideWhatMayNot() {
    #expect(subject("diabétique et délégué CGT", except: [.health]) == .union)
    #expect(subject("diabétique", except: [.health]) == nil)
  }

  @Test(arguments: [
    ("compta.Allergies", SensitiveSubject.health), ("Motif de consultation", .health),
    ("Religion", .religion),
  ])
  func aHeadingTellsOfItsColumn(_ heading: String, _ subject: SensitiveSubject) {
    #expect(words.subject(ofHeading: heading, except: []) == subject)
  }

  @Test(arguments: [
    "Diagnostic panne", "Race du chien", "Mutuelle santé", "Zone", "Motif", "Santé",
  ])
  func harmlessHeadings(_ heading: String) {
    #expect(words.subject(ofHeading: heading, except: []) == nil, "\(heading)")
  }

  /// Notes of shops, farms and practices, each with what it tells of a person: `Fixtures/gold/notes.csv`.
  @Test func theNotesOfTheGoldList() throws {
    let path = #filePath.split(separator: "/").dropLast(3).joined(separator: "/")
    let data = try Data(contentsOf: URL(fileURLWithPath: "/\(path)/Fixtures/gold/notes.csv"))
    let notes = ReferenceTable(name: "notes.csv", bytes: [UInt8](data)).rows()
    #expect(notes.count > 450)
    let wrong = notes.filter { (subject($0[0])?.rawValue ?? "") != $0[1] }
    let passing = wrong.filter { subject($0[0]) == nil }.map { $0[0] }
    let harmless = wrong.filter { $0[1].isEmpty }.map { $0[0] }
    #expect(passing.count <= 1, "\(passing)")
    #expect(harmless.count <= 2, "\(harmless)")
    #expect(wrong.count == passing.count + harmless.count, "\(wrong)")
  }

  @Test func withoutATableNothingIsSensitive() {
    var buffer: [UInt8] = []
    let none = SensitiveWords(table: nil)
    #expect(none.subject(in: "diabétique".utf8.span, except: [], buffer: &buffer) == nil)
  }
}
