import Tables

/// The fields of cards, a row each.
struct VCardRows {
  /// The columns: fields of the catalogue, then what only cards tell.
  static let names = [
    "client-code", "civility", "person", "first-name", "last-name", "sex", "birth-date",
    "day-of-birth", "profession", "company", "street", "street-2", "street-3", "postcode", "city",
    "state",
    "country", "phone", "mobile", "fax", "email", "website", "social", "language", "tags",
    "updated-date", "note", "nickname", "department", "other-addresses",
    "siren", "siret", "vat-number", "other-properties",
  ]
  private static let places = Dictionary(
    uniqueKeysWithValues: names.enumerated().map { ($1, $0) })

  private var columns = names.map { _ in TextColumn() }
  private var origins = Origins()

  /// The number of cards held.
  var count: Int { origins.count }

  /// Adds a card.
  mutating func append(_ card: [VCardProperty], part: Part, record: Int) {
    var row = [String?](repeating: nil, count: Self.names.count)
    var addresses: [VCardProperty] = []
    for property in card {
      if property.name == "ADR" {
        addresses.append(property)
      } else {
        Self.fill(&row, from: property)
      }
    }
    Self.fill(&row, from: addresses)
    Self.settleName(
      &row, isFirm: card.contains { $0.name == "KIND" && $0.text.lowercased() == "org" })
    for place in columns.indices { columns[place].append(row[place]) }
    origins.append(part: origins.index(of: part), record: record)
  }

  /// The rows held; none are held afterwards.
  mutating func takeDelivery() -> Delivery {
    let batch = Batch(columns: zip(Self.names, columns).map { ($0, $1) }, origins: origins)
    self = VCardRows()
    return Delivery(mentions: batch)
  }

  // MARK: Fields

  /// Sets a field, or adds to it where it is a list.
  private static func add(_ value: String, to field: String, of row: inout [String?]) {
    guard let place = places[field], !value.isEmpty else { return }
    guard let held = row[place] else {
      row[place] = value
      return
    }
    let isList = [
      "phone", "mobile", "fax", "email", "social", "tags", "other-addresses", "note",
      "other-properties",
    ]
    if isList.contains(field), !held.split(separator: "\n").contains(value[...]) {
      row[place] = held + "\n" + value
    }
  }

  private static func oneLine(_ text: String) -> String {
    text.split(separator: "\n").joined(separator: " ")
  }

  private static func fill(_ row: inout [String?], from property: VCardProperty) {
    switch property.name {
    case "FN": add(oneLine(property.text), to: "person", of: &row)
    case "N":
      let parts = property.parts + ["", "", "", "", ""]
      add(oneLine(parts[0]), to: "last-name", of: &row)
      let given = [parts[1], parts[2]].filter { !$0.isEmpty }.joined(separator: " ")
      add(oneLine(given), to: "first-name", of: &row)
      add(oneLine(parts[3]), to: "civility", of: &row)
    case "ORG":
      let parts = property.parts.filter { !$0.isEmpty }
      add(oneLine(parts.first ?? ""), to: "company", of: &row)
      add(oneLine(parts.dropFirst().joined(separator: ", ")), to: "department", of: &row)
    case "TITLE", "ROLE": add(oneLine(property.text), to: "profession", of: &row)
    case "TEL": addPhone(property, to: &row)
    case "EMAIL": add(address(property.text, scheme: "mailto:"), to: "email", of: &row)
    case "BDAY":
      let day = date(property.text)
      if let day = BirthdayWithoutYear(day) {
        add(day.text, to: "day-of-birth", of: &row)
      } else {
        add(day, to: "birth-date", of: &row)
      }
    case "REV": add(date(property.text), to: "updated-date", of: &row)
    case "GENDER":
      let sex = property.parts.first?.uppercased() ?? ""
      if sex == "F" || sex == "M" { add(sex, to: "sex", of: &row) }
    case "URL": add(oneLine(property.text), to: "website", of: &row)
    case "IMPP", "X-SOCIALPROFILE", "SOCIALPROFILE":
      add(oneLine(property.text), to: "social", of: &row)
    case "LANG": add(property.text, to: "language", of: &row)
    case "CATEGORIES": for tag in property.list { add(oneLine(tag), to: "tags", of: &row) }
    case "NOTE": add(property.text, to: "note", of: &row)
    case "NICKNAME": add(oneLine(property.text), to: "nickname", of: &row)
    case "UID": add(property.text, to: "client-code", of: &row)
    default: addFurther(property, to: &row)
    }
  }

