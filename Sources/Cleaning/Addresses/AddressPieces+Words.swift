import Reference

/// The words that tell the parts of an address from each other, as keys.
extension AddressPieces {
  /// What may stand before a type of street: « Grande Rue », « Vieux Chemin de Dol », « Grand Place ».
  static let qualities: Set<String> = [
    "GRAND", "GRANDE", "PETIT", "PETITE", "VIEUX", "VIEILLE", "ANCIEN", "ANCIENNE", "NOUVELLE",
    "HAUTE", "BASSE",
  ]
  /// What stands before a tower, a gate or a hamlet that a street is named after.
  static let epithets: Set<String> = [
    "GROSSE", "BELLE", "BLANCHE", "ROUGE", "NEUVE", "NOUVEAU", "HAUT", "BAS", "SAINT", "SAINTE",
    "NOTRE", "PREMIERE", "DERNIERE", "DEUX", "TROIS",
  ]
  /// Words behind which another is part of the same name.
  static let inside: Set<String> = [
    "DE", "DU", "DES", "LA", "LE", "LES", "D", "L", "AU", "AUX", "SOUS", "SUR", "EN",
  ]
  /// Words behind which « Le Bourg » is part of the same name.
  static let before: Set<String> = [
    "SOUS", "SUR", "DERRIERE", "DEVANT", "ENTRE", "VERS", "PAR", "POUR", "ET", "EN", "BAS", "HAUT",
    "A", "DE", "JUSQU",
  ]
  static let roadLetters: Set<String> = ["D", "N", "RD", "RN", "CD"]
  static let milestones: Set<String> = ["KM", "PK", "KILOMETRE"]
  static let residences: Set<String> = ["RESIDENCE", "IMMEUBLE"]
  /// Types of places that have a line of their own behind a street.
  static let sites: Set<String> = ["LIEU DIT", "HAMEAU", "LOTISSEMENT", "QUARTIER"]
  /// Types that are the name of a house where a street stands beside them.
  static let houses: Set<String> = [
    "VILLA", "CHALET", "PAVILLON", "PALAIS", "FOYER", "TOUR", "GALERIE", "CLOS", "CITE", "COUR",
    "RESIDENCE", "IMMEUBLE", "ESPACE",
  ]
  /// Types of ways.
  static let ways: Set<String> = [
    "RUE", "AVENUE", "BOULEVARD", "CHEMIN", "ROUTE", "IMPASSE", "ALLEE", "ALLEES", "PLACE", "QUAI",
    "SQUARE", "COURS", "PASSAGE", "SENTIER", "SENTE", "RUELLE", "VENELLE", "FAUBOURG",
    "ESPLANADE", "PROMENADE", "MAIL", "MONTEE", "TRAVERSE", "ROND POINT", "VOIE", "RAMPE",
    "CHAUSSEE", "PARVIS", "CHEMIN RURAL", "VOIE COMMUNALE", "CHEMIN VICINAL", "GRAND BOULEVARD",
    "PETITE ALLEE", "PETITE AVENUE", "PETITE IMPASSE", "ANCIENNE ROUTE", "ROCADE",
  ]
  /// Words whose number is part of a name: « route départementale 74 », « le 8 mai », « Louis 14 », « lot 4 ».
  static let numberedNames: Set<String> = [
    "DEPARTEMENTALE", "NATIONALE", "COMMUNALE", "VICINALE", "RURAL", "VICINAL", "RURALE",
    "EUROPEENNE", "COMMUNICATION", "EXPLOITATION", "RD", "RN", "CD", "VC", "CR", "KM", "PK", "N",
    "D", "LOUIS", "JEAN", "HENRI", "CHARLES", "FRANCOIS", "PIE", "PHILIPPE", "NUMERO", "LOT",
    "ILOT", "ZONE", "SECTEUR", "TRANCHE", "PHASE", "SECTION", "PARCELLE", "EMPLACEMENT", "JANVIER",
    "FEVRIER", "MARS", "AVRIL", "MAI", "JUIN", "JUILLET", "AOUT", "SEPTEMBRE", "OCTOBRE",
    "NOVEMBRE", "DECEMBRE", "TERMINAL", "PORTE", "SORTIE",
    "ECLUSE", "DARSE", "HANGAR", "QUAI", "CONTRE ALLEE", "REGIMENT", "DIVISION",
  ]
  /// Words before the name of a person, whose letter comes to this address.
  static let civilities = Civilities.french.union(["MM", "MMES"])
}
