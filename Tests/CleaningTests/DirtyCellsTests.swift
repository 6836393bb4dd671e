import Fields
import Reference
import Testing

@testable import Cleaning

/// Cells as people, forms and spreadsheets really fill them, each with the answer that somebody who knows the trade gave it.
@Suite struct DirtyCellsTests {
  @Test(arguments: [
    "phone", "email", "date", "amount", "boolean", "country", "siren", "siret", "vat-number", "rna",
    "iban",
  ])
  func aCellIsReadAsItMustBe(kind: String) throws {
    let judge = try #require(Normalizers.make(kind: kind))
    let rows = try #require(Gold.dirty("values.csv")).filter { $0["kind"] == kind }
    #expect(rows.count >= 9)
    for row in rows {
      let judgement = judge.judge(row["input"] ?? "")
      #expect(
        judgement.value == row["value"] && judgement.verdict.rawValue == row["verdict"],
        "\(kind) «\(row["input"] ?? "")»: \(judgement)")
    }
  }

  @Test func namesOfPeopleAreTakenApart() throws {
    let judge = PersonJudge(ReferenceLibrary())
    for row in try #require(Gold.dirty("persons.csv")) {
      let judgement = judge.judge(row["input"] ?? "")
      let expected = judge.partNames.map { row[$0] ?? "" }
      #expect(judgement.parts == expected, "«\(row["input"] ?? "")»")
    }
  }

  @Test func namesOfFirmsAreTakenApart() throws {
    let judge = CompanyJudge(ReferenceLibrary())
    for row in try #require(Gold.dirty("companies.csv")) {
      let parts = judge.judge(row["input"] ?? "").parts
      #expect(
        parts[0] == row["company"] && parts[2] == row["legal-form"], "«\(row["input"] ?? "")»")
    }
  }

  @Test func whatWasCleanedStaysAsItIs() throws {
    for row in try #require(Gold.dirty("values.csv")) where row["value"] != "" {
      let judge = try #require(Normalizers.make(kind: row["kind"] ?? ""))
      let again = judge.judge(row["value"] ?? "")
      #expect(again.verdict == .ok && again.value == row["value"], "\(row)")
    }
  }
}
