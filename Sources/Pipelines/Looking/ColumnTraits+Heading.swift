internal import Fields

/// What the heading of a column points to.
extension ColumnTraits {
  /// What a word of a heading may point to.
  enum Hint: Sendable {
    case birth, mobile, phone, first, last, company, school, postcode, street, city, number
    case messages, reference
  }

  /// Whether a word of the heading points to it, or some are a heading that is known.
  func hints(at hint: Hint) -> Bool {
    if hint == .street, isAddressedBy { return false }
    if let field = Self.field(of: hint), suggestions.contains(field) { return true }
    // « Refus SMS », « Rappels SMS », « Relance SMS », « SMS envoyé »: a yes there is a no, is about an appointment or an unpaid bill, or
    // tells what was done.
    if hint == .messages,
      Catalogue.tellsRefusal(headingWords.joined(separator: " "))
        || headingWords.contains(where: { word in
          Self.ofDoneMessages.contains(word) || Self.ofReminders.contains(where: word.hasPrefix)
        })
    {
      return false
    }
    let (words, stems) = Self.hints(hint)
    return headingWords.contains { word in
      words.contains(word) || stems.contains { word.contains($0) }
    }
  }

  /// How words for reminders begin, of appointments and of what is to be paid.
  private static let ofReminders = [
    "rappel", "remind", "relanc", "mahn", "erinner", "herinner", "aanman", "recordator", "promemor",
    "sollecit", "rdv",
  ]
  /// Words of what was sent, and of what became of it.
  private static let ofDoneMessages: Set<String> = [
    "envoye", "envoyee", "envoyes", "envoyees", "sent", "recu", "recus", "received", "lu", "lus",
    "gesendet", "versendet", "verschickt", "verzonden", "enviado", "enviados", "inviato", "inviati",
    "nombre", "nb", "dernier", "last",
  ]

  /// « Adressé par », « Médecin adresseur », « Adressé le »: who sent somebody to the house, and when; « Adresse par défaut » is an address.
  private var isAddressedBy: Bool {
    headingWords.contains { $0.hasPrefix("adresseu") || $0.hasPrefix("adressant") }
      || zip(headingWords, headingWords.dropFirst()).contains { word, next in
        ["adresse", "adressee", "adresses", "adressees"].contains(word)
          && (["par", "le", "by"].contains(next) && !headingWords.contains("defaut"))
      }
  }

  /// The field that a heading names where it points to this.
  private static func field(of hint: Hint) -> String? {
    switch hint {
    case .birth: "birth-date"
    case .mobile: "mobile"
    case .phone: "phone"
    case .first: "first-name"
    case .last: "last-name"
    case .company: "company"
    case .postcode: "postcode"
    case .street: "street"
    case .city: "city"
    case .number: "street-number"
    case .messages, .reference, .school: nil
    }
  }

  /// Whole words, and parts of words, in French, English and German.
  private static func hints(_ hint: Hint) -> (words: Set<String>, stems: [String]) {
    switch hint {
    case .birth: (["ne", "nee", "dob", "geb", "born"], ["naiss", "birth", "geburt", "anniv"])
    case .messages: (["sms", "texto", "textos"], [])
    case .reference:
      (
        [
          "id", "code", "ref", "leid", "euid", "licence", "carte", "dossier", "contrat",
          "matricule",
        ],
        ["refer", "adher", "membre", "member", "ident"]
      )
    case .mobile:
      (["mob", "cell", "sms", "port"], ["mobil", "portable", "gsm", "handy", "cellul", "natel"])
    case .phone:
      (
        ["tel", "ligne", "standard", "fixe", "festnetz", "numero"], ["phon", "telef", "mobil"]
      )
    case .first: (["first", "given"], ["prenom", "forename", "vorname"])
    case .last:
      (["nom", "last", "name", "nachname"], ["surname", "famil", "lastname", "patronym"])
    case .company:
      (
        ["firma", "firme", "unternehmen", "raison"],
        ["societe", "entreprise", "company", "denomination", "enseigne", "organis"]
      )
    case .school:
      (["schule", "campus"], ["ecole", "college", "lycee", "scolaire", "school", "universit"])
    case .postcode: (["cp", "plz", "zip"], ["post"])
    case .street:
      (
        ["rue", "voie", "adr", "road"], ["adress", "address", "street", "strass", "anschrift"]
      )
    case .city:
      (["ort", "town", "city"], ["ville", "commune", "localit", "stadt", "wohnort"])
    case .number: (["n", "no", "nr", "num", "numero", "number", "house"], ["hausn"])
    }
  }
}