  /// What programs and firms write under names of their own, as RFC 6350 lets them (section 6.10): the numbers of a firm where they say so, the
  /// rest on a line each. What only the program itself needs is left out.
  private static func addFurther(_ property: VCardProperty, to row: inout [String?]) {
    guard property.name.hasPrefix("X-") else { return }
    let name = String(property.name.dropFirst(2))
    let value = oneLine(property.text)
    switch name {
    case "SIREN", "SIRET": add(value, to: name.lowercased(), of: &row)
    case "TVA", "VAT", "VAT-NUMBER", "NUMERO-TVA", "TVA-INTRACOM", "VATID", "UST-ID":
      add(value, to: "vat-number", of: &row)
    default:
      let isOfProgram = [
        "AB", "APPLE", "MS-", "WAB", "EVOLUTION", "MOZILLA", "KADDRESSBOOK", "PHONETIC",
      ]
      .contains { name.hasPrefix($0) }
      if !isOfProgram, !value.isEmpty {
        add("\(property.name): \(value)", to: "other-properties", of: &row)
      }
    }
  }

  private static func addPhone(_ property: VCardProperty, to row: inout [String?]) {
    let number = address(property.text, scheme: "tel:")
    let plain = number.prefix { $0 != ";" }
    let types = property.types
    let field =
      types.contains("FAX")
      ? "fax" : types.contains("CELL") || types.contains("IPHONE") ? "mobile" : "phone"
    add(String(plain), to: field, of: &row)
  }

  private static func address(_ text: String, scheme: String) -> String {
    let line = oneLine(text)
    return line.lowercased().hasPrefix(scheme) ? String(line.dropFirst(scheme.count)) : line
  }

  /// `19870402` and `1987-04-02T…` as ISO 8601; a date without its year stays as it is.
  private static func date(_ text: String) -> String {
    let day = text.prefix { $0 != "T" && $0 != "t" }
    return InvoiceDate.canonical(String(day), format: "")
  }

  /// The preferred address, else the first, is the client's; further ones are kept on a line each.
  private static func fill(_ row: inout [String?], from addresses: [VCardProperty]) {
    guard let chosen = addresses.firstIndex(where: \.isPreferred) ?? addresses.indices.first else {
      return
    }
    for (index, property) in addresses.enumerated() {
      let parts = property.parts + ["", "", "", "", "", "", ""]
      guard index == chosen else {
        let line = parts.prefix(7).filter { !$0.isEmpty }.map(oneLine).joined(separator: ", ")
        add(line, to: "other-addresses", of: &row)
        continue
      }
      let lines = parts[2].split(separator: "\n").map(String.init)
      add(lines.first ?? "", to: "street", of: &row)
      let more = lines.dropFirst() + [parts[1], parts[0]].map(oneLine).filter { !$0.isEmpty }
      add(more.first ?? "", to: "street-2", of: &row)
      add(more.dropFirst().joined(separator: ", "), to: "street-3", of: &row)
      add(oneLine(parts[3]), to: "city", of: &row)
      add(oneLine(parts[4]), to: "state", of: &row)
      add(oneLine(parts[5]), to: "postcode", of: &row)
      add(oneLine(parts[6]), to: "country", of: &row)
    }
  }

  /// The whole name is kept only where its parts are not given; a firm's card has it as the firm's name.
  private static func settleName(_ row: inout [String?], isFirm: Bool) {
    guard let person = places["person"], let first = places["first-name"],
      let last = places["last-name"], let company = places["company"]
    else { return }
    let hasParts = row[first] != nil || row[last] != nil
    if isFirm || row[person] == row[company] {
      if row[company] == nil { row[company] = row[person] }
      row[person] = nil
    } else if hasParts {
      row[person] = nil
    }
  }
}
