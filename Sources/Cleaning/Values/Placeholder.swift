import Fields
import Pipelines
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
      // The typographic apostrophes of « pas d’adresse ».
      case 0xE2 where Self.isApostrophe(value, index): continue
      case 0x80 where index > 0 && Self.isApostrophe(value, index &- 1): continue
      case 0x98 where index > 1 && Self.isApostrophe(value, index &- 2): continue
      case 0x99 where index > 1 && Self.isApostrophe(value, index &- 2): continue
      default: folded.append(byte)
      }
    }
    if folded.isEmpty || words.contains(folded) { return .blank(.placeholder) }
    if folded[0] == 0x23, errors.contains(folded) { return .blank(.spreadsheetError) }
    return .rejected(cause)
  }

  private static func isApostrophe(_ value: Span<UInt8>, _ index: Int) -> Bool {
    index &+ 2 < value.count && value[index] == 0xE2 && value[index &+ 1] == 0x80
      && (value[index &+ 2] == 0x98 || value[index &+ 2] == 0x99)
  }

  /// Whether a whole cell of words, such as a street, stands for nothing; what begins with a digit never does.
  static func fills(_ value: Span<UInt8>) -> Bool {
    guard value.count <= 24, value.count > 0, !Plain.isDigit(value[0]) else { return false }
    return ruling(value, else: .malformed).verdict == .empty
  }

  /// Whether a post code stands for nothing: `N/C`, `00000`, `99999`.
  static func fillsPostcode(_ value: Span<UInt8>) -> Bool {
    guard value.count > 0 else { return false }
    if Plain.isDigit(value[0]) {
      guard value.count == 5, value[0] == 0x30 || value[0] == 0x39 else { return false }
      for place in 1..<5 where value[place] != value[0] { return false }
      return true
    }
    return fills(value)
  }

  /// What is told of such a cell.
  static let finding = Finding(
    Cause.placeholder.text, .repaired, Cause.placeholder.phrase)

  /// Folded: lower case, without accents, spaces and punctuation.
  private static let words = Set(
    FillerWords.standard.smallWords(.value, joint: "").map { Array($0.utf8) })

  private static let errors: Set<[UInt8]> = Set(
    [
      "#na", "#ref!", "#value!", "#valeur!", "#nom", "#name", "#div0!", "#nul!", "#null!",
      "#nombre!", "#num!", "#error!",
    ].map { Array($0.utf8) })
}
