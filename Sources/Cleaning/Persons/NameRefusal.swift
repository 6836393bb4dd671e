internal import Reference

/// What somebody refuses in a remark beside his name: « ne plus appeler », « pas de pub », « stop SMS ».
enum NameRefusal {
  /// The channels of consent, in the catalogue's order.
  static let channels = ["email", "sms", "phone", "post"]

  /// The channels that the remarks refuse, in order; all of them where the remark names none: « ne plus contacter ».
  static func channels(in remarks: [String]) -> [String] {
    var refused: Set<String> = []
    for remark in remarks {
      let words = Fold.key(remark).spacedWords
      guard words.contains(where: { negations.contains($0) || $0.hasPrefix("REFUS") }) else {
        continue
      }
      for word in words {
        guard let found = ways.first(where: { word.hasPrefix($0.stem) }) else { continue }
        refused.formUnion(found.channels)
      }
    }
    return channels.filter { refused.contains($0) }
  }

  private static let negations: Set<String> = ["NE", "PAS", "PLUS", "STOP", "JAMAIS", "NON", "NPA"]

  /// How the words for a way of reaching somebody begin.
  private static let ways: [(stem: String, channels: [String])] = [
    ("APPEL", ["phone"]), ("RAPPEL", ["phone"]), ("TEL", ["phone"]), ("DEMARCH", ["phone"]),
    ("EMAIL", ["email"]), ("MAIL", ["email"]), ("COURRIEL", ["email"]), ("NEWSLETTER", ["email"]),
    ("SMS", ["sms"]), ("TEXTO", ["sms"]), ("COURRIER", ["post"]), ("ECRIRE", ["post"]),
    ("CONTACT", channels), ("SOLLICIT", channels), ("RELANC", channels), ("PUB", channels),
    ("PROSPECT", channels),
  ]
}
