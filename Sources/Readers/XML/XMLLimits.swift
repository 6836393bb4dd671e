/// What one XML document may cost; a document past a limit is refused, never read in part.
public struct XMLLimits: Sendable, Equatable {
  /// The deepest nesting of elements; libxml2 itself refuses more than 256.
  public var depth: Int
  /// The most attributes, namespace declarations included, on one element: the parser's time grows with their square.
  public var attributeCount: Int
  /// The most different element and attribute names.
  public var nameCount: Int
  /// The longest tag, in bytes.
  public var tagBytes: Int
  /// The longest value that is taken out of a document, in bytes.
  public var valueBytes: Int
  /// The most bytes of the values of one record of a table.
  public var recordBytes: Int

  /// Limits with room for every real document.
  public init(
    depth: Int = 200, attributeCount: Int = 1_000, nameCount: Int = 20_000,
    tagBytes: Int = 1 << 20, valueBytes: Int = 1 << 20, recordBytes: Int = 64 << 20
  ) {
    self.depth = depth
    self.attributeCount = attributeCount
    self.nameCount = nameCount
    self.tagBytes = tagBytes
    self.valueBytes = valueBytes
    self.recordBytes = recordBytes
  }
}
