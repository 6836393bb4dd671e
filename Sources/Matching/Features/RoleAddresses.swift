/// Local parts of e-mail addresses that name a task and no person.
enum RoleAddresses {
  /// Whether the letters of a local part are a role.
  static func contains(_ letters: [UInt8]) -> Bool {
    letters.count <= 16 && roles.contains(Mix.hash(letters))
  }

  private static let roles = Set(
    ("info infos contact contacts contactez accueil commercial commerciale compta comptabilite direction secretariat admin "
      + "administration administratif service services sav vente ventes achat achats bonjour hello mairie agence bureau support "
      + "sales office noreply nepasrepondre client clients commande commandes facturation facture factures rh marketing "
      + "boutique magasin webmaster postmaster mail email test gestion devis technique reception reservation abuse shop "
      + "communication recrutement atelier cabinet")
      .split(separator: " ").map { Mix.hash(Array($0.utf8)) })
}
