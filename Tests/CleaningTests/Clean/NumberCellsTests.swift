import Pipelines
import Tables
import Testing

@testable import Cleaning

@Suite struct NumberCellsTests {
  @Test func aSirenUnderSiretIsMoved() throws {
    let outcome = try Samples.run(
      Clean.self, "clean",
      on:
        "siret,siren\n732 829 320,\n732829320,732829320\n732829320,356000000\n732829321,\n73282932000074,\n"
    )
    let (sirets, sirens) = (outcome.table["siret"], outcome.table["siren"])
    #expect((0..<5).map { sirens?[$0] } == ["732829320", "732829320", "356000000", "", ""])
    #expect((0..<5).map { sirets?[$0] } == ["", "", "", "", "73282932000074"])
    #expect(outcome.codes.count { $0 == "siren-in-siret" } == 2)
  }

  @Test func aTableWithoutSirensGetsThem() throws {
    let outcome = try Samples.run(Clean.self, "clean", on: "siret\n732829320\n")
    #expect(outcome.table["siren"]?[0] == "732829320")
  }

  /// Its last five digits stand nowhere else.
  @Test func aSiretUnderSirenIsKeptWhole() throws {
    let outcome = try Samples.run(
      Clean.self, "clean",
      on: "siren,siret\n73282932000074,\n732829320,\n732 829 320 00074,55210055400013\n")
    let (sirens, sirets) = (outcome.table["siren"], outcome.table["siret"])
    #expect((0..<3).map { sirens?[$0] } == ["732829320", "732829320", "732829320"])
    #expect((0..<2).map { sirets?[$0] } == ["73282932000074", ""])
    #expect(outcome.codes.count { $0 == "siret-in-siren" } == 1)
  }

  /// The key follows from the SIREN, and that it is one from the record.
  @Test func aVATNumberWithoutItsKeyIsCompletedByTheRecordsSiren() throws {
    let outcome = try Samples.run(
      Clean.self, "clean",
      on:
        "vat-number,siren,siret\nFR732829320,732829320,\nFR 732 829 320,,73282932000074\nFR732829320,,\n"
    )
    let numbers = outcome.table["vat-number"]
    #expect((0..<3).map { numbers?[$0] } == ["FR44732829320", "FR44732829320", ""])
  }
}
