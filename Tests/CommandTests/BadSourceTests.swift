import Foundation
import Testing

/// What a source gets that is not as it should be: one sentence with its place, exit 3, nothing written.
@Suite struct BadSourceTests {
  private func refused(_ shop: Workshop, _ words: String..., locale: String = "en") throws {
    let answer = try shop.tamis("run", "copy.yaml", "--locale", locale)
    #expect(answer.code == 3, "\(answer)")
    #expect(answer.out == "")
    for word in words { #expect(answer.errors.contains(word), "\(word) in: \(answer.errors)") }
    #expect(!shop.contents.contains { $0.hasPrefix("out") }, "\(shop.contents)")
  }

  @Test func aMissingFileIsNamed() throws {
    let shop = try Samples.shop()
    try FileManager.default.removeItem(atPath: shop.path("clients.csv"))
    try refused(shop, "clients.csv: ", "no such file")
    try refused(shop, "clients.csv : ", "introuvable", locale: "fr")
  }

  @Test func aPatternThatFindsNothingIsNamed() throws {
    let shop = try Samples.shop()
    try shop.write(
      Samples.copy.replacing("clients.csv\n", with: "inbox/*.csv\n", maxReplacements: 1),
      to: "copy.yaml")
    try refused(shop, "inbox/*.csv: ", "no such file")
  }

  @Test func anEmptyFileIsNamed() throws {
    let shop = try Samples.shop()
    try shop.write("", to: "clients.csv")
    try refused(shop, "clients.csv: ", "empty")
    try refused(shop, "clients.csv : ", "vide", locale: "fr")
  }

  @Test func aFileThatMayNotBeReadIsNamed() throws {
    guard getuid() != 0 else { return }  // the superuser may read everything
    let shop = try Samples.shop()
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o000], ofItemAtPath: shop.path("clients.csv"))
    try refused(shop, "clients.csv: ", "right")
  }

  @Test func anEmptyFolderHasNoFiles() throws {
    let shop = try Samples.shop()
    try FileManager.default.removeItem(atPath: shop.path("clients.csv"))
    try FileManager.default.createDirectory(
      atPath: shop.path("clients.csv"), withIntermediateDirectories: true)
    try refused(shop, "clients.csv: ", "no file")
  }

  @Test(arguments: [
    "%PDF-1.7\n%binary", "PK\u{3}\u{4}\u{14}\u{0}\u{6}",
    "\u{0}\u{1}\u{2}\u{0}\u{3}\u{0}\u{0}\u{0}\u{5}\u{6}\u{7}\u{0}",
  ])
  func aBinaryFileIsNoList(_ bytes: String) throws {
    let shop = try Samples.shop()
    try shop.write(bytes, to: "clients.csv")
    try refused(shop, "clients.csv: ")
  }

  @Test func aNamedPipeDoesNotLetUsWait() throws {
    let shop = try Samples.shop()
    try FileManager.default.removeItem(atPath: shop.path("clients.csv"))
    try #require(mkfifo(shop.path("clients.csv"), 0o600) == 0)
    let answer = try shop.shell("exec timeout 20", "run", "copy.yaml")
    #expect(answer.code == 3, "\(answer)")
  }

  @Test func aFileCutShortGivesWhatItHoldsAndSaysSo() throws {
    let shop = try Samples.shop()
    try shop.write(
      "Nom;Note\r\nLe Goff;\"une note\r\nMorvan;une autre\r\n", to: "clients.csv")
    let answer = try shop.tamis("run", "copy.yaml")
    #expect(answer.code == 0, "\(answer)")
    #expect(answer.errors.contains("clients.csv"), "\(answer)")
    #expect(shop.text("out/clients.csv").contains("Morvan"))
  }

  @Test func aFileThatGrowsWhileItIsReadEndsTheRun() throws {
    let shop = try Samples.shop()
    var text = "Nom;Ville\n"
    for number in 0..<200_000 { text += "Client \(number);Rennes\n" }
    try shop.write(text, to: "clients.csv")
    let handle = try #require(FileHandle(forWritingAtPath: shop.path("clients.csv")))
    try handle.seekToEnd()
    let (process, out, errors) = try Program.tamis.start(
      ["run", "copy.yaml", "--workers", "1"], in: shop.folder)
    while process.isRunning {
      try handle.write(contentsOf: Data("Encore;Brest\n".utf8))
      usleep(2000)
    }
    let answer = Program.finish(process, out, errors)
    #expect(answer.code == 3, "\(answer)")
    #expect(answer.errors.contains("clients.csv: the file changed while it was read"))
    #expect(shop.lines("out/clients.csv").isEmpty)
  }

  @Test func anUnknownEncodingIsAMistakeOfThePipeline() throws {
    let shop = try Samples.shop()
    try shop.write(
      Samples.copy.replacing(
        "- csv: clients.csv", with: "- csv: clients.csv\n      encoding: ebcdic"), to: "copy.yaml")
    let answer = try shop.tamis("run", "copy.yaml")
    #expect(answer.code == 2)
    #expect(answer.errors.contains("copy.yaml:7:17: error: encoding: \"ebcdic\""), "\(answer)")
  }

  @Test func anUnreadableInvoiceIsRejectedAndTheOthersGoOn() throws {
    let shop = try Workshop()
    let fixture = Program.root.appendingPathComponent("Fixtures/invoices/ubl-invoice/facture.xml")
    let invoice = try Data(contentsOf: fixture)
    try shop.write(invoice, to: "in/a.xml")
    try shop.write(invoice.prefix(900), to: "in/b.xml")
    try shop.write(
      """
      sources:
        invoices:
          - invoices: in/*
      outputs:
        - csv: clients.csv
        - csv: rejects.csv
          of: rejects
      """, to: "in.yaml")
    let answer = try shop.tamis("run", "in.yaml", "--summary", "json", "--quiet")
    #expect(answer.code == 0, "\(answer)")
    #expect(Table.read(shop.text("clients.csv")).count == 1)
    #expect(shop.lines("rejects.csv").count == 2)
    #expect(shop.text("rejects.csv").contains("in/b.xml"))
    #expect(answer.out.contains("\"read\":2,\"split\":0,\"leads\":1,\"joins\":0,\"rejected\":1"))
  }

  @Test func aTableThatIsNotThereIsSaidBeforeAnythingIsRead() throws {
    let shop = try Workshop()
    try shop.write("Nom\nLe Goff\n", to: "list.csv")
    for step in [
      "lookup: gone.xlsx\n    on: last-name\n    take: { city: Ville }",
      "check: { last-name: [{ listed-in: gone.xlsx }] }",
    ] {
      try shop.write(
        "sources: { list: list.csv }\nsteps:\n  - \(step)\noutputs: [{ csv: o.csv }]\n",
        to: "p.yaml")
      let answer = try shop.tamis("check", "p.yaml")
      #expect(answer.code == 3, "\(answer)")
      #expect(answer.errors.contains("gone.xlsx"), "\(answer)")
    }
  }
}
