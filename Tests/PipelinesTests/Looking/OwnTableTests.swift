import Fields
import Testing

@testable import Pipelines

@Suite struct OwnTableTests {
  @Test(arguments: [
    ["answer", "reason", "source", "file", "record", "field", "value"],
    ["réponse", "motif", "source", "fichier", "enregistrement", "champ", "valeur"],
    ["a", "b", "certainty", "decision"],
    ["client", "source", "file", "record"],
    ["source", "file", "record", "field", "code", "reason", "sample"],
  ])
  func whatARunWritesIsKnown(_ headings: [String]) { #expect(OwnTable.wrote(headings)) }

  @Test(arguments: [
    ["Nom", "Prénom", "E-mail"], ["id", "name", "price"], ["client", "file", "date"], [],
    ["id", "email", "city", "country"],
  ])
  func aListOfSomebodyElseIsNot(_ headings: [String]) { #expect(!OwnTable.wrote(headings)) }

  /// Clients as a run gives them: an id, our fields in our order, then what was kept of the source.
  @Test func clientsAreKnownByTheOrderOfTheirFields() {
    let fields = Catalogue.clientFieldNames.prefix(8)
    #expect(OwnTable.wrote(["id"] + fields + ["shop.Zone", "phone-2"]))
    #expect(!OwnTable.wrote(["id"] + fields.reversed()), "in another order it is somebody else's")
    #expect(!OwnTable.wrote(fields + ["id"]))
    #expect(
      !OwnTable.wrote(["id"] + fields + ["Zone"]), "no run leaves a heading without its source")
  }
}
