/// Attributes of the element that was just opened, one after the other.
struct AttributeCursor {
  /// The local name of the attribute, as a range of the scanner's window.
  private(set) var name = 0..<0
  /// Its value, still encoded, as a range of the scanner's window.
  private(set) var value = 0..<0
  private var at: Int
  private let end: Int

  init(_ range: Range<Int>) {
    at = range.lowerBound
    end = range.upperBound
  }

  /// Moves on to the next attribute.
  @inline(__always)
  mutating func next(in window: [UInt8]) -> Bool {
    while at < end, window[at] <= 0x20 { at += 1 }
    var from = at
    while at < end, window[at] != UInt8(ascii: "=") {
      if window[at] == UInt8(ascii: ":") { from = at + 1 }
      at += 1
    }
    var to = at
    while to > from, window[to - 1] <= 0x20 { to -= 1 }
    name = from..<to
    at += 1
    while at < end, window[at] <= 0x20 { at += 1 }
    guard at < end else { return false }
    let quote = window[at]
    at += 1
    let valueStart = at
    while at < end, window[at] != quote { at += 1 }
    value = valueStart..<min(at, end)
    at += 1
    return true
  }
}

extension MarkupScanner {
  /// Whether the element is called `wanted`.
  func isNamed(_ wanted: StaticString) -> Bool {
    guard name.count == wanted.utf8CodeUnitCount else { return false }
    // The pointer of a static string holds as many bytes as it declares.
    let bytes = UnsafeBufferPointer(start: wanted.utf8Start, count: wanted.utf8CodeUnitCount)
    for i in 0..<bytes.count where window[name.lowerBound + i] != bytes[i] { return false }
    return true
  }

  /// The value of the attribute of this local name, or `nil`; for parts that are read once, not for cells.
  func attribute(_ wanted: String) -> String? {
    var cursor = AttributeCursor(attributes)
    while cursor.next(in: window) {
      if window[cursor.name].elementsEqual(wanted.utf8) {
        var value: [UInt8] = []
        MarkupText.decode(window, cursor.value, into: &value)
        return String(decoding: value, as: UTF8.self)
      }
    }
    return nil
  }

  /// Adds the text found to `out`.
  @inline(__always)
  func appendText(to out: inout [UInt8]) {
    if isEncoded {
      MarkupText.decode(window, text, into: &out)
    } else {
      window.withUnsafeBufferPointer { bytes in
        out.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[text]))
      }
    }
  }

  static var cut: Refusal {
    .damaged(en: "a part of it ends in the middle", fr: "une de ses parties s’arrête au milieu")
  }

  static func deep(_ limit: Int) -> Refusal {
    Refusal(
      .tooLarge, en: "its elements lie more than \(limit) deep inside each other, the limit",
      fr: "ses éléments sont imbriqués sur plus de \(limit) niveaux, la limite")
  }

  static func long(_ limit: Int) -> Refusal {
    Refusal(
      .tooLarge, en: "a cell or an element in it is longer than \(limit) bytes, the limit",
      fr: "une cellule ou un élément y dépasse \(limit) octets, la limite")
  }
}
