import Tables

/// The digits of a number that people write in groups.
enum GroupedDigits {
  /// The digits, when nothing but spaces and dots stands between them; `nil` when other signs do.
  static func read(_ text: Span<UInt8>) -> Compact? {
    var digits = Compact()
    var position = 0
    while position < text.count {
      let byte = Plain.next(text, &position)
      if Plain.isDigit(byte) {
        digits.append(byte)
      } else if byte != 0x20 && byte != 0x2E && byte != Plain.unseen {
        return nil
      }
    }
    return digits
  }
}
