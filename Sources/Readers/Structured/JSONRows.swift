/// How records that are lists are read: what their values are called, and whether the first record says so.
struct JSONRows: Sendable {
  /// What the values of a row are called.
  var headings: [[UInt8]]
  /// The rows that hold the headings: 0 or 1.
  var headingRows: Int

  /// For records of which `first` is the first, under `headings` that stand elsewhere; `nil` when a record is no list.
  init?(first: ArraySlice<UInt8>, headings: [[UInt8]], limits: ReadLimits) {
    let bytes = Array(first.prefix(1 << 16))
    var scanner = JSONScanner(bytes, 0..<bytes.count, limits: limits)
    guard scanner.peek() == UInt8(ascii: "[") else { return nil }
    let names = headings.isEmpty ? (try? scanner.texts()) ?? [] : headings
    guard !headings.isEmpty || JSONRows.areHeadings(names) else {
      self.headings = []
      headingRows = 0
      return
    }
    let texts = HeadingNames.unique(names.map { String(decoding: $0, as: UTF8.self) })
    self.headings = texts.map { Array($0.utf8) }
    headingRows = headings.isEmpty ? 1 : 0
  }

  /// Headings are several texts, each another one, none of them a number, a date or an address.
  private static func areHeadings(_ texts: [[UInt8]]) -> Bool {
    texts.count > 1 && Set(texts).count == texts.count
      && texts.allSatisfy { text in
        !text.isEmpty && (ValueShape.of(text) ?? .text) == .text
          && !text.contains(UInt8(ascii: "@"))
      }
  }
}
