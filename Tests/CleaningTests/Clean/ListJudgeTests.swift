import Fields
import Tables
import Testing

@testable import Cleaning

struct ListJudgeTests {
  @Test(arguments: [
    ("phone", "06 12 34 56 78 / 04 72 11 22 33", "+33612345678\n+33472112233"),
    ("phone", "+33612345678\n+33472112233", "+33612345678\n+33472112233"),
    ("mobile", "06 12 34 56 78 ou 07 81 23 45 67", "+33612345678\n+33781234567"),
    ("email", "lea@martin.fr; lea.martin@orange.fr", "lea@martin.fr\nlea.martin@orange.fr"),
    ("email", "lea@gmail.con / lea@martin.fr", "lea@gmail.com\nlea@martin.fr"),
    ("email", "lea@martin.fr, lea@martin.fr", "lea@martin.fr"),
    ("fax", "01 44 55 66 77 / 01 44 55 66 78", "+33144556677"),
  ])
  func everyValueOfAListIsKept(field: String, cell: String, values: String) throws {
    let once = try Samples.run(Clean.self, "clean", on: "\(field)\n\"\(cell)\"")
    #expect(once.table[field]?[0] == values)
    let twice = try Samples.run(Clean.self, "clean", on: "\(field)\n\"\(values)\"")
    #expect(twice.table[field]?[0] == values)
    #expect(twice.codes.isEmpty)
  }

  /// One value alone is judged as ever.
  @Test func normalizeGivesTheFirst() {
    #expect(EmailJudge().judge("a@martin.fr; b@orange.fr").value == "a@martin.fr")
  }
}
