import Testing

@testable import Readers

@Suite struct FixedWidthTests {
  private static let rows = [
    ("0001", "ROUQUET", "9 RUE VICTOR-HUGO", "42140", "FONTANES", "1963,50"),
    ("0002", "LE GOFF", "118 RUE DE LA CHARITE", "42940", "SAINT-BONNET", "810,00"),
    ("0003", "CHAIGNE", "118 RUE JEAN-JAURES", "42620", "SAINT-MARTIN", "0,00"),
  ]

  private static func pad(_ text: String, _ width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - text.count))
  }

  private static func tells(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    return FixedWidth.tells(bytes.span)
  }

  private static func listing(_ count: Int) -> String {
    "LABO V4.2      LISTE      PAGE 1\r\n\r\n"
      + (0..<count).map { row in
        let cells = rows[row % rows.count]
        return pad(cells.0, 6) + pad(cells.1, 14) + pad(cells.2, 30) + pad(cells.3, 8)
          + pad(cells.4, 20) + cells.5
      }.joined(separator: "\r\n") + "\r\n"
  }

  @Test func aPrintedListingIsKnown() {
    #expect(Self.tells(Self.listing(30)))
    #expect(throws: (any Error).self) {
      try withTemporaryFile(Array(Self.listing(30).utf8), name: "PRATIC.LST") {
        _ = try CSVReader().open($0)
      }
    }
  }

  @Test func threeLinesAreNoListingAndProseIsNone() {
    #expect(!Self.tells(Self.listing(3)))
    let prose = (0..<40).map {
      "Le client \($0 * 37) a demandé  une  livraison le \($0) du mois, au lieu de la semaine."
    }
    #expect(!Self.tells(prose.joined(separator: "\n")))
  }

  @Test func aTableWithSeparatorsIsReadWhateverItsBlanks() throws {
    let padded = (0..<30).map { row in
      let cells = Self.rows[row % 3]
      return [Self.pad(cells.0, 6), Self.pad(cells.1, 14), Self.pad(cells.2, 30), cells.3]
        .joined(separator: ";")
    }.joined(separator: "\n")
    try withTemporaryFile(Array(padded.utf8), name: "a.csv") { _ = try CSVReader().open($0) }
  }
}
