import Tables
import Testing

@testable import Pipelines

@Suite struct FileLookCellsTests {
  private func told(_ columns: [(String, [String?])]) -> [String] {
    let rows = columns[0].1.count
    var origins = Origins()
    let part = origins.index(of: Part(source: "", file: "f"))
    for row in 0..<rows { origins.append(part: part, record: row + 1) }
    let batch = Batch(columns: columns.map { ($0.0, TextColumn($0.1)) }, origins: origins)
    return FileLook.told(batch.names, by: batch, isKnown: false)
  }

  private static let emails: [String?] = (0..<5).map { "c\($0)@provider.example.org" }

  @Test(arguments: ["Adresse", "Subscriber", "Client"])
  func aColumnOfEmailsIsOneWhateverItIsCalled(heading: String) {
    #expect(told([(heading, Self.emails)]) == ["e-mail"])
  }

  /// Whoever sells has an address, too; a code may be one; and where another column is known to hold them it is the client's.
  @Test(arguments: ["Vendeur", "Code client", "Nom"])
  func othersAreLeft(heading: String) {
    let values: [String?] =
      heading == "Nom" ? ["Petit", "Roux", "Noël", nil, "a@x.fr"] : Self.emails
    #expect(told([(heading, values)]) == [heading])
    #expect(
      told([("E-mail", Self.emails), ("Saisie", Self.emails)]) == ["E-mail", "Saisie"])
  }
}
