import Foundation
import Testing

/// The country of a file is the file's, whoever looks at it.
@Suite struct RegionGuessTests {
  private static let belgian = """
    Code;Nom;Prénom;Adresse;CP;Ville;GSM
    1;Exemple;Jean;Rue Haute 12;1000;Bruxelles;0470 12 34 56
    2;Modèle;An;Rue Neuve 3;9000;Gand;0485/00.94.45
    3;Essai;Luc;Rue du Pont 8;4000;Liège;0495 11 22 33
    4;Témoin;Eva;Chaussée de Wavre 2;5000;Namur;+32 478 22 33 44
    5;Échantillon;Tom;Place du Marché 1;6000;Charleroi;0472 33 44 55

    """
  private static let belgianWithoutPhones = """
    Nom;Prénom;Rue;Code postal;Ville
    Exemple;Luc;Rue du Lac 1;1000;Bruxelles
    Modèle;Ana;Rue de Bourg 4;9000;Gand
    Essai;Eva;Grand-Rue 9;4000;Liège
    Témoin;Leo;Rue du Rhône 2;5000;Namur
    Échantillon;Zoé;Rue Centrale 8;7000;Mons

    """
  private static let swiss = """
    Nom;Prénom;Rue;NPA;Localité;Téléphone
    Exemple;Luc;Rue du Lac 1;1003;Lausanne;021 312 45 67
    Modèle;Ana;Rue de Bourg 4;1204;Genève;022 310 11 22
    Essai;Eva;Grand-Rue 9;1700;Fribourg;079 412 33 44
    Témoin;Leo;Rue du Rhône 2;1950;Sion;078 612 33 44
    Échantillon;Zoé;Rue Centrale 8;2000;Neuchâtel;032 721 22 33

    """
  private static let austrian = """
    Anrede;Vorname;Nachname;Straße;PLZ;Ort;Telefon
    Herr;Hans;Muster;Hauptstr. 5;1010;Wien;0664 1234567
    Frau;Eva;Beispiel;Ringstr. 12;5020;Salzburg;0676 2345678
    Herr;Jan;Probe;Dorfweg 3;8010;Graz;+43 316 123456
    Frau;Lea;Test;Am Platz 3;4020;Linz;0732 654321
    Herr;Max;Vorlage;Am Platz 4;6020;Innsbruck;0512 123456

    """
  /// Each number can be dialled in France, too; German headings are not Germany's alone.
  private static let swissInGerman = """
    Vorname;Nachname;Strasse;PLZ;Ort;Telefon;Natel;E-Mail
    Ueli;Muster;Bahnhofstrasse 51;8001;Zürich;044 690 00 21;079 268 00 61;ueli@example.ch
    Sandra;Probe;Bahnhofstrasse 8;5000;Aarau;062 427 00 78;079 568 00 32;sandra@example.ch
    Urs;Test;Bahnhofstrasse 4;3011;Bern;031 856 00 44;079 398 00 49;urs@example.ch
    Regula;Vorlage;Bahnhofstrasse 48;5000;Aarau;062 288 00 53;079 887 00 74;regula@example.ch

    """
  private static let twoSwiss =
    swissInGerman.split(separator: "\n").prefix(3)
    .joined(separator: "\n") + "\n"
  private static let twoBelgiansInDutch = """
    Voornaam;Achternaam;Straat;Postcode;Plaats;GSM
    Jan;Voorbeeld;Meir 1;2000;Antwerpen;0470 00 34 56
    Els;Proef;Veldstraat 9;9000;Gent;0485 00 94 45

    """
  private static let german = """
    Vorname;Nachname;Straße;PLZ;Ort
    Hans;Muster;Hauptstr. 5;80331;München
    Eva;Beispiel;Ringstr. 12;10115;Berlin
    Jan;Probe;Dorfweg 3;50667;Köln

    """
  private static let dutch = """
    Voornaam,Achternaam,Straat,Postcode,Plaats,Telefoon
    Jan,Voorbeeld,Damstraat 1,1012 JS,Amsterdam,06-12345678
    Piet,Model,Kade 4,3011 AA,Rotterdam,06 22334455
    Els,Proef,Gracht 9,3511 KL,Utrecht,030-2345678

    """
  /// All in the Alpes-Maritimes, every zero eaten.
  private static let nice = """
    Nom;Prénom;Rue;Code postal;Ville;Téléphone
    Exemple;Luc;Rue du Lac 1;6000;Nice;493124567
    Modèle;Ana;Rue de Bourg 4;6400;Cannes;612345678
    Essai;Eva;Grand-Rue 9;6600;Antibes;612345679
    Témoin;Leo;Rue du Rhône 2;6500;Menton;622334455

    """
  private static let britishByCountry = """
    Name,Postcode,Country
    Ann Example,SW1A 1AA,United Kingdom
    Bob Sample,M1 1AE,UK
    Cid Model,EH1 1YZ,United Kingdom

    """

