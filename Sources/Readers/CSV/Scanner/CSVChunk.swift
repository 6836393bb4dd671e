/// A run of whole records, cut off but not yet read.
struct CSVChunk: Sendable {
  /// The bytes: as on disk, or UTF-8 where the file is UTF-16.
  var bytes: [UInt8]
  /// Where the chunk begins in the file.
  var offset: Int
  /// The line with which it begins; 1 is the file's first.
  var line: Int
  /// How many quotes are in it.
  var quoteCount: Int
  /// How many line breaks are in it, those inside cells too.
  var lineCount: Int
  /// Whether its last record is longer than the limit and was cut.
  var isCut = false
}
