import Foundation

/// Client files in which too many rows share something: what makes matching quadratic, or chains strangers into one household.
///
/// Every fourth client stands there twice. Rows follow from their numbers alone.
enum InventedSkew: String, CaseIterable {
  case lastName = "one last name"
  case phone = "one phone"
  case noMail = "no e-mail"
  case noReach = "no e-mail, no phone"
  case lastNameAndTown = "one last name in one town"
  case bothNames = "one first and last name"
  case mail = "one e-mail"
  case address = "one address"
  case birthDate = "one birth date"
  case company = "one company"
  case namesAlone = "names alone"
  case identical = "all rows identical"

  /// Writes so many rows to `path`.
  func write(rows: Int, to path: String) throws {
    var text = "id;nom;prenom;societe;rue;cp;ville;tel;email;naissance\n"
    text.reserveCapacity(rows * 110)
    for row in 0..<rows {
      // Rows 4 and 5 of every five are one client.
      text += "\(row);" + record(row % 5 == 4 ? row - 1 : row) + "\n"
    }
    try Data(text.utf8).write(to: URL(fileURLWithPath: path))
  }

  private func record(_ client: Int) -> String {
    var dice = Dice(state: UInt64(client) &* 0x9E37_79B9_7F4A_7C15)
    let last = dice.word(2) + dice.word(dice.roll(2))
    let first = Self.firstNames[dice.roll(Self.firstNames.count)]
    let town = dice.roll(900)
    var cells = [
      last.capitalized, first, "", "\(1 + dice.roll(120)) rue \(dice.word(3).capitalized)",
      String(10_000 + town * 100), "Ville\(town)", "06" + dice.digits(8),
      "\(last)\(dice.roll(1_000))@mer.example",
      "19\(40 + dice.roll(60))-0\(1 + dice.roll(9))-\(10 + dice.roll(18))",
    ]
    switch self {
    case .lastName: cells[0] = "Martin"
    case .phone: cells[6] = "0299010203"
    case .noMail: cells[7] = ""
    case .noReach: (cells[6], cells[7], cells[8]) = ("", "", "")
    case .lastNameAndTown: (cells[0], cells[4], cells[5]) = ("Martin", "35000", "Rennes")
    case .bothNames: (cells[0], cells[1]) = ("Martin", "Jean")
    case .mail: cells[7] = "accueil.client@mer.example"
    case .address: (cells[3], cells[4], cells[5]) = ("12 rue des Tours", "35000", "Rennes")
    case .birthDate: cells[8] = "1970-01-01"
    case .company: cells[2] = "Mairie de Rennes"
    case .namesAlone: cells = Array(cells.prefix(2)) + Array(repeating: "", count: 7)
    case .identical:
      cells = [
        "Martin", "Jean", "", "3 rue du Port", "35000", "Rennes", "0612345679", "jean@mer.example",
        "1960-02-03",
      ]
    }
    return cells.joined(separator: ";")
  }

  private static let firstNames = [
    "Marie", "Jean", "Pierre", "Hélène", "Nicolas", "Sophie", "Luc", "Anne", "Yann", "Chantal",
    "Paul", "Claire", "Hugo", "Emma", "Louis", "Alice", "Jules", "Rose", "Adam", "Léa", "Gérard",
    "Monique", "Alain", "Nadine", "Bruno", "Sylvie", "Éric", "Karine", "Loïc", "Nolwenn", "Ali",
    "Fatima", "Ivan", "Olga", "Marc", "Judith", "Rémi", "Zoé", "Tom", "Inès",
  ]

  /// Numbers that follow from where it starts.
  private struct Dice {
    var state: UInt64

    mutating func roll(_ sides: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % sides
    }

    mutating func digits(_ count: Int) -> String {
      (0..<count).map { _ in String(roll(10)) }.joined()
    }

    /// A word of so many syllables.
    mutating func word(_ syllables: Int) -> String {
      (0..<syllables).map { _ in Self.heads[roll(16)] + Self.tails[roll(16)] }.joined()
    }

    private static let heads = [
      "b", "ch", "d", "f", "g", "k", "l", "m", "n", "p", "qu", "r", "s", "t", "v", "gr",
    ]
    private static let tails = [
      "a", "o", "i", "u", "an", "on", "in", "ou", "ar", "or", "er", "el", "al", "ier", "eau", "ot",
    ]
  }
}
