import Foundation
import Testing

/// What a target gets that cannot be written: one sentence, exit 4, the old file whole, nothing left beside it.
@Suite struct BadTargetTests {
  private func refused(_ shop: Workshop, _ words: String) throws {
    let before = shop.contents
    let answer = try shop.tamis("run", "copy.yaml")
    #expect(answer.code == 4, "\(answer)")
    #expect(answer.out == "")
    #expect(answer.errors.contains(words), "\(answer)")
    #expect(shop.contents == before)
  }

  @Test func aFolderInTheTargetsPlaceIsKept() throws {
    let shop = try Samples.shop()
    try shop.write("old", to: "out/clients.csv/inside")
    try refused(shop, "out/clients.csv: is a folder")
  }

  @Test(arguments: [false, true]) func aPipeInTheTargetsPlaceIsKept(_ isLinked: Bool) throws {
    let shop = try Samples.shop()
    try shop.write("", to: "out/.keep")
    try #require(mkfifo(shop.path(isLinked ? "pipe" : "out/clients.csv"), 0o600) == 0)
    if isLinked {
      try FileManager.default.createSymbolicLink(
        atPath: shop.path("out/clients.csv"), withDestinationPath: shop.path("pipe"))
    }
    try refused(shop, "out/clients.csv: is a device or a pipe, not a file")
    var facts = stat()
    #expect(stat(shop.path("out/clients.csv"), &facts) == 0 && facts.st_mode & S_IFMT == S_IFIFO)
  }

