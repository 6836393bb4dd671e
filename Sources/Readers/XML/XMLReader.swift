public import Pipelines
public import Tables

/// Reads any XML document that holds records: an element for each record, its fields below it.
///
/// Which element is a record, and which fields it has, is found by looking; both can be named instead. A field that comes late
/// in the document adds its column from there on.
public struct XMLReader: PackedReader {
  /// `xml`.
  public static let name = "xml"
  /// What the stage does.
  public static let summary = Phrase(
    en:
      "Reads any XML document: one element is a record, its fields are elements and attributes below it.",
    fr:
      "Lit tout document XML : un élément est un enregistrement, ses champs sont les éléments et attributs qu’il contient."
  )
  /// The files fill the subject.
  public static let subject: String? = "paths"

  /// Files and patterns.
  @Setting(
    "The files, as paths or patterns.", fr: "Les fichiers, chemins ou motifs.", required: true)
  public var paths: [String] = []
  /// Empty: found by looking.
  @Setting(
    "The element that is a record: a path from the first element, such as clients/client, or a name anywhere.",
    fr:
      "L’élément qui est un enregistrement : un chemin depuis le premier élément, par exemple clients/client, ou un nom où qu’il soit."
  )
  public var record = ""
  /// Empty: all.
  @Setting(
    "The fields: a heading and a path below the record, such as { ville: adresse/ville, id: '@id' }; without it all are taken.",
    fr:
      "Les champs : un titre et un chemin sous l’enregistrement, par exemple { ville: adresse/ville, id: '@id' } ; sinon tous sont pris."
  )
  public var fields = XMLFields()
  /// What a record tells.
  @Setting("What a record tells.", fr: "Ce que dit un enregistrement.")
  public var records = Records.clients
  /// How large its parts may be.
  public var size = XMLSettings()
  /// How much a packed file may unpack to.
  public var packed = PackedSettings()

  /// With all defaults.
  public init() {}

  /// Sure of text that begins as XML does; a reader that knows what the document means is surer.
  public static func confidence(head: [UInt8], name: String) -> Int {
    let (head, name) = Container.seen(head: head, name: name)
    guard InvoiceDocument.sort(ofHead: head) == .xml else { return 0 }
    let start = head.drop { $0 <= 0x20 || $0 >= 0xEF }.filter { $0 != 0 }.prefix(16)
    if start.starts(with: Array("<?xml".utf8)) { return 50 }
    if NoTable.isPageOfServer(start) { return 0 }
    let isPage = String(decoding: start, as: UTF8.self).lowercased().hasPrefix("<!doctype html")
    return isPage ? 0 : name.lowercased().hasSuffix(".xml") ? 45 : 5
  }

  /// Opens one file; its first bytes tell the headings.
  public func open(_ file: InputFile) throws(RunError) -> any Reading {
    let (record, fields, limits) = (record, fields, size.limits)
    return try Container.open(file, limits: packed.limits, reads: Self.confidence) {
      (file) throws(RunError) in
      try XMLReading(file, record: record, fields: fields, limits: limits)
    }
  }
}
