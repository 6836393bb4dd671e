import Pipelines
import Reference
import Tables
import Testing

@testable import Cleaning

@Suite struct NoteCellsTests {
  private func words(_ text: String) -> [String] { Fold.key(text).spacedWords }

  @Test(arguments: [
    "ne veut plus de mails", "Ne plus appeler", "ne souhaite pas être recontactée", "STOP SMS",
    "Client sympa. Refuse le démarchage", "plus de mails svp", "pas de pub", "Désinscrit en mai",
    "ne pas le contacter", "Ne pas lui envoyer de courrier", "do not call", "no more emails",
    "OK pour SMS, pas de mail", "STOP", "blacklisté", "keine Werbung",
  ])
  func aNoteMayRefuse(_ note: String) {
    #expect(NoteCells.refuses(words(note)))
  }

  @Test(arguments: [
    "pas de mail", "pas de téléphone", "ne répond pas au téléphone", "ne pas appeler avant 10 h",
    "Rappeler lundi", "plus de 3 enfants", "chaudière neuve, ne pas sonner", "stop chauffage",
    "une remise de plus", "N'a pas reçu son mail", "do call",
  ])
  func otherNotesRefuseNothing(_ note: String) {
    #expect(!NoteCells.refuses(words(note)))
  }

  @Test func aNoteMayTellOfADeath() {
    for note in ["décédé en 2024", "DCD", "client décédé le 3 mai", "deceased"] {
      #expect(NoteCells.tellsDeath(words(note)), "\(note)")
    }
    for note in ["mari décédé", "son épouse est décédée", "décès de sa mère", "deux chiens"] {
      #expect(!NoteCells.tellsDeath(words(note)), "\(note)")
    }
  }

  @Test(arguments: [
    ("client RGPD : suppression demandée", true), ("demande l'effacement de ses données", true),
    ("supprimer le bac à linge", false), ("demande un devis", false),
    ("suppression de la haie demandée", false),
    ("demande de devis, suppression d'un mur porteur", false),
    ("demande l'effacement du tag sur le mur", false), ("demande d'effacement", true),
    ("données effacées sur le disque, demande un devis", false),
    ("supprimé du planning sur demande", false), ("suppression de son compte", true),
  ])
  func aNoteMayAskForErasure(note: String, asks: Bool) {
    #expect(NoteCells.asksErasure(words(note)) == asks)
  }

  @Test func aCrossBeforeADateTellsOfADeath() throws {
    let outcome = try Samples.run(
      Clean.self, "clean",
      on: "last-name,note\nMorel,† 12/03/2024\nRoux,voir annexe †\nPetit,tarif † 12 mois\n")
    let told = outcome.log.findings.filter { $0.finding.code == "deceased-in-note" }
    #expect(told.map(\.record) == [1])
  }

  @Test func bothAreToldWithTheirPlace() throws {
    let outcome = try Samples.run(
      Clean.self, "clean",
      on: "last-name,note\nMorel,ne plus appeler\nNoël,livrer le matin\nRoux,décédé en 2024\n")
    let told = outcome.log.findings.filter { $0.field == "note" }
    #expect(told.map(\.finding.code) == ["refusal-in-note", "deceased-in-note"])
    #expect(told.map(\.record) == [1, 3])
    #expect(outcome.table["note"]?[0] == "ne plus appeler")
  }

  /// Only the number of such a cell is kept.
  @Test(arguments: [
    ("mobile", "ne plus appeler 06 39 98 00 01", true), ("mobile", "STOP SMS 0639980001", true),
    ("email", "paul@provider.example.org (désinscrit)", true),
    ("email", "NE PLUS ECRIRE lea@provider.example.org", true),
    ("mobile", "06 39 98 00 01 (bureau)", false), ("mobile", "Tél. 06 39 98 00 01", false),
    ("email", "desinscription@provider.example.org", false),
    ("email", "Paul Morel <paul@provider.example.org>", false),
  ])
  func aRefusalBesideANumberIsTold(field: String, cell: String, isTold: Bool) throws {
    let outcome = try Samples.run(Clean.self, "clean", on: "\(field)\n\(cell)\n")
    #expect(outcome.codes.contains("refusal-beside-number") == isTold)
  }
}
