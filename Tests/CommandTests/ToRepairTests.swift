import Foundation
import Testing

@Suite struct ToRepairTests {
  private static let clients = """
    Code;Nom;Prénom;Portable;E-mail;SIRET;Observations
    C1;Le Goff;Hélène;06 39 98;h@provider.example.org;;
    C2;Morvan;Ronan;06 39 98 00 02;ronan;73282932000075;
    C3;2 55 08 14 168 025 38;Solenn;;;2 55 08 14 168 025 38;
    C4;Kerbrat;Yves;0639980004;y@provider.example.org;;
    """

  private static func shop(steps: String = "  - clean", clean: String = "") throws -> Workshop {
    let shop = try Workshop()
    try shop.write(clients + "\n", to: "clients.csv")
    try shop.write(
      """
      locale: fr-FR
      sources: { list: clients.csv }
      steps:
      \(steps)
        - check: { email: [required] }
          on-failure: reject-record
      outputs:
        - csv: out/clients.csv
        - csv: out/to-repair.csv
          of: to-repair
        - xlsx: out/to-repair.xlsx
          of: to-repair
        - csv: out/changes.csv
          of: changes
        - csv: out/rejects.csv
          of: rejects
      """, to: "p.yaml")
    return shop
  }

  @Test func whatOnlyAPersonCanPutRightIsAskedWithPlaceValueAndReason() throws {
    let shop = try Self.shop()
    let answer = try shop.tamis("run", "p.yaml", "--quiet")
    #expect(answer.code == 0, "\(answer)")
    let lines = shop.lines("out/to-repair.csv")
    #expect(lines.first?.hasSuffix(",mark") == true)
    #expect(
      lines.map { String($0[..<($0.lastIndex(of: ",") ?? $0.endIndex)]) } == [
        "file,sheet,row,column,value,reason,answer,source,record,field",
        "clients.csv,,2,Portable,06 39 98,\"c’est un numéro court, jamais celui d’un client\",,list,1,mobile",
        "clients.csv,,3,E-mail,ronan,il y manque l’arobase ; une valeur est nécessaire ici ; complétez-la à la source,,list,2,email",
        "clients.csv,,3,SIRET,73282932000075,sa clé de contrôle ne correspond pas,,list,2,siret",
        "clients.csv,,4,SIRET,•••,la valeur est trop longue,,list,3,siret",
        "clients.csv,,4,E-mail,,une valeur est nécessaire ici ; complétez-la à la source,,list,3,email",
      ])
  }

  /// Whoever says that a value is right is not asked again, whoever asked: `clean` of post code and town, a check, a number of nobody.
  @Test func whatWasSaidToBeRightIsNotAskedAgain() throws {
    let shop = try Workshop()
    try shop.write(
      """
      Code;Nom;CP;Ville;Portable;Naissance
      C1;Le Goff;29200;Rennes;06 00 00 00 00;03/05/1980
      C2;Morvan;35000;Brest;06 39 98 00 02;03/05/1981
      C3;Kerbrat;35000;Rennes;06 39 98 00 03;03/05/1895

      """, to: "clients.csv")
    try shop.write(
      """
      locale: fr-FR
      sources: { list: clients.csv }
      steps:
        - clean
        - check: { city: [{ consistent: postcode }], birth-date: [plausible-age] }
          on-failure: blank-cell
      outputs: [ { csv: out/clients.csv }, { csv: out/to-repair.csv, of: to-repair }, { csv: out/findings.csv, of: findings } ]
      """, to: "p.yaml")
    #expect(try shop.tamis("run", "p.yaml", "--quiet").code == 0)
    let asked = shop.lines("out/to-repair.csv")
    #expect(asked.count == 7, "\(asked)")
    let answered =
      [asked[0]]
      + asked.dropFirst().map { line in
        // The seventh cell is the answer's.
        var cells = line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
        cells[cells.count - 5] = line.contains("Brest") || line.contains("35000") ? "non" : "ok"
        return cells.joined(separator: ",")
      }
    try shop.write(answered.joined(separator: "\n") + "\n", to: "answers.csv")
    try shop.write(
      shop.text("p.yaml").replacing("- clean\n", with: "- clean:\n    answers: [answers.csv]\n"),
      to: "p.yaml")
    #expect(try shop.tamis("run", "p.yaml", "--quiet").code == 0)
    #expect(shop.lines("out/to-repair.csv").count == 1, "\(shop.lines("out/to-repair.csv"))")
    let clients = shop.lines("out/clients.csv")
    for kept in ["+33600000000", "29200,Rennes", "35000,Brest", "1895-05-03"] {
      #expect(clients.contains { $0.contains(kept) }, "\(kept) of \(clients)")
    }
  }

  @Test func aSocialSecurityNumberStandsInNoOutput() throws {
    let shop = try Self.shop()
    _ = try shop.tamis("run", "p.yaml", "--quiet")
    for name in ["clients", "to-repair", "changes", "rejects"] {
      let text = shop.lines("out/\(name).csv").joined(separator: "\n")
      #expect(!text.isEmpty)
      #expect(!text.contains("168 025"), "\(name): \(text)")
    }
  }

  @Test func anAnswerIsObeyedAndNotAskedAgain() throws {
    let shop = try Self.shop(steps: "  - clean:\n    answers: [answers.csv]")
    try shop.write(
      """
      source,file,record,column,field,value,reason,answer
      list,clients.csv,1,Portable,mobile,06 39 98,trop court,06 39 98 00 01
      list,clients.csv,2,E-mail,email,ronan,pas d’arobase,ronan@provider.example.org
      list,clients.csv,4,Portable,mobile,another,stale,06 39 98 00 09
      list,clients.csv,3,E-mail,email,,nécessaire,solenn@provider.example.org

      """, to: "answers.csv")
    let answer = try shop.tamis("run", "p.yaml", "--quiet", "--workers", "2")
    #expect(answer.code == 0, "\(answer)")
    let clients = shop.lines("out/clients.csv")
    #expect(clients.count == 5)
    #expect(clients[1].contains("+33639980001"), "\(clients)")
    #expect(clients[2].contains("ronan@provider.example.org"), "\(clients)")
    #expect(clients[3].contains("solenn@provider.example.org"), "\(clients)")
    #expect(clients[4].contains("+33639980004"), "an answer about another value is not obeyed")
    #expect(
      shop.lines("out/changes.csv").contains(
        "list-1,list,clients.csv,1,mobile,06 39 98,+33639980001,cleaned"))
    #expect(
      shop.lines("out/to-repair.csv").dropFirst().allSatisfy { $0.contains(",siret,") },
      "\(shop.lines("out/to-repair.csv"))")
  }

  @Test func theWorkbookThatComesBackBesideThePipelineIsReadUnasked() throws {
    let shop = try Self.shop()
    _ = try shop.tamis("run", "p.yaml", "--quiet")
    // What a run wrote is what a run reads: with no answers in it, it changes nothing.
    try FileManager.default.copyItem(
      atPath: shop.path("out/to-repair.xlsx"), toPath: shop.path("to-repair.xlsx"))
    let before = shop.lines("out/clients.csv")
    #expect(try shop.tamis("run", "p.yaml", "--quiet").code == 0)
    #expect(shop.lines("out/clients.csv") == before)
    try shop.write("no table of answers", to: "to-repair.xlsx")
    let refused = try shop.tamis("run", "p.yaml", "--quiet")
    #expect(refused.code != 0)
    #expect(refused.errors.contains("to-repair.xlsx"), "\(refused)")
  }

  /// The workbook of a French pipeline has French headings, and is understood as it is.
  @Test func aWorkbookThatCameAsASecondDownloadIsReadAndCounts() throws {
    let shop = try Self.shop()
    #expect(try shop.tamis("run", "p.yaml", "--quiet").code == 0)
    let asked = try shop.tamis("cat", "out/to-repair.xlsx").out
    #expect(
      asked.hasPrefix(
        "fichier,feuille,ligne,colonne,valeur,motif,réponse,source,enregistrement,champ,repère\r\n"),
      "\(asked)")
    // Both are answered, the second download otherwise; what `match` writes is a workbook of the same table.
    for (name, answer) in [
      ("to-repair.xlsx", "06 39 98 00 01"), ("to-repair (2).xlsx", "06 39 98 00 02"),
      ("to-repair (10).xlsx", "06 39 98 00 03"),
    ] {
      try shop.write(
        asked.replacing(
          "jamais celui d’un client\",,", with: "jamais celui d’un client\",\(answer),"),
        to: "answered.csv")
      let made = try shop.tamis("match", "answered.csv", "--output", name)
      #expect(made.code == 0, "\(made)")
    }
    try shop.write("nothing of ours", to: "to-repair-notes.xlsx")
    let answer = try shop.tamis("run", "p.yaml", "--quiet")
    #expect(answer.code == 0, "\(answer)")
    #expect(
      shop.lines("out/clients.csv")[1].contains("+33639980003"), "\(shop.lines("out/clients.csv"))")
    #expect(!shop.text("out/to-repair.csv").contains("Portable"), "it is not asked again")
    // No output is written over any of them.
    try shop.write(
      shop.text("p.yaml").replacing("out/to-repair.xlsx", with: "to-repair (2).xlsx"), to: "p.yaml")
    #expect(try shop.tamis("run", "p.yaml").errors.contains("to-repair (2).xlsx est aussi lu"))
  }

  /// A spreadsheet saves the workbook as a CSV of its own, with semicolons and in an old encoding, where somebody chooses so.
  @Test func answersThatASpreadsheetSavedAsCSVAreRead() throws {
    let shop = try Self.shop()
    #expect(try shop.tamis("run", "p.yaml", "--quiet").code == 0)
    let asked = try shop.tamis("cat", "out/to-repair.xlsx").out
    let answered = asked.replacing(
      "jamais celui d’un client\",,", with: "jamais celui d’un client\",06 39 98 00 07,")
    let rows = answered.replacing("\r\n", with: "\n").split(separator: "\n").map { row in
      var inQuotes = false
      return String(
        row.map { sign -> Character in
          if sign == "\"" { inQuotes.toggle() }
          return sign == "," && !inQuotes ? ";" : sign
        })
    }
    let text = rows.joined(separator: "\r\n") + "\r\n"
    try shop.write(try #require(text.data(using: .windowsCP1252)), to: "to-repair.csv")
    let answer = try shop.tamis("run", "p.yaml", "--quiet")
    #expect(answer.code == 0, "\(answer)")
    #expect(
      shop.lines("out/clients.csv")[1].contains("+33639980007"), "\(shop.lines("out/clients.csv"))")
    // Nothing is written over it, whether it is there or not.
    try shop.write(
      shop.text("p.yaml").replacing("out/to-repair.csv", with: "to-repair.csv"), to: "p.yaml")
    #expect(try shop.tamis("check", "p.yaml").errors.contains("to-repair.csv est aussi lu"))
  }

  @Test func noOutputIsWrittenOverAnswersThatTheRunReads() throws {
    let shop = try Self.shop(steps: "  - clean:\n    answers: [answers/march.xlsx]")
    let missing = try shop.tamis("check", "p.yaml", "--locale", "en")
    #expect(missing.code == 3, "\(missing)")
    #expect(missing.errors.contains("answers/march.xlsx: no such file"), "\(missing)")

    let named = try Self.shop(steps: "  - clean:\n    answers: [answers.csv]")
    try named.write("source,file,record,column,field,value,reason,answer\n", to: "answers.csv")
    try named.write(
      named.text("p.yaml").replacing("out/to-repair.csv", with: "answers.csv"), to: "p.yaml")
    let overwritten = try named.tamis("run", "p.yaml", "--quiet", "--locale", "en")
    #expect(overwritten.code == 2, "\(overwritten)")
    #expect(overwritten.errors.contains("answers.csv is also read"), "\(overwritten)")

    // Said from the first run on, not only when the file is there.
    let usual = try Self.shop()
    try usual.write(
      usual.text("p.yaml").replacing("out/to-repair.xlsx", with: "to-repair.xlsx"), to: "p.yaml")
    let refused = try usual.tamis("run", "p.yaml", "--quiet", "--locale", "en")
    #expect(refused.code == 2, "\(refused)")
    #expect(refused.errors.contains("to-repair.xlsx is also read"), "\(refused)")
  }

  @Test func aCellIsNamedAsThePersonSeesItInHerSheet() throws {
    let shop = try Workshop()
    try shop.write("Nom,Mail,Réf\nLe Goff,bad,1\nMorvan,m@provider.example.org,2\n", to: "a.csv")
    // What `match` writes is a workbook with the list's own headings.
    #expect(try shop.tamis("match", "a.csv", "--output", "book.xlsx").code == 0)
    try shop.write(
      "sep=;\nListe de mars\n\nNom;Mail;Réf\nKerbrat;k@provider.example.org;03-avr\n\nMorvan;#N/A;1,5E+15\nX;y;z;zz\n",
      to: "flat.csv")
    try shop.write(
      """
      locale: fr-FR
      sources: { book: book.xlsx, flat: flat.csv }
      steps: [clean]
      outputs: [{ csv: r.csv, of: to-repair }, { csv: c.csv }]
      """, to: "p.yaml")
    let run = try shop.tamis("run", "p.yaml", "--quiet")
    #expect(run.code == 0, "\(run)")
    let places = shop.lines("r.csv").map { line in
      let cells = line.split(separator: ",", omittingEmptySubsequences: false)
      return "\(cells[0]) \(cells[1]) \(cells[2]) \(cells[3])"
    }
    #expect(places.dropFirst().first?.hasPrefix("book.xlsx ") == true, "\(places)")
    #expect(places.dropFirst().first?.hasSuffix(" 2 Mail") == true, "\(places)")
    // A spreadsheet hides the line `sep=;`, so the first title is row 1.
    for place in [
      "flat.csv  4 Réf", "flat.csv  6 Mail", "flat.csv  6 Réf", "flat.csv  7 ", "flat.csv  7 Mail",
    ] {
      #expect(places.contains(place), "\(place) in \(places)")
    }
    #expect(shop.text("c.csv").contains("03-avr"), "what is doubtful stays")
    #expect(!shop.text("c.csv").contains("#N/A"), "an error of a formula is no value")
  }
}
