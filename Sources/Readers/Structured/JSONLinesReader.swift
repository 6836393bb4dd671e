public import Pipelines
public import Tables

/// Reads JSON Lines: a record a line.
public struct JSONLinesReader: PackedReader {
  /// `jsonl`.
  public static let name = "jsonl"
  /// What the stage does.
  public static let summary = Phrase(
    en: "Reads JSON Lines: a record a line; nested fields are joined by dots.",
    fr:
      "Lit du JSON Lines : un enregistrement par ligne ; les champs imbriqués sont joints par des points."
  )
  /// The path fills the subject.
  public static let subject: String? = "path"

  /// Files and patterns.
  @Setting(
    "The file, or a pattern such as inputs/*.jsonl.",
    fr: "Le fichier, ou un motif tel que inputs/*.jsonl.",
    required: true)
  public var path: [String] = []
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

  /// Sure of lines that each begin like an object.
  public static func confidence(head: [UInt8], name: String) -> Int {
    let (seen, name) = Container.seen(head: head, name: name)
    let head = EncodingSniffer.narrow(seen)
    let lower = name.lowercased()
    let isNamed = [".jsonl", ".ndjson", ".jsonlines"].contains { lower.hasSuffix($0) }
    let lines = head.split(separator: 0x0A).prefix(4).compactMap { line in
      line.first { $0 > 0x20 && $0 < 0x80 }
    }
    guard let first = lines.first, first == UInt8(ascii: "{") else { return 0 }
    if isNamed { return 95 }
    return lines.count > 1 && lines.allSatisfy { $0 == UInt8(ascii: "{") } ? 80 : 0
  }

  /// Opens one file.
  public func open(_ file: InputFile) throws(RunError) -> any Reading {
    let limits = size.limits
    return try Container.open(file, limits: packed.limits, reads: Self.confidence) {
      (file) throws(RunError) in
      try JSONReading(file, path: [], isLines: true, limits: limits)
    }
  }
}
