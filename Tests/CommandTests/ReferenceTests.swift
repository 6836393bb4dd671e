import Testing

@Suite struct ReferenceTests {
  @Test func aNomenclatureThatComesAsAWorkbookIsKept() throws {
    let shop = try Workshop()
    try shop.write(
      "Code;Intitulé NAF 2025\n01;Culture\n01.11Y;Culture de céréales\n62.10Y;Programmation\n",
      to: "naf.csv")
    // `match` writes the list's own headings and adds some behind them.
    #expect(try shop.tamis("match", "naf.csv", "--output", "naf.xlsx").code == 0)
    let home = ["XDG_DATA_HOME": shop.path("data")]
    let added = try shop.tamis("reference", "add", "naf.xlsx", environment: home)
    #expect(added.code == 0, "\(added)")
    #expect(added.out.contains("fr_naf_2025.csv"), "\(added)")
    try shop.write("62.10Y\n62.11Y\n", to: "codes.txt")
    let judged = try shop.tamis("normalize", "naf", "codes.txt", environment: home)
    #expect(judged.out.contains("62.10Y,62.10Y,ok,,naf-2025,Programmation,K,"), "\(judged)")
    #expect(judged.out.contains("62.11Y,,rejected,unknown-code"), "\(judged)")
  }
}
