import Reference

/// Slips in the ending of a provider's domain that no table needs to list: `orange.ft`, `yahoo.rf`, `laposte.met`.
///
/// An ending of two letters is a country's, and ISO 3166 says which there are; of the longer ones only those are taken that are a slip of
/// `com` or `net` and that nobody was ever given.
/// - Source: ISO 3166-1; RFC 1591 § 2 for endings of two letters.
enum EmailEndings {
  /// Endings of two letters beside those of ISO 3166-1: reserved codes that are in use.
  private static let reserved: Set<String> = ["AC", "EU", "SU", "UK"]

  private static let slips: [String: [String]] = [
    "com": ["con", "cpm", "vom", "xom", "ocm", "cmo", "comm", "coom", "ccom"],
    "net": ["met", "nrt", "ner", "nte", "nett", "nnet"],
  ]

  /// The domains that were surely meant, and those that may have been, by the domain that cannot exist.
  ///
  /// Sure is a transposition, and any one wrong letter where the provider has one ending alone; what two endings explain is neither.
  /// - Parameter providers: the domains of providers.
  static func slips(of providers: [String]) -> (
    sure: [[UInt8]: [UInt8]], likely: [[UInt8]: [UInt8]]
  ) {
    var endings: [String: Set<String>] = [:]
    for domain in providers {
      let parts = domain.split(separator: ".")
      if parts.count == 2 { endings[String(parts[0]), default: []].insert(String(parts[1])) }
    }
    let countries = countries
    var sure: [[UInt8]: [UInt8]] = [:]
    var likely: [[UInt8]: [UInt8]] = [:]
    for (label, own) in endings {
      var meant: [String: [(ending: String, isSure: Bool)]] = [:]
      for ending in own {
        for slip in slips[ending] ?? [] { meant[slip, default: []].append((ending, true)) }
        guard ending.utf8.count == 2 else { continue }
        for slip in neighbours(of: ending) where !countries.contains(slip.uppercased()) {
          let isTurned = slip == String(ending.reversed())
          meant[slip, default: []].append((ending, isTurned || own.count == 1))
        }
      }
      for (slip, found) in meant where found.count == 1 {
        let (wrong, right) = (Array("\(label).\(slip)".utf8), "\(label).\(found[0].ending)".utf8)
        if found[0].isSure { sure[wrong] = Array(right) } else { likely[wrong] = Array(right) }
      }
    }
    return (sure, likely)
  }

  /// The pairs of letters that one wrong letter, or the two turned round, make of a pair.
  private static func neighbours(of ending: String) -> Set<String> {
    let letters = Array(ending)
    var found: Set<String> = [String(ending.reversed())]
    for letter in "abcdefghijklmnopqrstuvwxyz" {
      found.insert(String([letter, letters[1]]))
      found.insert(String([letters[0], letter]))
    }
    found.remove(ending)
    return found
  }

  private static var countries: Set<String> {
    let rows = ReferenceTable.compiled("pays_iso3166.csv")?.rows() ?? []
    return reserved.union(rows.compactMap(\.first))
  }
}
