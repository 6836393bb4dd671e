/// Words that firms bear beside a name and that are hardly anybody's own, in the languages of the catalogue's headings.
///
/// They need not be many: a column of firms holds one in most of its cells where their legal forms are left out.
enum TradeWords {
  /// As headings are folded.
  static let all: Set<String> = [
    // French
    "garage", "boulangerie", "patisserie", "boucherie", "charcuterie", "pharmacie", "restaurant",
    "brasserie", "traiteur", "hotel", "camping", "menuiserie", "plomberie", "electricite",
    "maconnerie", "couverture", "charpente", "peinture", "carrelage", "metallerie", "serrurerie",
    "chauffage", "isolation", "terrassement", "toiture", "construction", "constructions",
    "batiment", "transports", "transport", "ambulances", "taxis", "taxi", "imprimerie",
    "informatique", "optique", "coiffure", "institut", "cabinet", "atelier", "ateliers",
    "etablissements", "ets", "societe", "ste", "agence", "immobilier", "assurances", "avocats",
    "architectes", "notaires", "associes", "freres", "nettoyage", "conseil", "services",
    "solutions", "industrie", "industries", "developpement", "distribution", "holding", "groupe",
    "entreprise", "mairie", "commune", "association", "syndicat", "clinique", "laboratoire",
    "ecole", "lycee", "college", "ferme", "domaine", "chateau", "caves", "pepinieres", "fleurs",
    "paysage", "paysages", "librairie", "papeterie", "bijouterie", "epicerie", "fromagerie",
    "supermarche", "magasin", "boutique", "salon", "studio", "negoce", "materiaux", "auto",
    "automobile", "automobiles", "cycles", "moto", "securite", "energie", "energies", "travaux",
    // English
    "company", "services", "consulting", "group", "partners", "trading", "bakery", "pharmacy",
    "builders", "engineering", "logistics", "systems", "technologies", "media", "design",
    // German, Dutch
    "apotheke", "backerei", "metzgerei", "autohaus", "gasthaus", "tischlerei", "schreinerei",
    "elektro", "praxis", "kanzlei", "verein", "bakkerij", "apotheek", "bouw", "bouwbedrijf",
    // Italian, Spanish
    "farmacia", "panificio", "ristorante", "trattoria", "officina", "carrozzeria", "edilizia",
    "impresa", "studio", "taller", "talleres", "panaderia", "restaurante", "construcciones",
    "hermanos", "fratelli",
  ]
}
