import Reference

/// Words that people type when there is nothing to say: `n/a`, `néant`, `non renseigné`, `#REF!`.
///
/// It is asked only about values that their kind has refused, so that a `0` that is an amount stays one.
enum Placeholder {
  /// `empty` when the value stands for nothing, else a refusal for `cause`.
  static func ruling(_ value: Span<UInt8>, else cause: Cause) -> Ruling {
    if value.count > 40 { return .rejected(cause) }
    var folded: [UInt8] = []
    folded.reserveCapacity(40)
    for index in 0..<value.count {
      let byte = Plain.lower(value[index])
      switch byte {
      case 0x20, 0x2E, 0x2D, 0x2F, 0x5F, 0x3F, 0x28, 0x29, 0x2A, 0x27, 0x09, 0x0A, 0x0D: continue
      case 0xC3 where index &+ 1 < value.count && value[index &+ 1] & 0xFE == 0xA8: continue
      case 0xC3 where index &+ 1 < value.count && value[index &+ 1] & 0xDF == 0x89: continue
      case 0xA8, 0xA9, 0x89: folded.append(0x65)
      case 0xA0: folded.append(0x61)
      case 0xC3: continue
      default: folded.append(byte)
      }
    }
    if folded.isEmpty || words.contains(folded) { return .blank(.placeholder) }
    if folded[0] == 0x23, errors.contains(folded) { return .blank(.spreadsheetError) }
    return .rejected(cause)
  }

  /// Folded: lower case, without accents, spaces and punctuation.
  private static let words = Set(
    FillerWords.standard.smallWords(.value, joint: "").map { Array($0.utf8) })

  private static let errors: Set<[UInt8]> = Set(
    [
      "#na", "#ref!", "#value!", "#valeur!", "#nom", "#name", "#div0!", "#nul!", "#null!",
      "#nombre!", "#num!", "#error!",
    ].map { Array($0.utf8) })
}
