import Testing

/// `--sheet` of `look`, `match` and `cat`.
@Suite struct SheetOptionTests {
  /// A workbook of two sheets: clients, and what was refused of them.
  private static func shop() throws -> Workshop {
    let shop = try Samples.shop()
    try shop.write(
      """
      locale: en
      sources: { list: clients.csv }
      steps:
        - check: { mobile: [required] }
          when: { city: Brest }
          on-failure: reject-record
      outputs: [{ xlsx: book.xlsx, of: [clients, rejects] }]
      """, to: "p.yaml")
    let run = try shop.tamis("run", "p.yaml", "--quiet")
    #expect(run.code == 0, "\(run)")
    return shop
  }

  @Test func eachVerbReadsTheSheetThatIsNamed() throws {
    let shop = try Self.shop()
    let first = try shop.tamis("look", "book.xlsx", "--sheet", "clients")
    #expect(first.out.contains("2 records") && !first.out.contains("reason"), "\(first)")
    let named = try shop.tamis("look", "book.xlsx", "--sheet", "rejects")
    #expect(named.out.contains("1 record ") && named.out.contains("reason"), "\(named)")
    let matched = try shop.tamis(
      "match", "book.xlsx", "--sheet", "rejects", "--output", "out.csv")
    #expect(matched.code == 0 && shop.lines("out.csv").count == 2, "\(matched)")
    #expect(shop.lines("out.csv").last?.contains("Kerbrat") == true)
    #expect(try shop.tamis("cat", "book.xlsx", "--sheet", "rejects", "--count").out == "1\n")
  }

  @Test(arguments: ["look", "match", "cat"])
  func aSheetThatThereIsNotIsRefusedWithThoseThatThereAre(_ verb: String) throws {
    let answer = try Self.shop().tamis(verb, "book.xlsx", "--sheet", "Feuille9")
    #expect(answer.code == 3, "\(answer)")
    #expect(answer.errors.contains("clients") && answer.errors.contains("rejects"), "\(answer)")
  }

  @Test(arguments: ["look", "match", "cat"])
  func aFileWithoutSheetsIsReadAndItIsSaid(_ verb: String) throws {
    let answer = try Self.shop().tamis(verb, "clients.csv", "--sheet", "a")
    #expect(answer.code == 0, "\(answer)")
    #expect(
      answer.errors.contains("clients.csv: --sheet says nothing of such a file (csv)"), "\(answer)")
  }
}
