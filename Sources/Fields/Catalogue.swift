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

  private static let byHeading: [String: Field] = {
    var map: [String: Field] = [:]
    for field in fields {
      for heading in [field.name, field.label.en, field.label.fr] + field.headings {
        let folded = Heading.fold(heading)
        if map[folded] == nil { map[folded] = field }
      }
    }
    return map
  }()

  /// The field that sources deliver under this heading, or `nil` when no field is known by it.
  ///
  /// Forms that speak to people say « Votre e-mail »: the possessive does not count.
  public static func recognise(heading: String) -> Field? {
    let folded = Heading.fold(heading)
    if let field = byHeading[folded] { return field }
    for word in ["votre", "vos", "your"] where folded.hasPrefix(word) {
      return byHeading[String(folded.dropFirst(word.count))]
    }
    return nil
  }

  /// The name of a further field of a list: `phone-2` is a second `phone`.
  public static func field(ofColumn column: String) -> Field? {
    if let field = byName[column] { return field }
    guard let dash = column.lastIndex(of: "-"), Int(column[column.index(after: dash)...]) != nil
    else { return nil }
    return byName[String(column[..<dash])]
  }
}
