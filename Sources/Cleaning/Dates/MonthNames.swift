/// The names of months and days of the week, French and English, whole and shortened, without accents.
enum MonthNames {
  /// What a word of a date means.
  enum Word: Equatable {
    /// A month, 1 to 12.
    case month(Int)
    /// A day of the week, `le`, `er`, `th`: nothing that changes the date.
    case filler
    /// Not a word of a date.
    case unknown
  }

  /// The meaning of a folded word: lower case, no accents, at most 12 letters.
  static func word(_ letters: Compact) -> Word {
    letters.withSpan { span in
      guard span.count >= 1, span.count <= 12 else { return .unknown }
      var key: [UInt8] = []
      key.reserveCapacity(12)
      for index in 0..<span.count { key.append(Plain.lower(span[index])) }
      if let month = months[key] { return .month(month) }
      return fillers.contains(key) ? .filler : .unknown
    }
  }

  private static let months: [[UInt8]: Int] = {
    let names = [
      "janvier janv jan january", "fevrier fevr fev february feb", "mars mar march",
      "avril avr april apr", "mai may", "juin jun june", "juillet juil jul july jui",
      "aout aou august aug", "septembre sept sep september", "octobre oct october",
      "novembre nov november", "decembre dec december",
    ]
    var table: [[UInt8]: Int] = [:]
    for (index, line) in names.enumerated() {
      for name in line.split(separator: " ") { table[Array(name.utf8)] = index + 1 }
    }
    table[Array("jui".utf8)] = nil
    return table
  }()

  private static let fillers: Set<[UInt8]> = Set(
    ("lundi mardi mercredi jeudi vendredi samedi dimanche lun mer jeu ven sam dim le du er ier st nd rd th "
      + "monday tuesday wednesday thursday friday saturday sunday mon tue wed thu fri sat sun of de ne nee depuis")
      .split(separator: " ").map { Array($0.utf8) })
}
