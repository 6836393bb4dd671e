import Foundation
import Testing

/// The id of a client names where its earliest mention stands, and no other client has it.
@Suite struct ClientIDTests {
  private func ids(_ shop: Workshop, _ sources: String, steps: String) throws -> [String] {
    try shop.write(
      """
      locale: fr-FR
      sources: \(sources)
      steps: \(steps)
      outputs: [csv: out/clients.csv]
      """, to: "p.yaml")
    let answer = try shop.tamis("run", "p.yaml")
    #expect(answer.code == 0, "\(answer)")
    let ids = Table.read(shop.text("out/clients.csv")).map { $0["id"] ?? "" }
    #expect(Set(ids).count == ids.count, "\(ids)")
    return ids
  }

  @Test(arguments: ["[clean]", "[clean, match, merge]"])
  func theFilesOfAnArchiveHaveNumbersOfTheirOwn(_ steps: String) throws {
    let shop = try Workshop()
    let zip = try #require(Data(base64Encoded: Self.twoLists.filter { !$0.isWhitespace }))
    try shop.write(zip, to: "both.zip")
    let ids = try ids(shop, "{ list: [csv: both.zip] }", steps: steps)
    #expect(ids == ["list-1.1", "list-2.1", "list-2.2"])
  }

  @Test func aSourceWhoseNameEndsLikeANumberOfAnotherKeepsItsOwnIds() throws {
    let shop = try Workshop()
    try shop.write("Nom\nDurand\n", to: "two/a.csv")
    try shop.write("Nom\nMartin\nPetit\n", to: "two/b.csv")
    try shop.write("Nom\nMorvan\nKerbrat\n", to: "c.csv")
    let ids = try ids(shop, "{ shop: [csv: two/*.csv], shop-2: [csv: c.csv] }", steps: "[clean]")
    #expect(ids == ["shop-1.1", "shop-2.1", "shop-2.2", "shop-2-1", "shop-2-2"])
  }

  @Test func aSecondPersonIsNoRecordOfAnotherSource() throws {
    let shop = try Workshop()
    try shop.write("Nom\nM. et Mme Jean Durand\n", to: "a.csv")
    try shop.write("Nom\nM. Paul Morvan\nMme Anne Martin\n", to: "b.csv")
    let ids = try ids(
      shop,
      "{ a: [csv: a.csv, { columns: { person: Nom } }], a-1: [csv: b.csv, { columns: { person: Nom } }] }",
      steps: "[clean, match, merge]")
    #expect(ids == ["a-1", "a-1.2", "a-1-1", "a-1-2"])
  }

  /// A zip archive: `a.csv` with one client, `b.csv` with two.
  private static let twoLists = """
    UEsDBBQAAAAIAAAAIVx+z6kgKgAAACgAAAAFAAAAYS5jc3bzy8+1ds1NzMzhciktSsxLsU5xKCjKL8tMSS3SS61IzC3ISdXLL0rnAgBQSwMEFA
    AAAAgAAAAhXCmL4u0zAAAARQAAAAUAAABiLmNzdvPLz7V2zU3MzOHyTSwqycyzznUoKMovy0xJLdJLrUjMLchJ1csvSucKSC3JLLEuwC4JAFBL
    AQIUAxQAAAAIAAAAIVx+z6kgKgAAACgAAAAFAAAAAAAAAAAAAACAAQAAAABhLmNzdlBLAQIUAxQAAAAIAAAAIVwpi+LtMwAAAEUAAAAFAAAAAA
    AAAAAAAACAAU0AAABiLmNzdlBLBQYAAAAAAgACAGYAAACjAAAAAAA=
    """
}