  @Test(arguments: [
    (belgian, "BE", false), (belgianWithoutPhones, "BE", false), (swiss, "CH", false),
    (swissInGerman, "CH", false), (twoSwiss, "CH", false), (twoBelgiansInDutch, "BE", false),
    (austrian, "AT", false), (german, "DE", false), (dutch, "NL", false), (nice, "FR", true),
    (britishByCountry, "GB", false),
  ])
  func lookAndInitJudgeByTheFilesCountry(
    _ list: String, _ country: String, _ lostZeros: Bool
  ) throws {
    for (locale, language) in [("fr_FR.UTF-8", "fr"), ("en_US.UTF-8", "en")] {
      let shop = try Workshop()
      try shop.write(list, to: "in/list.csv")
      let look = try shop.tamis("look", "in/list.csv", environment: ["LANG": locale])
      #expect(look.out.contains(language == "fr" ? "pays : \(country)" : "country: \(country)"))
      let word = language == "fr" ? "quatre chiffres" : "four digits: a"
      #expect(look.out.contains("4 nombres à \(word)") == (lostZeros && language == "fr"))
      let made = try shop.tamis("init", "in", "--no-input", environment: ["LANG": locale])
      #expect(made.code == 0, "\(made)")
      #expect(
        shop.text("in/clients.yaml").contains("locale: \(language)-\(country)   # "),
        "\(shop.text("in/clients.yaml"))")
      guard language == "fr" else { continue }
      let tested = try shop.tamis("test", "in/clients.yaml")
      let done = try shop.tamis("run", "in/clients.yaml")
      #expect(tested.code == 0 && done.code == 0, "\(tested) \(done)")
    }
  }

  @Test func belgianNumbersAndCodesComeOutRight() throws {
    let shop = try Workshop()
    try shop.write(Self.belgian, to: "in/liste.csv")
    _ = try shop.tamis("init", "in", "--no-input", environment: ["LANG": "fr_FR.UTF-8"])
    let done = try shop.tamis("run", "in/clients.yaml")
    #expect(done.code == 0, "\(done)")
    let clients = shop.text("in/out/clients.csv")
    #expect(clients.contains("+32470123456") && clients.contains("+32485009445"), "\(clients)")
    #expect(clients.contains(";9000;") && !clients.contains("01000"))
    #expect(!shop.text("in/out/findings.csv").contains("unknown-town"))
  }

  @Test func theFilesOfSeveralCountriesAreSaidApart() throws {
    let shop = try Workshop()
    try shop.write(Self.belgian, to: "in/belges.csv")
    try shop.write(Self.german, to: "in/kunden.csv")
    let made = try shop.tamis(
      "init", "in", "--no-input", environment: ["LANG": "fr_FR.UTF-8"])
    #expect(made.code == 0, "\(made)")
    let text = shop.text("in/clients.yaml")
    #expect(text.contains("locale: fr-BE   # le pays de belges.csv, d’après"), "\(text)")
    #expect(text.contains("# ! d’un autre pays, DE, d’après"), "\(text)")
  }

  @Test func whereNothingTellsThePersonsCountryStandsAndIsAskedFor() throws {
    let shop = try Workshop()
    try shop.write("Nom;SIRET\nExemple;#N/A\nModèle;#REF!\nEssai;#NOM?\n", to: "in/list.csv")
    for (locale, written) in [
      ("fr_BE.UTF-8", "fr-BE"), ("fr", "fr-FR"), ("en_IE", "en-IE"), ("en_US.UTF-8", "en-GB"),
    ] {
      let made = try shop.tamis(
        "init", "in", "--no-input", "--output", "\(written).yaml", environment: ["LANG": locale])
      #expect(made.code == 0, "\(made)")
      let line = shop.lines("in/\(written).yaml").first { $0.hasPrefix("locale:") }
      #expect(
        line?.hasPrefix("locale: \(written)   # ") == true
          && line?.contains(locale.hasPrefix("fr") ? "vérifiez" : "check") == true, "\(made)")
    }
  }

  /// Seven clients of six countries: whichever plan refuses least would win.
  private static let mixed = [
    ["Modèle;Jan;0470123456;1000;Bruxelles", "Belgique"],
    ["Essai;An;0485 00 94 45;2000;Antwerpen", "BE"],
    ["Prova;Marco;347 1234567;20121;Milano", "Italie"],
    ["Muster;Eva;0151 23456789;10115;Berlin", "Allemagne"],
    ["Témoin;Luc;079 123 45 67;1201;Genève", "Suisse"],
    ["Muestra;Ana;612345678;28001;Madrid", "Espagne"],
    ["Exemple;Jean;0612345678;75001;Paris", "France"],
  ]

  @Test(arguments: ["fr_FR.UTF-8", "fr_BE.UTF-8"])
  func aListOfManyCountriesFollowsThePersonsAndEachRecordItsOwn(_ locale: String) throws {
    let own = locale.hasPrefix("fr_BE") ? "BE" : "FR"
    for hasCountry in [true, false] {
      let shop = try Workshop()
      let rows = Self.mixed.map { hasCountry ? "\($0[0]);\($0[1])" : $0[0] }
      let heading = "Nom;Prénom;Mobile;CP;Ville" + (hasCountry ? ";Pays" : "")
      try shop.write(([heading] + rows).joined(separator: "\n") + "\n", to: "in/liste.csv")
      let made = try shop.tamis("init", "in", "--no-input", environment: ["LANG": locale])
      #expect(made.code == 0, "\(made)")
      let line = shop.lines("in/clients.yaml").first { $0.hasPrefix("locale:") } ?? ""
      #expect(line.hasPrefix("locale: fr-\(own)   # "), "\(line)")
      #expect(line.contains(hasCountry ? "plusieurs pays" : "aucun fichier"), "\(line)")
      let look = try shop.tamis("look", "in/liste.csv", environment: ["LANG": locale])
      #expect(look.out.contains("pays : plusieurs") == hasCountry, "\(look.out)")
      guard hasCountry else { continue }
      let done = try shop.tamis("run", "in/clients.yaml")
      #expect(done.code == 0, "\(done)")
      let clients = shop.text("in/out/clients.csv")
      for phone in ["+32470123456", "+4915123456789", "+41791234567"] {
        #expect(clients.contains(phone), "\(clients)")
      }
    }
  }

  /// Where the country is filled for clients abroad only, the others tell.
  @Test func blankCountriesAreTheHouses() throws {
    let home = (1...12).map { "Exemple \($0);06 12 34 56 \($0 + 10);29200;Brest;" }
    let abroad = (1...4).map { "Modèle \($0);0470 12 34 5\($0);1000;Bruxelles;Belgique" }
    let shop = try Workshop()
    try shop.write(
      (["Nom;Mobile;CP;Ville;Pays"] + home + abroad).joined(separator: "\n") + "\n",
      to: "in/liste.csv")
    let look = try shop.tamis("look", "in/liste.csv", environment: ["LANG": "fr_BE.UTF-8"])
    #expect(look.out.contains("pays : FR, d’après ses codes postaux"), "\(look.out)")
  }

  /// More than half is the house's own country, whatever the others are.
  @Test func theCountryOfMostRecordsIsTheHouses() throws {
    let rows =
      (1...6).map { "Modèle \($0);0470 12 34 5\($0);1000;Bruxelles;Belgique" }
      + (1...4).map { "Exemple \($0);06 12 34 56 \($0 + 10);29200;Brest;France" }
    let shop = try Workshop()
    try shop.write(
      (["Nom;Mobile;CP;Ville;Pays"] + rows).joined(separator: "\n") + "\n", to: "in/liste.csv")
    let look = try shop.tamis("look", "in/liste.csv", environment: ["LANG": "fr_FR.UTF-8"])
    #expect(look.out.contains("pays : BE, d’après sa colonne de pays"), "\(look.out)")
  }
}
