import Fields
public import Pipelines
import Reference
public import Tables

/// The country whose ways of writing a file follows: by its countries, its identifiers, its towns, its phone numbers, its post codes and its headings.
///
/// What proves one comes first. Phone numbers and post codes are added up, for the plans of two countries overlap: `0470 12 34 56` can be
/// dialled in France and in Belgium, but beside `9000` it is Belgian. Headings only decide what these leave open. A list of a few clients
/// of many countries fits whichever plan refuses least: another country than that of the headings is named only where most of what it
/// explains is foreign to theirs.
public enum RegionGuess {
  /// So many filled cells of a column are looked at.
  private static let sampleSize = 200
  /// France stands unless another country fits better by this much.
  private static let lead = 0.15
  /// So many values tell something.
  private static let least = 3
  private static let leastPhones = 5

  /// The country of a file; `nil` where nothing tells.
  /// - Parameter fields: for each heading of the sample its field.
  public static func region(of sample: Batch, _ fields: [String: String]) -> FileRegion? {
    let columns = RegionColumns(sample, fields, sampleSize)
    let language = Catalogue.language(ofHeadings: sample.names)
    return byCountry(columns, language) ?? byIdentifiers(columns) ?? byRows(columns, language)
  }

  /// The locale in which the people of that country write; French where nothing tells.
  public static func locale(of sample: Batch, _ fields: [String: String]) -> String {
    guard let code = region(of: sample, fields)?.code else { return "fr-FR" }
    return "\(Country.of(code)?.language ?? "fr")-\(code)"
  }

  // MARK: What proves a country

  /// The country that most records name. Where most name none, the column is filled for clients abroad: the others tell.
  private static func byCountry(_ columns: RegionColumns, _ language: String?) -> FileRegion? {
    guard let rows = columns.parted(by: "country"), rows.filled.count >= least else { return nil }
    if rows.blank.count > rows.filled.count { return byRows(rows.blank, language) }
    let judge = CountryJudge()
    let codes = rows.filled.values("country").compactMap { value -> String? in
      let judged = judge.judge(value)
      return judged.verdict.isValue ? judged.value : nil
    }
    // A column in which hardly a country is known is none of countries.
    guard codes.count >= least, codes.count * 5 >= rows.filled.values("country").count * 4 else {
      return nil
    }
    if let code = most(of: codes, isEnough: { $0 * 2 > codes.count }) {
      return FileRegion(code, Phrase(en: "its column of countries", fr: "sa colonne de pays"))
    }
    return FileRegion(
      nil,
      Phrase(
        en: "its column of countries, none of which most records name",
        fr: "sa colonne de pays, dont aucun n’est celui de la plupart des fiches"))
  }

  /// By what the records themselves hold.
  private static func byRows(_ columns: RegionColumns, _ language: String?) -> FileRegion? {
    byTowns(columns.pairs("postcode", "city")) ?? byWriting(columns, language)
  }

  private static func byIdentifiers(_ columns: RegionColumns) -> FileRegion? {
    let judge = VATNumber(region: "FR")
    let numbers = columns.values("vat-number")
    let codes = numbers.compactMap { number -> String? in
      let judged = judge.judge(number)
      guard judged.verdict.isValue, judged.value.utf8.count > 2 else { return nil }
      let prefix = String(judged.value.prefix(2))
      return ["EL": "GR", "XI": "GB"][prefix] ?? prefix
    }
    if let code = most(of: codes, isEnough: { $0 * 5 >= numbers.count * 4 }) {
      return FileRegion(code, Phrase(en: "its VAT numbers", fr: "ses numéros de TVA"))
    }
    for (field, judge) in [("siret", SIRET() as any ValueJudge), ("siren", SIREN())] {
      let values = columns.values(field)
      let right = values.count { judge.judge($0).verdict.isValue }
      if right >= least, right * 2 >= values.count {
        return FileRegion("FR", Phrase(en: "its \(field) numbers", fr: "ses numéros \(field)"))
      }
    }
    return nil
  }

  /// Post codes and towns that belong together in France, a lost zero given back.
  private static func byTowns(_ pairs: [(String, String)]) -> FileRegion? {
    let towns = FrenchTowns(.standard)
    let known = pairs.count { towns.serves($0.0, $0.1) }
    guard known >= least, known * 2 >= pairs.count else { return nil }
    return FileRegion(
      "FR", Phrase(en: "its post codes and towns", fr: "ses codes postaux et ses villes"))
  }

  /// The most frequent value, if so many of it are enough.
  private static func most(of codes: [String], isEnough: (Int) -> Bool) -> String? {
    var counts: [String: Int] = [:]
    for code in codes { counts[code, default: 0] += 1 }
    guard let best = counts.max(by: { ($0.value, $1.key) < ($1.value, $0.key) }),
      best.value >= least, isEnough(best.value)
    else { return nil }
    return best.key
  }

  // MARK: What only points to one

