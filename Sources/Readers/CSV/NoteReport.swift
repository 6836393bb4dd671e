import Pipelines
import Tables

/// Turns the notes of a chunk into findings with their lines.
struct NoteReport {
  let part: Part
  /// The line with which the chunk begins.
  let firstLine: Int
  let text: [UInt8]
  /// Where the records of the chunk begin.
  var starts: [UInt32] = []

  /// The findings, in the order of the file; of each kind the first few, then how many more.
  func findings(_ notes: RecordNotes, _ tally: LineDecoder.Tally) -> [PlacedFinding] {
    var placed: [(place: Int, finding: PlacedFinding)] = []
    for kind in RecordNotes.Kind.allCases {
      guard let entry = notes.entries[kind] else { continue }
      let finding = Self.finding(kind)
      for place in entry.places {
        var finding = at(place, finding)
        if kind.concernsRecord { finding.record = record(at: place) }
        placed.append((place, finding))
      }
      let more = entry.count - entry.places.count
      if more > 0, let last = entry.places.last {
        let phrase = Phrase(
          en: "\(finding.phrase.en) (and \(more) more further down)",
          fr: "\(finding.phrase.fr) (et \(more) autres plus bas)")
        placed.append((last + 1, at(last, Finding(finding.code, finding.severity, phrase))))
      }
    }
    if tally.nulCount > 0 {
      placed.append((0, at(0, Self.nul(tally.nulCount))))
    }
    if tally.replacedCount > 0 {
      placed.append((0, at(0, Self.replaced(tally.replacedCount))))
    }
    return placed.enumerated().sorted {
      ($0.element.place, $0.offset) < ($1.element.place, $1.offset)
    }
    .map(\.element.finding)
  }

  /// The number of the record in which a place lies; 0 before the first. O(log records).
  private func record(at place: Int) -> Int {
    var low = 0
    var high = starts.count
    while low < high {
      let middle = (low + high) / 2
      if Int(starts[middle]) <= place { low = middle + 1 } else { high = middle }
    }
    return low
  }

  private func at(_ place: Int, _ finding: Finding) -> PlacedFinding {
    PlacedFinding(
      part: part, line: firstLine + CSVFile.lineCount(text, place), stage: "csv", finding)
  }

  private static func nul(_ count: Int) -> Finding {
    Finding(
      "nul-bytes", .repaired,
      Phrase(en: "\(count) NUL bytes were taken out", fr: "\(count) octets nuls ont été enlevés"))
  }

  private static func replaced(_ count: Int) -> Finding {
    Finding(
      "malformed-letters", .warning,
      Phrase(
        en:
          "\(count) malformed letters were replaced; leave the option encoding out, or set another one",
        fr:
          "\(count) lettres mal formées ont été remplacées ; ôtez l’option encoding, ou donnez-en une autre"
      ))
  }

  /// The finding of a kind of note.
  static func finding(_ kind: RecordNotes.Kind) -> Finding {
    let (severity, phrase): (Finding.Severity, Phrase) = sentence(kind)
    return Finding(kind.rawValue, severity, phrase)
  }

