import Testing

@testable import Readers

/// How many lists of many kinds are decoded exactly, cell by cell: 99 of 100 are asked for, of every kind.
@Suite struct EncodingShareTests {
  private static let narrow: [TextEncoding] = [.windows1252, .latin9, .macRoman, .dos850]

  /// Counts of one kind of lists.
  private struct Share {
    var exact = 0
    var total = 0
    var misread: [String] = []

    mutating func take(_ read: [[String]], _ table: [[String]], _ what: String) {
      total += 1
      if read == table {
        exact += 1
      } else if let (got, wanted) = zip(read, table).first(where: { $0 != $1 }) {
        misread.append("\(what): \(got) for \(wanted)")
      }
    }

    func expectNearlyAll(_ what: String) {
      print("\(what): \(exact) of \(total) lists exact")
      let first = misread.prefix(5).joined(separator: "\n")
      #expect(exact * 1000 >= total * 990, "\(what): \(exact) of \(total)\n\(first)")
    }
  }

  private func read(_ bytes: [UInt8]) throws -> [[String]] {
    let read = try readCSV(bytes)
    return [read.headings] + read.rows
  }

  @Test(arguments: TextEncoding.western) func frenchListsOfEveryStyle(_ encoding: TextEncoding)
    throws
  {
    var share = Share()
    for style in ClientLists.Style.allCases {
      for rows in [5, 20, 120] {
        for seed in 0..<(rows > 100 ? 3 : 12) {
          var random = SeededRandom(seed: UInt64(seed * 977 + rows))
          let table = ClientLists.table(ClientLists.french, style, rows: rows, [encoding], &random)
          let bytes = try #require(encoding.bytes(of: FrenchTables.text(table)))
          share.take(try read(bytes), table, "\(style), \(rows) rows, seed \(seed)")
        }
      }
    }
    share.expectNearlyAll("French lists in \(encoding.rawValue)")
  }

  /// Blocks, turns and single lines of two encodings; what a line of ASCII or of letters that the two share says is the same in both.
  @Test func listsOfTwoEncodings() throws {
    var lines = 0
    var exact = 0
    for one in Self.narrow + [.utf8] {
      for other in Self.narrow + [.utf8] where one != other {
        // What parts these two is a handful of letters, most of them signs in the other one.
        if Set([one, other]) == [.windows1252, .latin9] { continue }
        for turn in 0..<3 {
          let isOther = { (row: Int) in
            turn == 0 ? row < 20 : turn == 1 ? row.isMultiple(of: 2) : row == 31
          }
          var random = SeededRandom(seed: UInt64(turn + 3))
          let table = ClientLists.table(
            ClientLists.french, .plain, rows: 60, [one, other], &random)
          var rows = table
          if turn == 2 { rows[31] = ["Hélène", "Guérin", "Orléans", ""] }
          var bytes: [UInt8] = []
          for (number, row) in rows.enumerated() {
            let encoding = isOther(number) ? other : one
            bytes += try #require(encoding.bytes(of: FrenchTables.text([row])))
          }
          let found = try readCSV(bytes)
          lines += rows.count
          exact += zip([found.headings] + found.rows, rows).count { $0 == $1 }
          #expect(
            found.codes.contains("mixed-encoding"), "\(one.rawValue) and \(other.rawValue), \(turn)"
          )
        }
      }
    }
    print("lists of two encodings: \(exact) of \(lines) lines exact")
    #expect(exact * 1000 >= lines * 990, "\(exact) of \(lines)")
  }

  @Test func listsOfOtherLanguages() throws {
    var share = Share()
    for words in ClientLists.others {
      for encoding in Self.narrow {
        for style in [ClientLists.Style.plain, .capitals] {
          for rows in [5, 30] {
            for seed in 0..<6 {
              var random = SeededRandom(seed: UInt64(seed * 31 + rows))
              let table = ClientLists.table(words, style, rows: rows, [encoding], &random)
              let bytes = try #require(encoding.bytes(of: FrenchTables.text(table)))
              share.take(
                try read(bytes), table,
                "\(words.name) \(encoding.rawValue) \(style) \(rows), seed \(seed)")
            }
          }
        }
      }
    }
    share.expectNearlyAll("lists of other languages")
  }

  /// Signs and rare letters that another encoding has a common letter for: the file's own encoding is the likelier one.
  @Test(arguments: narrow) func oddLinesAreReadAsTheFile(_ encoding: TextEncoding) throws {
    let usual = [
      "Hélène;Orléans", "Zoé;Béziers", "Jérôme;Nîmes", "Loïc;Mâcon", "François;Besançon",
    ]
    let odd = [
      "½ tarif", "Œuvre", "AŸ", "DÛ", "®", "™", "OÙ ÇA", "ÇA", "ALENÇON", "À", "Ô", "µm", "£20",
      "§3",
      "«x»", "12 m²", "20 °C", "Åse", "Ødegård", "Peña", "SŒUR", "L’HAŸ", "…", "NÚÑEZ", "ÅRHUS",
      "Ÿ", "¿qué?",
    ].filter { encoding.bytes(of: $0) != nil }
    var rows = [["nom", "ville"]]
    for place in 0..<120 {
      rows.append(usual[place % usual.count].split(separator: ";").map(String.init))
      if place % 4 == 3, place / 4 < odd.count { rows.append([odd[place / 4], "Paris"]) }
    }
    let found = try readCSV(try #require(encoding.bytes(of: FrenchTables.text(rows))))
    for (got, wanted) in zip([found.headings] + found.rows, rows) { #expect(got == wanted) }
    #expect(!found.codes.contains("mixed-encoding"))
  }
}
