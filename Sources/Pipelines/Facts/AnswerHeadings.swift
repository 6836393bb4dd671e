import Fields
public import Tables

/// What the columns are called in the workbooks that a person fills in and gives back: in her own language, and understood in both.
///
/// Only what the columns are called changes: `keep` names fields as they are called in a pipeline, so the fields of both records keep
/// those names.
public enum AnswerHeadings {
  /// What a column of a port is called in a workbook.
  public static func shown(_ column: String, of port: Port, _ language: Language) -> String {
    guard language == .french, let words = french[port] else { return column }
    if let word = words[column] { return word }
    // `file a`, `file b`: of which of two records.
    for side in [" a", " b"] where column.hasSuffix(side) {
      if let word = words[String(column.dropLast(2))] { return word + side }
    }
    return column
  }

  /// The column of a port that a heading means, however it is written; the heading itself, folded, where it means none.
  public static func column(of heading: String, in port: Port) -> String {
    let folded = Heading.fold(heading)
    return french[port]?.first { Heading.fold($0.value) == folded }?.key ?? folded
  }

  private static let french: [Port: [String: String]] = [
    .toRepair: [
      "file": "fichier", "sheet": "feuille", "row": "ligne", "column": "colonne",
      "value": "valeur", "reason": "motif", "answer": "réponse", "record": "enregistrement",
      "field": "champ", "mark": "repère",
    ],
    .uncertainPairs: [
      "decision": "décision", "keep": "garder", "note": "remarque", "certainty": "certitude",
      "household-certainty": "certitude-foyer", "file": "fichier", "record": "enregistrement",
    ],
  ]
}
