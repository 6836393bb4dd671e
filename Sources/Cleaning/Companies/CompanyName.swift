/// What the cell of a firm's name says, by parts.
public struct CompanyName: Sendable, Equatable {
  /// The name without its legal form: `Le Petit Jardin`.
  public var name = ""
  /// The acronym that the name is, or that stands beside it: `EDF`.
  public var acronym = ""
  /// The legal form, `SARL`; empty when none was written.
  public var legalForm = ""
  /// The key under which two ways of writing the firm are the same: `PETIT JARDIN`.
  public var key = ""
  /// What stood in the cell and is no name: whom to write to, a number to call, an address, a remark, the sign over the door.
  public var asides: [String] = []

  /// A name without parts.
  public init() {}

  /// Whether a name begins with the word that ties it to its form: « du Port », « de Kerven », « d'Armor », « De l'Horloge » are nobody's
  /// names.
  static func leans(_ name: [UInt8], on form: String) -> Bool {
    !form.isEmpty && !worded.contains(form)
      && ["de ", "du ", "des ", "d'", "d’", "De l'", "De l’"].contains {
        name.starts(with: $0.utf8)
      }
  }

  /// Forms that stand for a word nobody abbreviates so.
  private static let worded: Set<String> = ["ETS", "STE", "EI", "EIRL"]
}
