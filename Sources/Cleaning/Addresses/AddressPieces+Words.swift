/// The words that tell the parts of an address from each other, as keys.
extension AddressPieces {
  static let repetitions: [String: String] = [
    "BIS": "B", "TER": "T", "QUATER": "Q", "QUINQUIES": "C", "SEXIES": "S", "A": "A", "B": "B",
    "C": "C", "D": "D", "E": "E",
    "F": "F", "G": "G", "H": "H", "T": "T",
  ]
  /// What may stand before a type of street: « Grande Rue », « Vieux Chemin de Dol », « Grand Place ».
  static let qualities: Set<String> = [
    "GRAND", "GRANDE", "PETIT", "PETITE", "VIEUX", "VIEILLE", "ANCIEN", "ANCIENNE", "NOUVELLE",
    "HAUTE", "BASSE",
  ]
  static let roadLetters: Set<String> = ["D", "N", "RD", "RN", "CD"]
  static let sureFlats: Set<String> = [
    "APP", "APT", "APPT", "APPART", "APPARTEMENT", "CHEZ", "C O", "LOGT", "LOGEMENT", "STUDIO",
    "ATTN", "A",
  ]
  static let boxes: Set<String> = ["BP", "CS", "TSA", "CP"]
  static let flats: Set<String> = [
    "APP", "APT", "APPT", "APPART", "APPARTEMENT", "ETAGE", "ETG", "ESC", "ESCALIER", "CHEZ",
    "LOGT", "LOGEMENT", "STUDIO", "CHAMBRE",
    "PORTE", "BAL", "INTERPHONE", "RDC", "ATTN", "ATT",
  ]
  static let buildings: Set<String> = [
    "BAT", "BATIMENT", "BATIMENTS", "IMM", "IMMEUBLE", "ENTREE", "ENT", "TOUR", "BLOC", "PAVILLON",
  ]
  static let sureBuildings: Set<String> = [
    "BAT", "BATIMENT", "IMM", "IMMEUBLE", "BLOC", "RES", "RESIDENCE", "ENTREE",
  ]
  static let residences: Set<String> = ["RESIDENCE", "IMMEUBLE"]
  static let fullMarks: [String: String] = [
    "APP": "APPARTEMENT", "APT": "APPARTEMENT", "APPT": "APPARTEMENT", "APPART": "APPARTEMENT",
    "BAT": "BATIMENT", "RES": "RESIDENCE",
    "IMM": "IMMEUBLE", "ESC": "ESCALIER", "ETG": "ETAGE", "ENT": "ENTREE", "LOGT": "LOGEMENT",
    "ST": "SAINT", "STE": "SAINTE",
  ]
}
