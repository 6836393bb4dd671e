extension TextColumn {
  /// Where the bytes of a value stand, of one of digits alone without the zeros that lead it: spreadsheets make 11 of 00011.
  ///
  /// A value of zeros alone keeps the last of them.
  public func rangeWithoutLeadingZeros(of row: Int) -> Range<Int> {
    let range = range(of: row)
    guard let first = range.first, bytes[first] == 0x30,
      range.allSatisfy({ bytes[$0] &- 0x30 < 10 })
    else { return range }
    let start = range.first { bytes[$0] != 0x30 } ?? range.upperBound - 1
    return start..<range.upperBound
  }
}
