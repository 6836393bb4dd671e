import Pipelines
import Tables
import Testing

@testable import Cleaning

@Suite struct StreetCellsTests {
  /// NF Z10-011: no sign between number and street; the street's type in full. Other countries write in their own order.
  @Test func frenchStreetsAreWrittenOutAndForeignOnesStay() throws {
    let found = try Samples.run(
      Clean.self, "clean: {}",
      on: """
        street,postcode,city,country
        "12, av. de la Gare",35400,Saint-Malo,
        "12, av. de la Gare",4000,Liège,BE
        3 place de l'Église,35400,Saint-Malo,FR
        "5, bd Foch",98000,Monaco,MC

        """)
    let streets = (0..<4).map { found.table["street"]?[$0] ?? "" }
    #expect(
      streets == [
        "12 avenue de la Gare", "12, av. de la Gare", "3 place de l'Église", "5 boulevard Foch",
      ])
    #expect(found.codes.filter { $0 == "street-type" }.count == 2)
  }

  @Test func aStreetThatStandsForNothingIsBlank() throws {
    let found = try Samples.run(
      Clean.self, "clean: {}",
      on: """
        street,country
        NULL,
        néant,
        pas d’adresse,
        adresse inconnue,BE
        -,
        Le Bourg,

        """)
    let streets = (0..<6).map { found.table["street"]?[$0] ?? "" }
    #expect(streets == ["", "", "", "", "", "Le Bourg"])
    #expect(found.codes.count { $0 == "placeholder" } == 5)
  }
}
