import Fields
import Tables

/// One line of the books: the columns that tell clients and sales.
struct FECLine {
  var journal: [UInt8] = []
  var entry: [UInt8] = []
  var entryDate: [UInt8] = []
  var account: ArraySlice<UInt8> = []
  var accountName: ArraySlice<UInt8> = []
  var auxiliary: ArraySlice<UInt8> = []
  var auxiliaryName: ArraySlice<UInt8> = []
  var piece: [UInt8] = []
  var pieceDate: [UInt8] = []
  /// Debit less credit, in millionths.
  var amount: Int64 = 0
}

/// Where the columns of the books stand in a batch; by their legal names, in any order and any case.
struct FECColumns {
  private let places: [Int?]
  private let isSigned: Bool

  private enum Name: Int, CaseIterable {
    case journalCode, ecritureNum, ecritureDate, compteNum, compteLib, compAuxNum, compAuxLib
    case pieceRef, pieceDate, debit, credit, montant, sens
  }

  /// The columns of `batch`; `nil` when it has no accounts or no amounts.
  init?(_ batch: Batch) {
    var found: [String: Int] = [:]
    for (place, name) in batch.names.enumerated() { found[Heading.fold(name)] = place }
    let places = Name.allCases.map { found[Heading.fold("\($0)")] }
    let has = { (name: Name) in places[name.rawValue] != nil }
    guard has(.compteNum), has(.debit) && has(.credit) || has(.montant) && has(.sens) else {
      return nil
    }
    self.places = places
    isSigned = !(has(.debit) && has(.credit))
  }

  /// The line in `row`; `nil` when its amount is none.
  func line(_ row: Int, of batch: Batch) -> FECLine? {
    guard let amount = isSigned ? signed(row, batch) : difference(row, batch) else { return nil }
    var line = FECLine()
    line.amount = amount
    line.journal = Array(value(.journalCode, row, batch))
    line.entry = Array(value(.ecritureNum, row, batch))
    line.entryDate = Array(value(.ecritureDate, row, batch))
    line.account = value(.compteNum, row, batch)
    line.accountName = value(.compteLib, row, batch)
    line.auxiliary = value(.compAuxNum, row, batch)
    line.auxiliaryName = value(.compAuxLib, row, batch)
    line.piece = Array(value(.pieceRef, row, batch))
    line.pieceDate = Array(value(.pieceDate, row, batch))
    return line
  }

  private func value(_ name: Name, _ row: Int, _ batch: Batch) -> ArraySlice<UInt8> {
    guard let place = places[name.rawValue] else { return [] }
    let column = batch.columns[place]
    var bytes = column.bytes[column.range(of: row)]
    while let first = bytes.first, first <= 0x20 { bytes.removeFirst() }
    while let last = bytes.last, last <= 0x20 { bytes.removeLast() }
    return bytes
  }

  private func difference(_ row: Int, _ batch: Batch) -> Int64? {
    guard let debit = amount(value(.debit, row, batch)),
      let credit = amount(value(.credit, row, batch))
    else { return nil }
    let (difference, over) = debit.subtractingReportingOverflow(credit)
    return over ? nil : difference
  }

  /// The variant with one amount and its sense: `D` or `C`, `+1` or `-1`.
  private func signed(_ row: Int, _ batch: Batch) -> Int64? {
    guard let amount = amount(value(.montant, row, batch)) else { return nil }
    switch value(.sens, row, batch).first {
    case UInt8(ascii: "D"), UInt8(ascii: "d"), UInt8(ascii: "+"), UInt8(ascii: "1"): return amount
    case UInt8(ascii: "C"), UInt8(ascii: "c"), UInt8(ascii: "-"): return 0 &- amount
    default: return nil
    }
  }

  /// `1234,56`, padded with zeros or spaces; nothing is zero.
  private func amount(_ bytes: ArraySlice<UInt8>) -> Int64? {
    if bytes.isEmpty { return 0 }
    let plain = bytes.filter { $0 > 0x20 }.map { $0 == UInt8(ascii: ",") ? UInt8(ascii: ".") : $0 }
    return InvoiceAmount(plain.span)?.millionths
  }
}
