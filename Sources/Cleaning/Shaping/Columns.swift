import Fields
public import Pipelines
public import Tables

/// Gives the columns of a source our names: those that the pipeline maps, then those whose headings are known.
///
/// What is neither mapped nor recognised is kept as an extra, named `source.heading`. Fields that describe an event leave the
/// mentions and become events of their mention. Of a list of unsubscribed or unreachable addresses (`records: consents`) each
/// row becomes what it refuses, with its date, its place and its words.
public struct Columns: Transform, CodeMapping, ColumnNaming, Surveying {
  /// `columns`.
  public static let name = "columns"
  /// What the stage does.
  public static let summary = Phrase(
    en: "Gives the columns of a source our names; known headings are recognised, the rest is kept.",
    fr:
      "Donne nos noms aux colonnes d’une source ; les titres connus sont reconnus, le reste est gardé."
  )
  /// The map fills the subject.
  public static let subject: String? = "map"
  /// Samples.
  public static let examples = [
    Example(
      "Nom,Tél.,Zone\nLe Goff,06 39 98 00 01,new",
      gives: "last-name,mobile,source.Zone\nLe Goff,06 39 98 00 01,new",
      with: "columns: { last-name: Nom, mobile: Tél. }"),
    Example(
      "Nom,Perso,Bureau\nLe Goff,,b@x.fr\nMorvan,m@x.fr,c@x.fr",
      gives: "last-name,email,email-2,country\nLe Goff,b@x.fr,,FR\nMorvan,m@x.fr,c@x.fr,FR",
      with:
        "{ columns: { last-name: Nom, email: [Perso, Bureau], country: { constant: FR } }, extras: drop }"
    ),
  ]

  /// Our field, and the headings that fill it.
  @Setting(
    "For each of our fields the heading in the file; several: the first one filled, and of phones, e-mails and other lists each value, in columns of its own (email-2); {constant: …}: always the same.",
    fr:
      "Pour chacun de nos champs, le titre dans le fichier ; plusieurs : le premier rempli, et pour les téléphones, e-mails et autres listes chaque valeur, dans sa colonne (email-2) ; {constant: …} : toujours le même."
  )
  public var map = ColumnMap()

  /// Whether headings that are not mapped are recognised.
  @Setting(
    "Recognise known headings that are not mapped.",
    fr: "Reconnaître les titres connus qui ne sont pas cités.")
  public var recognise = true

  /// Headings that are known and yet mean something else here.
  @Setting(
    "Headings that stay extras although they are known, since they mean something else here.",
    fr: "Titres qui restent à part bien que connus, car ils disent ici autre chose.")
  public var asExtra: [String] = []

  /// What happens to columns that are neither mapped nor recognised.
  @Setting(
    "What happens to columns that are neither mapped nor recognised.",
    fr: "Ce que deviennent les colonnes ni citées ni reconnues.")
  public var extras = Extras.keep

  /// What happens to unknown columns.
  public enum Extras: String, CaseIterable, SettingValue { case keep, drop }

  /// Everything is recognised or kept.
  public init() {}

  /// Whether client codes are mapped.
  public var mapsClientCode: Bool { map.entries.contains { $0.field == "client-code" } }

  /// Headings become fields.
  public func flow(_ flow: inout Flow) {
    let surplus = Self.surplus
    if flow.source != nil, !flow.columns.contains(surplus),
      map.entries.contains(where: { $0.headings.contains { $0.text == surplus } })
    {
      flow.columns.append(surplus)
    }
    if !flow.isOpen {
      for entry in map.entries { checkHeadings(of: entry, in: &flow) }
    }
    let plan = ColumnPlan(
      self, headings: flow.columns, source: flow.source ?? "", records: flow.records)
    flow.columns = plan.mentionNames
  }

  /// The column that readers of text fill where a record has more cells than headings; files have no such heading.
  private static let surplus = "surplus"

  /// The heading that is known to hold a field.
  private static func known(as field: String, among headings: [String]) -> String? {
    let name = Catalogue.field(ofColumn: field)?.name
    return zip(headings, Catalogue.recognise(headings: headings)).first { $1?.name == name }?.0
  }

  /// The headings that no other field of the map takes, and that mean no other by themselves: « Total HT » stands for no « Total TTC ».
  private func free(_ headings: [String], for field: String) -> [String] {
    let own = Catalogue.field(ofColumn: field)?.name
    let taken = map.entries.filter { $0.field != field }.flatMap(\.headings).map {
      Heading.fold($0.text)
    }
    let known = Catalogue.recognise(headings: headings)
    return zip(headings, known).compactMap { heading, known in
      let isOther = known != nil && known?.name != own && known?.event != nil
      return taken.contains(Heading.fold(heading)) || isOther ? nil : heading
    }
  }