  private static func byWriting(_ columns: RegionColumns, _ language: String?) -> FileRegion? {
    let phones = columns.phones
    let postcodes = columns.values("postcode")
    let hasPhones = phones.count >= leastPhones
    let hasCodes = postcodes.count >= least
    // Four digits without towns to prove it may be codes of French departments 01 to 09 that lost their zero.
    let codesTell = hasCodes && (hasPhones || language != nil || !postcodes.allSatisfy(isShort))
    guard hasPhones || codesTell || language != nil else {
      return hasCodes ? byForeignTowns(columns.pairs("postcode", "city")) : nil
    }
    let emails = columns.values("email")
    if let language, !hasPhones, !codesTell {
      return byHeadings(language, phones, postcodes, emails)
    }
    var best: (country: Country, score: Double)?
    var france = 0.0
    for country in Country.all {
      let dialled = hasPhones ? share(phones, country.canDial) : 0
      let written = codesTell ? share(postcodes, country.writes) : 0
      if hasPhones, dialled < 0.5 { continue }
      if !hasPhones, codesTell, written < 0.8 { continue }
      var score = dialled + written
      // A country in which others are headed so, too, comes after that whose language it is.
      if let language, country.speaks(language) {
        score += country.language == language ? 0.2 : 0.15
      }
      score += hosting(country, emails) / 2
      if country.code == "FR" { (score, france) = (score + lead, score) }
      if score > (best?.score ?? 0) { best = (country, score) }
    }
    guard let best else { return nil }
    let speaks = language.map(best.country.speaks) ?? false
    guard hasPhones || speaks || best.score > france + 0.5 else { return nil }
    if !speaks || language == "fr",
      !stands(best.country, hasPhones ? phones : [], codesTell ? postcodes : [], language ?? "fr")
    {
      return nil
    }
    // What may be a French mobile is a mobile of the Netherlands and a number of towns in Germany too: alone it proves none of them.
    if best.country.code != "FR", hasPhones, !codesTell, language == nil,
      phones.count(where: mayBeMobile) * 10 >= phones.count * 9
    {
      return nil
    }
    return FileRegion(best.country.code, evidence(hasPhones, codesTell, language))
  }

  /// The share of the addresses of e-mail that end in the country's domain; one alone tells nothing.
  private static func hosting(_ country: Country, _ emails: [String]) -> Double {
    let hosted = emails.count(where: country.hosts)
    return hosted < 2 ? 0 : Double(hosted) / Double(emails.count)
  }

  /// The country of a list of two or three clients: headings say its language, and what few numbers and codes there are must not gainsay
  /// it. Of several countries of one language that could be, the domains of the e-mails decide, or nothing does.
  private static func byHeadings(
    _ language: String, _ phones: [String], _ postcodes: [String], _ emails: [String]
  ) -> FileRegion? {
    let able = Country.all.filter { country in
      country.speaks(language)
        && (phones.isEmpty || share(phones, country.canDial) >= 0.5)
        && (postcodes.isEmpty || share(postcodes, country.writes) >= 0.5)
    }
    let hosts = able.filter { hosting($0, emails) >= 0.5 }
    let usual = able.first { $0.code == Country.usual(of: language)?.code }
    let only = able.count == 1 ? able.first : nil
    guard let country = hosts.count == 1 ? hosts.first : usual ?? only else { return nil }
    return FileRegion(country.code, evidence(!phones.isEmpty, !postcodes.isEmpty, language))
  }

  /// Whether a country explains enough that its rivals cannot: France, and the countries of the headings' language if that is another.
  private static func stands(
    _ country: Country, _ phones: [String], _ postcodes: [String], _ language: String
  ) -> Bool {
    if country.code == "FR" { return true }
    let rivals = Country.all.filter { rival in
      rival.code == "FR" || rival.language == language && country.language != language
    }
    let numbers = phones.count { number in
      country.canDial(number) && !rivals.contains { $0.canDial(number) }
    }
    let codes = postcodes.count { code in
      country.writes(code) && !rivals.contains { $0.writes(code) }
    }
    // Half of the one or of the other.
    return numbers + codes >= least
      && (numbers * 2 >= max(phones.count, 1) || codes * 2 >= max(postcodes.count, 1))
  }

  /// Four digits beside towns of which France knows none under such a code: a neighbour's, most often Belgium's.
  private static func byForeignTowns(_ pairs: [(String, String)]) -> FileRegion? {
    guard pairs.count >= leastPhones, pairs.allSatisfy({ isShort($0.0) }) else { return nil }
    let towns = FrenchTowns(.standard)
    guard pairs.count(where: { towns.serves($0.0, $0.1) }) * 10 < pairs.count else { return nil }
    return FileRegion(
      "BE",
      Phrase(
        en: "post codes of four digits beside towns that are not French; Switzerland, if so, is CH",
        fr: "des codes postaux à quatre chiffres et des villes non françaises ; la Suisse serait CH"
      ))
  }

  /// Ten digits that begin with 06 or 07.
  private static func mayBeMobile(_ phone: String) -> Bool {
    let digits = phone.utf8.filter { $0 &- 0x30 < 10 }
    return digits.count == 10 && digits[0] == 0x30 && (digits[1] == 0x36 || digits[1] == 0x37)
  }

  private static func isShort(_ code: String) -> Bool {
    code.utf8.count == 4 && code.utf8.allSatisfy { (0x30...0x39).contains($0) }
  }

  private static func share(_ values: [String], _ holds: (String) -> Bool) -> Double {
    Double(values.count(where: holds)) / Double(values.count)
  }

  private static func evidence(_ phones: Bool, _ codes: Bool, _ language: String?) -> Phrase {
    let parts: [(Bool, Phrase)] = [
      (phones, Phrase(en: "its phone numbers", fr: "ses numéros de téléphone")),
      (codes, Phrase(en: "its post codes", fr: "ses codes postaux")),
      (language != nil, Phrase(en: "its headings", fr: "ses titres de colonnes")),
    ]
    let told = parts.filter(\.0).map(\.1)
    return Phrase(
      en: told.map(\.en).joined(separator: " and "), fr: told.map(\.fr).joined(separator: " et "))
  }
}
