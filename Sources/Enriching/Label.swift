import Fields
public import Pipelines
import Reference
public import Tables

/// Says codes of the INSEE in words: what a firm does, and what it is in law.
///
/// A value that the record has already is kept. The words come from the lists that ship (NAF rev. 2, the usual legal categories) and
/// from those that were added: NAF 2025, its correspondence, all legal categories.
public struct Label: Transform {
  /// `label`.
  public static let name = "label"
  /// What the stage does.
  public static let summary = Phrase(
    en: "Says activity codes and legal categories in words, and the NAF 2025 code that follows.",
    fr:
      "Dit en clair les codes d’activité et les catégories juridiques, et le code NAF 2025 qui suit."
  )
  /// The codes fill the subject.
  public static let subject: String? = "codes"
  /// Samples.
  public static let examples = [
    Example(
      "activity-code\n62.01Z",
      gives:
        "activity-code,activity,activity-section\n62.01Z,Programmation informatique,Information et communication",
      with: "label: activity-code"),
    Example(
      "legal-category\n5710",
      gives:
        "legal-category,legal-category-label,legal-form\n5710,\"SAS, société par actions simplifiée\",SAS",
      with: "label: legal-category"),
  ]

  /// Which codes.
  @Setting(
    "Which codes: activity-code, legal-category; both where they stand when not given.",
    fr: "Quels codes : activity-code, legal-category ; à défaut les deux, s’ils y sont.")
  public var codes: [Code] = []

  /// Whether the code of NAF 2025 is added.
  @Setting(
    "Add activity-code-2025 where one code alone follows; needs the INSEE's correspondence (tamis reference add).",
    fr:
      "Ajouter activity-code-2025 quand un seul code suit ; demande la correspondance de l’Insee (tamis reference add)."
  )
  public var naf2025 = false

  /// What can be said in words.
  public enum Code: String, CaseIterable, SettingValue {
    case activity = "activity-code"
    case legalCategory = "legal-category"

    var adds: [String] {
      switch self {
      case .activity: ["activity", "activity-section"]
      case .legalCategory: ["legal-category-label", "legal-form"]
      }
    }
  }

  /// Every code that is there.
  public init() {}

  /// The words exist afterwards.
  public func flow(_ flow: inout Flow) {
    for code in codes { flow.require(code.rawValue, at: flow.mark, by: Self.name) }
    let present = (codes.isEmpty ? Code.allCases : codes).filter {
      flow.columns.contains($0.rawValue)
    }
    if present.isEmpty, codes.isEmpty, !flow.isOpen {
      flow.problems.note(
        Diagnostic(
          "nothing-to-label", at: flow.mark,
          Phrase(
            en: "label: there is neither activity-code nor legal-category here",
            fr: "label : il n’y a ici ni activity-code ni legal-category")))
    }
    for code in present {
      for field in code.adds { flow.add(field) }
      if code == .activity, naf2025 { flow.add(LabelStep.following) }
    }
  }

  /// The lists.
  public func prepare(for columns: [String], _ context: StepContext) -> any Step {
    let wanted = codes.isEmpty ? Code.allCases : codes
    return LabelStep(
      codes: wanted.filter { columns.contains($0.rawValue) }, addsFollowing: naf2025,
      library: .standard)
  }
}

private struct LabelStep: Step {
  static let following = "activity-code-2025"

  let codes: [Label.Code]
  let addsFollowing: Bool
  let library: ReferenceLibrary

  static let labelled = Finding(
    "labelled", .repaired,
    Phrase(en: "said in words after the list", fr: "dit en clair d’après la liste"))
  static let withoutList = Finding(
    "no-list", .notice,
    Phrase(
      en: "the list of NAF 2025 is not there; keep the INSEE's with tamis reference add",
      fr: "la liste de la NAF 2025 manque ; gardez celle de l’Insee par tamis reference add"))
  static let withoutCorrespondence = Finding(
    "no-correspondence", .notice,
    Phrase(
      en:
        "what follows a code of NAF rev. 2 is not known; keep the INSEE's correspondence with tamis reference add",
      fr:
        "on ne sait quel code suit ceux de la NAF rév. 2 ; gardez la correspondance de l’Insee par tamis reference add"
    ))
  static let severalFollow = Finding(
    "several-follow", .notice,
    Phrase(
      en: "several codes of NAF 2025 follow this one; only the firm can tell which is its own",
      fr:
        "plusieurs codes de la NAF 2025 suivent celui-ci ; seule l’entreprise sait lequel est le sien"
    ))

  func apply(to delivery: inout Delivery, log: inout StepLog) {
    for code in codes {
      guard let column = delivery.mentions[code.rawValue] else { continue }
      switch code {
      case .activity: sayActivities(column, in: &delivery.mentions, log: &log)
      case .legalCategory: sayCategories(column, in: &delivery.mentions, log: &log)
      }
    }
  }

  private func sayActivities(_ column: TextColumn, in batch: inout Batch, log: inout StepLog) {
    let activities = library.activities
    let facts = (0..<column.count).map { row in
      column.isBlank(row) ? nil : column.withValue(row) { activities.facts($0) }
    }
    fill("activity", of: &batch, log: &log) { facts[$0]?.label ?? "" }
    fill("activity-section", of: &batch, log: &log) { facts[$0]?.sectionLabel ?? "" }
    let unlisted = facts.count { $0?.edition == .third && $0?.label == "" }
    if !activities.editions.contains(.third) {
      log.count(Self.withoutList, field: "activity-code", times: unlisted)
    }
    guard addsFollowing else { return }
    fill(Self.following, of: &batch, log: &log) { facts[$0]?.code2025 ?? "" }
    let open = facts.count { $0 != nil && $0?.code2025 == "" }
    log.count(
      activities.hasCorrespondence ? Self.severalFollow : Self.withoutCorrespondence,
      field: "activity-code", times: open)
  }

  private func sayCategories(_ column: TextColumn, in batch: inout Batch, log: inout StepLog) {
    let categories = library.legalCategories
    fill("legal-category-label", of: &batch, log: &log) {
      column.isBlank($0) ? "" : categories.label(column[$0]) ?? ""
    }
    fill("legal-form", of: &batch, log: &log) {
      column.isBlank($0) ? "" : categories.form(column[$0]) ?? ""
    }
  }

  /// Writes the words where the field is blank.
  private func fill(
    _ field: String, of batch: inout Batch, log: inout StepLog, _ words: (Int) -> String
  ) {
    let before = batch[field] ?? TextColumn(missingCount: batch.count)
    var after = TextColumn()
    var count = 0
    for row in 0..<before.count {
      let text = before.isBlank(row) ? words(row) : ""
      if text.isEmpty {
        after.append(row, of: before)
      } else {
        after.append(text)
        count += 1
      }
    }
    _ = after.noteChanges(from: before)
    batch[field] = after
    log.count(Self.labelled, field: field, times: count)
  }
}
