import Foundation
public import Pipelines
public import Tables

/// Finds the records that are the same client.
public struct Match: Barrier {
  /// `match`
  public static let name = "match"
  /// What it does.
  public static let summary = Phrase(
    en: "Finds the records that are the same person or company, and those of one household.",
    fr:
      "Trouve les fiches qui sont la même personne ou la même entreprise, et celles d’un même foyer."
  )

  /// How certain a link must be, in hundredths.
  @Setting(
    "How certain a link must be, in hundredths; pairs around it are for review.",
    fr: "La certitude qu’un lien doit avoir, en centièmes ; les paires voisines sont à relire.",
    range: 50...99)
  public var certainty = 60
  /// How certain it must be that two clients are one household.
  @Setting(
    "How certain it must be that two clients are one household or firm, in hundredths, for the port `households`.",
    fr:
      "La certitude que deux clients sont un même foyer ou une même entreprise doit avoir, en centièmes, pour le port `households`.",
    range: 50...99)
  public var household = 56
  /// From which certainty on a pair is doubtful.
  @Setting(
    "From which certainty on a pair is put to a person, in hundredths.",
    fr: "À partir de quelle certitude une paire est soumise à une personne, en centièmes.",
    range: 1...99)
  public var doubtFrom = 12
  /// Up to which certainty a pair is doubtful.
  @Setting(
    "Up to which certainty a pair is put to a person, in hundredths.",
    fr: "Jusqu’à quelle certitude une paire est soumise à une personne, en centièmes.",
    range: 1...99)
  public var doubtTo = 92
  /// Whether two records of one source are compared with each other.
  @Setting(
    "Whether two records of one source are compared with each other; no: sources are only linked.",
    fr:
      "Si deux fiches d’une même source sont comparées entre elles ; non : les sources sont seulement rapprochées."
  )
  public var withinSource = true
  /// Whether a client has one record of each source at most.
  @Setting(
    "Whether a client has at most one record of each source: the best link wins.",
    fr: "Si un client a au plus une fiche de chaque source : le meilleur lien l’emporte.")
  public var oneToOne = false
  /// How single fields are compared.
  @Setting(
    "How single fields are compared: near (as without), exact, ignore; or identifier for a column of the file that holds numbers of clients, ignore for one that only looks like it.",
    fr:
      "La comparaison de certains champs : near (comme sans), exact, ignore ; ou identifier pour une colonne du fichier qui porte des numéros de clients, ignore pour une qui n’en a que l’air."
  )
  public var compare = ComparisonChoices()
  /// Who the client is in a record of a firm that names a person.
  @Setting(
    "Who is the client where a record names a firm and somebody there: firm; clients (each person is one); auto: found out from the records. A model from a file keeps what it was trained with.",
    fr:
      "Qui est le client quand une fiche nomme une entreprise et quelqu’un qui y travaille : firm (l’entreprise) ; clients (chaque personne) ; auto : déduit des fiches. Un modèle lu d’un fichier garde ce avec quoi il a été appris."
  )
  public var contacts = FirmContacts.auto
  /// Points fixed by a person.
  @Setting(
    "Points fixed by you, for a field and a level, as `tamis match --explain` calls and counts them; all others are learnt.",
    fr:
      "Points que vous fixez, pour un champ et un niveau, tels que `tamis match --explain` les nomme et les compte ; tous les autres sont appris."
  )
  public var points = PinnedPoints()
  /// Blocking keys in place of our own.
  @Setting(
    "Keys that bring records together, in place of our own twelve: only records with the same values in all fields of a key are compared (`last-name + postcode`).",
    fr:
      "Clés qui rapprochent les fiches, à la place de nos douze clés : seules les fiches de mêmes valeurs dans tous les champs d’une clé sont comparées (`last-name + postcode`)."
  )
  public var keys: [String] = []

  /// Files of answers about pairs.
  @Setting(
    "Files of answers about pairs (columns a, b, decision, and keep where wanted), CSV or workbooks, always obeyed. Not given: every file beside the pipeline that is called decisions… or uncertain-pairs….",
    fr:
      "Fichiers de réponses sur des paires (colonnes a, b, decision, et keep au besoin), CSV ou classeurs, toujours suivies. Sans précision : tout fichier à côté du traitement nommé decisions… ou uncertain-pairs…."
  )
  public var decisions: [String] = []
  /// A model trained before.
  @Setting(
    "auto: learn from the records themselves at each run; or a file such as model.json: what a run learns is kept there, and later runs weigh like it. Delete it to learn anew.",
    fr:
      "auto : apprendre des fiches elles-mêmes à chaque passage ; ou un fichier tel que model.json : ce qu’un passage apprend y est gardé, et les suivants pèsent comme lui. Supprimez-le pour apprendre à nouveau."
  )
  public var model = "auto"

  /// With all defaults.
  public init() {}

