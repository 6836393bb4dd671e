public import Tables

/// Why an XML document was refused, and in which line.
public struct XMLFault: Error, Sendable, Equatable {
  /// The reasons, each with a stable code.
  public enum Cause: String, Sendable, CaseIterable {
    case empty = "xml-empty"
    case notXML = "xml-not-xml"
    case truncated = "xml-truncated"
    case mismatch = "xml-tag-mismatch"
    case encoding = "xml-encoding"
    case encodingUnknown = "xml-encoding-unknown"
    case entity = "xml-entity"
    case doctype = "xml-doctype"
    case depth = "xml-depth"
    case attributes = "xml-attributes"
    case tag = "xml-tag-length"
    case names = "xml-names"
    case value = "xml-value-length"
    case record = "xml-record-length"
    case huge = "xml-huge"
    case trailing = "xml-trailing"
    case malformed = "xml-malformed"
  }

  /// The reason.
  public let cause: Cause
  /// The line where the parser stood, counted from 1; 0 when it is not known.
  public let line: Int

  /// A fault at a line.
  public init(_ cause: Cause, line: Int = 0) {
    self.cause = cause
    self.line = line
  }

  /// What was found and what to do, without the name of the file.
  public var phrase: Phrase {
    switch cause {
    case .empty:
      Phrase(
        en: "the file is empty; export it again",
        fr: "le fichier est vide ; exportez-le de nouveau")
    case .notXML:
      Phrase(
        en: "this is not an XML document; check what the file is, or leave it out of the source",
        fr:
          "ce n’est pas un document XML ; vérifiez ce qu’est ce fichier, ou retirez-le de la source"
      )
    case .truncated:
      Phrase(
        en: "the document stops before its end; copy or export the file again",
        fr: "le document s’arrête avant sa fin ; copiez ou exportez de nouveau le fichier")
    case .mismatch:
      Phrase(
        en:
          "an element is closed by another name than it was opened with; ask the sender for a correct file",
        fr:
          "un élément est fermé sous un autre nom que celui de son ouverture ; demandez un fichier correct à l’émetteur"
      )
    case .encoding:
      Phrase(
        en:
          "the text is not in the encoding that the document declares; ask the sender for a correct file, or correct the declaration",
        fr:
          "le texte n’est pas dans l’encodage que le document déclare ; demandez un fichier correct, ou corrigez la déclaration"
      )
    case .encodingUnknown:
      Phrase(
        en: "the document declares an encoding that is not read here; save it as UTF-8",
        fr: "le document déclare un encodage qui n’est pas lu ici ; enregistrez-le en UTF-8")
    case .entity:
      Phrase(
        en: "the document uses an entity that it does not define; write the character itself",
        fr: "le document emploie une entité qu’il ne définit pas ; écrivez le caractère lui-même")
    case .doctype:
      Phrase(
        en:
          "the document has a DOCTYPE, which is refused because it can make the reader open other files; remove it",
        fr:
          "le document contient un DOCTYPE, refusé car il peut faire ouvrir d’autres fichiers ; supprimez-le"
      )
    default: limit
    }
  }

  private var limit: Phrase {
    switch cause {
    case .depth:
      Phrase(
        en:
          "elements are nested deeper than the limit `depth` allows; raise it if the file is trustworthy",
        fr:
          "les éléments sont plus imbriqués que ne le permet la limite `depth` ; relevez-la si le fichier est fiable"
      )
    case .attributes:
      Phrase(
        en:
          "an element has more attributes than the limit `attributes` allows; raise it if the file is trustworthy",
        fr:
          "un élément a plus d’attributs que ne le permet la limite `attributes` ; relevez-la si le fichier est fiable"
      )
    case .tag:
      Phrase(
        en: "a tag is longer than a real document needs; the file is refused",
        fr: "une balise est plus longue que n’en demande un vrai document ; le fichier est refusé")
    case .names:
      Phrase(
        en:
          "there are more different element names than a table of records has; with `xml`, name the record and its fields",
        fr:
          "il y a plus de noms d’éléments différents que n’en a une table d’enregistrements ; avec `xml`, nommez l’enregistrement et ses champs"
      )
    case .value:
      Phrase(
        en:
          "a value is longer than the limit `value-length` allows; raise it if the file is trustworthy",
        fr:
          "une valeur est plus longue que ne le permet la limite `value-length` ; relevez-la si le fichier est fiable"
      )
    case .record:
      Phrase(
        en:
          "one record holds more than a client does; with `xml`, name the record and the fields that are wanted",
        fr:
          "un enregistrement contient plus que n’en a un client ; avec `xml`, nommez l’enregistrement et les champs voulus"
      )
    case .huge:
      Phrase(
        en: "a comment, an attribute or an instruction is longer than 10 MB; the file is refused",
        fr: "un commentaire, un attribut ou une instruction dépasse 10 Mo ; le fichier est refusé")
    case .trailing:
      Phrase(
        en: "there is text behind the end of the document; remove it",
        fr: "il y a du texte après la fin du document ; supprimez-le")
    default:
      Phrase(
        en: "the document is not well-formed XML; ask the sender for a correct file",
        fr: "le document n’est pas du XML bien formé ; demandez un fichier correct à l’émetteur")
    }
  }
}
