internal import Reference

/// What stands beside the one street of a line, to be moved away from it.
extension AddressPieces {
  /// The words of the street, with its box, and those of flat, floor, building and care-of; `nil` where the line holds anything else, or
  /// nothing besides.
  static func complements(
    of words: [AddressWord], types: StreetTypes
  ) -> (street: [AddressWord], beside: [AddressWord])? {
    let pieces = AddressPieces([], types: types).cut(words)
    guard pieces.count(where: { $0.role == .street && ($0.isNumbered || $0.isWay) }) == 1,
      pieces.allSatisfy({ $0.role != .plain && $0.role != .note })
    else { return nil }
    var (street, beside): ([AddressWord], [AddressWord]) = ([], [])
    for piece in pieces {
      var words = piece.words
      words[0].startsSegment = true
      switch piece.role {
      case .flat, .building: beside += words
      case .street where !piece.isNumbered && !piece.isWay: return nil
      default: street += words
      }
    }
    return beside.isEmpty ? nil : (street, beside)
  }

  /// Whether another reading gives the same lines.
  func isSame(as other: AddressPieces) -> Bool {
    [number, repetitionWord, street, flat, building, box]
      == [other.number, other.repetitionWord, other.street, other.flat, other.building, other.box]
      && hasNotes == other.hasNotes
  }
}
