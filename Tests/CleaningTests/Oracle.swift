import Foundation
import Testing

/// A table of inputs and expected answers from `Fixtures/oracles` (see its README).
struct Oracle {
  let rows: [[String: String]]

  /// The committed oracle called `name`.
  init(_ name: String) throws {
    let folder = Oracle.root.appendingPathComponent("Fixtures/oracles")
    try self.init(file: folder.appendingPathComponent(name + ".csv"))
  }

  init(file: URL) throws {
    let text = try String(contentsOf: file, encoding: .utf8)
    var records = Oracle.records(Array(text.utf8))
    let header = records.removeFirst()
    rows = records.map { record in
      Dictionary(zip(header, record), uniquingKeysWith: { first, _ in first })
    }
  }

  /// The folder that holds Package.swift.
  static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  /// Cuts RFC 4180 CSV into records.
  private static func records(_ bytes: [UInt8]) -> [[String]] {
    var records: [[String]] = []
    var record: [String] = []
    var cell: [UInt8] = []
    var quoted = false
    var index = 0
    func endCell() {
      record.append(String(decoding: cell, as: UTF8.self))
      cell = []
    }
    while index < bytes.count {
      let byte = bytes[index]
      index += 1
      if quoted {
        if byte != 0x22 {
          cell.append(byte)
        } else if index < bytes.count, bytes[index] == 0x22 {
          cell.append(0x22)
          index += 1
        } else {
          quoted = false
        }
        continue
      }
      switch byte {
      case 0x22: quoted = true
      case 0x2C: endCell()
      case 0x0D: continue
      case 0x0A:
        endCell()
        records.append(record)
        record = []
      default: cell.append(byte)
      }
    }
    if !record.isEmpty || !cell.isEmpty {
      endCell()
      records.append(record)
    }
    return records
  }
}
