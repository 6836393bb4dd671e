/// A column's heading, folded so that spellings of one heading compare equal.
///
/// Lower case, Latin letters without accents, nothing but letters and digits: « N° de Tél. » and `n_de_tel` are one heading.
public enum Heading {
  /// The folded words of `heading`, also where only a capital begins a new one: `NomUsage`, `shipCity`.
  public static func words(_ heading: String) -> [String] {
    var words: [String] = []
    var word = ""
    var previous: Character = " "
    for letter in heading {
      let isPart = letter.isLetter || letter.isNumber
      if !isPart || (previous.isLowercase && letter.isUppercase) {
        words.append(fold(word))
        word = ""
      }
      if isPart { word.append(letter) }
      previous = letter
    }
    words.append(fold(word))
    return words.filter { !$0.isEmpty }
  }

  /// The folded form of `heading`; empty when it holds no letter or digit.
  public static func fold(_ heading: String) -> String {
    var folded = ""
    folded.reserveCapacity(heading.utf8.count)
    for scalar in heading.lowercased().unicodeScalars {
      switch scalar {
      case "a"..."z", "0"..."9": folded.unicodeScalars.append(scalar)
      case "à", "á", "â", "ä", "ã", "å": folded += "a"
      case "ç": folded += "c"
      case "è", "é", "ê", "ë": folded += "e"
      case "ì", "í", "î", "ï": folded += "i"
      case "ñ": folded += "n"
      case "ò", "ó", "ô", "ö", "õ": folded += "o"
      case "ù", "ú", "û", "ü": folded += "u"
      case "ý", "ÿ": folded += "y"
      case "œ": folded += "oe"
      case "æ": folded += "ae"
      case "ß": folded += "ss"
      default: if scalar.properties.isAlphabetic { folded.unicodeScalars.append(scalar) }
      }
    }
    return folded
  }
}
