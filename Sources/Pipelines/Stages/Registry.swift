/// The stages that a pipeline file may name, in the order of the manual.
public struct Registry: Sendable {
  /// All stages.
  public let stages: [any Stage.Type]

  /// A registry of these stages.
  public init(_ stages: [any Stage.Type]) { self.stages = stages }

  /// The stage called `name`, or `nil`. A reader and a writer may share a word: the one that fits `place` is meant.
  public func stage(_ name: String, in place: Place? = nil) -> (any Stage.Type)? {
    let named = stages.filter { $0.name == name }
    return named.first { place?.fits($0) ?? true } ?? named.first
  }

  /// Where in a pipeline file a stage stands.
  public enum Place: Sendable {
    /// First in the chain of a source.
    case source
    /// Behind the reader of a source.
    case sourceStep
    /// In the common chain.
    case step
    /// In the list of outputs.
    case output

    /// Whether a stage of this type belongs there.
    public func fits(_ type: any Stage.Type) -> Bool {
      switch self {
      case .source: type is any Reader.Type
      case .sourceStep: type is any Transform.Type
      case .step: type is any Transform.Type || type is any Barrier.Type
      case .output: type is any Writer.Type
      }
    }
  }

  /// The words of all stages.
  public var names: [String] { stages.map { $0.name } }

  /// The readers, in the order of the manual.
  public var readers: [any Reader.Type] { stages.compactMap { $0 as? any Reader.Type } }

  /// The reader that fits best a file that begins with `head`, or `nil` when none does.
  public func reader(for file: InputFile, head: [UInt8]) -> (any Reader.Type)? {
    var best: (confidence: Int, reader: any Reader.Type)?
    for reader in readers {
      let confidence = reader.confidence(in: file, head: head)
      if confidence > (best?.confidence ?? 0) { best = (confidence, reader) }
    }
    return best?.reader
  }
}
