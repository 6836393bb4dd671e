import Reference
import Testing

@Suite struct TownKeyTests {
  @Test(
    "A town has one key however it is written",
    arguments: [
      ("St-Étienne", "SAINT ETIENNE", 0, false), ("PARIS 16", "PARIS", 16, false),
      ("Paris 1er", "PARIS", 1, false), ("Lyon 3ème arrondissement", "LYON", 3, false),
      ("LYON CEDEX 03", "LYON", 3, true),
      ("Bessines s/ Gartempe", "BESSINES SUR GARTEMPE", 0, false),
      ("Ste Foy lez Lyon", "SAINTE FOY LES LYON", 0, false), ("Cedex", "CEDEX", 0, false),
      ("", "", 0, false),
    ])
  func key(name: String, key: String, number: Int, cedex: Bool) {
    let town = TownKey(name)
    #expect(String(decoding: town.key, as: UTF8.self) == key)
    #expect(town.number == number)
    #expect(town.isCedex == cedex)
  }
}
