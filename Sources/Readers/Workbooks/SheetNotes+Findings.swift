import Pipelines
import Tables

extension SheetNotes {
  /// The notes as findings: a finding per cell kept, and one for the rest of each kind.
  func findings(in table: SheetTable, part: Part) -> [PlacedFinding] {
    var notes = self
    notes.forgetLeftOut()
    return notes.all(in: table, part: part)
  }

  private func all(in table: SheetTable, part: Part) -> [PlacedFinding] {
    var findings: [PlacedFinding] = []
    for kind in Kind.allCases where count(kind) > 0 {
      let places = places(kind)
      if kind.isCounted, let first = places.first {
        findings.append(
          PlacedFinding(
            part: part, line: first.row, stage: "",
            Finding(kind.code, kind.severity, kind.counted(count(kind), places.map(\.row)))))
        continue
      }
      for place in places {
        findings.append(
          PlacedFinding(
            part: part, record: max(0, table.record(ofRow: place.row)), line: place.row,
            field: table.name(ofColumn: place.column), stage: "", kind.finding))
      }
      let more = count(kind) - places.count
      if more > 0 {
        findings.append(
          PlacedFinding(part: part, Finding(kind.code, kind.severity, kind.more(more))))
      }
    }
    return findings
  }
}

extension SheetNotes.Kind {
  var code: String {
    switch self {
    case .errorCell: "error-cell"
    case .uncomputed: "formula-without-value"
    case .noSuchDay: "no-such-day"
    case .lostText: "lost-text"
    case .filled: "merged-cell-filled"
    case .notFilled: "merged-cell-not-filled"
    case .repeatedHeading: "repeated-heading"
    case .totalRow: "total-row"
    case .withoutHeading: "value-without-heading"
    case .brokenLetters: "broken-letters"
    case .lostDigits: "lost-digits"
    case .anotherTable: "another-table"
    case .sectionTitle: "section-title"
    case .groupTitle: "group-title"
    case .noteBelow: "note-below"
    case .loneCell: "lone-cell"
    case .hiddenRow: "hidden-rows"
    case .struckRow: "struck-rows"
    }
  }

  var severity: Finding.Severity {
    switch self {
    case .filled: .repaired
    case .withoutHeading, .noSuchDay, .repeatedHeading, .totalRow, .noteBelow, .sectionTitle,
      .groupTitle:
      .notice
    case .errorCell, .uncomputed, .lostText, .notFilled, .brokenLetters, .lostDigits, .loneCell,
      .anotherTable, .hiddenRow, .struckRow:
      .warning
    }
  }

  var finding: Finding { Finding(code, severity, phrase) }

  private var phrase: Phrase {
    switch self {
    case .errorCell:
      Phrase(
        en: "the formula of this cell ended in an error; the error was kept as the value",
        fr: "la formule de cette cellule donne une erreur ; l’erreur a été gardée comme valeur")
    case .uncomputed:
      Phrase(
        en: "the formula of this cell was never computed; open the workbook, save it and run again",
        fr:
          "la formule de cette cellule n’a jamais été calculée ; ouvrir le classeur, l’enregistrer, relancer"
      )
    case .noSuchDay:
      Phrase(
        en:
          "the cell is shown as a date but its number is no day of the calendar; the number was kept",
        fr: "la cellule est affichée comme date mais son nombre n’est aucun jour du calendrier ; "
          + "le nombre a été gardé")
    case .lostText:
      Phrase(
        en: "the cell names a text that the workbook does not hold; it was left empty",
        fr: "la cellule désigne un texte que le classeur ne contient pas ; elle est laissée vide")
    case .filled:
      Phrase(
        en: "the cell is part of a merged cell and took its value",
        fr: "la cellule fait partie d’une cellule fusionnée et en a pris la valeur")
    case .notFilled:
      Phrase(
        en:
          "a merged cell begins here; in a sheet this big its value counts for its first row alone; unmerge it",
        fr:
          "une cellule fusionnée commence ici ; dans une feuille de cette taille sa valeur ne compte que "
          + "pour sa première ligne ; défaire la fusion")
    case .repeatedHeading:
      Phrase(
        en: "the heading row comes again; it was left out",
        fr: "la ligne de titres revient ; elle a été laissée de côté")
    case .totalRow:
      Phrase(en: "a row of totals was left out", fr: "une ligne de total a été laissée de côté")
    case .withoutHeading:
      Phrase(
        en: "the value stands in a column without a heading; it was kept",
        fr: "la valeur se trouve dans une colonne sans titre ; elle a été gardée")
    case .brokenLetters:
      Phrase(
        en:
          "some bytes of this cell stand for no letter and were replaced by �; save the workbook again in its program",
        fr:
          "des octets de cette cellule ne correspondent à aucune lettre et ont été remplacés par � ; enregistrer de nouveau le classeur dans son logiciel"
      )
    case .lostDigits:
      Phrase(
        en:
          "a number of more than 15 digits: the spreadsheet lost its last ones; look it up where it came from, and keep the column as text",
        fr:
          "un nombre de plus de 15 chiffres : le tableur en a perdu les derniers ; reprenez-le à sa source, et gardez la colonne en texte"
      )
    case .anotherTable: LayoutReport.anotherTableFarDown
    case .sectionTitle: LayoutReport.sectionTitle
    case .groupTitle: LayoutReport.groupTitle
    case .noteBelow: LayoutReport.noteBelow
    case .loneCell: LayoutReport.loneCell
    case .hiddenRow:
      Phrase(
        en:
          "the sheet hides rows, as a filter does, and they were read as records; where they are no clients any more, delete them",
        fr:
          "la feuille masque des lignes, comme le fait un filtre, et elles ont été lues comme enregistrements ; si ce ne sont plus des clients, supprimez-les"
      )
    case .struckRow:
      Phrase(
        en:
          "rows are struck through, and were read as records; where they are no clients any more, delete them",
        fr:
          "des lignes sont barrées, et ont été lues comme enregistrements ; si ce ne sont plus des clients, supprimez-les"
      )
    }
  }

  /// The sentence for so many rows, with the numbers of the first ones.
  func counted(_ count: Int, _ rows: [Int]) -> Phrase {
    let shown = rows.prefix(8).map(String.init).joined(separator: ", ") + (count > 8 ? " …" : "")
    return Phrase(
      en: "\(phrase.en) (\(count): \(shown))", fr: "\(phrase.fr) (\(count) : \(shown))")
  }

  func more(_ count: Int) -> Phrase {
    Phrase(en: "\(count) more cells: \(phrase.en)", fr: "\(count) autres cellules : \(phrase.fr)")
  }
}
