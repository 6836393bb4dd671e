import Pipelines
import Tables
import Testing

@testable import Readers

@Suite struct NoTableTests {
  /// What a text is said to be, as the reader comes to it; `nil` where it is read as a table.
  private func what(_ text: String) -> String? {
    let bytes = Array(text.utf8)
    return NoTable.what(bytes[...], DialectFinder().find(bytes.span))?.en
  }

  private static let rows = (1...30).map { "\($0)" }

  static let scripts: [String] = [
    "-- MySQL dump\n/*!40101 SET NAMES utf8mb4 */;\nDROP TABLE IF EXISTS `client`;\nCREATE TABLE `client` (\n  `id` int NOT NULL,\n  `nom` varchar(80)\n);\nINSERT INTO `client` VALUES (1,'Durand'),(2,'Le Goff');\n",
    rows.map { "INSERT INTO clients (id, nom, mail) VALUES (\($0), 'Roy', 'r@example.org');\n" }
      .joined(),
    "INSERT INTO `clients` (`id`, `nom`, `ville`) VALUES\n"
      + rows.flatMap { _ in rows }.map { "(\($0), 'Roy', 'Gap'),\n" }.joined()
      + "(31, 'Le Goff', 'Brest');\n",
    "--\n-- PostgreSQL database dump\n--\nSET client_encoding = 'UTF8';\nCOPY public.clients (id, nom, mail) FROM stdin;\n"
      + rows.map { "\($0)\tRoy\tr@example.org\n" }.joined() + "\\.\n",
    "select c.nom, c.email, c.ville from clients c\nwhere c.ville = 'Gap'\norder by c.nom;\n",
  ]
  @Test(arguments: scripts) func aScriptOfADatabaseIsNamed(_ text: String) {
    #expect(what(text)?.contains("SQL") == true)
  }

  static let programs: [String] = [
    "import csv, os\nfrom pathlib import Path\n\nCOLUMNS = [\"nom\", \"email\"]\n\n\ndef read(path, sep=\";\"):\n    with open(path, newline=\"\") as handle:\n        for row in csv.DictReader(handle, delimiter=sep):\n            yield row\n\n\nif __name__ == \"__main__\":\n    for row in read(\"clients.csv\"):\n        print(row[\"nom\"], row[\"email\"], sep=\", \")\n",
    "const fs = require('fs');\nconst rows = [];\n\nfunction parse(line, sep) {\n  const cells = line.split(sep);\n  return { nom: cells[0], email: cells[1] };\n}\n\nmodule.exports = { rows, parse };\n",
    "<?php\n$rows = $pdo->query(\"SELECT nom, email FROM client\");\nforeach ($rows as $row) {\n    echo $row['nom'], ';', $row['email'], \"\\n\";\n}\n",
    "#!/bin/sh\nfor f in *.csv; do\n  echo \"$f; done\"\ndone\n",
    "@echo off\r\nset DEST=D:\\sauvegarde\r\ncopy /Y C:\\export\\*.csv %DEST%\r\n",
    "package org.example;\n\nimport java.util.List;\n\npublic class Client {\n  private String nom;\n\n  public Client(String nom, String email) {\n    this.nom = nom;\n    this.email = email;\n  }\n}\n",
    "body { margin: 0; font: 12px Arial, sans-serif; }\n.client {\n  color: #333;\n  padding: 1px, 2px;\n}\n@media print {\n  .nav {\n    display: none;\n  }\n}\n",
    "[database]\nhost=localhost\nuser=boutique\n; commentaire\n[mail]\nsmtp=mail.example.org\nport=25\n",
  ]
  @Test(arguments: programs) func theTextOfAProgramIsNamed(_ text: String) {
    #expect(what(text)?.contains("program") == true)
  }

