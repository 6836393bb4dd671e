import Foundation

/// What happens to a value between a person and a file.
enum Damage {
  /// One slip of the keyboard: a letter doubled, dropped, exchanged with its neighbour, or another one.
  static func typo(_ text: String, _ chance: inout SplitMix64) -> String {
    var letters = Array(text.unicodeScalars)
    guard letters.count > 3 else { return text }
    let place = 1 + chance.below(letters.count - 2)
    switch chance.below(4) {
    case 0: letters.insert(letters[place], at: place)
    case 1: letters.remove(at: place)
    case 2: letters.swapAt(place, place + 1)
    default:
      let near = Unicode.Scalar(UInt8(97 + chance.below(26)))
      letters[place] = near
    }
    var result = ""
    result.unicodeScalars.append(contentsOf: letters)
    return result
  }

  /// A town as people write it.
  static func town(_ name: String, _ chance: inout SplitMix64) -> String {
    let name = Text.typed(name)
    switch chance.below(20) {
    case 0...3: return Text.unaccented(name).uppercased()
    case 4: return Text.unaccented(name)
    case 5...7 where name.hasPrefix("Saint-"): return "St " + name.dropFirst(6)
    case 8 where name.hasPrefix("Saint-"):
      return "ST-" + Text.unaccented(String(name.dropFirst(6))).uppercased()
    case 9: return name.lowercased()
    case 10 where name.contains("-"): return String(name.map { $0 == "-" ? " " : $0 })
    case 11 where chance.chance(300): return typo(name, &chance)
    default: return name
    }
  }

  /// A street line as people write it.
  static func street(_ line: String, _ chance: inout SplitMix64) -> String {
    var line = Text.typed(line)
    if chance.chance(45) { line = typo(line, &chance) }
    switch chance.below(12) {
    case 0, 1: line = Text.unaccented(line).uppercased()
    case 2: line = Text.unaccented(line)
    case 3:
      if let space = line.firstIndex(of: " ") { line.insert(",", at: space) }
    case 4, 5: line = shortened(line)
    default: break
    }
    return line
  }

  /// Ten national digits as people write a phone number.
  static func phone(_ digits: String, _ chance: inout SplitMix64) -> String {
    switch chance.below(12) {
    case 0...4: return grouped(digits, by: " ")
    case 5...8: return digits
    case 9: return grouped(digits, by: ".")
    case 10: return "+33 " + grouped(digits, by: " ").dropFirst()
    default: return chance.chance(500) ? "+33" + digits.dropFirst() : "0033" + digits.dropFirst()
    }
  }

  static func grouped(_ digits: String, by separator: String) -> String {
    var result = ""
    for (place, digit) in digits.enumerated() {
      if place > 0 && place % 2 == 0 { result += separator }
      result.append(digit)
    }
    return result
  }

  private static func shortened(_ line: String) -> String {
    for (whole, short) in abbreviations {
      if let range = line.range(of: whole) {
        return line.replacingCharacters(in: range, with: short)
      }
    }
    return line
  }

  private static let abbreviations = [
    (" avenue ", " av. "), (" boulevard ", " bd "), (" place ", " pl. "), (" allée ", " all. "),
    (" impasse ", " imp. "), (" chemin ", " ch. "), (" route ", " rte "), (" square ", " sq. "),
    ("Saint-", "St "), ("Général", "Gal"), ("Maréchal", "Mal"), (" rue ", " r. "),
  ]
}

extension Damage {
  /// One digit taken for its neighbour, so that a check digit no longer fits.
  static func digit(_ digits: String, _ chance: inout SplitMix64) -> String {
    var bytes = Array(digits.utf8)
    guard !bytes.isEmpty else { return digits }
    let place = chance.below(bytes.count)
    bytes[place] = bytes[place] == 0x39 ? 0x30 : bytes[place] + 1
    return String(decoding: bytes, as: UTF8.self)
  }
}
