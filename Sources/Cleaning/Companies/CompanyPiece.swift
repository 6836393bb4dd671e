internal import Reference

/// Tells what a piece of the cell of a firm's name is that a sign or a bracket parts from the rest.
enum CompanyPiece {
  /// Whether a piece names no firm: a remark, a department, a number to call, an address, the code of a client, the sign over the door.
  ///
  /// - Parameter ofPlace: whether an address is what the firm is called by, as a building's owners are.
  static func isAside(_ piece: String, ofPlace: Bool = false) -> Bool {
    let words = piece.spacedWords
    guard let first = words.first else { return true }
    let keys = words.map { Fold.key($0) }.filter { !$0.isEmpty }
    return words.count == 1 && (isCode(first) || isAddress(first)) || isRemark(keys)
      || isNumber(words[...]) || !ofPlace && isPlace(words[...]) || tellsSign(keys[...])
  }

  /// « impayé », « compte bloqué », « à relancer », « ne plus livrer », « RJ 03/2021 », « siège social », « service compta ».
  private static func isRemark(_ keys: [String]) -> Bool {
    guard let first = keys.first else { return true }
    if states.contains(first) || keys.count == 1 { return alone.contains(first) }
    let next = keys[1]
    switch first {
    case "RJ", "LJ": return next.utf8.allSatisfy { $0 &- 0x30 < 10 || $0 == 0x20 }
    case "NE", "NON", "PAS": return ["PAS", "PLUS", "SOLVABLE"].contains(next)
    case "A", "À": return orders.contains(next)
    case "ANCIEN", "ANCIENNE", "MAUVAIS", "BON": return ["CLIENT", "PAYEUR"].contains(next)
    case "COMPTE": return ["BLOQUE", "CLOS", "FERME", "SUPPRIME", "INACTIF"].contains(next)
    case "PAIEMENT": return ["COMPTANT", "AVANCE", "D AVANCE"].contains(next)
    case "SIEGE": return next == "SOCIAL"
    case "SERVICE": return departments.contains(next)
    case "N", "NO", "CODE", "CLIENT", "REF":
      return keys.last.map { $0.utf8.contains { $0 &- 0x30 < 10 } } ?? false
    default: return false
    }
  }

  /// What is no name in a piece of its own; of ``states`` other words may follow.
  private static let alone: Set<String> = states.union([
    "VIP", "PROSPECT", "CONTACT", "SIEGE", "ANCIEN", "ANCIENNE", "RJ", "LJ", "GERANT", "GERANTE",
    "PRESIDENT", "COMPTABLE", "CLIENT", "FOURNISSEUR", "COMPTA", "COMPTABILITE", "ACHATS",
    "FACTURATION", "ACCUEIL", "CONTENTIEUX", "ARCHIVE", "ARCHIVEE", "INACTIF", "INACTIVE",
    "SUPPRIME", "SUPPRIMEE",
  ])
  private static let states: Set<String> = [
    "DOUBLON", "IMPAYE", "IMPAYES", "LITIGE", "NPAI", "BLOQUE", "BLOQUEE",
  ]
  private static let orders: Set<String> = [
    "RELANCER", "RAPPELER", "SUPPRIMER", "VERIFIER", "CONTACTER", "BLOQUER", "RECONTACTER",
    "FACTURER", "LIVRER", "FUSIONNER", "ARCHIVER",
  ]

  private static let departments: Set<String> = [
    "COMPTA", "COMPTABILITE", "COMPTABLE", "ACHATS", "ACHAT", "FACTURATION", "COMMERCIAL",
    "TECHNIQUE", "CLIENT", "CLIENTS", "FOURNISSEURS", "JURIDIQUE", "PAIE", "RH", "INFORMATIQUE",
  ]

  /// `C00125`, `CLI-00457`, `00457`: five digits at least, or a zero first.
  static func isCode(_ word: String) -> Bool {
    let text = word.trimming(":#")
    let letters = text.prefix { $0.isASCII && $0.isLetter }
    let digits = text.dropFirst(letters.count).trimmingPrefix("-")
    return letters.count <= 4 && digits.utf8.allSatisfy { $0 &- 0x30 < 10 }
      && (digits.utf8.count > 4 || digits.utf8.count > 2 && digits.utf8.first == 0x30)
  }

  /// An e-mail or a page of the web.
  static func isAddress(_ word: String) -> Bool {
    if word.lowercased().hasPrefix("www.") { return true }
    guard let at = word.firstIndex(of: "@") else { return false }
    return at > word.startIndex && word[at...].dropFirst().contains(".")
  }

  /// A number to call, with or without the word that announces it, and nothing besides.
  static func isNumber(_ words: ArraySlice<String>) -> Bool {
    var words = words
    let isAnnounced = words.first.map { announcing.contains(Fold.key($0)) } ?? false
    if isAnnounced { words = words.dropFirst() }
    var digits = 0
    for word in words {
      for byte in word.utf8 {
        if byte &- 0x30 < 10 {
          digits += 1
        } else if !phoneSigns.contains(byte) {
          return false
        }
      }
    }
    // A number that nothing announces begins with its zero or its plus.
    let first = words.first.map { $0.trimming("(").utf8.first ?? 0 } ?? 0
    return isAnnounced
      ? (6...14).contains(digits) : (first == 0x30 || first == 0x2B) && (9...12).contains(digits)
  }

  private static let announcing: Set<String> = [
    "TEL", "TELEPHONE", "PORT", "PORTABLE", "MOBILE", "FAX", "GSM",
  ]
  /// ( ) + - . / :
  private static let phoneSigns: Set<UInt8> = [0x28, 0x29, 0x2B, 0x2D, 0x2E, 0x2F, 0x3A]

  /// « 12 rue du Port », « 44000 Nantes »: where a letter goes.
  static func isPlace(_ words: ArraySlice<String>) -> Bool {
    guard words.count > 1, let first = words.first else { return false }
    let digits = first.trimming(",")
    let number = digits.prefix { $0.isASCII && $0.isNumber }
    guard !number.isEmpty else { return false }
    let behind = words.dropFirst().map { Fold.key($0) }
    if number.count == 5, number.count == digits.count {
      return behind[0].utf8.count > 1
        && behind.allSatisfy { key in
          key.utf8.allSatisfy { $0 &- 0x30 >= 10 } || key.utf8.count < 3
        }
    }
    let next = ["BIS", "TER", "B", "T"].contains(behind[0]) ? behind.dropFirst() : behind[...]
    return number.count < 5 && digits.count - number.count < 4 && next.count > 1
      && (next.first.map(ways.contains) ?? false)
  }

  private static let ways: Set<String> = [
    "RUE", "AVENUE", "AV", "AVE", "BOULEVARD", "BD", "BLD", "BVD", "PLACE", "PL", "CHEMIN", "CHE",
    "CHEM", "ALLEE", "ALLEES", "ALL", "IMPASSE", "IMP", "ROUTE", "RTE", "QUAI", "SQUARE", "RUELLE",
  ]

  /// « enseigne : chez Lulu », « nom commercial Vap'City », « à l'enseigne … »: the sign over the door of a firm that is named before it.
  static func tellsSign(_ keys: ArraySlice<String>) -> Bool {
    guard let first = keys.first, keys.count > 1 else { return false }
    let next = keys[keys.startIndex + 1]
    switch first {
    case "ENSEIGNE", "DBA": return true
    case "NOM": return next == "COMMERCIAL"
    case "SOUS": return next == "L ENSEIGNE"
    case "A": return next == "L ENSEIGNE"
    default: return false
    }
  }
}
