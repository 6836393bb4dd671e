/// The legal forms of France and of its neighbours, by every way they are written.
///
/// Source: our own tables `formes_juridiques_fr.csv` and `formes_juridiques_eu.csv`.
public struct LegalForms: Sendable {
  /// One way of writing a form, as the words of its key.
  public struct Writing: Sendable, Equatable {
    /// The words, capitals without accents.
    public let words: [String]
    /// The form that they write: `SARL`.
    public let form: String
    /// Whether it is written out or nearly so, so that small letters are no reason to doubt it.
    public let isLong: Bool
  }

  /// All writings, those of most words first.
  public let writings: [Writing]
  private let byKey: [String: String]
  /// The writings by their first and by their last word, those of most words first.
  private let byFirst: [String: [Writing]]
  private let byLast: [String: [Writing]]
  private let endWords: KeyTable
  private let written: KeyTable

  /// Reads the two tables; without them no form is known.
  public init(french: ReferenceTable?, european: ReferenceTable?) {
    var writings: [Writing] = []
    var byKey: [String: String] = [:]
    func add(_ text: String, _ form: String, isLong: Bool) {
      let key = Fold.key(text)
      guard !key.isEmpty, byKey[key] == nil else { return }
      // « Sté civile immobilière », « Sté à responsabilité limitée ».
      if key.hasPrefix("SOCIETE ") { add("STE " + key.dropFirst(8), form, isLong: isLong) }
      byKey[key] = form
      writings.append(
        Writing(words: key.split(separator: " ").map(String.init), form: form, isLong: isLong))
    }
    for row in french?.rows() ?? [] where row.count == 4 {
      add(row[0], row[0], isLong: row[0].utf8.count > 5)
      add(row[1], row[0], isLong: true)
      for variant in row[3].split(separator: ";") where !variant.contains(".") {
        let isLong = variant.contains(" ") || variant.utf8.count > 5
        add(String(variant), row[0], isLong: isLong)
      }
    }
    for row in european?.rows() ?? [] where row.count == 2 {
      for form in row[1].split(separator: ",") {
        add(String(form), form == "LIMITED" ? "LTD" : String(form), isLong: form.contains(" "))
      }
    }
    for (text, form) in Self.others { add(text, form, isLong: text.utf8.count > 4) }
    self.writings = writings.enumerated()
      .sorted { ($1.element.words.count, $0.offset) < ($0.element.words.count, $1.offset) }
      .map(\.element)
    self.byKey = byKey
    var written = KeyTable(capacity: 256)
    for writing in writings { _ = written.add(Array(writing.form.utf8)) }
    self.written = written
    var ends = KeyTable(capacity: 512)
    for writing in self.writings {
      _ = ends.add(Array((writing.words.first ?? "").utf8))
      _ = ends.add(Array((writing.words.last ?? "").utf8))
    }
    endWords = ends
    byFirst = Dictionary(grouping: self.writings) { $0.words.first ?? "" }
    byLast = Dictionary(grouping: self.writings) { $0.words.last ?? "" }
  }

  /// The form that a whole value writes: `S.A.R.L.`, `société à responsabilité limitée`; `nil` when it is none.
  public func form(_ text: String) -> String? {
    let key = Fold.key(text)
    if let form = byKey[key] { return form }
    let compact = key.filter { $0 != " " }
    return key.contains(" ") && compact.count <= 7 ? byKey[compact] : nil
  }

  /// The writings that begin, or end, with this word; those of most words first.
  public func writings(with word: String, atEnd: Bool) -> [Writing] {
    (atEnd ? byLast[word] : byFirst[word]) ?? []
  }

  /// The form that one word writes.
  public func form(ofKey key: String) -> String? { byKey[key] }

  /// Whether some writing of a form begins or ends with this word.
  public func isEndWord(_ word: SmallKey) -> Bool { word.find(in: endWords) != nil }

  /// Whether the value is a form as we write it; O(bytes).
  public func isWritten(_ value: Span<UInt8>) -> Bool { written.find(value) != nil }

  private static let others: [(String, String)] = [
    ("limited", "LTD"), ("incorporated", "INC"), ("inc", "INC"), ("corp", "CORP"),
    ("corporation", "CORP"),
    ("llc", "LLC"), ("entreprise individuelle", "EI"), ("entrepreneur individuel", "EI"),
    ("sarl unipersonnelle", "EURL"),
    ("société par actions simplifiée à associé unique", "SASU"),
    ("société à responsabilité limitée à associé unique", "EURL"),
    ("syndicat des copropriétaires", "SDC"), ("syndicat de copropriétaires", "SDC"),
    ("synd cop", "SDC"),
    ("association loi 1901", "ASSO"), ("asso loi 1901", "ASSO"),
    ("association loi de 1901", "ASSO"),
    ("comité social et économique", "CSE"), ("auto-entreprise", "AE"), ("micro-entrepreneur", "AE"),
    ("société anonyme simplifiée", "SAS"), ("scop sarl", "SCOP"),
    ("scop sa", "SCOP"),
    ("besloten vennootschap", "BV"), ("gmbh & co kg", "GMBH & CO KG"), ("sp z oo", "SP Z O O"),
    ("spzoo", "SP Z O O"),
    ("société civile de construction vente", "SCCV"), ("s a s u", "SASU"), ("pty ltd", "LTD"),
    ("co ltd", "LTD"),
    ("sàrl", "SARL"), ("societa per azioni", "SPA"), ("sociedad limitada", "SL"),
    ("aktiengesellschaft", "AG"), ("gesellschaft mit beschränkter haftung", "GMBH"),
    ("gesmbh", "GMBH"), ("ges m b h", "GMBH"), ("ug haftungsbeschränkt", "UG"),
    ("ggmbh", "GGMBH"), ("kgaa", "KGAA"), ("aktiebolag", "AB"), ("oy ab", "OY"),
    ("osakeyhtiö", "OY"), ("s coop", "SCOOP"), ("soc coop", "SCOOP"),
    ("società cooperativa", "SCOOP"), ("sociedad cooperativa", "SCOOP"),
    ("società a responsabilità limitata", "SRL"), ("naamloze vennootschap", "NV"),
    ("coöperatie ua", "COOPERATIE UA"), ("coöperatie u a", "COOPERATIE UA"), ("cvba", "CVBA"),
    ("scrl", "SCRL"), ("spółka z o o", "SP Z O O"), ("spółka z oo", "SP Z O O"),
    ("spol s r o", "SRO"), ("spol sro", "SRO"), ("sarl à associé unique", "EURL"),
    ("sas à associé unique", "SASU"), ("auto-entrepreneuse", "AE"), ("micro-entrepreneuse", "AE"),
    ("autoentrepreneuse", "AE"), ("microentrepreneuse", "AE"), ("micro entreprise", "AE"),
    ("entrepreneuse individuelle", "EI"), ("entrepreneure individuelle", "EI"),
    ("sarls", "SARL-S"), ("sarl s", "SARL-S"), ("scomm", "SCOMM"), ("commv", "COMMV"),
    ("gaec reconnu", "GAEC"),
    ("gmbh & co kgaa", "KGAA"), ("gmbh co kg", "GMBH & CO KG"),
  ]
}
