import Fields
import Pipelines
import Tables

extension CSVFile {
  /// So many records must show it, and so many values of hundredths differ: all prices may end with ,00.
  private static let splitRows = 5
  private static let splitValues = 2

  /// Says that amounts are parted at their decimal comma, which separates the cells as well: `Nom,Ville,Montant` above
  /// `Roux,Brest,12,54`. What stands behind them is one column too far right.
  func splitDecimals() -> PlacedFinding? {
    guard dialect.separator == [0x2C], !headings.isEmpty, let (records, text) = valueSample,
      layout.headingCells.count < layout.width, let first = records.first
    else { return nil }
    let full = records.filter { $0.cells.count == layout.width }
    guard full.count >= Self.splitRows, full.count * 10 >= records.count * 9 else { return nil }
    for column in 0..<(layout.width - 1) where column < layout.headingCells.count {
      let heading = headings[column]
      let kind = Catalogue.recognise(heading: heading)?.kind
      guard kind == .amount || kind == .number,
        full.allSatisfy({
          Self.isWhole($0.cells[column]) && Self.isHundredths($0.cells[column + 1])
        }),
        Set(full.map { $0.cells[column + 1] }).count >= Self.splitValues
      else { continue }
      return PlacedFinding(
        part: part, line: 1 + Self.lineCount(text, first.start), field: heading, stage: "csv",
        Finding(
          "split-decimals", .warning,
          Phrase(
            en:
              "the comma parts the cells and the cents of \(heading) as well; what stands behind it is one column too far right: export the list with semicolons, or with quotes",
            fr:
              "la virgule sépare les cellules et aussi les centimes de \(heading) ; ce qui suit est décalé d’une colonne : refaites l’export avec des points-virgules, ou des guillemets"
          )))
    }
    return nil
  }

  private static func isWhole(_ cell: [UInt8]) -> Bool {
    let digits = cell.drop { $0 == 0x2D || $0 == 0x20 }
    return !digits.isEmpty && digits.allSatisfy { $0 >= 0x30 && $0 <= 0x39 || $0 == 0x20 }
  }

  private static func isHundredths(_ cell: [UInt8]) -> Bool {
    cell.count == 2 && cell.allSatisfy { $0 >= 0x30 && $0 <= 0x39 }
  }
}
