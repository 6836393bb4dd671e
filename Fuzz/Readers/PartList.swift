import CZip

/// The parts of a workbook in one text, so that a person can read a seed and a mutation hits markup and not deflated bytes.
///
/// ```
/// --- xl/workbook.xml
/// <workbook>…</workbook>
/// --- xl/worksheets/sheet1.xml
/// <worksheet>…</worksheet>
/// ```
/// An input without such a line is taken for the archive itself.
struct PartList {
  private var parts: [(name: ArraySlice<UInt8>, content: ArraySlice<UInt8>)] = []
  private let input: [UInt8]

  init(_ input: [UInt8]) {
    self.input = input
    let mark = Array("--- ".utf8)
    var name: ArraySlice<UInt8>?
    var contentStart = 0
    var at = 0
    while at < input.count {
      let end = input[at...].firstIndex(of: 0x0A) ?? input.count
      if input[at..<end].starts(with: mark) {
        if let name { parts.append((name, input[contentStart..<max(contentStart, at - 1)])) }
        name = input[(at + mark.count)..<end].prefix(1000)
        contentStart = min(end + 1, input.count)
      }
      at = end + 1
    }
    if let name { parts.append((name, input[contentStart...])) }
  }

  /// A zip archive of the parts, stored as they are.
  func archive() -> [UInt8] {
    guard !parts.isEmpty else { return input }
    var bytes: [UInt8] = []
    var directory: [UInt8] = []
    for (name, content) in parts {
      let offset = bytes.count
      let checksum = Int(crc32_z(0, Array(content), content.count))
      var facts = number(20, 2) + number(0, 2) + number(0, 2) + number(0, 4) + number(checksum, 4)
      facts += number(content.count, 4) + number(content.count, 4) + number(name.count, 2)
      bytes += number(0x0403_4B50, 4) + facts + number(0, 2) + name + content
      directory += number(0x0201_4B50, 4) + number(20, 2) + facts
      directory += [UInt8](repeating: 0, count: 12) + number(offset, 4) + name
    }
    let start = bytes.count
    bytes += directory + number(0x0605_4B50, 4) + number(0, 4)
    bytes += number(parts.count, 2) + number(parts.count, 2)
    return bytes + number(directory.count, 4) + number(start, 4) + number(0, 2)
  }

  private func number(_ value: Int, _ size: Int) -> [UInt8] {
    (0..<size).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) }
  }
}
