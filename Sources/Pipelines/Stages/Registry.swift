/// The stages that a pipeline file may name, in the order of the manual.
public struct Registry: Sendable {
  /// All stages.
  public let stages: [any Stage.Type]

  /// A registry of these stages.
  public init(_ stages: [any Stage.Type]) { self.stages = stages }

  /// The stage called `name`, or `nil`.
  public func stage(_ name: String) -> (any Stage.Type)? { stages.first { $0.name == name } }

  /// The words of all stages.
  public var names: [String] { stages.map { $0.name } }

  /// The readers, in the order of the manual.
  public var readers: [any Reader.Type] { stages.compactMap { $0 as? any Reader.Type } }

  /// The reader that fits a file best by what it looks like, or `nil` when none does.
  public func reader(forHead head: [UInt8], name: String) -> (any Reader.Type)? {
    var best: (confidence: Int, reader: any Reader.Type)?
    for reader in readers {
      let confidence = reader.confidence(head: head, name: name)
      if confidence > (best?.confidence ?? 0) { best = (confidence, reader) }
    }
    return best?.reader
  }
}
