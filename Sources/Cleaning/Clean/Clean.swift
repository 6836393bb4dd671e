public import Fields
public import Pipelines
public import Tables

/// Brings every field to the canonical form of its kind.
///
/// A value that cannot be right is blanked and reported, unless `on-failure: keep`; what the source wrote stays beside it.
public struct Clean: Transform, Discreet, Surveying, Answering, KindGiving {
  /// `clean`.
  public static let name = "clean"
  /// What the stage does.
  public static let summary = Phrase(
    en:
      "Brings every field to the form of its kind; what cannot be repaired with certainty is reported.",
    fr:
      "Met chaque champ à la forme de sa nature ; ce qui ne se répare pas avec certitude est signalé."
  )
  /// The rules fill the subject.
  public static let subject: String? = "rules"
  /// Samples.
  public static let examples = [
    Example(
      "mobile,email\n06.39.98.00.01,Ann@Example.ORG",
      gives: "mobile,email\n+33639980001,Ann@example.org"),
    Example("note\n  a   b ", gives: "note\na b", with: "clean: { note: [trim] }"),
    Example(
      "note\nDiabétique, livrer le matin\nlivrer à la Pharmacie du Port",
      gives: "note\n\nlivrer à la Pharmacie du Port"),
  ]

  /// Fields that are not named get the rules of their kind.
  @Setting(
    "For some fields their own rules, in order; the others get the rules of their kind.",
    fr:
      "Pour certains champs leurs propres règles, dans l’ordre ; les autres ont celles de leur nature."
  )
  public var rules = RuleMap()

  /// What happens to a value that cannot be right.
  @Setting(
    "What happens to a value that cannot be right: blank-cell or keep.",
    fr: "Ce que devient une valeur impossible : blank-cell (vidée) ou keep (gardée).")
  public var onFailure = OnFailure.blankCell

  /// Files of answers to `to-repair`.
  @Setting(
    "Files of answers to to-repair, obeyed in place of the source's values; to-repair.xlsx (or .csv, .ods) beside the pipeline, to-repair (1).xlsx and the like are read when they are there.",
    fr:
      "Fichiers de réponses à to-repair, suivies à la place des valeurs de la source ; to-repair.xlsx (ou .csv, .ods) à côté du traitement, to-repair (1).xlsx et semblables sont lus s’ils y sont."
  )
  public var answers: [String] = []

  /// What happens to a value that cannot be right.
  public enum OnFailure: String, CaseIterable, SettingValue {
    case blankCell = "blank-cell"
    case keep
  }

  /// Every field by its kind.
  public init() {}

  /// A couple in one cell becomes two records.
  public var splitsRecords: Bool { true }

  /// The fields named must exist, and so must the rules.
  public func flow(_ flow: inout Flow) {
    for entry in rules.entries {
      flow.require(entry.field, at: entry.mark, by: Self.name)
      _ = resolved(entry, problems: &flow.problems)
    }
    for cleaner in Self.recordCleaners { cleaner.flow(&flow) }
  }

  /// The kinds that its rules give to columns that are no fields: by the last rule that is one of a kind.
  public var kinds: [String: Kind] {
    var kinds: [String: Kind] = [:]
    for entry in rules.entries where Catalogue.field(ofColumn: entry.field) == nil {
      kinds[entry.field] =
        entry.rules.lazy.compactMap { node in
          Kind(rawValue: node.scalar ?? node.entries?.first?.key ?? "")
        }.last
    }
    return kinds
  }

  /// The answers of people: those that the pipeline names, else those that lie beside it.
  public func reads(in folder: String) -> [String] {
    answers.isEmpty ? AnswerCells.usualFiles(in: folder) : answers
  }

  /// The usual files of answers, where it names none.
  public var readsWhenThere: [String] { answers.isEmpty ? AnswerCells.usualNames : [] }

  private func resolved(_ entry: RuleMap.Entry, problems: inout Problems) -> [any ColumnCleaner] {
    var cleaners: [any ColumnCleaner] = []
    for node in entry.rules {
      RuleMap.resolve(
        node, names: RuleBook.rules.map { $0.name }, problems: &problems, find: RuleBook.rule
      ) { type, subject, options, problems in
        cleaners.append(type.read(subject: subject, options: options, problems: &problems))
      }
    }
    return cleaners
  }

  /// The rules of each column, and what works on whole records.
  public func prepare(
    for columns: [String], _ context: StepContext
  ) throws(RunError) -> any Step {
    step(context, answers: try answerCells(context))
  }

  /// What cleans a table that belongs to no pipeline: nobody was asked about it.
  public func step(_ context: StepContext) -> any Step { step(context, answers: AnswerCells()) }

  private func step(_ context: StepContext, answers: AnswerCells) -> any Step {
    var work: [String: [any ColumnCleaner]] = [:]
    var ignored = Problems()
    for entry in rules.entries {
      let field = Catalogue.field(ofColumn: entry.field)
      work[entry.field] = resolved(entry, problems: &ignored).map {
        ($0 as? any JudgeRule)?.placed(on: field, locale: context.locale) ?? $0
      }
    }
    return CleanStep(
      own: work, context: context, keepsRefused: onFailure == .keep, answers: answers,
      recordCleaners: Self.recordCleaners.map { $0.init(context) })
  }

  /// What must not stay anywhere, numbers and what tells of health and the like, is covered in what the sources said, too.
  public func cover(of field: String, _ context: StepContext) -> Discreet.Cover {
    PrivacyGuards.cover(of: field, kept: context.kept)
  }

  /// Dates and amounts are read by what all records of a source show, and answers find their records among them.
  public func survey(_ context: StepContext) -> any Survey {
    // A file of answers that cannot be read is told when the step itself reads it.
    let found = try? answerCells(context)
    return CleanSurvey(context, answers: found ?? AnswerCells())
  }

  private func answerCells(_ context: StepContext) throws(RunError) -> AnswerCells {
    try AnswerCells(answers, context) { cover(of: $0, context) }
  }

  /// What works on several fields of a record at once, in order, before the fields are cleaned one by one.
  static let recordCleaners: [any RecordCleaner.Type] = [
    AboveCells.self, PersonCells.self, NobodyCells.self, CompanyCells.self, ActivityCells.self,
    ReturnedMail.self, StreetEnds.self,
    TownCodes.self,
    TownCells.self,
    FaxNumbers.self, PhoneCountries.self, PhoneCells.self, BirthdayCells.self, TimeCells.self,
    NumberCells.self,
    NoteCells.self, ValuesOnce.self, FutureDays.self, ForeignNames.self,
  ]
}

/// What cleans several fields of a record together: a full name into its parts, a post code with its town.
protocol RecordCleaner: Sendable {
  init(_ context: StepContext)
  /// Says which columns it may add.
  static func flow(_ flow: inout Flow)
  /// Works on a delivery before its fields are cleaned one by one.
  func before(_ delivery: inout Delivery, log: inout StepLog)
  /// Works on a delivery whose fields are clean.
  func after(_ delivery: inout Delivery, log: inout StepLog)
}

extension RecordCleaner {
  static func flow(_ flow: inout Flow) {}
  func before(_ delivery: inout Delivery, log: inout StepLog) {}
  func after(_ delivery: inout Delivery, log: inout StepLog) {}
}