  /// Notes the headings that are not there; where only other files of the source have one, further ones may stand for it here.
  private func checkHeadings(of entry: ColumnMap.Entry, in flow: inout Flow) {
    func isThere(_ heading: String) -> Bool {
      ColumnPlan.place(of: heading, in: flow.columns) != nil
    }
    let isFilled = entry.headings.contains { isThere($0.text) }
    for heading in entry.headings where !isThere(heading.text) {
      let isElsewhere = ColumnPlan.place(of: heading.text, in: flow.headingsOfAll) != nil
      if isElsewhere, isFilled { continue }
      let all = isElsewhere || flow.headingsOfAll.isEmpty ? flow.columns : flow.headingsOfAll
      let free = free(all, for: entry.field)
      let near = NearestWord.to(heading.text, among: free)
      let meant = near ?? Self.known(as: entry.field, among: free)
      flow.problems.note(
        isElsewhere
          ? Diagnostic(
            "unknown-heading", at: heading.mark,
            Self.missing(heading.text, of: entry.field, meant: meant))
          : Diagnostic(
            "unknown-heading", at: heading.mark, suggestion: meant,
            Self.missing(heading.text, in: flow.source, among: all, isMistyped: near != nil)))
    }
  }

  /// What is said of a heading that a source does not have; where none is spelled much the same, with those that it has.
  private static func missing(
    _ heading: String, in source: String?, among all: [String], isMistyped: Bool
  ) -> Phrase {
    let all = all.filter { !$0.contains("@") }
    let some = all.prefix(20).joined(separator: ", ") + (all.count > 20 ? "…" : "")
    let (en, fr) = isMistyped ? ("", "") : ("; there are: \(some)", " ; il y a : \(some)")
    guard let source else {
      return Phrase(
        en:
          "no column \"\(heading)\" behind the sources, where headings have our names already\(en); put columns into the chain of the source: [ { csv: … }, { columns: … } ]",
        fr:
          "pas de colonne « \(heading) » après les sources, où les titres ont déjà nos noms\(fr) ; placez columns dans la chaîne de la source : [ { csv: … }, { columns: … } ]"
      )
    }
    return Phrase(
      en: "\(source) has no heading \"\(heading)\"\(en)",
      fr: "\(source) n’a pas de titre « \(heading) »\(fr)")
  }

  /// What is said of a heading that other files of the source have.
  private static func missing(_ heading: String, of field: String, meant: String?) -> Phrase {
    let both = "[\(heading), \(meant ?? "…")]"
    return Phrase(
      en:
        "no heading \"\(heading)\", so \(field) stays empty there; where the column is called otherwise, name both: \(both)",
      fr:
        "pas de titre « \(heading) » : \(field) y reste vide ; si la colonne y porte un autre nom, citez les deux : \(both)"
    )
  }

  /// For our fields the heading that fills them; of several the first.
  public func headings(of columns: [String], _ context: StepContext) -> [String: String] {
    let plan = ColumnPlan(
      self, headings: columns, source: context.source ?? "", records: context.records)
    var headings: [String: String] = [:]
    for target in plan.mentionColumns + plan.eventColumns.flatMap(\.targets) {
      let places = target.places.dropFirst(target.rank)
      if let place = places.first { headings[target.name] = columns[place] }
    }
    return headings
  }

  /// The fields of the map.
  public var mappedFields: Set<String> { Set(map.entries.map(\.field)) }

  /// The columns of the plan for these headings.
  public func fillers(
    of columns: [String], _ context: StepContext
  ) -> [(column: String, headings: [String])] {
    let plan = ColumnPlan(
      self, headings: columns, source: context.source ?? "", records: context.records)
    return (plan.mentionColumns + plan.eventColumns.flatMap(\.targets)).map { target in
      (target.name, target.places.map { columns[$0] })
    }
  }

  /// The plan for these headings.
  public func prepare(for columns: [String], _ context: StepContext) -> any Step {
    ColumnPlan(
      self, headings: columns, source: context.source ?? "", records: context.records,
      days: context.memory as? ConsentDays, amounts: context.memory as? OrderAmounts)
  }

  /// Looks at the days of a list of refusals, and at the amounts beside the lines of orders.
  public func survey(_ context: StepContext) -> any Survey {
    context.records == .consents ? ConsentDays() : OrderAmounts(self, context)
  }

  /// Only such lists have any.
  public func mustSurvey(_ context: StepContext) -> Bool {
    switch context.records {
    case .consents: recognise
    case .purchases, .purchaseLines: true
    case .clients, .interactions, .campaigns: false
    }
  }
}
