import Foundation
import Testing

/// `tamis init` on the exports of months, of orders, of several programs that share a numbering.
@Suite struct InitSeriesTests {
  private static let names = [
    "Quentin", "Lombard", "Brun", "Martin", "Le Goff", "Kervella", "Tanguy", "Morvan",
  ]

  private func pipeline(_ files: [String: String]) throws -> (text: String, shop: Workshop) {
    let shop = try Workshop()
    for (name, text) in files { try shop.write(text, to: "in/\(name)") }
    let made = try shop.tamis("init", "in", "--no-input")
    #expect(made.code == 0, "\(made)")
    let checked = try shop.tamis("check", "in/clients.yaml")
    #expect(checked.code == 0, "\(checked) \(shop.text("in/clients.yaml"))")
    return (shop.text("in/clients.yaml"), shop)
  }

  private func sales(_ month: String) -> String {
    "N° facture;Date facture;Nom;E-mail;Montant TTC\nF\(month);01/\(month)/2025;Quentin;q@example.org;12,50\n"
  }

  @Test func theMonthsOfASeriesAreOneSource() throws {
    let files = Dictionary(
      uniqueKeysWithValues: ["01", "02", "11"].map { ("ventes_2025-\($0).csv", sales($0)) })
    let (text, shop) = try pipeline(files)
    #expect(text.contains("csv: 'ventes_*.csv'") && text.contains("ventes:"), "\(text)")
    try shop.write(sales("12"), to: "in/ventes_2025-12.csv")
    let run = try shop.tamis("run", "in/clients.yaml", "--summary", "json")
    #expect(
      run.code == 0 && run.out.contains("\"read\":4") || run.out.contains("\"read\": 4"), "\(run)")
  }

  /// Other files that the pattern would read, other headings, numbers that are no dates, lists of clients: each stays by itself.
  @Test func whatIsNoSeriesStaysApart() throws {
    let clients = "Nom;Prénom;E-mail\nDupré;Anne;anne@example.org\n"
    let (text, _) = try pipeline([
      "ventes_2025-01.csv": sales("01"), "ventes_2025-02.csv": sales("02"),
      "ventes_bilan.csv": clients, "lot 77.csv": sales("03"), "lot 99.csv": sales("04"),
      "clients 2023.csv": clients, "clients 2024.csv": clients,
    ])
    #expect(text.contains("csv: 'ventes_2025-*.csv'"), "\(text)")
    for name in ["ventes_bilan.csv", "lot 77.csv", "lot 99.csv", "clients 2023.csv"] {
      #expect(text.contains("csv: \(name)\n"), "\(name) \(text)")
    }
  }

  /// Members of several years pay each year, and shops have numbers: neither is a series. The newest list is preferred.
  @Test func listsOfYearsAndOfShopsStayApart() throws {
    let rows = Self.names.map { "\($0);Camille;29000;Quimper;12,50;01/09/2025\n" }.joined()
    let list = "Nom;Prénom;CP;Ville;Montant;Date\n" + rows
    let (text, _) = try pipeline([
      "adherents_2023.csv": list, "adherents_2024.csv": list, "adherents_2025.csv": list,
      "magasin01.csv": list, "magasin02.csv": list,
    ])
    #expect(!text.contains("*"), "\(text)")
    #expect(
      text.contains(
        "prefer: [adherents-2025, adherents-2024, adherents-2023, magasin01, magasin02]"), "\(text)"
    )
  }

  /// A folder whose name has signs of a pattern stands for itself.
  @Test func aSeriesInAFolderWithBracketsIsFound() throws {
    let (text, shop) = try pipeline([
      "exports [2025]/ventes_2025-01.csv": sales("01"),
      "exports [2025]/ventes_2025-02.csv": sales("02"),
    ])
    #expect(text.contains("ventes_"), "\(text)")
    #expect(try shop.tamis("run", "in/clients.yaml").code == 0)
  }

  @Test func codesThatNameTheSameClientsAreMapped() throws {
    let rows = Self.names.enumerated()
    let (text, shop) = try pipeline([
      "clients.csv": "Code client;Raison sociale;CP;Ville\n"
        + rows.map { "C00\($0.offset);Transports \($0.element);29000;Quimper\n" }.joined(),
      "comptes.csv": "N° compte;Raison sociale;Solde\n"
        + rows.map { "C00\($0.offset);TRANSPORTS \($0.element.uppercased());12,50\n" }.joined(),
      "loto.csv": "Code client;Nom;Prénom\n"
        + rows.map { "C00\($0.offset);Abgrall;Yann\n" }.joined(),
    ])
    #expect(
      text.contains("client-code: Code client   # the same codes name the same clients in comptes"))
    #expect(text.contains("client-code: 'N° compte'   # the same codes"), "\(text)")
    #expect(text.components(separatedBy: "client-code:").count == 3, "\(text)")
    #expect(!text.contains("if its numbering is that of"), "\(text)")
    #expect(try shop.tamis("run", "in/clients.yaml").code == 0)
  }

  /// Two shops number their clients from one: each shares its codes with its own orders, and none with the other.
  @Test func ofTwoNumberingsOneIsMapped() throws {
    func clients(_ names: [String]) -> String {
      "Code client;Nom;Prénom\n"
        + names.enumerated().map { "10\($0.offset);\($0.element);Camille\n" }.joined()
    }
    func orders(_ names: [String]) -> String {
      "Code client;Nom;N° commande;Date commande;Total TTC\n"
        + names.enumerated().map { "10\($0.offset);\($0.element);b\($0.offset);01/03/2025;10,50\n" }
        .joined()
    }
    let others = ["Zimmer", "Ackermann", "Baumann", "Schmitt", "Hoffmann", "Weber"]
    let own = ["Quéméner", "Abgrall", "Bodénès", "Kervella", "Tanguy", "Morvan"]
    let (text, shop) = try pipeline([
      "brest.csv": clients(own), "brest-cdes.csv": orders(own),
      "metz.csv": clients(others), "metz-cdes.csv": orders(others),
    ])
    #expect(text.components(separatedBy: "        client-code:").count == 3, "\(text)")
    #expect(
      text.contains(
        "# ? its client codes are those of metz, and name other clients than the same codes in brest"
      ),
      "\(text)")
    #expect(try shop.tamis("run", "in/clients.yaml", "--quiet").code == 0)
    // Nobody is taken for whoever has his number in the other shop.
    let clients = shop.text("in/out/clients.csv")
    for name in own + others { #expect(clients.contains(name), "\(clients)") }
  }

  /// Nothing tells whether nameless codes are those of the clients: that is asked.
  @Test func codesOfNobodyAreAskedAbout() throws {
    let rows = Self.names.enumerated()
    let (text, _) = try pipeline([
      "clients.csv": "Code client;Raison sociale;CP;Ville\n"
        + rows.map { "C00\($0.offset);Transports \($0.element);29000;Quimper\n" }.joined(),
      "adresses.csv": "Code client;CP;Ville\n"
        + rows.map { "C00\($0.offset);29000;Quimper\n" }.joined(),
    ])
    #expect(text.contains("if its numbering is that of adresses"), "\(text)")
    #expect(!text.contains("        client-code:"), "\(text)")
  }

  @Test func whatAnOrderIsCalledInAnExportIsKnown() throws {
    let orders = (1...6).map { number in
      """
      {"id": 50\(number), "number": "W-\(number)", "status": "\(number % 2 == 0 ? "completed" : "refunded")",
       "date_created": "2025-05-1\(number)T08:12:00", "total": "19.9\(number)", "currency": "EUR",
       "billing": {"first_name": "Anne", "last_name": "Dupré", "email": "anne\(number)@example.org"}}
      """
    }
    let (text, shop) = try pipeline(["orders.json": "[\(orders.joined(separator: ","))]"])
    for line in [
      "purchase-number: number", "purchase-date: date_created", "purchase-status: status",
    ] {
      #expect(text.contains(line), "\(text)")
    }
    #expect(!text.contains("client-code"), "\(text)")
    try shop.write(
      text.replacing("outputs:", with: "outputs:\n  - { csv: out/p.csv, of: purchases }"),
      to: "in/clients.yaml")
    #expect(try shop.tamis("run", "in/clients.yaml", "--quiet").code == 0)
    let purchases = Table.read(shop.text("in/out/p.csv"))
    #expect(purchases.first?["purchase-number"] == "W-1")
    #expect(purchases.first?["purchase-date"]?.hasPrefix("2025-05-11") == true)
  }

  @Test func aFileOfWhichNothingCanBeReadIsSaidToBeSo() throws {
    let shop = try Workshop()
    try shop.write("%PDF-1.4\nnothing\n%%EOF\n", to: "in/x.pdf")
    let look = try shop.tamis("look", "in/x.pdf")
    #expect(look.code == 3 && look.errors.contains("x.pdf") && look.out.isEmpty, "\(look)")
  }

  /// « Numéro » numbers the clients of a list of clients, and the invoices of a list of invoices.
  @Test func theNumberOfAnInvoiceIsNoClientCode() throws {
    let rows = Self.names.enumerated()
    let (text, shop) = try pipeline([
      "clients.csv": "Code;Raison sociale;CP;Ville\n"
        + rows.map { "C00\($0.offset);Transports \($0.element);29000;Quimper\n" }.joined(),
      "factures.csv": "Numéro;Date;Client;Montant HT;TVA;Montant TTC;Statut\n"
        + rows.map {
          "FA-2025-000\($0.offset);0\($0.offset + 1)/02/2025;Transports \($0.element);100,00;20,00;120,00;Payée\n"
        }.joined(),
    ])
    #expect(
      text.contains("purchase-number: Numéro") && text.contains("purchase-tax: TVA"), "\(text)")
    #expect(!text.contains("Numéro is a client code") && !text.contains("as-extra"), "\(text)")
    #expect(try shop.tamis("run", "in/clients.yaml", "--quiet").code == 0)
    let purchases = Table.read(shop.text("in/out/purchases.csv"))
    #expect(purchases.count == 8 && purchases[3]["purchase-number"] == "FA-2025-0003")
    #expect(purchases[3]["purchase-total"] == "120.00" && purchases[3]["purchase-tax"] == "20.00")
  }

  /// Whoever runs what `init` wrote loses neither the sums nor the days of refusals nor the people of firms.
  @Test func whatTheSourcesTellBesideTheClientsIsWritten() throws {
    let (text, shop) = try pipeline([
      "ventes.csv":
        "N° de pièce;Type de pièce;Date;Nom;Article;Qté;Total T.T.C.\nF1;Facture;01/02/2025;Morel;Vis;2;12,50\n",
      "stop.csv": "Email;Status;Date\na@example.org;unsubscribed;2025-02-03\n",
      "tickets.csv": "N° ticket;Date ticket;Nom;Sujet\n7;02/03/2025;Faure;Panne\n",
      "firmes.csv": "Société;Nom;Prénom\nGarage Morin;Blanc;Zoé\n",
    ])
    for port in ["purchases", "purchase-lines", "interactions", "consents", "contacts"] {
      #expect(
        text.contains("  - csv: out/\(port).csv") && text.contains("    of: \(port)\n"), "\(text)")
    }
    #expect(try shop.tamis("run", "in/clients.yaml", "--quiet").code == 0)
    #expect(shop.text("in/out/purchases.csv").contains("F1"))
    #expect(shop.text("in/out/consents.csv").contains("2025-02-03"))
    #expect(shop.text("in/out/interactions.csv").contains("Panne"))
    #expect(shop.text("in/out/contacts.csv").contains("Blanc"))
    let (plain, _) = try pipeline(["clients.csv": "Nom;Prénom;Ville\nMorel;Anne;Gap\n"])
    #expect(!plain.contains("of: purchases") && !plain.contains("of: contacts"), "\(plain)")
  }
}
