import Tables
import Testing

@testable import Cleaning
@testable import Pipelines

@Suite struct StreetLineTests {
  private func cleaned(_ text: String) -> String {
    var tally = RuleTally()
    return StreetRule().apply(to: TextColumn([text]), tally: &tally)[0]
  }

  @Test(arguments: [
    ("12 RUE DE LA REPUBLIQUE", "12 rue de la Republique"),
    ("12, rue des Lilas", "12 rue des Lilas"), ("12 bis , rue X", "12 bis rue X"),
    ("12BIS RUE DES LILAS", "12 bis rue des Lilas"), ("12B rue des Lilas", "12 B rue des Lilas"),
    ("12 BIS AV. FOCH", "12 bis avenue Foch"), ("4/6 r de Brest", "4/6 rue de Brest"),
    ("n° 12 rue des Lilas", "12 rue des Lilas"), ("n°12 rue des Lilas", "12 rue des Lilas"),
    ("av.de la Gare", "Avenue de la Gare"), ("12 av.de la Gare", "12 avenue de la Gare"),
    ("rue des lilas", "Rue des Lilas"), ("12 rue de l'église", "12 rue de l'Église"),
    ("RUE DE L EGLISE", "Rue de l'Eglise"), ("3 RUE D ARTAGNAN", "3 rue d'Artagnan"),
    ("8 RUE DU 8 MAI 1945", "8 rue du 8 mai 1945"),
    ("12 RUE SAINT-MALO-DE-GUERSAC", "12 rue Saint-Malo-de-Guersac"),
    ("RESIDENCE LES LILAS, 12 RUE FOCH", "Résidence les Lilas, 12 rue Foch"),
    ("2 AVENUE LOUIS XIV", "2 avenue Louis XIV"), ("ZI NORD CS 12345", "ZI Nord CS 12345"),
    ("BP 12", "BP 12"), ("3 ALL DES CHENES", "3 allée des Chenes"),
    ("12 RUE DE L’ÉGLISE", "12 rue de l’Église"), ("ROUTE D’ALBY", "Route d’Alby"),
    ("rue de l’église", "Rue de l’Église"), ("L’ÉGLISE", "L’Église"),
    ("BATIMENT A", "Bâtiment A"), ("APPT 12, 3EME ETAGE", "Appt 12, 3eme étage"),
  ])
  func whatIsCertainIsWritten(_ raw: String, _ line: String) { #expect(cleaned(raw) == line) }

  @Test(arguments: [
    "12 rue de la République", "Rue de la Paix", "CH de Rennes", "Lot 4", "R 12", "3 Le Bourg",
    "Pl. 12", "2 bis quai Émile-Zola", "La Ville-ès-Nonais", "St-Jean", "Chez M. Le Goff",
    "3e étage", "4 à 8 rue Foch", "D 45", "Place de l'Hôtel-de-Ville",
    "Rue de la Loi 16",
  ])
  func whatIsInOrderOrInDoubtStays(_ raw: String) { #expect(cleaned(raw) == raw) }

  @Test func twiceIsOnceOverAllGoldAddresses() throws {
    var lines: Set<String> = []
    for list in [Gold.own("addresses.csv"), Gold.shared("gold_addresses.csv")] {
      for row in list ?? [] {
        for name in ["entree", "l3", "l4", "l5", "voie"] {
          for part in (row[name] ?? "").split(separator: ",") {
            let text = part.drop { $0 == " " }
            lines.formUnion([String(text), text.lowercased(), text.uppercased()])
          }
          lines.insert(row[name] ?? "")
        }
      }
    }
    #expect(lines.count > 400)
    for line in lines {
      let once = cleaned(line)
      #expect(cleaned(once) == once, "\(line)")
    }
  }

  @Test func theQuickLookNeverMissesWork() {
    var random = SeededRandom(seed: 12)
    let pieces = [
      "12", "12bis", "bis", "TER", "rue", "RUE", "Rue", "av.", "Av", "BD", "de", "la", "Église",
      "ÉGLISE", "lilas", "Lilas", ",", "R", "n°", "ZA", "4/6", "B", "quai", "œuvre",
    ]
    for _ in 0..<20_000 {
      let line = (0..<Int(random.next() % 5 + 1)).map { _ in
        pieces[Int(random.next() % UInt64(pieces.count))]
      }.joined(separator: " ")
      guard StreetLine.isSettled(line.utf8.span) else { continue }
      #expect(StreetLine(line).text == line)
    }
  }

  @Test func foreignAddressesAreLeftWhole() throws {
    var delivery = Delivery(mentions: Batch())
    var origins = Origins()
    let part = origins.index(of: Part(source: "s", file: "f"))
    for row in 0..<4 { origins.append(part: part, record: row + 1) }
    delivery.mentions = Batch(
      columns: [
        ("street", TextColumn(Array(repeating: "12 R DE LA LOI", count: 4))),
        ("postcode", TextColumn(["1000", "35000", nil, "1000"])),
        ("country", TextColumn([nil, nil, nil, "BE"])),
      ], origins: origins)
    var log = StepLog()
    let context = StepContext(locale: "fr-FR", asOf: "2026-11-25", folder: "")
    StreetCells(context, own: []).after(&delivery, log: &log)
    let streets = try #require(delivery.mentions["street"])
    #expect(
      (0..<4).map { streets[$0] } == [
        "12 R DE LA LOI", "12 rue de la Loi", "12 rue de la Loi", "12 R DE LA LOI",
      ])
    StreetCells(context, own: ["street"]).after(&delivery, log: &log)
    #expect(delivery.mentions["street"] == streets)
  }
}
