import Tables

/// What is said about where a table lies, of a file and of a sheet in the same words.
enum LayoutReport {
  static func titleRows(_ count: Int) -> Phrase {
    count == 1
      ? Phrase(
        en: "a title row before the table was left out",
        fr: "une ligne de titre avant la table a été laissée de côté")
      : Phrase(
        en: "\(count) title rows before the table were left out",
        fr: "\(count) lignes de titre avant la table ont été laissées de côté")
  }

  static func duplicate(_ heading: String) -> Phrase {
    Phrase(
      en:
        "the heading \"\(heading)\" stands over two columns; both are kept, the later one as \"\(heading) (2)\"",
      fr:
        "le titre « \(heading) » est au-dessus de deux colonnes ; les deux sont gardées, la seconde comme « \(heading) (2) »"
    )
  }

  static func blankHeadings(_ count: Int) -> Phrase {
    count == 1
      ? Phrase(
        en: "a column has no heading; it is called by its place: column-1, column-2 …",
        fr: "une colonne n’a pas de titre ; elle s’appelle selon sa place : column-1, column-2…")
      : Phrase(
        en: "\(count) columns have no heading; they are called column-1, column-2 … by their place",
        fr:
          "\(count) colonnes n’ont pas de titre ; elles s’appellent column-1, column-2… selon leur place"
      )
  }

  /// - Parameter first: the column, counted from 1, with which the second table begins.
  static func sideBySide(_ first: Int) -> Phrase {
    Phrase(
      en:
        "two tables seem to stand side by side, the second from column \(first) on; they were read as one: give each a sheet or file of its own",
      fr:
        "deux tables semblent côte à côte, la seconde à partir de la colonne \(first) ; elles ont été lues comme une seule : donnez à chacune sa feuille ou son fichier"
    )
  }

  /// - Parameter across: how many addresses stand side by side.
  static func addressBlocks(_ across: Int) -> Phrase {
    across == 1
      ? Phrase(
        en:
          "addresses seem to stand here in blocks of lines, as on labels; each line was read as a record: give each address one row, its lines a column each",
        fr:
          "des adresses semblent disposées ici en blocs de lignes, comme sur des étiquettes ; chaque ligne a été lue comme un enregistrement : donnez à chaque adresse une seule ligne du tableau, et une colonne à chacune de ses lignes"
      )
      : Phrase(
        en:
          "addresses seem to stand here in blocks of lines, \(across) side by side, as on labels; each line was read as a record: give each address one row, its lines a column each",
        fr:
          "des adresses semblent disposées ici en blocs de lignes, \(across) côte à côte, comme sur des étiquettes ; chaque ligne a été lue comme un enregistrement : donnez à chaque adresse une seule ligne du tableau, et une colonne à chacune de ses lignes"
      )
  }

  static let transposed = Phrase(
    en:
      "this table seems to stand on its side, a row for each field and a column for each client; read as it is, its records are none: transpose it in a spreadsheet (copy, Paste Special, Transpose), save it, and read that",
    fr:
      "cette table semble couchée, une ligne par champ et une colonne par client ; lue telle quelle, ses enregistrements n’en sont pas : transposez-la dans un tableur (copier, Collage spécial, Transposé), enregistrez-la, et lisez ce fichier"
  )

  static let anotherTableBelow = Phrase(
    en: "another table begins here and was not read; move it to a sheet of its own",
    fr: "une autre table commence ici et n’a pas été lue ; déplacez-la dans une feuille à part")

  static let anotherTableFarDown = Phrase(
    en:
      "another table seems to begin here; its rows were kept as records: move it to a sheet or file of its own",
    fr:
      "une autre table semble commencer ici ; ses lignes ont été gardées comme enregistrements : déplacez-la dans une feuille ou un fichier à part"
  )

  static let sectionTitle = Phrase(
    en: "a title row above the repeated headings was left out",
    fr: "une ligne de titre au-dessus des titres répétés a été laissée de côté")

  static let groupTitle = Phrase(
    en:
      "a row that names a group of the records below it (Sales rep: Ann) is no record and was left out; where the name matters, give it a column of its own",
    fr:
      "une ligne qui nomme un groupe des enregistrements placés dessous (Commercial : Anne) n’en est pas un et a été laissée de côté ; si ce nom importe, donnez-lui une colonne"
  )

  static let aside = Phrase(
    en:
      "a line among the records that is none (a rule, a comment, the number of a page) was left out",
    fr:
      "une ligne qui n’est pas un enregistrement (un trait, un commentaire, un numéro de page) a été laissée de côté"
  )

  static let noteBelow = Phrase(
    en: "a note below the table was left out",
    fr: "une note sous la table a été laissée de côté")

  static let loneCell = Phrase(
    en:
      "a row with a single cell stands below the table; it was kept as a record: if it is a note, delete it",
    fr:
      "une ligne d’une seule cellule est sous la table ; elle a été gardée comme enregistrement : si c’est une note, supprimez-la"
  )
}
