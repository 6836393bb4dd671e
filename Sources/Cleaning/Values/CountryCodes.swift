import Reference

/// The two-letter codes of ISO 3166-1, and `XK`, which banks and posts use for Kosovo.
enum CountryCodes {
  /// Whether there is such a code; the letters are capitals.
  static func has(_ first: UInt8, _ second: UInt8) -> Bool {
    let place = (Int(first) - 0x41) * 26 + Int(second) - 0x41
    return place >= 0 && place < 676 && known[place]
  }

  private static let known: [Bool] = {
    var known = [Bool](repeating: false, count: 676)
    let codes = (ReferenceTable.compiled("pays_iso3166.csv")?.rows() ?? []).compactMap { $0.first }
    for code in codes + ["XK"] {
      let letters = Array(code.utf8)
      guard letters.count == 2 else { continue }
      let place = (Int(letters[0]) - 0x41) * 26 + Int(letters[1]) - 0x41
      if known.indices.contains(place) { known[place] = true }
    }
    return known
  }()
}