  /// Matching changes no column.
  public func flow(_ flow: inout Flow) {
    flow.isMatched = true
    flow.ports.insert(.uncertainPairs)
    flow.ports.insert(.households)
    for field in keyFields.joined() { flow.require(field, at: nil, by: Self.name) }
    for field in compare.identifierColumns + compare.ignoredColumns {
      flow.require(field, at: nil, by: Self.name)
    }
    if doubtFrom > doubtTo {
      flow.problems.note(
        Diagnostic(
          "doubt-range", at: flow.mark,
          Phrase(
            en: "match: doubt-from is above doubt-to; exchange the two",
            fr: "match : doubt-from dépasse doubt-to ; échangez les deux")))
    }
  }

  /// The fields of each key.
  private var keyFields: [[String]] {
    keys.map { key in
      key.split(separator: "+").map { $0.trimmingCharacters(in: .whitespaces) }
        .filter { !$0.isEmpty }
    }
  }

  /// The answers of people, and the model.
  public func reads(in folder: String) -> [String] {
    decisionFiles(in: folder) + (model == "auto" ? [] : [model])
  }

  /// Finds the clusters of all mentions.
  public func apply(
    to table: inout Table, _ context: BarrierContext, log: inout StepLog
  ) throws(RunError) {
    let mentions = table.delivery.mentions
    var options = MatchOptions()
    options.workerCount = context.workers
    options.withinSource = withinSource
    options.oneToOne = oneToOne
    options.comparisons = compare
    options.points = points
    options.keys = keyFields
    options.contactsAreClients = contacts.areClients
    options.threshold = Nats.points(odds: certainty)
    options.householdThreshold = Nats.points(odds: household)
    options.doubt =
      Nats.points(
        odds: min(doubtFrom, doubtTo))...Nats.points(
        odds: max(doubtFrom, doubtTo))
    options.sourceOfRow = Self.sources(mentions.origins)
    let codes = SharedCodes(mentions, context.codeSources)
    log.count(Self.codeTwice, field: "client-code", times: codes.ambiguous.count)
    let (answers, kept) = try answers(
      about: mentions, answered: table.delivery.answered, context.step, log: &log)
    options.mustLinks = answers.obeyed(codes.links) + answers.same
    options.cannotLinks += answers.different
    options.cannotLinks +=
      CodesApart(
        mentions, context.codeSources, ambiguous: codes.ambiguous,
        joined: options.mustLinks + answers.households
      ).pairs
    // The persons whom one record names are two clients of one household, whatever they share.
    let persons = mentions.origins.personsOfRecords
    options.householdLinks +=
      answers.households
      + persons.flatMap { persons in persons.dropFirst().map { (persons[0], $0) } }
    options.model = try givenModel(context.step, log: &log)
    let result = MatchEngine(options).match(mentions)
    keep(result.model, from: mentions.count, in: &table, context.step.folder)
    table.clusters = result.clusters
    table.clusters?.statistics =
      MatchStatistics(
        result, certainty: certainty, context.step.language,
        workers: Workers(context.workers)
      ).facts
    if context.wanted.contains(.households) {
      table.ports[.households] = Households.batch(result.clusters, mentions)
    }
    table.clusters?.kept = kept
    if context.wanted.contains(.uncertainPairs) {
      let asked = UncertainPairs(
        result, settled: options.mustLinks,
        parted: persons.flatMap { Self.pairs(among: $0) }, answers: answers)
      table.ports[.uncertainPairs] = asked.batch(mentions, context.step.language)
      log.count(UncertainPairs.unlisted, field: "", times: asked.unlistedCount)
    }
    for notice in result.notices {
      log.count(notice.finding, field: notice.field, times: notice.times)
    }
  }

  static func path(_ file: String, _ folder: String) -> String {
    file.hasPrefix("/") || folder.isEmpty ? file : "\(folder)/\(file)"
  }

  /// Every two of some rows.
  private static func pairs(among rows: [UInt32]) -> [(UInt32, UInt32)] {
    rows.indices.flatMap { one in rows[(one + 1)...].map { (rows[one], $0) } }
  }

  /// The source of each row, by the order of the parts.
  private static func sources(_ origins: Origins) -> [UInt32] {
    var numbers: [String: UInt32] = [:]
    let ofPart = origins.parts.map { part -> UInt32 in
      if let number = numbers[part.source] { return number }
      let number = UInt32(numbers.count)
      numbers[part.source] = number
      return number
    }
    return origins.partIndex.map { ofPart[Int($0)] }
  }

  private static let codeTwice = Finding(
    "code-twice", .warning,
    Phrase(
      en:
        "one code of a client stands in one source for persons of different names: they are not joined by it; one of the codes is wrong",
      fr:
        "un même code client désigne, dans une même source, des personnes de noms différents : il ne les réunit pas ; l’un des codes est faux"
    ))
}
