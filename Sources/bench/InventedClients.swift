import Foundation

/// A client file of twelve columns as a small business keeps it: names in all cases, phones in all forms, one row in eight a firm,
/// one cell in about twenty wrong. Every row follows from its number alone.
enum InventedClients {
  static let headings = [
    "Civilité", "Nom", "Prénom", "Raison sociale", "Adresse", "CP", "Ville", "Téléphone",
    "Portable", "E-mail", "SIRET", "Créé le",
  ]

  /// Our fields, in the order of the headings.
  static let fields = [
    "civility", "last-name", "first-name", "company", "street", "postcode", "city", "phone",
    "mobile", "email", "siret", "created-date",
  ]

  /// The pipeline that brings the file to our fields, cleans it and checks it; it writes the counts alone.
  static let pipeline = """
    pipeline: Clean and check
    version: 1
    locale: fr-FR
    sources:
      clients:
        - csv: clients.csv
        - columns:
    \(zip(fields, headings).map { "        \($0): \($1)" }.joined(separator: "\n"))
    steps:
      - clean
      - check: { email: [email], siret: [siret], phone: [phone], mobile: [phone], postcode: [postcode] }
        on-failure: blank-cell
    outputs:
      - csv: statistics.csv
        of: statistics
    """

  /// Writes so many rows to `path`.
  static func write(rows: Int, to path: String) throws {
    var text = headings.joined(separator: ";") + "\n"
    text.reserveCapacity(rows * 150)
    for row in 0..<rows { text += cells(row).joined(separator: ";") + "\n" }
    try Data(text.utf8).write(to: URL(fileURLWithPath: path))
  }

  /// The cells of a row, as the file has them.
  static func cells(_ row: Int) -> [String] {
    var dice = Dice(state: UInt64(row) &* 0x9E37_79B9_7F4A_7C15)
    let isFirm = dice.roll(8) == 0
    let isWoman = dice.roll(2) == 0
    let last = dice.one(of: stems) + dice.one(of: endings)
    let first = dice.one(of: isWoman ? women : men)
    let town = dice.one(of: towns)
    let name = dice.cased(last)
    let mail = "\(plain(first)).\(plain(last))\(row % 1000)@\(dice.one(of: providers))"
    return [
      isFirm ? "" : dice.one(of: isWoman ? ["Mme", "MME", "Mlle", ""] : ["M.", "Mr", "M", ""]),
      isFirm ? "" : name, isFirm ? "" : dice.cased(first),
      isFirm ? dice.one(of: forms) + " " + dice.one(of: trades) + " " + name : "",
      "\(1 + dice.roll(180)) \(dice.one(of: ways)) \(dice.one(of: streets))", town.code,
      dice.cased(town.name),
      dice.roll(3) == 0 ? dice.phone("02") : "", dice.roll(2) == 0 ? dice.phone("06") : "",
      dice.roll(20) == 0 ? mail.replacing("@", with: "") : dice.roll(3) == 0 ? "" : mail,
      isFirm ? dice.siret() : "",
      "\(dice.two(1 + dice.roll(28)))/\(dice.two(1 + dice.roll(12)))/20\(10 + dice.roll(15))",
    ]
  }

  private static func plain(_ text: String) -> String {
    String(text.lowercased().unicodeScalars.filter { $0.isASCII && $0 != " " && $0 != "'" })
  }

  private static let stems = [
    "Le G", "Ker", "Mart", "Dup", "Mor", "Bern", "Rou", "Lef", "Gau", "Per", "Bou", "Qu", "Tan",
    "Hamel", "De La T", "Fontain", "O'Br", "Chev", "Riv", "Sal", "Pen", "Cor", "Leb", "Mén",
  ]
  private static let endings = [
    "off", "onnet", "in", "ont", "van", "ard", "sseau", "ebvre", "thier", "rin", "rec", "éré",
    "guy", "ier", "our", "ette", "ien", "allier", "oal", "laün", "marc'h", "bin", "reton", "ez",
  ]
  private static let women = [
    "Marie", "Hélène", "Anne-Laure", "Chantal", "Zoé", "Jeanne", "Françoise", "Léa", "Camille",
    "Nathalie", "Solenn", "Inès",
  ]
  private static let men = [
    "Jean", "François", "Jean-Pierre", "Yann", "Éric", "Paul", "Stéphane", "Loïc", "Gérard",
    "Mathieu", "Hervé", "Noé",
  ]
  private static let forms = ["SARL", "SAS", "EURL", "S.A.R.L.", "SCI", "Ets", ""]
  private static let trades = [
    "Boulangerie", "GARAGE", "Menuiserie", "Pharmacie", "Hôtel", "Plomberie", "TRANSPORTS",
    "Cabinet", "Atelier", "Conserverie",
  ]
  private static let ways = ["rue", "avenue", "bd", "place", "RUE", "allée", "chemin"]
  private static let streets = [
    "de la République", "des Lilas", "Victor Hugo", "du Port", "de Bretagne", "Jean Jaurès",
    "du 8 Mai 1945", "SURCOUF", "de l'Église", "des Trois Rois",
  ]
  private static let providers = [
    "orange.example.org", "gmel.example.org", "libre.example.org", "wanadou.example.org",
  ]
  private static let towns: [(code: String, name: String)] = [
    ("35000", "Rennes"), ("35400", "Saint-Malo"), ("75011", "Paris"),
    ("69003", "Lyon"), ("44000", "Nantes"), ("29200", "Brest"), ("33000", "Bordeaux"),
    ("13008", "Marseille"), ("59000", "Lille"), ("67000", "Strasbourg"),
    ("1000", "Bourg-en-Bresse"),
    ("56000", "Vannes"), ("22100", "Dinan"), ("34000", "Montpellier"),
  ]

  /// Numbers that follow from where it starts.
  private struct Dice {
    var state: UInt64

    mutating func roll(_ sides: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % sides
    }

    mutating func one<Item>(of items: [Item]) -> Item { items[roll(items.count)] }

    /// As one writes it, in capitals, or all small.
    mutating func cased(_ text: String) -> String {
      switch roll(6) {
      case 0, 1: text.uppercased()
      case 2: text.lowercased()
      default: text
      }
    }

    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }

    mutating func phone(_ head: String) -> String {
      let pairs = (0..<4).map { _ in two(roll(100)) }
      switch roll(5) {
      case 0: return head + pairs.joined()
      case 1: return ([head] + pairs).joined(separator: ".")
      case 2: return "+33 " + ([String(head.dropFirst())] + pairs).joined(separator: " ")
      default: return ([head] + pairs).joined(separator: " ")
      }
    }

    /// Fourteen digits whose sums guard them (ISO/IEC 7812-1, annex B), now and then with a slip.
    mutating func siret() -> String {
      var digits = (0..<8).map { _ in roll(10) }
      digits.append(check(digits))
      digits += [0, 0, 0, roll(10)]
      digits.append(check(digits))
      if roll(20) == 0 { digits[3] = (digits[3] + 1) % 10 }
      return digits.map(String.init).joined()
    }

    private func check(_ digits: [Int]) -> Int {
      var sum = 0
      for (place, digit) in digits.reversed().enumerated() {
        let weighed = place % 2 == 0 ? digit * 2 : digit
        sum += weighed > 9 ? weighed - 9 : weighed
      }
      return (10 - sum % 10) % 10
    }
  }
}
