/// Cells of telephone numbers as they are typed: several in one, with words beside them.
enum PhonePieces {
  /// Whether every number of the cell is that of a telephone: « 06 22 34 56 79 / 02 99 30 12 45 », « 06 12 34 56 78 (bureau) ».
  ///
  /// Numbers stand apart by a stroke, a comma, a semicolon, a line or « ou » and « et »; words stand in brackets, or before or behind one.
  static func hold(_ text: String) -> Bool {
    guard text.utf8.count <= 120 else { return false }
    var pieces: [Piece] = [Piece()]
    for letter in text.unicodeScalars {
      switch letter {
      case "0"..."9":
        // « 06 12 34 56 78 02 99 30 12 45 »: two of ten digits with a blank alone.
        if pieces[pieces.count - 1].isWhole { pieces.append(Piece()) }
        pieces[pieces.count - 1].add(letter)
      case "+": pieces[pieces.count - 1].hasPlus = pieces[pieces.count - 1].digits == 0
      case "/", ",", ";", "|", "\n", "\r", "\t":
        if pieces[pieces.count - 1].digits >= 9 { pieces.append(Piece()) }
      case _ where letter.properties.isAlphabetic:
        pieces[pieces.count - 1].letters += 1
      default: break
      }
    }
    let told = pieces.filter { $0.digits > 0 }
    return !told.isEmpty && told.allSatisfy(\.isNumber)
      && pieces.reduce(0) { $0 + $1.letters } <= 40
  }

  /// Whether digits begin with the code of a country here or beside us and are as many as its numbers have: 33 6 76 33 48 35.
  static func areInternational(_ digits: [UInt8]) -> Bool {
    guard digits.count >= 10, digits.count <= 13, digits[2] != 0 || digits[0] == 3 else {
      return false
    }
    switch digits[0] * 10 + digits[1] {
    // France, Belgium (9 for mobiles, 8 for lines), Spain, Switzerland.
    case 33, 34, 41: return digits.count == 11
    case 32: return digits.count == 10 || digits.count == 11
    case 31, 39, 44, 49: return digits.count >= 11
    case 35: return digits.count == 12 && (digits[2] == 1 || digits[2] == 2)
    default: return false
    }
  }

  /// What stands between two signs that part numbers.
  private struct Piece {
    var digits = 0
    var letters = 0
    var hasPlus = false
    var first: Unicode.Scalar = "0"
    var isNational: Bool { first == "0" && !hasPlus }

    mutating func add(_ digit: Unicode.Scalar) {
      if digits == 0 { first = digit }
      digits += 1
    }

    /// Whether a national number is complete.
    var isWhole: Bool { isNational && digits == 10 }

    /// Whether it is a number with its zero or with its country.
    var isNumber: Bool {
      hasPlus ? (10...14).contains(digits) : first == "0" && (9...14).contains(digits)
    }
  }
}