  private static func sentence(_ kind: RecordNotes.Kind) -> (Finding.Severity, Phrase) {
    switch kind {
    case .unbalancedQuote:
      (
        .warning,
        Phrase(
          en: "a quote too many; the cells were told apart by their number and kinds",
          fr:
            "un guillemet de trop ; les cellules ont été distinguées par leur nombre et leur nature"
        )
      )
    case .bareQuote:
      (
        .notice,
        Phrase(
          en:
            "a quote inside a cell is not written as the file's other quotes; it was kept as a letter",
          fr: "un guillemet dans une cellule n’est pas doublé ; il a été gardé tel quel")
      )
    case .recordsInCell:
      (
        .warning,
        Phrase(
          en:
            "a cell holds lines that look like records of this table; if a quote strays there, take it out",
          fr:
            "une cellule contient des lignes qui ressemblent à des enregistrements de ce tableau ; s’il y traîne un guillemet, ôtez-le"
        )
      )
    case .spacedQuote:
      (
        .repaired,
        Phrase(
          en: "spaces between the quotes of a cell and the separator were taken out",
          fr: "des espaces entre les guillemets d’une cellule et le séparateur ont été ôtés")
      )
    case .tooFewCells:
      (
        .warning,
        Phrase(
          en: "fewer cells than headings; the last columns are missing",
          fr: "moins de cellules que de titres ; les dernières colonnes manquent")
      )
    case .tooManyCells:
      (
        .warning,
        Phrase(
          en: "more cells than headings; what is too much was kept in the column surplus",
          fr: "plus de cellules que de titres ; le surplus a été gardé dans la colonne surplus")
      )
    case .missingSeparator:
      (
        .repaired,
        Phrase(
          en: "a separator was missing; its place was certain by the columns' kinds",
          fr: "un séparateur manquait ; sa place était certaine d’après la nature des colonnes")
      )
    case .extraSeparator:
      (
        .repaired,
        Phrase(
          en: "a separator too many was taken out", fr: "un séparateur de trop a été enlevé")
      )
    case .otherSeparator:
      (
        .repaired,
        Phrase(
          en: "the record was written with another separator",
          fr: "l’enregistrement était écrit avec un autre séparateur")
      )
    case .innerSeparator:
      (
        .repaired,
        Phrase(
          en:
            "a separator inside a text was not quoted; the text was put together again by the columns' kinds",
          fr:
            "un séparateur dans un texte n’était pas entre guillemets ; le texte a été recomposé d’après la nature des colonnes"
        )
      )
    case .unclosedQuote:
      (
        .warning,
        Phrase(
          en: "a quoted cell is not closed; it was ended where the number of cells is right",
          fr:
            "une cellule entre guillemets n’est pas fermée ; elle a été arrêtée là où le nombre de cellules est juste"
        )
      )
    case .blankRecord:
      (.notice, Phrase(en: "a blank row was left out", fr: "une ligne vide a été laissée de côté"))
    case .repeatedHeading:
      (
        .notice,
        Phrase(
          en: "the heading row comes again; it was left out",
          fr: "la ligne de titres revient ; elle a été laissée de côté")
      )
    case .totalRow:
      (
        .notice,
        Phrase(en: "a row of totals was left out", fr: "une ligne de total a été laissée de côté")
      )
    case .oversizeRecord:
      (
        .error,
        Phrase(
          en:
            "the record is longer than the limit and was cut; look for a quote that is not closed",
          fr: "l’enregistrement dépasse la limite et a été coupé ; cherchez un guillemet non fermé")
      )
    case .mojibake:
      (
        .repaired,
        Phrase(
          en: "letters garbled by a wrong encoding (Ã©) were read back",
          fr: "des lettres abîmées par un mauvais encodage (Ã©) ont été rétablies")
      )
    case .htmlReference:
      (
        .repaired,
        Phrase(
          en: "letters written as on a web page (&eacute;) were read back",
          fr: "des lettres écrites comme dans une page web (&eacute;) ont été rétablies")
      )
    case .formulaText:
      (
        .repaired,
        Phrase(
          en: "=\"…\" around a value was taken off", fr: "=\"…\" autour d’une valeur a été ôté")
      )
    case .leadingApostrophe:
      (
        .repaired,
        Phrase(
          en: "the apostrophe before a value was taken off",
          fr: "l’apostrophe devant une valeur a été ôtée")
      )
    case .wrappedRecord:
      (
        .repaired,
        Phrase(
          en: "the record was written as one quoted cell; its cells were taken apart",
          fr:
            "l’enregistrement était écrit comme une seule cellule entre guillemets ; ses cellules ont été séparées"
        )
      )
    case .strayMark:
      (
        .repaired,
        Phrase(
          en: "a page break or byte-order mark before a value was taken off",
          fr: "un saut de page ou une marque d’encodage devant une valeur a été ôté")
      )
    case .aside:
      (.notice, LayoutReport.aside)
    case .sectionTitle:
      (.notice, LayoutReport.sectionTitle)
    case .groupTitle:
      (.notice, LayoutReport.groupTitle)
    case .anotherTable:
      (.warning, LayoutReport.anotherTableFarDown)
    }
  }
}

extension RecordNotes.Kind {
  /// Whether a person must look at the one record that it was noted of.
  fileprivate var concernsRecord: Bool {
    switch self {
    case .unbalancedQuote, .recordsInCell, .tooFewCells, .tooManyCells, .unclosedQuote,
      .oversizeRecord:
      true
    default: false
    }
  }
}
