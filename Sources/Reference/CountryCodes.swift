/// The codes of ISO 3166-1, and `XK`, which banks and posts use for Kosovo.
///
/// - Source: ISO 3166-1, our table `pays_iso3166.csv`.
public enum CountryCodes {
  /// Whether there is such a code of two letters; they are capitals. O(1).
  public static func has(_ first: UInt8, _ second: UInt8) -> Bool {
    let place = (Int(first) - 0x41) * 26 + Int(second) - 0x41
    return place >= 0 && place < 676 && known[place]
  }

  /// The two letters of a code of three, in capitals: `FRA` is `FR`; `nil` when there is no such code.
  public static func twoLetters(_ code: String) -> String? { byThree[code] }

  private static let rows = ReferenceTable.compiled("pays_iso3166.csv")?.rows() ?? []

  private static let byThree = Dictionary(
    rows.lazy.filter { $0.count > 1 }.map { ($0[1], $0[0]) },
    uniquingKeysWith: { first, _ in first })

  private static let known: [Bool] = {
    var known = [Bool](repeating: false, count: 676)
    for code in rows.compactMap(\.first) + ["XK"] {
      let letters = Array(code.utf8)
      guard letters.count == 2 else { continue }
      let place = (Int(letters[0]) - 0x41) * 26 + Int(letters[1]) - 0x41
      if known.indices.contains(place) { known[place] = true }
    }
    return known
  }()
}
