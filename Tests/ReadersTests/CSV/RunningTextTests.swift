import Pipelines
import Testing

@testable import Readers

@Suite struct RunningTextTests {
  private static let note = """
    Fichier des adhérents tenu par le bureau.
    Ne rien effacer sans le demander !
    Les anciens restent dans la liste : ils reviennent souvent et leurs adresses
    servent encore pour le bulletin…
    """

  private func tells(_ text: String) -> Bool { RunningText.tells(Array(text.utf8)[...]) }

  @Test func sentencesAreNoTable() throws {
    #expect(tells(Self.note))
    #expect(throws: RunError.self) {
      try withTemporaryFile(Array(Self.note.utf8), name: "note.txt") {
        _ = try CSVReader().open($0)
      }
    }
    var reader = CSVReader()
    reader.separator = "none"
    reader.header = 0
    let whole = try withTemporaryFile(Array(Self.note.utf8), name: "note.txt") {
      try WholeReading(reader.open($0))
    }
    #expect(whole.rows.count == 4)
  }

  @Test(arguments: [
    "Nom\nDurand P.\nLe Goff A.\nMartin L.\n",
    "3 rue Foch, 35000 Rennes\n12 quai Duguay-Trouin, 35400 Saint-Malo\n1 place de la Gare, 29200 Brest\n",
    "ann@example.org\nbob@example.org\n",
    "Une phrase de plus de quatre mots.\nUne autre phrase assez longue.\n",
    "SARL Les Amis de la Mer & Cie.\nDurand\nLe Goff\nMartin\n",
  ])
  func aListOfOneColumnStaysOne(text: String) { #expect(!tells(text)) }
}
