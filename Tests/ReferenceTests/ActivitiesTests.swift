import Foundation
import Reference
import Testing

@Suite struct ActivitiesTests {
  private func table(_ text: String) -> ReferenceTable {
    ReferenceTable(name: "t.csv", bytes: Array(text.utf8))
  }

  private var activities: Activities {
    Activities(
      second: ReferenceTable.compiled("fr_naf_rev2.csv"),
      third: table("code,libelle\n62.10Y,Programmation\n45.99Z,nothing of 2025\n"),
      sections: ReferenceTable.compiled("naf_sections.csv"),
      correspondence: table(
        "code_rev2,code_2025\n62.01Z,62.10Y\n10.13A,10.13G\n10.13A,10.13H\n6202A,62.20Y\n"))
  }

  private func facts(_ code: String) -> Activities.Facts? {
    activities.facts(Array(code.utf8).span)
  }

  @Test func oneCodeThatFollowsIsGivenSeveralAreNot() {
    #expect(facts("62.01Z")?.code2025 == "62.10Y")
    #expect(facts("6202A")?.code2025 == "62.20Y")
    #expect(facts("10.13A")?.code2025 == "")
    #expect(facts("62.10Y")?.code2025 == "62.10Y")
  }

  @Test func theLetterTellsTheEditionAndItsSections() {
    #expect(facts("62.01Z")?.section == "J")
    #expect(facts("62.10Y")?.section == "K")
    #expect(facts("62.10Y")?.edition == .third)
    #expect(facts("nonsense") == nil)
  }

  @Test func onlyAListThatIsThereCanDeny() {
    let without = Activities(second: nil, third: nil, sections: nil, correspondence: nil)
    #expect(without.isListed(Array("62.99Z".utf8).span) == nil)
    #expect(activities.isListed(Array("62.99Z".utf8).span) == false)
    #expect(activities.isListed(Array("6201Z".utf8).span) == true)
  }

  @Test func everyDivisionOfTheListHasItsSection() throws {
    for row in try #require(ReferenceTable.compiled("fr_naf_rev2.csv")).rows() {
      #expect(facts(row[0])?.section.isEmpty == false, "\(row)")
      #expect(facts(row[0])?.label == row[1])
    }
  }

  /// The lists as the INSEE publishes them have sections and divisions above the codes, and headings of its own.
  @Test func thePublishedListsAreKnown() throws {
    let folder = SharedData.freshFolder()
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    let store = ReferenceStore(directory: folder + "/data")
    let files = [
      (
        "Ligne;Code; Intitulés de la NAF rév. 2, version finale ;Intitulés en 65 caractères\n;;;\n1;SECTION A;AGRICULTURE;A\n2;01;Culture;C\n3;01.11Z;Culture de céréales;C\n",
        "fr_naf_rev2.csv"
      ),
      ("Code;Intitulé NAF 2025\n01;Culture\n01.11Y;Culture de céréales\n", "fr_naf_2025.csv"),
      (
        "NAFold-code (code niveau sous-classe de la nomenclature actuelle);NACEold-code;NAFnew-code (code niveau sous-classe)\n01.11Z;01.11;01.11Y\n",
        "fr_naf_rev2_2025.csv"
      ),
    ]
    for (number, file) in files.enumerated() {
      let path = "\(folder)/\(number).csv"
      try Data(file.0.utf8).write(to: URL(fileURLWithPath: path))
      #expect(try store.add(path).table == file.1)
    }
    let facts = ReferenceLibrary(store: store).activities.facts(Array("01.11Z".utf8).span)
    #expect(facts?.label == "Culture de céréales")
    #expect(facts?.code2025 == "01.11Y")
  }
}
