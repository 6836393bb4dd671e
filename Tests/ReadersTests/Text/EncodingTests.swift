import Reference
import Testing

@testable import Readers

@Suite struct EncodingTests {
  /// Latin 9 and CP850 have no curly apostrophe, CP850 no `œ`: people who used them typed the straight one.
  private func plain(_ text: String, for encoding: TextEncoding) -> String {
    encoding == .latin9 || encoding == .dos850 ? text.replacing("’", with: "'") : text
  }

  @Test(arguments: TextEncoding.western, [5, 50, 500])
  func frenchListsAreDecodedExactly(_ encoding: TextEncoding, _ rows: Int) throws {
    var exact = 0
    var total = 0
    for seed in 0..<(rows > 100 ? 1 : rows > 10 ? 4 : 10) {
      for name in FrenchTables.names {
        let table = FrenchTables.table(name, rows: rows, seed: UInt64(seed * 31 + rows))
          .map { $0.map { plain($0, for: encoding) } }
        let bytes = try #require(encoding.bytes(of: FrenchTables.text(table)))
        let read = try readCSV(bytes)
        total += 1
        if [read.headings] + read.rows == table { exact += 1 }
      }
    }
    #expect(
      exact * 100 >= total * 99, "\(encoding.rawValue), \(rows) rows: \(exact) of \(total) exact")
  }

  @Test(arguments: [TextEncoding.windows1252, .latin9, .macRoman, .dos850])
  func linesOfTwoEncodingsAreReadEachByItsOwn(_ encoding: TextEncoding) throws {
    var exact = 0
    var total = 0
    for seed in 0..<10 {
      let table = FrenchTables.table("clients", rows: 30, seed: UInt64(seed))
        .map { $0.map { plain($0, for: encoding) } }
      var random = SeededRandom(seed: UInt64(seed) + 99)
      var bytes: [UInt8] = []
      for row in table {
        let line = FrenchTables.text([row])
        bytes += try #require((random.below(2) == 0 ? TextEncoding.utf8 : encoding).bytes(of: line))
      }
      let read = try readCSV(bytes)
      total += 1
      if [read.headings] + read.rows == table { exact += 1 }
    }
    #expect(
      exact * 100 >= total * 99, "\(encoding.rawValue) mixed with utf-8: \(exact) of \(total) exact"
    )
  }

  @Test func linesOfTwoOldEncodingsAreReadEachByItsOwn() throws {
    var exact = 0
    var total = 0
    for seed in 0..<10 {
      let table = FrenchTables.table("clients", rows: 30, seed: UInt64(seed))
        .map { $0.map { plain($0, for: .latin9) } }
      for pair: (TextEncoding, TextEncoding) in [
        (.windows1252, .macRoman), (.windows1252, .dos850),
      ] {
        var bytes: [UInt8] = []
        for (number, row) in table.enumerated() {
          let encoding = number % 3 == 0 ? pair.1 : pair.0
          bytes += try #require(encoding.bytes(of: FrenchTables.text([row])))
        }
        let read = try readCSV(bytes)
        total += table.count
        exact += zip([read.headings] + read.rows, table).count { $0 == $1 }
      }
    }
    #expect(exact * 100 >= total * 99, "\(exact) of \(total) lines exact")
  }

  /// One byte is `ê` in one of the encodings and `à` in another: the place in the word tells.
  @Test(arguments: [
    "forêt", "crêpe", "déjà", "là", "façade", "où", "chêne", "bâtir", "très", "île",
  ])
  func theOnlyLetterOfALineTellsItsEncodingByItsPlace(_ word: String) throws {
    for encoding in [TextEncoding.windows1252, .macRoman, .dos850] {
      let bytes = try #require(encoding.bytes(of: "x;un \(word) ici\r\n"))
      let text = LineDecoder(fixed: nil, chooser: EncodingChooser()).decode(bytes).bytes
      #expect(String(decoding: text, as: UTF8.self) == "x;un \(word) ici\r\n", "\(encoding)")
    }
  }

  @Test func whatWasTakenForWindowsAndSavedAgainIsReadBack() throws {
    for seed in 0..<4 {
      let table = FrenchTables.table("clients", rows: 20, seed: UInt64(seed))
      let garbled = FrenchTables.text(table).utf8.map { byte in
        byte < 0x80
          ? Unicode.Scalar(byte) : Unicode.Scalar(CodePages.windows1252[Int(byte - 0x80)]) ?? "?"
      }
      var text = String.UnicodeScalarView()
      text.append(contentsOf: garbled)
      let read = try readCSV(String(text))
      #expect(read.rows == Array(table.dropFirst()))
      #expect(read.codes.contains("mojibake"))
    }
  }

  @Test(arguments: [
    ("été", "été"), ("Ã©tÃ©", "été"), ("12,5 â‚¬", "12,5 €"), ("ÃƒÂ©", "é"),
    ("LÃ\u{A0} oÃ¹", "Là où"),
    ("SÃO PAULO", "SÃO PAULO"), ("naÃ¯f", "naïf"), ("Ãle", "Ãle"), ("dâ€™Hervé", "d’Hervé"),
  ])
  func onlyRunsThatNoWordHasAreReadBack(_ text: String, _ expected: String) {
    let bytes = Array(text.utf8)
    let read = Mojibake.repaired(bytes.span) ?? bytes
    #expect(String(decoding: read, as: UTF8.self) == expected)
  }

  @Test func nulBytesAreTakenOutAndReported() throws {
    let read = try readCSV("nom;ville\r\nDu\u{0}pré;Brest\r\n")
    #expect(read.rows == [["Dupré", "Brest"]] && read.codes == ["nul-bytes"])
  }

  @Test func anEncodingThatIsSetIsObeyed() throws {
    var options = CSVOptions()
    options.encoding = .dos850
    let bytes = try #require(TextEncoding.dos850.bytes(of: "nom;ville\r\nà;é\r\n"))
    #expect(try readCSV(bytes, options).rows == [["à", "é"]])
  }
}
