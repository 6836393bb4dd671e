import Tables

extension ChunkReader {
  /// Takes the record's own town off the end of `company` where a sign or a word sets it apart: « Dujardin - Bouguenais »,
  /// « Exemple (Grues) », « Exemple agence Segré ». It says where, which the address says too; « Mairie de Segré » stays whole.
  mutating func takePlace(_ row: Int) {
    guard foldFirst(columns.cities, row), folded.count >= 3 else { return }
    let start = company.count - folded.count
    guard start >= 3, company[start - 1] == 0x20, company[start...].elementsEqual(folded) else {
      return
    }
    // The words that stand before the town, without « agence de ».
    var end = start - 1
    var hasBranch = false
    while let word = lastWord(before: end), Self.branchWords.contains(Mix.hash(company, word)) {
      if word.count > 2 { hasBranch = true }
      end = max(0, word.lowerBound - 1)
    }
    guard tells(before: end), hasBranch || isSetApart(row, words: company[end...]) else { return }
    company.removeLast(company.count - end)
  }

  /// Whether the words before `end` tell one firm from another: « Le Dépôt de Rennes » is nobody's dépôt at Rennes.
  private func tells(before end: Int) -> Bool {
    var end = end
    while let word = lastWord(before: end) {
      if !CompanyWords.isLegalForm(company, word) { return true }
      end = max(0, word.lowerBound - 1)
    }
    return false
  }

  private func lastWord(before end: Int) -> Range<Int>? {
    guard end > 0 else { return nil }
    var start = end
    while start > 0 && company[start - 1] != 0x20 { start -= 1 }
    return start < end ? start..<end : nil
  }

  /// Whether a dash, a bracket or a comma stands before these last words in the cell.
  private mutating func isSetApart(_ row: Int, words: ArraySlice<UInt8>) -> Bool {
    guard let column = columns.companies.first(where: { !$0.isBlank(row) }) else { return false }
    let cell = Array(column.bytes[column.range(of: row)])
    for place in cell.indices.dropFirst() where Self.isSign(cell, place) {
      folded.removeAll(keepingCapacity: true)
      Folding.fold(cell, (place + 1)..<cell.count, into: &folded)
      if folded.elementsEqual(words.drop(while: { $0 == 0x20 })) { return true }
    }
    return false
  }

  /// A comma, a bracket, a slash, or a dash behind a blank.
  private static func isSign(_ cell: [UInt8], _ place: Int) -> Bool {
    switch cell[place] {
    case 0x28, 0x2C, 0x2F: true
    case 0x2D: cell[place - 1] == 0x20
    case 0x93, 0x94: place >= 3 && cell[place - 1] == 0x80 && cell[place - 2] == 0xE2
    default: false
    }
  }

  private static let branchWords = Set(
    "agence site depot succursale bureau bureaux magasin antenne filiale de d du"
      .split(separator: " ").map { Mix.hash(Array($0.utf8)) })
}
