import Fields
public import Pipelines
public import Tables

/// Makes one client of all records that `match` found to be the same.
public struct Merge: Barrier {
  /// `merge`
  public static let name = "merge"
  /// What it does.
  public static let summary = Phrase(
    en:
      "Makes one client of the records that are the same; for each field the best value survives, the others are kept beside it.",
    fr:
      "Fait un seul client des fiches identiques ; pour chaque champ la meilleure valeur l’emporte, les autres restent à côté."
  )

  /// The sources, most trusted first.
  @Setting(
    "The sources, most trusted first; sources not named follow in the order of the file.",
    fr:
      "Les sources, la plus sûre d’abord ; celles qui ne sont pas nommées suivent dans l’ordre du fichier."
  )
  public var prefer: [String] = []
  /// Fields that survive in another way than the catalogue says.
  @Setting(
    "Fields that survive in another way: a rule (preferred, newest, most-frequent, most-complete, longest, verified, all) or a list of sources; address and name stand for all their fields, which come from one record; consents have no other way.",
    fr:
      "Les champs qui survivent autrement : une règle (preferred, newest, most-frequent, most-complete, longest, verified, all) ou une liste de sources ; address et name valent pour tous leurs champs, qui viennent d’une seule fiche ; les consentements n’ont pas d’autre règle."
  )
  public var except = MergeChoices()

  /// With all defaults.
  public init() {}

  /// Merging needs clusters and leaves the same columns.
  public func flow(_ flow: inout Flow) {
    if !flow.isMatched {
      flow.problems.note(
        Diagnostic(
          "merge-without-match", at: flow.mark,
          Phrase(
            en: "merge: put `match` before it: it says which records are one client",
            fr: "merge : mettez `match` avant : il dit quelles fiches sont un même client")))
    }
    Self.require(prefer, in: &flow)
    for (field, choice) in except.choices {
      let isGroup =
        MergeUnit.groups.contains(field)
        && flow.columns.contains { MergeChoices.group(of: $0) == field }
      if !isGroup { flow.require(field, at: nil, by: Self.name) }
      if case .sources(let names) = choice { Self.require(names, in: &flow) }
    }
    flow.isMerged = true
  }

  /// Notes each name that no source has.
  private static func require(_ names: [String], in flow: inout Flow) {
    for name in names where !flow.sources.isEmpty && !flow.sources.contains(name) {
      let all = flow.sources.joined(separator: ", ")
      flow.problems.note(
        Diagnostic(
          "unknown-source", at: flow.mark, suggestion: NearestWord.to(name, among: flow.sources),
          Phrase(
            en: "merge: no source is called \"\(name)\"; there are \(all)",
            fr: "merge : aucune source ne s’appelle « \(name) » ; il y a \(all)")))
    }
  }

  private static let outvoted = Finding(
    "keep-contradicted", .warning,
    Phrase(
      en:
        "what is to be kept here was chosen from two records of one client; it comes from one alone, never mixed: the one named last counts",
      fr:
        "ce qui est à garder ici a été choisi dans deux fiches d’un même client ; cela vient d’une seule, sans mélange : la dernière nommée l’emporte"
    ))

  /// Replaces the mentions by their clients, in the order of each client's first mention.
  public func apply(
    to table: inout Table, _ context: BarrierContext, log: inout StepLog
  ) throws(RunError) {
    let cluster =
      table.clusters?.cluster ?? (0..<UInt32(table.delivery.mentions.count)).map { $0 }
    let groups = MergeGroups(cluster)
    RepeatedOrders.settle(
      &table.delivery.events, cluster: cluster, mentions: table.delivery.mentions, log: &log)
    EventExtras(table.delivery, groups, wanted: context.wanted).move(in: &table.delivery)
    CodeWritings.settle(&table.delivery.mentions, groups)
    let mentions = table.delivery.mentions
    let ranking = SourceRanking(mentions.origins, prefer: prefer, sources: context.sources)
    let survivors = Survivors(
      mentions, groups, ranking, except, kept: table.clusters?.kept ?? [],
      workers: Workers(context.workers))
    for (value, unit) in survivors.outvoted {
      log.note(PlacedFinding(part: value.part, line: value.line, field: unit, Self.outvoted))
    }
    table.delivery.mentions = survivors.clients
    NumbersOnce.settle(&table.delivery.mentions, groups.several)
    SharedRefusals(table.delivery.events[.consent], cluster).apply(
      to: &table.delivery.mentions, of: mentions, cluster
    ) { client, field in
      log.note(SharedRefusals.told, row: client, field: field, of: survivors.clients)
    }
    table.delivery.events = table.delivery.events.mapValues { events in
      Events(batch: events.batch, mention: events.mention.map { cluster[Int($0)] })
    }
    let order = prefer + context.sources.filter { !prefer.contains($0) }
    EventCopies.settle(&table.delivery.events, log: &log) { part in
      order.firstIndex(of: part.source) ?? order.count
    }
    table.members.client = cluster
    if context.wanted.contains(.changes) {
      var changes = table.ports[.changes] ?? Batch()
      changes.append(contentsOf: survivors.losers(of: mentions))
      table.ports[.changes] = changes
    }
    if context.wanted.contains(.contacts) {
      table.ports[.contacts] = Contacts.of(mentions, groups)
    }
    for (field, count) in survivors.chosenCounts {
      log.count(
        Finding(
          "merged-value", .notice,
          Phrase(
            en:
              "records of one client differed; one value was chosen, the others are in the port `changes`",
            fr:
              "les fiches d’un même client différaient ; une valeur a été retenue, les autres sont dans le port `changes`"
          )),
        field: field, times: count)
    }
  }
}
