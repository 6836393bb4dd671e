import Pipelines
import Tables
import Testing

@testable import Cleaning

@Suite struct FaxNumbersTests {
  @Test(arguments: [
    ("fax 02 99 00 00 02", "02 99 00 00 02", ""), ("02 99 00 00 02 (fax)", "02 99 00 00 02", ""),
    ("02 99 00 00 02 fax", "02 99 00 00 02", ""), ("Télécopie : 0299000002", "0299000002", ""),
    ("02 99 00 00 01 / fax 02 99 00 00 02", "02 99 00 00 02", "02 99 00 00 01"),
    (
      "Tél 02 99 00 00 01 Fax +33 (0)2 99 00 00 02", "+33 (0)2 99 00 00 02", "Tél 02 99 00 00 01"
    ),
    ("02 99 00 00 02 (fax) 02 99 00 00 01", "02 99 00 00 02", "02 99 00 00 01"),
  ])
  func aFaxNumberIsNoTelephone(cell: String, fax: String, left: String) throws {
    let parts = try #require(FaxNumbers.parts(of: cell))
    #expect(parts.fax == fax && parts.left == left)
  }

  @Test(arguments: [
    "Tél/Fax 02 99 00 00 01", "02 99 00 00 01 (tél et fax)", "02 99 00 00 01", "fax : demander",
    "fax 02 99 00 00 01 / fax 02 99 00 00 02",
  ])
  func whatIsATelephoneTooStays(cell: String) { #expect(FaxNumbers.parts(of: cell) == nil) }

  @Test func theNumberStandsInFax() throws {
    let outcome = try Samples.run(
      Clean.self, "clean",
      on: "phone,mobile\nfax 02 99 00 00 02,06 39 98 00 01\n02 99 00 00 01,06 39 98 00 02\n")
    #expect(outcome.table["fax"]?[0] == "+33299000002")
    #expect(outcome.table["phone"]?[0] == "" && outcome.table["phone"]?[1] == "+33299000001")
    #expect(outcome.codes.contains("fax-in-phone"))
  }
}