  @Test(arguments: [
    ["a.csv", "--output", "a.csv"], ["a.csv", "--output", "./a.csv"],
    ["a.csv", "--output", "link.csv"],
    ["a.csv", "--output", "b.csv", "--truth", "t.csv", "--chart", "t.csv"],
    ["a.csv", "--output", "b.csv", "--model", "b.csv"],
    ["a.csv", "--output", "b.csv", "--truth", "t.csv", "--mistakes", "./b.csv"],
  ])
  func matchWritesOverNoFileThatItReads(_ arguments: [String]) throws {
    let shop = try Workshop()
    try shop.write("Nom,Ville\nMorvan,Brest\nMorvan,Brest\n", to: "a.csv")
    try shop.write("id,client\n1,1\n2,1\n", to: "t.csv")
    try FileManager.default.createSymbolicLink(
      atPath: shop.path("link.csv"), withDestinationPath: "a.csv")
    let (a, t, before) = (shop.text("a.csv"), shop.text("t.csv"), shop.contents)
    let answer = try Program.tamis.run(["match"] + arguments, in: shop.folder)
    #expect(answer.code == 2, "\(answer)")
    #expect(
      answer.errors.contains("is also read or written by this command; write to another file"),
      "\(answer)")
    #expect(shop.text("a.csv") == a && shop.text("t.csv") == t && shop.contents == before)
  }

  @Test func aFolderThatCannotBeMadeIsSaidInTheUsersWords() throws {
    let shop = try Samples.shop()
    try shop.write(
      Samples.copy.replacing("- csv: out/clients.csv", with: "- csv: /proc/none/clients.csv"),
      to: "copy.yaml")
    let answer = try shop.tamis("run", "copy.yaml", "--locale", "fr")
    #expect(answer.code == 4 && answer.errors.contains("son dossier n’existe pas"), "\(answer)")
  }

  @Test func aFileInTheFoldersPlaceIsKept() throws {
    let shop = try Samples.shop()
    try shop.write("old", to: "out")
    try refused(shop, "out/clients.csv: a part of its path is a file")
    #expect(shop.text("out") == "old")
  }

  @Test func aFolderThatMayNotBeWrittenIsNamed() throws {
    guard getuid() != 0 else { return }  // the superuser may write everywhere
    let shop = try Samples.shop()
    try shop.write("old", to: "out/clients.csv")
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o500], ofItemAtPath: shop.path("out"))
    try refused(shop, "out/clients.csv: may not be written")
    #expect(shop.text("out/clients.csv") == "old")
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o700], ofItemAtPath: shop.path("out"))
  }

  @Test func aReadOnlyDiskIsNamed() throws {
    guard let shop = try Disk.mounted(options: "size=1m") else { return }
    try shop.write("old", to: "out/clients.csv")
    try #require(Disk.remountReadOnly(shop.path("out")))
    let answer = try shop.tamis("run", "copy.yaml")
    #expect(answer.code == 4)
    #expect(answer.errors.contains("out/clients.csv: lies on a read-only disk"), "\(answer)")
    #expect(shop.text("out/clients.csv") == "old")
    Disk.unmount(shop.path("out"))
  }

  @Test func aFullDiskIsSaidByInitAndMatchToo() throws {
    guard let shop = try Disk.mounted(options: "size=64k") else { return }
    defer { Disk.unmount(shop.path("out")) }
    try shop.write("Nom,Prénom,Ville\nMorvan,Ronan,Brest\nMorvan,Ronan,Brest\n", to: "out/a.csv")
    while (try? shop.write(String(repeating: "x", count: 4096), to: "out/\(UUID()).md")) != nil {}
    let before = shop.contents
    for arguments in [
      ["init", "out", "--no-input"], ["match", "out/a.csv", "--model", "out/m.json"],
    ] {
      let answer = try Program.tamis.run(arguments, in: shop.folder)
      #expect(answer.code == 4, "\(answer)")
      #expect(answer.errors.contains("the disk is full"), "\(answer)")
      #expect(shop.contents == before)
    }
  }

  @Test(arguments: ["csv", "jsonl", "sqlite", "xlsx"])
  func aFullDiskKeepsTheOldFile(_ writer: String) throws {
    guard let shop = try Disk.mounted(options: "size=128k") else { return }
    defer { Disk.unmount(shop.path("out")) }
    try shop.write("old", to: "out/clients.\(writer)")
    try shop.write(
      "sources:\n  list:\n    - csv: clients.csv\noutputs:\n  - \(writer): out/clients.\(writer)\n",
      to: "copy.yaml")
    var text = "Nom;Ville\n"
    for number in 0..<60_000 {
      text += "Client \(number * 7919 % 99_991);Ville \(number * 104_729 % 99_989)\n"
    }
    try shop.write(text, to: "clients.csv")
    // The workbook library keeps its sheets in the folder for temporary files, which is not full.
    let answer = try shop.tamis("run", "copy.yaml", environment: ["TMPDIR": shop.folder.path])
    #expect(answer.code == 4, "\(answer)")
    #expect(answer.errors.contains("out/clients.\(writer): "), "\(answer)")
    #expect(answer.errors.contains("disk"), "\(answer)")
    // What the workbook library has to say about it in its own words reaches nobody.
    #expect(answer.errorLines.count == 1, "\(answer.errors)")
    #expect(shop.contents.filter { $0.hasPrefix("out") } == ["out", "out/clients.\(writer)"])
    #expect(shop.text("out/clients.\(writer)") == "old")
  }

  @Test func aTargetThatIsAlsoASourceIsRefusedThroughALinkToo() throws {
    let shop = try Samples.shop()
    try FileManager.default.createSymbolicLink(
      atPath: shop.path("link.csv"), withDestinationPath: "clients.csv")
    for target in ["clients.csv", "./clients.csv", "link.csv"] {
      try shop.write(
        Samples.copy.replacing("- csv: out/clients.csv", with: "- csv: \(target)"), to: "copy.yaml")
      let answer = try shop.tamis("run", "copy.yaml")
      #expect(answer.code == 2)
      #expect(answer.errors.contains("is also read by this pipeline"), "\(answer)")
    }
    #expect(shop.text("clients.csv") == Samples.clients)
  }

  @Test func aLinkAtTheTargetIsReplacedNotFollowed() throws {
    let shop = try Samples.shop()
    try shop.write("precious", to: "elsewhere.csv")
    try FileManager.default.createDirectory(
      atPath: shop.path("out"), withIntermediateDirectories: true)
    try FileManager.default.createSymbolicLink(
      atPath: shop.path("out/clients.csv"), withDestinationPath: "../elsewhere.csv")
    #expect(try shop.tamis("run", "copy.yaml").code == 0)
    #expect(shop.text("elsewhere.csv") == "precious")
    let kind =
      try FileManager.default.attributesOfItem(atPath: shop.path("out/clients.csv"))[.type]
      as? FileAttributeType
    #expect(kind == .typeRegular)
    #expect(shop.lines("out/clients.csv").count == 4)
  }

  @Test func temporaryFilesOfARunThatWasKilledAreTakenAway() throws {
    let shop = try Samples.shop()
    try shop.write("half", to: "out/.clients.csv.tamis-999999999")
    try shop.write("other", to: "out/.clients.csv.tamis-notes")
    #expect(try shop.tamis("run", "copy.yaml").code == 0)
    #expect(
      shop.contents.filter { $0.hasPrefix("out/") }
        == ["out/.clients.csv.tamis-notes", "out/clients.csv", "out/rejects.csv"])
  }

  @Test(arguments: ["000", "022", "077"]) func filesAndFoldersAreTheOwnersAlone(_ umask: String)
    throws
  {
    let shop = try Samples.shop()
    try shop.write(
      """
      sources: { list: clients.csv }
      outputs:
        - csv: out/deep/a.csv
        - jsonl: out/b.jsonl
        - sqlite: out/c.sqlite
        - xlsx: out/d.xlsx
      """, to: "all.yaml")
    let answer = try shop.shell("umask \(umask); exec", "run", "all.yaml")
    #expect(answer.code == 0, "\(answer)")
    for folder in ["out", "out/deep"] { #expect(shop.rights(folder) == 0o700, "\(folder)") }
    for file in ["out/deep/a.csv", "out/b.jsonl", "out/c.sqlite", "out/d.xlsx"] {
      #expect(shop.rights(file) == 0o600, "\(file)")
    }
  }
}
