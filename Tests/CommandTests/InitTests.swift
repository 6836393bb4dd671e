import Foundation
import Testing

/// `tamis init`: what it writes can be run.
@Suite struct InitTests {
  private let rows = "Dupré;Anne;anne@example.org;29200\nNoël;Zoé;zoe@example.org;35000\n"

  @Test func sourcesOfLikeNamesAreToldApart() throws {
    let shop = try Workshop()
    let text = "Nom,Prénom,E-mail\nMorvan,Ronan,r@provider.example.org\n"
    for name in ["clients-2.csv", "clients.csv", "clients.txt", "clients 2.txt"] {
      try shop.write(text, to: "in/\(name)")
    }
    let made = try shop.tamis("init", "in", "--no-input")
    #expect(made.code == 0, "\(made)")
    let checked = try shop.tamis("check", "in/clients.yaml")
    #expect(checked.code == 0, "\(checked)")
    for name in ["clients:", "clients-2:", "clients-3:", "clients-2-2:"] {
      #expect(shop.text("in/clients.yaml").contains(name), "\(name)")
    }
  }

  /// Whoever runs the pipeline each night is told of a download that broke off, and the first run is not stopped by the file that is there.
  @Test func aFileThatBreaksOffStopsTheRunUnlessItLayThereAlready() throws {
    let shop = try Workshop()
    let list = "Nom;Prénom;E-mail;CP\n\(rows)Petit;Luc;luc@example.org;22000\n"
    try shop.write(list, to: "in/liste.csv")
    #expect(try shop.tamis("init", "in", "--no-input").code == 0)
    #expect(shop.text("in/clients.yaml").contains("cut-short: '> 0' }"))
    #expect(try shop.tamis("run", "in/clients.yaml", "--quiet").code == 0)
    try shop.write(list + "Morel;Ève;eve@exa", to: "in/liste.csv")
    let stopped = try shop.tamis("run", "in/clients.yaml", "--quiet")
    #expect(stopped.code == 1 && stopped.errors.contains("cut-short > 0"), "\(stopped)")
    #expect(stopped.errors.contains("liste.csv"), "\(stopped)")
    let other = try Workshop()
    try other.write(list + "Morel;Ève;eve@exa", to: "in/liste.csv")
    #expect(try other.tamis("init", "in", "--no-input").code == 0)
    #expect(try other.tamis("run", "in/clients.yaml", "--quiet").code == 0)
    #expect(other.text("in/clients.yaml").contains("   # ! the file ends in the middle"))
  }

  @Test func addressesSideBySideAreNeitherHeadingsNorOneClient() throws {
    let shop = try Workshop()
    try shop.write("Nom;Prénom;E-mail;CP\n\(rows)", to: "in/liste.csv")
    try shop.write(
      "Anne Morel <anne@example.org>, Paul Tanguy <paul@example.org>, Zoé Noël <zoe@example.org>\n",
      to: "in/copied.txt")
    let made = try shop.tamis("init", "in", "--no-input")
    #expect(made.errors.contains("copied.txt: holds e-mail addresses side by side"), "\(made)")
    #expect(!shop.text("in/clients.yaml").contains("copied"))
    let look = try shop.tamis("look", "in/copied.txt")
    #expect(look.code == 0 && !look.out.contains("anne@example.org"), "\(look)")
  }

