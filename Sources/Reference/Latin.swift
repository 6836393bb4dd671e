/// Upper case, lower case, the plain letters and the composed form of the Latin letters of Europe.
///
/// Covers U+00C0–U+024F and U+1E00–U+1EFF; every other scalar beyond ASCII stays as it is. Source: Unicode character data.
public struct Latin: Sendable {
  /// The letters, read once from the compiled table.
  public static let letters = Latin()

  @usableFromInline var upperCase: [UInt16]
  @usableFromInline var lowerCase: [UInt16]
  /// One or two ASCII capitals, the first in the low byte; 0 where there are none.
  @usableFromInline var plain: [UInt16]
  private var composed: [UInt32: UInt16] = [:]

  @usableFromInline static let firstBlock: UInt32 = 0xC0
  @usableFromInline static let firstEnd: UInt32 = 0x250
  @usableFromInline static let secondBlock: UInt32 = 0x1E00
  @usableFromInline static let secondEnd: UInt32 = 0x1F00

  private init() {
    let count = Int(Latin.firstEnd - Latin.firstBlock + Latin.secondEnd - Latin.secondBlock)
    upperCase = [UInt16](repeating: 0, count: count)
    lowerCase = upperCase
    plain = upperCase
    guard let table = ReferenceTable.compiled("latin.csv") else { return }
    for row in table.rows() where row.count == 6 {
      guard let code = UInt32(row[0], radix: 16), let index = Latin.index(code) else { continue }
      upperCase[index] = UInt16(row[1], radix: 16) ?? 0
      lowerCase[index] = UInt16(row[2], radix: 16) ?? 0
      let letters = Array(row[3].utf8)
      plain[index] =
        UInt16(letters.first ?? 0) | (letters.count > 1 ? UInt16(letters[1]) << 8 : 0)
      if let base = UInt32(row[4], radix: 16), let mark = UInt32(row[5], radix: 16) {
        composed[base << 16 | mark] = UInt16(truncatingIfNeeded: code)
      }
    }
  }

  @inlinable static func index(_ scalar: UInt32) -> Int? {
    if scalar >= firstBlock, scalar < firstEnd { return Int(scalar &- firstBlock) }
    if scalar >= secondBlock, scalar < secondEnd {
      return Int(scalar &- secondBlock &+ firstEnd &- firstBlock)
    }
    return nil
  }

  /// The capital of a letter; the scalar itself when it has none.
  @inlinable public func upper(_ scalar: UInt32) -> UInt32 {
    if scalar < 0x80 { return scalar &- 0x61 < 26 ? scalar &- 32 : scalar }
    guard let index = Latin.index(scalar), upperCase[index] != 0 else { return scalar }
    return UInt32(upperCase[index])
  }

  /// The small letter; the scalar itself when it has none.
  @inlinable public func lower(_ scalar: UInt32) -> UInt32 {
    if scalar < 0x80 { return scalar &- 0x41 < 26 ? scalar &+ 32 : scalar }
    guard let index = Latin.index(scalar), lowerCase[index] != 0 else { return scalar }
    return UInt32(lowerCase[index])
  }

  /// Whether the scalar is a letter of these blocks or of ASCII.
  @inlinable public func isLetter(_ scalar: UInt32) -> Bool {
    if scalar < 0x80 { return (scalar | 0x20) &- 0x61 < 26 }
    guard let index = Latin.index(scalar) else { return false }
    return upperCase[index] != 0
  }

  /// One or two ASCII capitals that write the letter without its accent, the first in the low byte; 0 when there are none.
  @inlinable public func plainLetters(_ scalar: UInt32) -> UInt16 {
    guard let index = Latin.index(scalar) else { return 0 }
    return plain[index]
  }

  /// The letter that a letter and a combining mark make together, or `nil`.
  public func compose(_ base: UInt32, _ mark: UInt32) -> UInt32? {
    guard base < 0x1_0000, mark < 0x1_0000, let letter = composed[base << 16 | mark] else {
      return nil
    }
    return UInt32(letter)
  }

  /// The text in which each letter and the marks behind it are one scalar (normalisation form C, for Latin letters).
  public func composing(_ text: String) -> String {
    if !text.unicodeScalars.contains(where: { $0.value >= 0x300 && $0.value < 0x370 }) {
      return text
    }
    var scalars = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if scalar.value >= 0x300, scalar.value < 0x370, let last = scalars.last,
        let letter = compose(last.value, scalar.value).flatMap(Unicode.Scalar.init)
      {
        scalars.removeLast()
        scalars.append(letter)
      } else {
        scalars.append(scalar)
      }
    }
    return String(scalars)
  }
}
