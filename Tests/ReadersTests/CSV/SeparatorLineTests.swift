import Testing

@testable import Readers

@Suite struct SeparatorLineTests {
  @Test(arguments: [
    ("sep=;\r\nNom;Ville", ";", 7), ("SEP=,\nNom", ",", 6), ("\"sep=;\"\nNom", ";", 8),
    ("sep=|\rNom", "|", 6), ("sep=\t\nNom", "\t", 6), ("sep=;;;;\r\nNom", ";", 10),
    ("sep=;", ";", 5), ("Sep=; \nNom", ";", 7),
  ])
  func theLineNamesTheSeparator(_ text: String, _ separator: String, _ next: Int) {
    let line = SeparatorLine(Array(text.utf8))
    #expect(line?.separator == Array(separator.utf8))
    #expect(line?.next == next)
  }

  /// A heading may begin so, and a sign beyond ASCII separates nothing.
  @Test(arguments: [
    "", "sep=", "sep=\nNom", "sep=\r\n", "sep=;x\n", "sepa=;\n", "Sep;Ville\n", " sep=;\n",
    "sep=é\n", "sep", "\"sep=\"\n",
  ])
  func anyOtherLineIsNone(_ text: String) {
    #expect(SeparatorLine(Array(text.utf8)) == nil)
  }

  @Test func itIsObeyedAndNoRecord() throws {
    let read = try readCSV("sep=|\nNom|Ville, pays\nPetit|Gap, FR\nRoy|Bern, CH\n")
    #expect(read.headings == ["Nom", "Ville, pays"])
    #expect(read.rows == [["Petit", "Gap, FR"], ["Roy", "Bern, CH"]])
  }
}
