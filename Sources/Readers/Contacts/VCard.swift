public import Pipelines
public import Tables

/// Reads contact cards, as telephones and address books export them: each card is one client.
///
/// - Source: RFC 6350 (version 4), RFC 2426 (version 3) and the versit specification of version 2.1.
public struct VCard: PackedReader {
  /// `vcard`.
  public static let name = "vcard"
  /// What the stage does.
  public static let summary = Phrase(
    en: "Reads contact cards (vCard 2.1, 3 and 4): each card is one client.",
    fr: "Lit des fiches de contact (vCard 2.1, 3 et 4) : chaque fiche est un client.")
  /// The files fill the subject.
  public static let subject: String? = "paths"

  /// Files and patterns.
  @Setting(
    "The files, as paths or patterns.", fr: "Les fichiers, chemins ou motifs.", required: true)
  public var paths: [String] = []
  /// How much a packed file may unpack to.
  public var packed = PackedSettings()

  /// With all defaults.
  public init() {}

  /// Sure of a file whose first line begins a card.
  public static func confidence(head: [UInt8], name: String) -> Int {
    let (head, _) = Container.seen(head: head, name: name)
    let plain = head.prefix(200).filter { $0 > 0x20 && $0 < 0x80 }
    let start = String(decoding: plain.prefix(11), as: UTF8.self)
    return start.uppercased() == "BEGIN:VCARD" ? 97 : 0
  }

  /// Opens one file.
  public func open(_ file: InputFile) throws(RunError) -> any Reading {
    try Container.open(file, limits: packed.limits, reads: Self.confidence) {
      (file) throws(RunError) in
      try VCardReading(file)
    }
  }

  /// The columns are known beforehand.
  public func flow(_ flow: inout Flow) {
    for column in VCardRows.names { flow.add(column) }
  }
}
