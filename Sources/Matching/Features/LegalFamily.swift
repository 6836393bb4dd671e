/// The kinds of legal persons that do not turn into one another: a shop may become a SAS from a SARL, but the company that owns its
/// walls is another client, and so is an association of the same name.
///
/// - Source: code civil, art. 1844-3; code de commerce, art. L210-6: a firm that changes its form within its kind stays the same person.
enum LegalFamily: UInt8, Sendable {
  /// Nothing tells it.
  case unknown
  /// Firms that trade, whatever their form: SARL, SAS, SA, SNC, EURL, and their like elsewhere.
  case trading
  /// Firms that own property: SCI, SCCV.
  case property
  /// Farms: EARL, GAEC, SCEA, GFA.
  case farm
  case association
  /// The owners of the flats of one house.
  case owners
  /// Nobody but himself: « Mme Brelan Solenn » among the names of firms.
  case person

  /// The family of a folded word of a company's name, or of its legal form.
  init(_ bytes: [UInt8], _ range: Range<Int>) {
    self = range.count <= 15 ? Self.words[Mix.hash(bytes, range)] ?? .unknown : .unknown
  }

  /// Whether both are known and differ.
  @inline(__always) func excludes(_ other: LegalFamily) -> Bool {
    self != .unknown && other != .unknown && self != other
  }

  /// Whether it is nobody's trade: what a person buys for himself, it does not buy.
  @inline(__always) var isNoPerson: Bool {
    self == .property || self == .association || self == .owners
  }

  private static let words: [UInt64: LegalFamily] = {
    var map: [UInt64: LegalFamily] = [:]
    for (family, words) in [
      (
        LegalFamily.trading,
        "sarl sas sasu eurl sa snc sarlu selarl selas selasu selafa gmbh ag kg ohg ltd llc plc inc corp bv nv spa srl srls sprl bvba sl slu limitada"
      ),
      (.property, "sci sccv sciccv scicv"),
      (.farm, "earl gaec scea gfa"),
      (.association, "asso association asbl vzw"),
      (.owners, "sdc copro copropriete coproprietaires weg vme"),
    ] {
      for word in words.split(separator: " ") { map[Mix.hash(Array(word.utf8))] = family }
    }
    return map
  }()
}
