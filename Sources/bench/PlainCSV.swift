import Foundation

/// RFC 4180 as the measurements' own inputs have it: commas, quotes, either line ending.
enum PlainCSV {
  static func rows(of data: Data) -> [[String]] {
    var rows: [[String]] = []
    var row: [String] = []
    var cell: [UInt8] = []
    var quoted = false
    var begun = false
    func end() {
      row.append(String(decoding: cell, as: UTF8.self))
      cell = []
    }
    let bytes = [UInt8](data)
    var place = 0
    while place < bytes.count {
      let byte = bytes[place]
      place += 1
      if quoted {
        if byte != 0x22 {
          cell.append(byte)
        } else if place < bytes.count, bytes[place] == 0x22 {
          cell.append(byte)
          place += 1
        } else {
          quoted = false
        }
        continue
      }
      switch byte {
      case 0x22 where cell.isEmpty: quoted = true
      case 0x2C: end()
      case 0x0D where place < bytes.count && bytes[place] == 0x0A: continue
      case 0x0A:
        end()
        rows.append(row)
        row = []
        begun = false
        continue
      default: cell.append(byte)
      }
      begun = true
    }
    if begun || !cell.isEmpty {
      end()
      rows.append(row)
    }
    return rows
  }
}
