import Tables
import Testing

@testable import Cleaning

@Suite struct FillerNumbersTests {
  @Test(arguments: [
    ("mobile", "06 00 00 00 00", ""), ("phone", "01.11.11.11.11", ""),
    ("phone", "0223456789", "+33223456789"),
    ("mobile", "0612345678", "+33612345678"), ("phone", "02 99 00 00 01", "+33299000001"),
    ("phone", "02 99 00 00 01 / 06 00 00 00 00", "+33299000001"), ("fax", "0000000000", ""),
  ])
  func aNumberThatNobodyHasIsNoContact(_ field: String, _ cell: String, _ left: String) throws {
    let found = try Samples.run(Clean.self, "clean", on: "\(field)\n\(cell)\n")
    #expect(found.table[field]?[0] == left)
  }

  @Test func itIsAskedAbout() throws {
    let found = try Samples.run(Clean.self, "clean", on: "mobile\n06 00 00 00 00\n06 39 98 00 01\n")
    #expect(found.codes == ["filler-number"])
    #expect(found.table["mobile"]?.originals[0].map { $0.count } == 14)
  }

  /// A taxi of Zurich, and whoever bought 06 66 66 66 66.
  @Test(arguments: [("+41 44 444 44 44", "+41444444444"), ("06 66 66 66 66", "+33666666666")])
  func aNumberThatIsEasyToRememberStays(_ cell: String, _ number: String) throws {
    let found = try Samples.run(Clean.self, "clean", on: "phone\n\"\(cell)\"\n")
    #expect(found.table["phone"]?[0] == number)
    #expect(found.codes == ["repeating-number"])
  }

  /// It has the form of a number of Paris: nobody but its owner can say that it is nobody's.
  @Test func aNumberThatCountsIsToldAndStays() throws {
    let found = try Samples.run(Clean.self, "clean", on: "phone\n0123456789\n")
    #expect(found.table["phone"]?[0] == "+33123456789")
    #expect(found.codes == ["counting-number"])
  }

  @Test func whoeverKeepsWhatIsRefusedKeepsIt() throws {
    let found = try Samples.run(
      Clean.self, "{ clean: {}, on-failure: keep }", on: "mobile\n06 00 00 00 00\n")
    #expect(found.table["mobile"]?[0] == "+33600000000")
    #expect(found.codes == ["filler-number"])
  }
}
