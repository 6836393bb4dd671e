import Pipelines
import Tables
import Testing

@testable import Cleaning

struct PhoneCellsTests {
  private func cleaned(_ columns: [(name: String, column: TextColumn)], locale: String = "fr-FR")
    -> Batch
  {
    var origins = Origins()
    let part = origins.index(of: Part(source: "shop", file: "clients.csv"))
    for row in 0..<(columns.first?.column.count ?? 0) {
      origins.append(part: part, record: row + 1)
    }
    var delivery = Delivery(mentions: Batch(columns: columns, origins: origins))
    var log = StepLog()
    let context = StepContext(locale: locale, asOf: "2026-11-25", folder: ".")
    Clean().step(context).apply(to: &delivery, log: &log)
    return delivery.mentions
  }

  @Test func aSecondNumberGetsTheBlankCell() {
    let batch = cleaned([
      (
        "phone",
        TextColumn(["01 44 55 66 77 / 06 12 34 56 79", "", "01 44 55 66 77 / 06 12 34 56 79"])
      ),
      ("mobile", TextColumn(["", "06 12 34 56 79 ou 01 44 55 66 77", "07 81 23 45 67"])),
    ])
    #expect(batch["phone"]?[0] == "+33144556677" && batch["mobile"]?[0] == "+33612345679")
    #expect(batch["phone"]?[1] == "+33144556677" && batch["mobile"]?[1] == "+33612345679")
    #expect(batch["phone"]?[2] == "+33144556677\n+33612345679")
    #expect(batch["mobile"]?[2] == "+33781234567")
  }

  @Test func aThirdNumberIsKept() {
    let batch = cleaned([
      ("phone", TextColumn(["01 44 55 66 77 / 06 12 34 56 79 / 01 44 55 66 78"])),
      ("mobile", TextColumn([""])),
    ])
    #expect(batch["phone"]?[0] == "+33144556677\n+33144556678")
    #expect(batch["mobile"]?[0] == "+33612345679")
  }

  @Test func aBirthDateIsNeverToCome() {
    let batch = cleaned([("birth-date", TextColumn(["12/05/28", "12/05/05"]))])
    #expect(batch["birth-date"]?[0] == "1928-05-12" && batch["birth-date"]?[1] == "2005-05-12")
  }

  @Test func theLocaleNamesTheCountryOfTheNumbers() {
    let batch = cleaned([("phone", TextColumn(["0485 00 94 45"]))], locale: "fr-BE")
    #expect(batch["phone"]?[0] == "+32485009445")
  }

  @Test func unknownColumnsKeepNoSocialSecurityNumber() {
    let batch = cleaned([("shop.obs", TextColumn(["assuré 2 55 08 14 168 025 38"]))])
    #expect(batch["shop.obs"]?[0] == "assuré •••")
  }
}