  /// Labels are told and named, and read by nobody who does not ask for it.
  @Test func labelsAreWrittenAsAComment() throws {
    let shop = try Workshop()
    try shop.write("Nom;Prénom;E-mail;CP\n\(rows)", to: "in/liste.csv")
    let labels = (1...6).map { "Exemple \($0)\n\($0) rue des Lilas\n29\($0)00 Quimper\n" }
    try shop.write(labels.joined(separator: "\n"), to: "in/étiquettes.csv")
    let made = try shop.tamis(
      "init", "in", "--no-input", environment: ["LANG": "fr_FR.UTF-8"])
    #expect(made.code == 0 && made.errors.contains("étiquettes.csv"), "\(made)")
    let lines = shop.lines("in/clients.yaml")
    #expect(
      lines.contains { $0.hasPrefix("  # ! étiquettes.csv, mis en commentaire : des adresses") },
      "\(lines)")
    #expect(lines.contains("  #   - csv: étiquettes.csv"), "\(lines)")
    let done = try shop.tamis("run", "in/clients.yaml")
    #expect(done.code == 0, "\(done)")
    #expect(!shop.text("in/out/clients.csv").contains("Quimper"))
    // Who takes the signs away has a source.
    let open = lines.map { line in
      line.hasPrefix("  # ") && !line.hasPrefix("  # !") ? "  " + line.dropFirst(4) : line
    }
    try shop.write(open.joined(separator: "\n") + "\n", to: "in/clients.yaml")
    let checked = try shop.tamis("check", "in/clients.yaml")
    #expect(checked.code == 0, "\(checked)")
  }

  @Test func aFolderOfLabelsAloneHasNothingToRead() throws {
    let shop = try Workshop()
    let labels = (1...6).map { "Exemple \($0)\n\($0) rue des Lilas\n29\($0)00 Quimper\n" }
    try shop.write(labels.joined(separator: "\n"), to: "in/labels.csv")
    let made = try shop.tamis("init", "in", "--no-input")
    #expect(made.code == 3 && made.errors.contains("as on labels"), "\(made)")
  }

  @Test func whatTamisWroteItselfIsNoSource() throws {
    let shop = try Workshop()
    try shop.write("Nom;Prénom;E-mail;CP\n\(rows)", to: "in/liste.csv")
    let ours = [
      "questions.csv":
        "file,sheet,row,column,value,reason,answer,source,record,field\nliste.csv,,2,CP,x,y,,liste,1,postcode\n",
      "joined.csv": "client,source,file,record\nliste-1,liste,liste.csv,1\n",
      "pairs.csv": "a,b,decision,keep,note\nliste:1,liste:2,same,,\n",
      "last.csv":
        "id;first-name;last-name;postcode;email;liste.Zone\nliste-1;Anne;Dupré;29200;anne@example.org;x\n",
    ]
    for (name, text) in ours { try shop.write(text, to: "in/\(name)") }
    let made = try shop.tamis("init", "in", "--no-input")
    #expect(made.code == 0, "\(made)")
    for name in ours.keys {
      #expect(!shop.text("in/clients.yaml").contains(name), "\(name)")
      #expect(made.errors.contains("\(name): written by tamis itself"), "\(made)")
    }
  }

  /// What YAML or a pipeline would read as its own: the name of a value, signs, ends of lines that only YAML knows.
  @Test(arguments: [
    ("liste.csv", "Nom;Prénom;E-mail ${x};CP"), ("liste ${x}.csv", "Nom;Prénom;E-mail;CP"),
    ("l'été \"a\": #b.csv", "Nom;Prénom;E-mail;CP"), ("[a]*.csv", "Nom;Prénom;E-mail;CP"),
    ("liste.csv", "\"Nom: [{&*!|>%@`\";Prénom;E-mail;CP"), ("2026.csv", "Nom;Prénom;E-mail;CP"),
    ("liste.csv", "Nom\u{85}du client;Prénom\u{2028}x;E-mail \u{1}\u{1B};CP"),
    ("liste.csv", "\"Nom\ndu client\";Prénom;E-mail;CP"),
  ])
  func theFirstPipelineIsRightWhateverFilesAndHeadingsAreCalled(
    _ name: String, _ headings: String
  ) throws {
    let shop = try Workshop()
    try shop.write("\(headings)\n\(rows)", to: name)
    #expect(try shop.tamis("init", "--no-input").code == 0)
    let check = try shop.tamis("check", "clients.yaml")
    #expect(check.code == 0, "\(check.errors)")
    let test = try shop.tamis("test", "clients.yaml")
    #expect(test.code == 0, "\(test.out)\(test.errors)")
    let run = try shop.tamis("run", "clients.yaml")
    #expect(run.code == 0 && shop.lines("out/clients.csv").count == 3, "\(run.errors)")
  }
}
