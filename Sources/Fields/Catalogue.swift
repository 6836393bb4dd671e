public import Tables

/// Every field that a client file can hold, declared once, in the order in which outputs show them.
public enum Catalogue {
  /// All fields, in output order.
  public static let fields: [Field] =
    identity + company + address + reach + relation + consents
    + purchases + purchaseLines + interactions + campaigns

  private static let byName = Dictionary(uniqueKeysWithValues: fields.map { ($0.name, $0) })

  /// The field called `name`, or `nil`.
  public static func field(_ name: String) -> Field? { byName[name] }

  /// The names of the fields that describe a client, in output order.
  public static let clientFieldNames = fields.filter { $0.event == nil }.map(\.name)

  /// The names of the fields that describe an event of this kind, in output order.
  public static func eventFieldNames(_ kind: EventKind) -> [String] {
    fields.filter { $0.event == kind }.map(\.name)
  }

  static let byHeading: [String: Field] = {
    var map: [String: Field] = [:]
    for field in fields {
      for heading in [field.name, field.label.en, field.label.fr] + field.headings {
        let folded = Heading.fold(heading)
        if map[folded] == nil { map[folded] = field }
      }
    }
    for (name, headings) in foreignHeadings.joined() {
      for heading in headings {
        let folded = Heading.fold(heading)
        if map[folded] == nil { map[folded] = byName[name] }
      }
    }
    return map
  }()

  /// The field that sources deliver under this heading, or `nil` when no field is known by it.
  ///
  /// Forms that speak to people say « Votre e-mail »: the possessive does not count.
  public static func recognise(heading: String) -> Field? {
    let folded = Heading.fold(withoutHint(heading))
    if let field = byHeading[folded] {
      // « Item # » numbers the lines of an order: « Item Name » tells what was bought.
      return field.name == "product" && heading.contains("#") ? nil : field
    }
    for word in ["votre", "vos", "your"] where folded.hasPrefix(word) {
      return byHeading[String(folded.dropFirst(word.count))]
    }
    return byHeading[Heading.fold(withoutEndings(heading))]
      ?? recognise(numberOf: folded) ?? recognise(consentDate: folded)
      ?? recognise(consentAsked: folded, of: heading)
      ?? recognise(ofClients: folded) ?? recognise(oneOf: heading)
      ?? recognise(consentIn: heading)
  }

  /// The field of a heading that says one thing in several words: « N° TVA / BCE », « CP / PLZ ». « Nom / Ville » are two things.
  ///
  /// « Nom ou raison sociale » is whoever the client is, a person or a company.
  private static func recognise(oneOf heading: String) -> Field? {
    let parts = alternatives(of: heading)
    guard parts.count > 1 else { return nil }
    let fields = parts.map { byHeading[$0] ?? recognise(numberOf: $0) }
    guard let field = fields[0] else { return nil }
    if fields.allSatisfy({ $0?.name == field.name }) { return field }
    let isWho = zip(parts, fields).allSatisfy { part, field in
      ["last-name", "company"].contains(field?.name ?? "") || barePersonHeadings.contains(part)
        || bareFirstNameHeadings.contains(part)
    }
    return isWho ? byName["person"] : nil
  }

  /// What a heading names, folded, where it says « ou » or a bar between: « Nom ou raison sociale », « CP / PLZ ».
  private static func alternatives(of heading: String) -> [String] {
    let bars = heading.split { $0 == "/" || $0 == "|" }
    return bars.flatMap { part -> [String] in
      part.split(separator: " ").split {
        ["ou", "or", "o", "oder"].contains(Heading.fold(String($0)))
      }
      .map { Heading.fold($0.joined(separator: " ")) }
    }.filter { !$0.isEmpty }
  }

  /// The field of a heading that says that it is a number: « N° TVA intracom », « No. SIRET », « Num. portable », « N° de pièce ».
  private static func recognise(numberOf folded: String) -> Field? {
    for word in [
      "numerodela", "numerode", "numero", "ndela", "nde", "node", "numde", "num", "no", "nr", "n",
    ]
    where folded.hasPrefix(word) {
      guard let field = byHeading[String(folded.dropFirst(word.count))] else { continue }
      // « N° de pièce », « Num. facture »: the number of what is bought or asked.
      let isNumber = field.event != nil && field.name.hasSuffix("-number")
      if field.group == .identifiers || field.kind == .phone || isNumber { return field }
    }
    return nil
  }

  /// The field of a heading that says whose it is, as tables of old programs do: `NOMCLI`, `CLI_VILLE`, « Téléphone client ».
  ///
  /// What is left of `NUMCLI` numbers the clients; what tells of events is theirs, and not the client's.
  private static func recognise(ofClients folded: String) -> Field? {
    for word in [
      "clients", "client", "customer", "cliente", "kunde", "kunden", "tiers", "cli", "clt",
    ] {
      var rest: Substring
      if folded.hasSuffix(word) {
        rest = folded.dropLast(word.count)
      } else if folded.hasPrefix(word) {
        rest = folded.dropFirst(word.count)
      } else {
        continue
      }
      for article in ["du", "de", "des", "of"] where rest.hasSuffix(article) && rest.count > 4 {
        rest = rest.dropLast(article.count)
        break
      }
      if clientNumberHeadings.contains(String(rest)) { return byName["client-code"] }
      if rest.count >= 2, let field = byHeading[String(rest)], field.event == nil { return field }
    }
    return owned(folded)?.field
  }

  /// What numbers, in the heading of a number of clients.
  static let clientNumberHeadings: Set<String> = [
    "num", "numero", "no", "n", "nr", "nummer", "number", "code", "cod", "ref", "id", "ident",
  ]

  /// The field of each heading of one file, each seen beside the others; `nil` where none is known.
  ///
  /// `Name` beside `Vorname` is a last name, `Naam` alone the whole name; « Nombre » is a first name only beside one or two last names.
  public static func recognise(headings: [String]) -> [Field?] {
    var fields = headings.map { field(ofColumn: $0) ?? recognise(heading: $0) }
    let names = Set(fields.compactMap { $0?.name })
    let last = names.contains("last-name")
    for (place, heading) in headings.enumerated() where !last {
      let folded = Heading.fold(heading)
      if names.contains("first-name"), barePersonHeadings.contains(folded) {
        fields[place] = field("last-name")
        break
      }
      if !names.contains("person"), bareFirstNameHeadings.contains(folded) {
        fields[place] = field("person")
        break
      }
    }
    // A file that knows one name of its firms calls it by either word.
    if !names.contains("company"),
      let place = fields.firstIndex(where: { $0?.name == "trade-name" }),
      !names.contains("person") || !headings.contains(where: { alternatives(of: $0).count > 1 })
    {
      fields[place] = field("company")
    }
    settleOwners(of: headings, &fields)
    settleNumbers(of: headings, &fields)
    settleTax(of: headings, &fields)
    settleTotals(of: headings, &fields)
    recogniseQualified(headings, &fields)
    settleNumbered(of: headings, &fields)
    return fields
  }

  /// Words for a name that mean the last name where the first name stands beside it.
  private static let barePersonHeadings: Set<String> = ["name", "naam"]
  /// Words for a name that mean the first name where the last name stands beside it.
  private static let bareFirstNameHeadings: Set<String> = ["nombre", "nome"]

  /// The name of a further field of a list: `phone-2` is a second `phone`.
  public static func field(ofColumn column: String) -> Field? {
    if let field = byName[column] { return field }
    guard let dash = column.lastIndex(of: "-"), Int(column[column.index(after: dash)...]) != nil
    else { return nil }
    return byName[String(column[..<dash])]
  }
}
