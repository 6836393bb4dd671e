/// An invoice or credit note, before it gets its number and its XML.
struct Invoice {
  /// One line: an article of the shelf and how many of it.
  struct Line {
    let article: Goods.Article
    let quantity: Int

    /// Without tax, in cents, at the rate of 20 %.
    var unitCents: Int { (article.cents * 100 + 60) / 120 }
    var netCents: Int { unitCents * quantity }
  }

  enum Form { case ubl, cii }

  let buyer: Mention
  let client: Int32
  let form: Form
  let lines: [Line]
  var number = ""
  var day: Day
  /// The invoice that this credit note takes back.
  var corrects: (number: String, day: Day)?

  init(_ mention: Mention, client: Int32, _ chance: inout SplitMix64) {
    buyer = mention
    self.client = client
    day = mention.day
    form = chance.chance(500) ? .ubl : .cii
    lines = (0..<(1 + chance.weighted([400, 320, 180, 100]))).map { _ in
      Line(
        article: chance.pickEarly(Goods.articles),
        quantity: 1 + chance.below(mention.company.isEmpty ? 2 : 9))
    }
  }

  var isCreditNote: Bool { corrects != nil }
  var netCents: Int { lines.reduce(0) { $0 + $1.netCents } }
  var taxCents: Int { (netCents * 20 + 50) / 100 }
  var totalCents: Int { netCents + taxCents }
  var due: Day { Day(number: day.number + 30) }
  var fileName: String { number + ".xml" }

  var xml: String { form == .ubl ? ubl : cii }

  /// `Maison Trévidy`, invented like its numbers.
  static let seller = (
    name: "Maison Trévidy SARL", siren: "989012349", siret: "98901234900019",
    street: "12 place des Lices",
    postcode: "35000", town: "Rennes", phone: "02 61 91 00 00",
    email: "facturation@trevidy.example.org"
  )

  /// The name under which the buyer is invoiced.
  var buyerName: String {
    if !buyer.company.isEmpty { return buyer.company }
    return Shop.trimmed("\(Text.typed(buyer.first)) \(Text.typed(buyer.last))")
  }

  /// The person to ask for, where there is one beside the buyer's name.
  var contactName: String {
    buyer.company.isEmpty
      ? "" : Shop.trimmed("\(buyer.civility) \(Text.typed(buyer.first)) \(Text.typed(buyer.last))")
  }

  /// `1234.50`
  static func amount(_ cents: Int) -> String { "\(cents / 100).\(padded(cents % 100, 2))" }
}

/// An XML document written element by element, indented by depth.
struct XMLText {
  private(set) var text = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
  private var depth = 0

  mutating func open(_ name: String, _ attributes: String = "") {
    text += indent + "<\(name)\(attributes.isEmpty ? "" : " " + attributes)>\n"
    depth += 1
  }

  mutating func close(_ name: String) {
    depth -= 1
    text += indent + "</\(name)>\n"
  }

  /// A leaf; nothing at all when it would be empty.
  mutating func leaf(_ name: String, _ value: String, _ attributes: String = "") {
    if value.isEmpty { return }
    text +=
      indent + "<\(name)\(attributes.isEmpty ? "" : " " + attributes)>\(escaped(value))</\(name)>\n"
  }

  private var indent: String { String(repeating: "  ", count: depth) }

  private func escaped(_ value: String) -> String {
    var result = ""
    for character in value {
      switch character {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      default: result.append(character)
      }
    }
    return result
  }
}
