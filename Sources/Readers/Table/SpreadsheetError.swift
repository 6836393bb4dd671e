/// The words that a spreadsheet shows where a formula failed, in French and in English.
enum SpreadsheetError {
  private static let words = Set(
    [
      "#N/A", "#REF!", "#NOM?", "#NAME?", "#VALEUR!", "#VALUE!", "#DIV/0!", "#NUL!", "#NULL!",
      "#NOMBRE!", "#NUM!", "#CALC!", "#SPILL!", "#PROPAGATION!",
      "#CALCUL!", "#EPARS!", "#ÉPARS!", "#NA", "#FIELD!", "#CHAMP!", "#BLOCKED!", "#BLOQUE!",
      "#BLOQUÉ!", "#CONNECT!",
      "#CONNEXION!", "#UNKNOWN!", "#INCONNU!", "#GETTING_DATA", "#BUSY!", "#OCCUPÉ!", "#PYTHON!",
      "#TIMEOUT!",
      "#EXTERNAL!", "#ERROR!", "#ERREUR!",
    ].map { Array($0.utf8) })

  /// Whether a cell is one of them, or the `#####` that a spreadsheet shows where a column is too narrow.
  static func isOne(_ cell: [UInt8]) -> Bool {
    guard cell.first == 0x23 else { return false }
    return words.contains(cell) || cell.count >= 4 && cell.allSatisfy { $0 == 0x23 }
  }
}
