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

  /// The folder is named in full, and a relative variable is not obeyed without a word.
  @Test func itIsSaidWhereTheTablesAreKept() throws {
    let shop = try Workshop()
    try shop.write("Code;Intitulé NAF 2025\n62.10Y;Programmation\n", to: "naf.csv")
    let home = ["XDG_DATA_HOME": shop.path("data"), "HOME": shop.path("home")]
    let kept = try shop.tamis("reference", "add", "naf.csv", environment: home)
    #expect(kept.code == 0 && kept.errors.contains(shop.path("data/tamis/reference")), "\(kept)")
    #expect(!kept.errors.contains("XDG"), "\(kept)")
    let relative = ["XDG_DATA_HOME": "data", "HOME": shop.path("home")]
    let ignored = try shop.tamis("reference", "add", "naf.csv", environment: relative)
    #expect(ignored.code == 0, "\(ignored)")
    #expect(ignored.errors.contains(shop.path("home/.local/share/tamis/reference")), "\(ignored)")
    #expect(ignored.errors.contains("XDG_DATA_HOME is \"data\""), "\(ignored)")
    let here = try shop.tamis("reference", "add", "--here", "naf.csv", environment: relative)
    #expect(here.errors.contains("/reference.") && !here.errors.contains("XDG"), "\(here)")
  }

  /// The country is that of the locale, unless it is named.
  @Test func normalizeTakesTheCountryOfTheLocale() throws {
    let shop = try Workshop()
    try shop.write("1000\n", to: "codes.txt")
    for (options, answer) in [
      ([], "1000,01000,repaired,zero-lost"), (["--locale", "fr-BE"], "1000,1000,ok,"),
      (["--region", "BE"], "1000,1000,ok,"),
      (["--region", "FR", "--locale", "fr-BE"], "1000,01000,repaired,zero-lost"),
    ] {
      let judged = try Program.tamis.run(
        ["normalize", "postcode", "codes.txt"] + options, in: shop.folder)
      #expect(judged.out.contains(answer), "\(options): \(judged)")
    }
  }
}
