import Fields
import Tables

/// What an export says beside one name of each record: whether it is a firm's, and which firm somebody belongs to.
///
/// « Nom d’affichage » with « Est une société » and « Société liée »: « Taxi Dumont, Brigitte Boyer » is a person of the firm before the
/// comma, a name that is no firm's is a person's.
struct FirmFlag: Sendable {
  /// The column of names: `person` or `company`.
  private let name: String
  private let flag: Int
  private let firm: Int?

  /// `nil` where no heading says whether a record is a firm.
  init?(_ headings: [String], name: String) {
    let folded = headings.map(Heading.fold)
    guard let flag = folded.firstIndex(where: Self.flags.contains) else { return nil }
    self.flag = flag
    self.name = name
    firm = folded.firstIndex(where: Self.firms.contains)
  }

  private static let flags: Set<String> = [
    "estunesociete", "estuneentreprise", "estsociete", "isacompany", "iscompany", "companytype",
    "typedesociete", "istunternehmen", "escompania", "esunaempresa", "isbedrijf",
  ]
  private static let firms: Set<String> = [
    "societeliee", "relatedcompany", "parentid", "societeparente", "parentcompany",
    "entrepriseliee", "companyname", "nomdelasociete",
  ]

  /// Puts each name where it belongs.
  func settle(_ mentions: inout Batch, beside source: Batch) {
    guard let names = mentions[name] else { return }
    let blank = TextColumn(missingCount: mentions.count)
    var persons = CellChanges()
    var firms = CellChanges()
    for row in 0..<mentions.count where !names.isBlank(row) {
      guard let isFirm = Self.isFirm(source.columns[flag][row]) else { continue }
      let parent = firm.map { source.columns[$0][row] } ?? ""
      let shown = names[row]
      let own =
        !parent.isEmpty && shown.hasPrefix("\(parent), ")
        ? String(shown.dropFirst(parent.count + 2)) : shown
      persons.set(row, to: isFirm ? "" : own)
      firms.set(row, to: isFirm ? shown : parent)
    }
    mentions["person"] = persons.applied(
      to: mentions["person"] ?? blank, notingOriginals: false)
    mentions["company"] = firms.applied(
      to: mentions["company"] ?? blank, notingOriginals: false)
  }

  /// What the flag says; `nil` where it says neither.
  private static func isFirm(_ text: String) -> Bool? {
    let folded = Heading.fold(text)
    if ["company", "societe", "entreprise", "unternehmen", "compania"].contains(folded) {
      return true
    }
    if ["individual", "person", "individu", "particulier", "personne"].contains(folded) {
      return false
    }
    return switch BooleanJudge.answer(text) {
    case "yes": true
    case "no": false
    default: nil
    }
  }
}
