public import Pipelines
import Reference
public import Tables

/// Writes the lines of an envelope: at most 38 characters each, what is too long shortened by degrees.
///
/// Line 1 whom the letter is for, 2 flat and floor, or whom in the firm, 3 building, 4 number and street, 5 box or hamlet, 6 post
/// code and town; abroad line 7 names the country and the lines above it stay in the order of the source.
/// - Source: NF Z10-011, as La Poste explains it.
public struct Envelope: Transform {
  /// `envelope`.
  public static let name = "envelope"
  /// What the stage does.
  public static let summary = Phrase(
    en:
      "Adds line-1 to line-7: the lines of an envelope after NF Z10-011, capitals, at most 38 characters each.",
    fr:
      "Ajoute line-1 à line-7 : les lignes d’une enveloppe selon NF Z10-011, en capitales, 38 caractères au plus."
  )
  /// Samples.
  public static let examples = [
    Example(
      "civility,first-name,last-name,street,postcode,city\nM.,Jean,Le Goff,12 bis avenue du Maréchal de Lattre de Tassigny,35400,Saint-Malo",
      gives:
        "civility,first-name,last-name,street,postcode,city,line-1,line-2,line-3,line-4,line-5,line-6,line-7\nM.,Jean,Le Goff,12 bis avenue du Maréchal de Lattre de Tassigny,35400,Saint-Malo,M JEAN LE GOFF,,,12 BIS AV MAL DE LATTRE DE TASSIGNY,,35400 SAINT MALO,"
    )
  ]

  /// The lines.
  static let lines = (1...7).map { "line-\($0)" }

  /// There is nothing to set.
  public init() {}

  private enum CodingKeys: CodingKey {}

  /// The address on it is the one that the client keeps.
  public var describesClients: Bool { true }

  /// Seven columns.
  public func flow(_ flow: inout Flow) { for line in Self.lines { flow.add(line) } }

  /// The same for any columns.
  public func prepare(for columns: [String], _ context: StepContext) -> any Step {
    EnvelopeStep(language: Language(locale: context.locale))
  }
}

private struct EnvelopeStep: Step {
  private let parser = AddressParser()
  private let fitter = LineFitter(types: ReferenceLibrary.standard.streetTypes)
  private let firms = CompanyParser(.standard)
  private let countries: CountryLine

  init(language: Language) { countries = CountryLine(language) }

  func apply(to delivery: inout Delivery, log: inout StepLog) {
    let batch = delivery.mentions
    var columns = Envelope.lines.map { _ in TextColumn() }
    for row in 0..<batch.count {
      for (place, line) in lines(batch, row).enumerated() {
        columns[place].append(line.isEmpty ? nil : line)
      }
    }
    for (name, column) in zip(Envelope.lines, columns) { delivery.mentions[name] = column }
  }

  private func lines(_ batch: Batch, _ row: Int) -> [String] {
    func value(_ name: String) -> String { batch[name]?.value(row) ?? "" }
    func joined(_ names: [String], _ sign: String = " ") -> String {
      names.map(value).filter { !$0.isEmpty }.joined(separator: sign)
    }
    var lines = [String](repeating: "", count: 7)
    let person = Fold.key(joined(["civility", "first-name", "last-name"]))
    // « SCI du Port » has its form before it.
    let form = Fold.key(value("legal-form"))
    let company = Fold.key(value("company").replacing(" & ", with: " et "))
    let isTold =
      form.isEmpty || company.hasPrefix(form + " ")
      // « Ville de Royat » and « Copropriété Les Lilas » say theirs in words.
      || Fold.key(firms.parse(value("company"), withKey: false).legalForm) == form
    let firm =
      company.isEmpty
      ? form
      : isTold ? company : form == "ETS" ? form + " " + company : company + " " + form
    let town = joined(["postcode", "city"])
    let written = joined(["address", "street", "street-2", "street-3"], ", ")
    let country = value("country")
    if country.isEmpty || FrenchTerritories.codes.contains(country) {
      // What stands in a line of its own before the street belongs above it.
      let address = parser.parse([written, town].filter { !$0.isEmpty }.joined(separator: ", "))
      (lines[1], lines[2], lines[3]) = (address.line2, address.line3, address.line4)
      (lines[4], lines[5]) = (address.line5, address.line6)
    } else {
      lines[3] = fitter.fit(Fold.key(joined(["address", "street"])))
      lines[2] = fitter.fit(Fold.key(joined(["street-2", "street-3"])))
      let isTownFirst = ["GB", "US", "CA", "IE", "AU"].contains(country)
      lines[5] = fitter.fit(Fold.key(isTownFirst ? joined(["city", "postcode"]) : town))
      lines[6] = fitter.fit(countries[country])
    }
    let whom = LineFitter.broken(firm.isEmpty ? person : firm)
    if person.isEmpty || firm.isEmpty, lines[1].isEmpty, whom.count == 2 {
      // A long name goes on in a line that is free rather than losing its letters.
      (lines[0], lines[1]) = (whom[0], whom[1])
    } else {
      lines[0] = fitter.fit(firm.isEmpty ? person : firm)
    }
    if !firm.isEmpty, !person.isEmpty {
      lines[2] = fitter.fit([lines[1], lines[2]].filter { !$0.isEmpty }.joined(separator: " "))
      lines[1] = fitter.fit(person)
    }
    // « SDC Les Lilas c/o Foncia »: whom the letter reaches them by, which stood beside the name.
    if lines[1].isEmpty, !firm.isEmpty,
      let care = value("note").split(separator: "\n").first(where: {
        $0.lowercased().hasPrefix("c/o ")
      })
    {
      lines[1] = fitter.fit("C/O " + Fold.key(String(care.dropFirst(4))))
    }
    return lines
  }
}
