/// Words of company names that tell no company from another.
enum CompanyWords {
  /// Whether the folded word is a legal form or an article of one.
  static func isLegalForm(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    range.count <= 15 && legalForms.contains(Mix.hash(bytes, range))
  }

  /// Whether a folded word in the column of last names shows that a company stands there.
  static func isSure(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    range.count <= 15 && sure.contains(Mix.hash(bytes, range))
  }

  private static func hashes(_ words: String) -> Set<UInt64> {
    Set(words.split(separator: " ").map { Mix.hash(Array($0.utf8)) })
  }

  private static let sure = hashes(
    "sarl sas sasu eurl sci snc scp scop gaec earl selarl selas eirl sarlu gmbh ltd llc sprl srl srls spa inc scm ohg gbr bvba sdc copro copropriete coproprietaires"
  )

  private static let legalForms = hashes(
    "sarl sas sasu eurl sa sci snc scp scop scic gaec earl selarl selas selasu eirl ei gie sarlu gmbh ltd llc sprl srl inc scm "
      + "ets etablissement etablissements entreprise entreprises ent entr ste societe soc cie compagnie et fils association asso asbl bv nv ag kg spa "
      + "sl slu slp sad sdad limitada cb sccv scea gfa sdc copro copropriete coproprietaires syndicat synd copr residence "
      + "srls ohg gbr bvba limited plc corp co the la le les de du des d l au aux")
}
