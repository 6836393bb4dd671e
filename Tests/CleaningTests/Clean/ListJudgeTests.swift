import Fields
import Pipelines
import Tables
import Testing

@testable import Cleaning

struct ListJudgeTests {
  @Test(arguments: [
    ("phone", "06 12 34 56 79 / 04 72 11 22 33", "+33612345679\n+33472112233"),
    ("phone", "+33612345679\n+33472112233", "+33612345679\n+33472112233"),
    ("mobile", "06 12 34 56 79 ou 07 81 23 45 67", "+33612345679\n+33781234567"),
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

  /// A rule that a pipeline names does what plain `clean` does: all values of a cell, and the country of the pipeline.
  @Test(arguments: [
    ("phone", "phone", "06 12 34 56 79 / 04 72 11 22 33"), ("phone", "phone", "02 512 34 56"),
    ("mobile", "phone", "0475 12 34 56"), ("email", "email", "lea@martin.fr; lea@orange.fr"),
    ("fax", "phone", "02 512 34 56"), ("vat-number", "vat-number", "0403.019.261"),
    ("birth-date", "date", "03/04/1984"), ("purchase-total", "amount", "1.234"),
  ])
  func aNamedRuleDoesWhatCleanDoes(field: String, rule: String, cell: String) throws {
    for locale in ["fr-FR", "fr-BE", "en-US", "de-DE"] {
      func clean(_ options: String) throws -> String? {
        var problems = Problems()
        let stage = Clean.sample(Example("", gives: "", with: options), problems: &problems)
        var delivery = Delivery(mentions: Samples.batch("\(field)\n\"\(cell)\""))
        var log = StepLog()
        let context = StepContext(locale: locale, asOf: "2026-11-25", folder: ".")
        try stage.prepare(for: [field], context).apply(to: &delivery, log: &log)
        return delivery.mentions[field]?[0]
      }
      #expect(try clean("clean: {\(field): [\(rule)]}") == clean("clean"), "\(locale)")
    }
  }

  /// One value alone is judged as ever.
  @Test func normalizeGivesTheFirst() {
    #expect(EmailJudge().judge("a@martin.fr; b@orange.fr").value == "a@martin.fr")
  }
}
