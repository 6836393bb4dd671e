import Foundation
import Testing

/// Signs that would make or read no table are refused before anything is read or written.
@Suite struct CSVSettingTests {
  @Test(arguments: ["'§'", "'||'", "'\"'", "\"\\n\"", "''"])
  func aSeparatorIsOneASCIISign(_ sign: String) throws {
    let shop = try Workshop()
    try shop.write("Nom,Ville\nMorvan,Brest\n", to: "a.csv")
    try shop.write(
      "sources: { list: a.csv }\noutputs: [{ csv: out.csv, separator: \(sign) }]\n", to: "p.yaml")
    let answer = try shop.tamis("run", "p.yaml", "--quiet")
    #expect(answer.code == 2, "\(answer)")
    #expect(answer.errors.contains("separator: write one sign"), "\(answer)")
  }

  @Test(arguments: ["«", "'«»'", "ab"]) func aQuoteIsOneASCIISign(_ sign: String) throws {
    let shop = try Workshop()
    try shop.write("Nom,Ville\nMorvan,Brest\n", to: "a.csv")
    try shop.write(
      "sources: { list: [{ csv: a.csv, quote: \(sign) }] }\noutputs: [{ csv: out.csv }]\n",
      to: "p.yaml")
    let answer = try shop.tamis("run", "p.yaml", "--quiet")
    #expect(answer.code == 2, "\(answer)")
    #expect(answer.errors.contains("quote: write one sign"), "\(answer)")
  }

  @Test func anOptionThatSaysNothingOfAFileIsNamed() throws {
    let shop = try Workshop()
    try shop.write("Nom,Ville\nMorvan,Brest\n", to: "a.csv")
    let answer = try shop.tamis("cat", "a.csv", "--sheet", "Clients")
    #expect(answer.code == 0 && answer.out.contains("Morvan"), "\(answer)")
    #expect(answer.errors.contains("a.csv: --sheet says nothing of such a file (csv)"), "\(answer)")
    let wrong = try shop.tamis("cat", "a.csv", "--table", "0")
    #expect(wrong.code == 2, "\(wrong)")
    let port = try shop.tamis("cat", "a.csv", "--of", "nothing")
    #expect(port.code == 2 && port.errors.contains("purchase-lines"), "\(port)")
  }
}