  @Test(arguments: [
    rows.map {
      "2026-03-01 10:12:\(30 + Int($0)!),123 INFO [main] Lecture de clients.csv, \($0) lignes\n"
    }
    .joined(),
    rows.map {
      "192.0.2.\($0) - - [12/Mar/2026:10:00:12 +0100] \"GET /a;b HTTP/1.1\" 200 5 \"-\"\n"
    }
    .joined(),
    rows.map { "Mar 12 10:00:01 web cron[81\($0)]: (root) CMD (run-parts, hourly)\n" }.joined(),
    "[2026-03-12 10:00:01] production.ERROR: Base table not found; table client\n#0 /var/www/app.php(12): run()\n#1 /var/www/index.php(3): main()\n#2 {main}\n",
    "java.lang.NullPointerException: nom, prenom\n\tat org.example.Import.read(Import.java:41)\n\tat org.example.Main.main(Main.java:12)\n\tat java.base/java.lang.Thread.run(Thread.java:833)\n",
  ])
  func theLogOfAProgramIsNamed(_ text: String) { #expect(what(text)?.contains("log") == true) }

  @Test(arguments: [
    (
      "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\nSUMMARY:RDV Mme Roy\r\nEND:VEVENT\r\n",
      "calendar"
    ),
    ("OFXHEADER:100\nDATA:OFXSGML\n", "bank"), ("!Type:Bank\nD12/03/2026\nT-12,50\n^\n", "bank"),
    ("UNA:+.? '\nUNB+UNOC:3+A+B'\n", "EDI"),
    ("dn: cn=Ann Roy,mail=ann@example.org\nobjectclass: top\ncn: Ann Roy\n", "LDIF"),
    (
      "Received: from a by b\r\nFrom: shop@example.org\r\nDate: Mon, 3 Mar 2025\r\nMIME-Version: 1.0\r\n\r\nNom;Ville\r\n",
      "e-mail"
    ),
    ("From: a@b.fr\nTo: c@d.fr\nSubject: x\n\nBonjour\n", "e-mail"),
    (
      "De : Ann <ann@example.org>\nEnvoyé : jeudi 12 mars 2026 10:00\nÀ : b@example.org\nObjet : Commande\n\nBonjour, merci; bien.\n",
      "e-mail"
    ),
    (
      "From ann@example.org Thu Mar 12 10:00:00 2026\nReturn-Path: <ann@example.org>\nFrom: Ann <ann@example.org>\nTo: b@example.org\n\nBonjour, bien, merci.\n",
      "mbox"
    ),
    (
      "# Exports\n\nCe dossier contient les exports, faits chaque nuit.\n\n## Fichiers\n\n- `clients.csv` : les clients, tous\n- [le manuel](https://example.org/manuel)\n",
      "Markdown"
    ),
    (
      "Bonjour Madame,\n\nSuite à notre entretien, je vous confirme, comme convenu,\nnotre rendez-vous du 12 mars, à 10 heures, dans vos locaux.\n\nCordialement,\nAnn Roy\n",
      "letter"
    ),
  ])
  func aTextThatPeopleKeepBesideTheirListsIsNamed(_ text: String, _ word: String) {
    #expect(what(text)?.contains(word) == true, "\(what(text) ?? "none")")
  }

  /// Words of programs, of letters and of logs stand in the values of lists, too.
  @Test(arguments: [
    "Nom;Remarque\nRoy;def acompte (30 %);\nLe Goff;return { colis };\nDurand;import direct;\n",
    "From: Paris; To: Lyon\n", "From: a\nDate: b\n",
    "From: a\nTo: b\nSubject: x\nNom;Ville\n\nRoy;Gap\n",
    "Nom: Roy\nVille: Gap\nTel: 1\n\nNom: Le Goff\n",
    "date;niveau;message\n2026-03-01 10:12:45;ERROR;Client absent\n2026-03-01 10:13:45;INFO;Rappel\n2026-03-02 09:13:45;INFO;Rappel\n2026-03-02 10:13:45;WARN;Rappel\n",
    rows.map { "2026-03-01 10:12:\(29 + Int($0)!),INFO,Appel de Mme Roy\n" }.joined(),
    "Article,Prix\nvis(M6),1.20\nécrou(M6),0.80\njoint(12),2.10\nclé(13),9.90\n",
    "- Roy Paul, 02 99 00 00 01\n- Le Goff Yves, 02 99 00 00 02\n- Durand Ann, 02 99 00 00 03\n- Martin L., 02 99 00 00 04\n",
    "# Clients\n- Roy Paul, 02 99 00 00 01\n- Le Goff Yves, 02 99 00 00 02\n- Durand Ann, 02 99 00 00 03\n",
    "Nom,Commentaire\nRoy,Bonjour, je voudrais un devis, merci d'avance\nLe Goff,Cordialement, à rappeler pour le chantier\nDurand,ne pas appeler, elle est en congés\nMartin,vous et nous, c'est fait\n",
    "nom;lettre\nRoy;\"Bonjour,\nje voudrais, si possible, un devis.\nCordialement,\nP. Roy\"\nLe Goff;rien\nDurand;rien\n",
    "SARL Import Export, 3 rue Foch, 35000 Rennes\nUse Moi, 12 quai Duguay-Trouin, 35400 Saint-Malo\nFrom Here, 1 place de la Gare, 29200 Brest\nLet It Be, 4 rue du Port, 56000 Vannes\n",
    "Select;Ville\nUpdate Service;Gap\nInsert Décor;Brest\n", "INSERT COIN;Gap\nRoy;Brest\n",
    "Update Informatique;12 rue Foch;Set & Match\nRoy;1 rue Foch;Gap\n",
    "#;Nom;Ville\n1;Roy;Gap\n2;Le Goff;Brest\n3;Durand;Rennes\n",
    "[A],[B],[C]\n1,2,3\n4,5,6\n",
    "ann@example.org\nbob@example.org\ncli@example.org\ndan@example.org\n",
    // Names that begin as statements do.
    "Grant Hugh;Rennes;\nRoy Paul;Gap;\nDurand Ann;Brest;\n",
    "BEGIN;Paul;\nROY;Ann;\nMARTIN;Luc;\n",
    "Use Moi;Gap;\nRoy;Brest;\nDurand;Dinan;\n",
    "Pragma Conseil;Gap;\nRoy;Brest;\nDurand;Dinan;\n",
    // Comments above a list, and marks in it.
    "# Liste des clients\n# Export du 12 mars 2026\nann@example.org\nbob@example.org\n",
    "# Nos clients de la boutique\n# mars\nRoy Ann ** 12 rue Foch Gap 02 99 00 00 01\nDurand Luc 3 rue Foch Gap 02 99 00 00 02\nLe Goff Yves 9 rue Foch Gap 02 99 00 00 03\n",
    "De : Rennes\nÀ : Brest\nDate : 12/03/2026\nClient : Roy\n\nDe : Gap\nÀ : Dinan\nDate : 13/03/2026\nClient : Durand\n",
    "Roy: 02 99 00 00 01\nDurand: 02 99 00 00 02\nLe Goff: 02 99 00 00 03\nMartin: 02 99 00 00 04\n",
    rows.map { "Madame Roy \($0), vous et nous, que je vous prie, \($0)@example.org\n" }.joined(),
  ])
  func aListIsRead(_ text: String) { #expect(what(text) == nil) }

  @Test func aTextThatIsNoTableIsRefusedUnlessItsSeparatorIsGiven() throws {
    let script = Array(Self.scripts[1].utf8)
    let error = try withTemporaryFile(script, name: "clients.sql") { place in
      #expect(throws: RunError.self) { _ = try CSVReader().open(place) }
    }
    #expect(error?.code == "no-table" && error?.exit == .unreadable)
    var reader = CSVReader()
    reader.separator = ","
    let whole = try withTemporaryFile(script, name: "clients.sql") {
      try WholeReading(reader.open($0))
    }
    #expect(whole.rows.count >= 29)
  }
}
