/// What the cell of a name says: who it is, by parts.
public struct PersonName: Sendable, Equatable {
  /// What sort of holder the name is.
  public enum Kind: String, Sendable {
    case person, couple, household, company, generic, empty
  }

  /// What sort of holder the name is.
  public var kind = Kind.person
  /// `M.`, `Mme`, `Dr`, `M. et Mme` …; empty when none was written.
  public var civility = ""
  /// First names as French spells them; of a couple those of the first person.
  public var firstName = ""
  /// The family name in use.
  public var lastName = ""
  /// The name at birth, when another one is in use.
  public var birthName = ""
  /// `F` or `M`; empty when neither the civility nor the first name tells.
  public var sex = ""
  /// The first name of the second person of a couple; empty when none was written.
  public var secondFirstName = ""
  /// The family name of the second person of a couple.
  public var secondLastName = ""
  /// The name at birth of the second person of a couple.
  var secondBirthName = ""
  /// Whether the source says that the person is dead.
  public var isDeceased = false
  /// The channels of consent (`email`, `sms`, `phone`, `post`) on which the source says that the person refuses to be reached.
  public var refusedChannels: [String] = []
  /// What stood in the cell and is no name, in order: addresses, numbers, remarks, the firm of the person.
  public var asides: [String] = []
  /// What remained of the cell without ``asides`` and without what stands for nobody; empty where nothing was taken out.
  var core = ""
  /// Where a short form in capitals alone tells the firm, `SAS Arnaud`, the order of names in which it would be a family name.
  var orderOfForm: NameCells.Order?
  /// Whether of a man and a woman, each with a civility, the woman is named first.
  var namesWomanFirst = false
  /// Whether damage was undone: mojibake, a lost letter.
  public var isRepaired = false
  /// Whether the order of first and family name could not be told, so that neither is given.
  public var isAmbiguous = false

  /// A name without parts.
  public init(kind: Kind = .person) { self.kind = kind }

  /// What is too long to be read.
  static var unread: PersonName {
    var name = PersonName()
    name.isAmbiguous = true
    return name
  }

  /// The name on one line: civility, first names, family name; of two persons with two family names both, each with its civility.
  public var written: String {
    if !secondLastName.isEmpty, secondLastName != lastName {
      let civilities = coupleCivilities
      return [
        civilities.first, firstName, lastName, "et", civilities.second, secondFirstName,
        secondLastName,
      ].filter { !$0.isEmpty }.joined(separator: " ")
    }
    return [civility, firstName, lastName].filter { !$0.isEmpty }.joined(separator: " ")
  }
}
