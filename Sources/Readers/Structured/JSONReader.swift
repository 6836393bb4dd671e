public import Pipelines
public import Tables

/// Reads JSON documents: a list of records, found by looking or named.
public struct JSONReader: PackedReader {
  /// `json`.
  public static let name = "json"
  /// What the stage does.
  public static let summary = Phrase(
    en:
      "Reads JSON: the first list of objects or rows in it, or the one named; nested fields are joined by dots.",
    fr:
      "Lit du JSON : sa première liste d’objets ou de lignes, ou celle nommée ; les champs imbriqués sont joints par des points."
  )
  /// The path fills the subject.
  public static let subject: String? = "path"

  /// Files and patterns.
  @Setting(
    "The file, or a pattern such as inputs/*.json.",
    fr: "Le fichier, ou un motif tel que inputs/*.json.",
    required: true)
  public var path: [String] = []
  /// Empty: found by looking.
  @Setting(
    "The list that holds the records, such as data.clients.",
    fr: "La liste qui contient les enregistrements, par exemple data.clients.")
  public var at = ""
  /// What a record tells.
  @Setting("What a record tells.", fr: "Ce que dit un enregistrement.")
  public var records = Records.clients
  /// How large a record may be.
  public var size = JSONSettings()
  /// How much a packed file may unpack to.
  public var packed = PackedSettings()

  /// With all defaults.
  public init() {}

  /// The paths and patterns.
  public var paths: [String] { path }

  /// Sure of text that begins like JSON, more so under its name.
  public static func confidence(head: [UInt8], name: String) -> Int {
    let (seen, name) = Container.seen(head: head, name: name)
    let head = EncodingSniffer.narrow(seen)
    let first = head.first { $0 > 0x20 && $0 != 0xEF && $0 != 0xBB && $0 != 0xBF }
    guard first == UInt8(ascii: "{") || first == UInt8(ascii: "["),
      !head.starts(with: Array("{\\rtf".utf8)), !Self.isBracketOfText(head)
    else { return 0 }
    let lower = name.lowercased()
    if lower.hasSuffix(".json") || lower.hasSuffix(".geojson") { return 90 }
    var scanner = JSONScanner(head, 0..<head.count, limits: ReadLimits())
    return (try? scanner.skipValue()) != nil || head.contains(UInt8(ascii: ":")) ? 60 : 10
  }

  /// Whether the first bracket is one of a text, of settings or a log, `[mail]`, `[2026-03-12 10:00]`: behind one of JSON a value stands.
  static func isBracketOfText(_ head: [UInt8]) -> Bool {
    let text = head.drop { $0 <= 0x20 || $0 >= 0xEF || $0 == 0xBB || $0 == 0xBF }
    guard text.first == UInt8(ascii: "[") else { return false }
    let value = text.dropFirst().drop { $0 <= 0x20 }
    guard let first = value.first else { return false }
    if "\"{[]".utf8.contains(first) { return false }
    let word = value.prefix {
      $0 | 0x20 &- 0x61 < 26 || $0 &- 0x30 < 10 || "+-._:/".utf8.contains($0) || $0 >= 0x80
    }
    guard word.endIndex < value.endIndex else { return false }
    if ["true", "false", "null"].contains(where: { word.elementsEqual($0.utf8) }) { return false }
    return Double(String(decoding: word, as: UTF8.self)) == nil
  }

  /// Opens one file.
  public func open(_ file: InputFile) throws(RunError) -> any Reading {
    let limits = size.limits
    let steps = at.split(separator: ".").map(String.init)
    return try Container.open(file, limits: packed.limits, reads: Self.confidence) {
      (file) throws(RunError) in
      try JSONReading(file, path: steps, isLines: false, limits: limits)
    }
  }
}
