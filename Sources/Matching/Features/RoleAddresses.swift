/// Local parts of e-mail addresses that name a task and no person.
enum RoleAddresses {
  /// Whether the letters of a local part are a role.
  static func contains(_ letters: [UInt8]) -> Bool {
    letters.count <= 16 && roles.contains(Mix.hash(letters))
  }

  /// Whether the letters of a local part name a family, as `la.famille.menard`: all of it read what comes there.
  static func namesFamily(_ letters: [UInt8]) -> Bool {
    guard letters.count > 6, letters.contains(0x66) else { return false }
    return families.contains { word in
      (0...max(0, letters.count - word.count)).contains { start in
        start + word.count <= letters.count
          && word.indices.allSatisfy { letters[start + $0] == word[$0] }
      }
    }
  }

  private static let families = ["famille", "family", "familie", "familia", "famiglia"].map {
    Array($0.utf8)
  }

  private static let roles = Set(
    ("info infos contact contacts contactez accueil commercial commerciale compta comptabilite direction secretariat admin "
      + "administration administratif service services sav vente ventes achat achats bonjour hello mairie agence bureau support "
      + "sales office noreply nepasrepondre client clients commande commandes facturation facture factures rh marketing "
      + "boutique magasin webmaster postmaster mail email test gestion devis technique reception reservation abuse shop "
      + "communication recrutement atelier cabinet")
      .split(separator: " ").map { Mix.hash(Array($0.utf8)) })
}
