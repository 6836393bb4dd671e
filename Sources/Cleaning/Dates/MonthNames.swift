/// The names of months and days of the week, whole and shortened, without accents: in French, English, German, Italian, Spanish,
/// Portuguese and Dutch.
///
/// No name is one month in one of these languages and another in the next. Slavic names stay out: *listopad* is October in Zagreb
/// and November in Warsaw.
enum MonthNames {
  /// What a word of a date means.
  enum Word: Equatable {
    /// A month, 1 to 12.
    case month(Int)
    /// A day of the week by its whole name, Monday is 0.
    case weekday(Int)
    /// `le`, `er`, `th`, a shortened day of the week: nothing that changes the date.
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
      if let month = months[key] { return .month(month + 1) }
      if let day = weekdays[key] { return .weekday(day) }
      return fillers.contains(key) ? .filler : .unknown
    }
  }

  private static let months = table([
    "janvier janv jan january januar janner jaenner januari gennaio gen enero ene janeiro",
    "fevrier fevr fev february feb februar februari febbraio febrero fevereiro",
    "mars mar march marz maerz mrz maart mrt marzo marco",
    "avril avr april apr aprile abril abr", "mai may mei maggio mag mayo maio",
    "juin jun june juni giugno giu junio junho",
    "juillet juill juil jul july juli luglio lug julio julho",
    "aout aou august aug augustus agosto ago",
    "septembre sept sep september settembre set septiembre setiembre setembro",
    "octobre oct october oktober okt ottobre ott octubre outubro out",
    "novembre nov november noviembre novembro",
    "decembre dec december dezember dez dicembre dic diciembre dezembro",
  ])

  private static let weekdays = table([
    "lundi monday montag lunedi lunes maandag",
    "mardi tuesday dienstag martedi martes dinsdag",
    "mercredi wednesday mittwoch mercoledi miercoles woensdag",
    "jeudi thursday donnerstag giovedi jueves donderdag",
    "vendredi friday freitag venerdi viernes vrijdag",
    "samedi saturday samstag sonnabend sabato sabado zaterdag",
    "dimanche sunday sonntag domenica domingo zondag",
  ])

  /// The place of the line that a name stands in.
  private static func table(_ lines: [String]) -> [[UInt8]: Int] {
    var table: [[UInt8]: Int] = [:]
    for (index, line) in lines.enumerated() {
      for name in line.split(separator: " ") { table[Array(name.utf8)] = index }
    }
    return table
  }

  private static let fillers: Set<[UInt8]> = Set(
    ("lun mer jeu ven sam dim le du er ier st nd rd th "
      + "mon tue wed thu fri sat sun of de ne nee depuis fait "
      + "mo di mi do fr sa so den dem vom gio il del mie jue vie sab el "
      + "segunda terca quarta quinta sexta feira seg ter qua qui sex ma wo vr za zo op")
      .split(separator: " ").map { Array($0.utf8) })
}
