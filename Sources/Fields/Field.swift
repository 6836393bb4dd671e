public import Tables

/// One thing that a client file can hold about a client or about what a client did.
///
/// Header recognition, cleaning, checks, matching, merging, reports and data protection all read this one declaration.
public struct Field: Sendable {
  /// The name in pipelines and outputs, kebab-case: `first-name`.
  public let name: String
  /// What sort of value it holds.
  public let kind: Kind
  /// What it belongs with; the fields of an address survive a merge together.
  public let group: Group
  /// What people call it.
  public let label: Phrase
  /// Headings under which sources deliver it, French and English; compared folded (see ``Heading``). Those of other languages:
  /// ``Catalogue/foreignHeadings``.
  public let headings: [String]
  /// Whether a cell may hold several values, one per line.
  public let isList: Bool
  /// Whether it is personal data: its values are masked in every message.
  public let isPersonal: Bool
  /// How it is compared when records are matched.
  public let comparison: Comparison
  /// Which value stays when records are merged, unless the pipeline says otherwise.
  public let survivorship: Survivorship
  /// The kind of event it describes; `nil` when it describes the client.
  public let event: EventKind?

  /// What a field belongs with.
  public enum Group: String, Sendable, CaseIterable {
    case identity, company, identifiers, address, reach, relation, consent, source
    case purchase, purchaseLine = "purchase-line", interaction, campaign, contact
  }

  /// The part that a field plays when two records are compared.
  public enum Comparison: String, Sendable {
    case ignored, civility, firstName, lastName, secondLastName, birthName, person, company, street,
      postcode, city
    case country, phone, mobile, email, birthDate, organisation, establishment, identifier
    case clientCode
  }

  /// How one value is chosen among those of the records of a client.
  public enum Survivorship: String, Sendable, CaseIterable {
    case preferred, newest, mostFrequent = "most-frequent", mostComplete = "most-complete", longest
    case all, mostRestrictive = "most-restrictive", verified
  }

  /// What the field survives a merge with, whole and of one record: `address`, `name`, a consent with its date; `nil`: it stands alone.
  public var mergeGroup: String? {
    switch group {
    case .address: "address"
    case .consent: name.split(separator: "-").prefix(2).joined(separator: "-")
    default: name == "first-name" || name == "last-name" ? "name" : nil
    }
  }

  /// Whether it says yes or no to being reached on a channel.
  public var isConsent: Bool { group == .consent && kind == .boolean }

  /// Whether it plays a part when two records are compared.
  public var isCompared: Bool {
    comparison != .ignored && comparison != .country && comparison != .clientCode
      || ["street-number", "street-2", "street-3", "sex"].contains(name)
  }

  /// Whether it says who a client is, where he lives or how he is reached: a row in which nothing of this stands names nobody.
  public var namesClient: Bool {
    event == nil && comparison != .country
      && [.identity, .company, .identifiers, .address, .reach].contains(group)
  }

  init(
    _ name: String, _ kind: Kind, _ group: Group, en: String, fr: String, _ headings: [String] = [],
    list: Bool = false, personal: Bool = true, compare: Comparison = .ignored,
    survive: Survivorship = .mostFrequent, event: EventKind? = nil
  ) {
    self.name = name
    self.kind = kind
    self.group = group
    self.label = Phrase(en: en, fr: fr)
    self.headings = headings
    self.isList = list
    self.isPersonal = personal
    self.comparison = compare
    self.survivorship = list ? .all : survive
    self.event = event
  }
}
