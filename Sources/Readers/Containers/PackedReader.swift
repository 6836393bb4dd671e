public import Pipelines

/// A reader that also reads what lies in gzip files and zip archives.
public protocol PackedReader: Reader {}

extension PackedReader {
  /// As sure as of that file in an archive which it is surest of.
  public static func confidence(in file: InputFile, head: [UInt8]) -> Int {
    Container.confidence(in: file, head: head, reads: Self.confidence)
  }
}
