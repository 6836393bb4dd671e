@testable import Readers

/// Invented French tables, as a small business has them: clients, orders, tickets, suppliers, subscribers.
enum FrenchTables {
  private static let lastNames = [
    "Martin", "Lefèvre", "Noël", "Guérin", "Quéméner", "Le Goff", "Dupré", "Besançon", "Fauré",
    "Hélias", "Crête",
    "Dubois", "Château", "Maçon", "Prévost", "Gaëtan", "Sébillot", "Évrard", "Lemaître", "Aubépin",
    "Forêt",
    "Benoît", "Rivière", "Thébault", "D’Hervé", "L’Hôte", "Bézier", "Ménard", "Côté", "Péron",
  ]
  private static let firstNames = [
    "Hélène", "Loïc", "Zoé", "François", "Jérôme", "Maëlle", "Anaïs", "Joël", "Cédric", "Béatrice",
    "Marie", "Paul",
    "Gaël", "Noémie", "Frédéric", "Chloé", "Stéphane", "Inès", "René", "Geneviève", "Éric",
    "Élodie", "Aurélie",
  ]
  private static let towns = [
    "Nîmes", "Béziers", "Saint-Étienne", "Orléans", "Besançon", "Mâcon", "Évry", "Alès", "Rennes",
    "Saint-Malo",
    "Brest", "Angoulême", "Châteauroux", "Périgueux", "Fougères", "Vitré", "Plouër-sur-Rance",
    "Liévin", "Béthune",
  ]
  private static let streets = [
    "rue de la République", "avenue du Général-Leclerc", "impasse des Chênes", "chemin du Prieuré",
    "allée des Frênes",
    "place de l’Église", "boulevard Liberté", "rue du Château", "quai Éric-Tabarly",
    "rue des Mûriers", "Côte de Grâce",
  ]
  private static let goods = [
    "Théière émaillée", "Poêle à crêpes", "Couteau d’office", "Moule à gâteau", "Bouilloire",
    "Tire-bouchon",
    "Râpe à fromage", "Plat à four", "Sabot céramique", "Casserole inox",
  ]

  /// The names of the five tables.
  static let names = ["clients", "orders", "tickets", "suppliers", "subscribers"]

  /// A table of `rows` rows with a heading row, made from `seed`.
  static func table(_ name: String, rows: Int, seed: UInt64) -> [[String]] {
    var random = SeededRandom(seed: seed)
    let headings: [String]
    switch name {
    case "clients":
      headings = [
        "Code", "Nom", "Prénom", "Adresse", "CP", "Ville", "Téléphone", "Créé le", "Solde",
      ]
    case "orders":
      headings = ["N° commande", "Date", "Client", "Article", "Quantité", "Prix", "Réglé"]
    case "tickets": headings = ["Ticket", "Ouvert le", "Heure", "Nom", "E-mail", "Objet"]
    case "suppliers": headings = ["SIRET", "Raison sociale", "Adresse", "Ville", "Échéance"]
    default: headings = ["E-mail", "Prénom", "Inscrit le", "Accord", "Commentaire"]
    }
    return [headings] + (0..<rows).map { row(name, $0, &random) }
  }

  private static func row(_ name: String, _ number: Int, _ random: inout SeededRandom) -> [String] {
    let last = random.pick(lastNames)
    let first = random.pick(firstNames)
    let street = "\(1 + random.below(99)) \(random.pick(streets))"
    let date =
      "\(two(1 + random.below(28)))/\(two(1 + random.below(12)))/20\(two(10 + random.below(16)))"
    let mail = "client\(number)@example.org"
    let price = "\(random.below(900)),\(two(random.below(100)))"
    switch name {
    case "clients":
      let postcode = String(10_000 + random.below(85_000))
      let phone = "02990" + String(10_000 + random.below(89_999))
      return [
        "C\(1000 + number)", last, first, street, postcode, random.pick(towns), phone, date,
        price + " €",
      ]
    case "orders":
      let amount = String(1 + random.below(9))
      return [
        "W\(20_000 + number)", date, "\(first) \(last)", random.pick(goods), amount, price,
        random.pick(["oui", "non"]),
      ]
    case "tickets":
      let hour = "\(two(8 + random.below(10))):\(two(random.below(60)))"
      return [
        "\(500 + number)", date, hour, last, mail, "\(random.pick(goods)) ébréchée, à échanger",
      ]
    case "suppliers":
      let siret = "9" + String(1_000_000_000_000 + random.below(8_000_000_000_000))
      return [siret, "Société \(last) & Frères", street, random.pick(towns), date]
    default:
      return [
        mail, first, date, random.pick(["oui", "non"]),
        random.pick(["", "rappeler l’été", "déjà cliente"]),
      ]
    }
  }

  private static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

  /// A table as CSV text: cells that need it are quoted.
  static func text(_ table: [[String]], separator: String = ";", end: String = "\r\n") -> String {
    table.map { row in
      row.map { cell in
        let needsQuote = cell.contains(separator) || cell.contains("\"") || cell.contains("\n")
        return needsQuote ? "\"" + cell.replacing("\"", with: "\"\"") + "\"" : cell
      }.joined(separator: separator) + end
    }.joined()
  }
}

extension TextEncoding {
  /// The bytes of `text`; `nil` when a letter has none in this encoding.
  func bytes(of text: String) -> [UInt8]? {
    switch self {
    case .utf8: return Array(text.utf8)
    case .utf16LittleEndian: return text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    case .utf16BigEndian: return text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
    default:
      let half = upperHalf ?? []
      var out: [UInt8] = []
      for scalar in text.unicodeScalars {
        if scalar.value < 0x80 {
          out.append(UInt8(scalar.value))
        } else if scalar.value < 0x10000, let place = half.firstIndex(of: UInt16(scalar.value)) {
          out.append(UInt8(place + 0x80))
        } else {
          return nil
        }
      }
      return out
    }
  }
}
