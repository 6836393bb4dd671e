/// Where first names are spelled, and tell the sex, as they do in France: « Michele » of Rome and « Simone » of Florence are men.
///
/// - Source: ISO 3166-1 for the codes, ITU-T E.164 for the calling codes; the members of the Organisation internationale de la
///   Francophonie whose people write French, Algeria and Quebec with them.
public enum FrenchSpeaking {
  /// The two letters of the countries.
  public static let countries: Set<String> = FrenchTerritories.postalCodes.union([
    "BE", "CH", "LU", "CA", "DZ", "MA", "TN", "SN", "CI", "ML", "BF", "NE", "TG", "BJ", "GN", "CM",
    "GA", "CG", "CD", "MG", "TD", "CF", "KM", "DJ", "MR", "MU", "SC", "RW", "BI", "HT", "VU", "LB",
  ])

  /// Their calling codes; one that begins another is none of a country elsewhere.
  private static let calling = [
    "33", "32", "41", "352", "377", "1", "262", "590", "594", "596", "508", "687", "689", "681",
    "213", "212", "216", "221", "225", "223", "226", "227", "228", "229", "224", "237", "241",
    "242", "243", "261", "235", "236", "269", "253", "222", "230", "248", "250", "257", "509",
    "678", "961",
  ].map { Array("+\($0)".utf8) }

  /// Whether a record is of somebody elsewhere: by its country, else by the calling codes of its numbers, else by the region of the source.
  /// - Parameters:
  ///   - country: two letters; empty, or what is none, tells nothing.
  ///   - numbers: telephone numbers; those without their calling code tell nothing.
  public static func isElsewhere(country: String, numbers: [String], home: String) -> Bool {
    if country.utf8.count == 2 { return !countries.contains(country) }
    let dialled = numbers.filter { $0.utf8.first == 0x2B }
    if !dialled.isEmpty {
      return dialled.allSatisfy { number in !calling.contains { number.utf8.starts(with: $0) } }
    }
    return !home.isEmpty && !countries.contains(home)
  }
}
