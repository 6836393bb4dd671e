/// Looks at runs of bytes eight at a time.
public enum ByteRuns {
  /// Whether two runs hold the same bytes; O(length).
  ///
  /// No word is read behind the end of a run: each begins at most eight bytes before it.
  @inlinable
  public static func areEqual(_ a: Span<UInt8>, _ b: Span<UInt8>) -> Bool {
    guard a.count == b.count else { return false }
    return a.withUnsafeBytes { a in
      b.withUnsafeBytes { b in
        var place = 0
        while place &+ 8 <= a.count {
          let word = a.loadUnaligned(fromByteOffset: place, as: UInt64.self)
          if word != b.loadUnaligned(fromByteOffset: place, as: UInt64.self) { return false }
          place &+= 8
        }
        while place < a.count {
          if a[place] != b[place] { return false }
          place &+= 1
        }
        return true
      }
    }
  }
}
