import Pipelines
import Reference
import Tables

/// Keeps free text out of every output that tells of a person's health, religion, opinions … , unless `purposes` names a ground.
///
/// The whole text goes, and what the source wrote with it: a word taken out of a sentence leaves the rest to say the same.
/// - Source: GDPR art. 9 and 10.
struct SensitiveText: ColumnCleaner {
  private let words = ReferenceLibrary.standard.sensitiveWords
  private let kept: Set<SensitiveSubject>
  /// What the whole column is about, by its heading.
  private let subject: SensitiveSubject?
  /// Whether it speaks of animals or plants, by its heading.
  private let ofAnimals: Bool

  /// - Parameter heading: of a column that is none of our fields.
  init(kept: Set<SensitiveSubject>, heading: String? = nil) {
    self.kept = kept
    subject = heading.flatMap { [words] in words.subject(ofHeading: $0, except: kept) }
    ofAnimals = heading.map { [words] in words.isOfAnimals(heading: $0) } ?? false
  }

  /// The subject that a text tells of.
  func subject(of text: Span<UInt8>, buffer: inout [UInt8]) -> SensitiveSubject? {
    subject
      ?? words.subject(in: text, except: kept, ofAnimals: ofAnimals, buffer: &buffer)
  }

  func clean(_ value: Span<UInt8>, into out: inout TextColumn) -> Outcome {
    var buffer: [UInt8] = []
    return subject(of: value, buffer: &buffer).map { .blank(Self.reason($0)) } ?? .kept
  }

  /// Works on a whole column; of a text that goes the source's wording is not kept either.
  func apply(to column: TextColumn, tally: inout RuleTally) -> TextColumn {
    var buffer: [UInt8] = []
    var gone: Set<Int> = []
    var known = KeyTable(capacity: 1_024)
    var subjects: [SensitiveSubject?] = []
    for row in 0..<column.count where !column.isBlank(row) {
      // Subjects and states come again and again, remarks do not: few short values are remembered.
      let told = column.withValue(row) { value -> SensitiveSubject? in
        guard value.count <= Self.longest else { return subject(of: value, buffer: &buffer) }
        if let place = known.find(value) { return subjects[place] }
        let told = subject(of: value, buffer: &buffer)
        if subjects.count < Self.limit {
          _ = value.withUnsafeBufferPointer { known.add($0) }
          subjects.append(told)
        }
        return told
      }
      guard let subject = told else { continue }
      gone.insert(row)
      tally.notable.append((row, .blank(Self.reason(subject))))
    }
    if gone.isEmpty { return column }
    tally.changedCount += gone.count
    var out = TextColumn()
    out.reserve(rows: column.count, byteCount: column.bytes.count)
    for row in 0..<column.count {
      if gone.contains(row) { out.endValue() } else { out.append(row, of: column) }
    }
    return out
  }

  /// How many values of a column are remembered, and the most bytes of one.
  private static let limit = 1_024
  private static let longest = 40

  func phrase(for reason: Reason) -> Phrase {
    SensitiveSubject.allCases.first { Self.reason($0) == reason }.map(Self.phrase)
      ?? Cause.none.phrase
  }

  /// What is told of a text that tells of `subject`.
  static func finding(_ subject: SensitiveSubject) -> Finding {
    Finding(reason(subject).text, .notice, phrase(subject))
  }

  private static func reason(_ subject: SensitiveSubject) -> Reason {
    switch subject {
    case .health: Reason("sensitive-health")
    case .religion: Reason("sensitive-religion")
    case .opinion: Reason("sensitive-opinion")
    case .union: Reason("sensitive-union")
    case .origin: Reason("sensitive-origin")
    case .sexuality: Reason("sensitive-sexuality")
    case .biometrics: Reason("sensitive-biometrics")
    case .offence: Reason("sensitive-offence")
    }
  }

  private static func phrase(_ subject: SensitiveSubject) -> Phrase {
    let (en, fr) =
      switch subject {
      case .health: ("health", "de la santé")
      case .religion: ("religion", "de la religion")
      case .opinion: ("political or philosophical opinions", "des opinions")
      case .union: ("trade-union membership", "de l’appartenance syndicale")
      case .origin: ("origin", "de l’origine")
      case .sexuality: ("sexuality", "de la vie sexuelle")
      case .biometrics: ("genetic or biometric data", "des données génétiques ou biométriques")
      case .offence: ("offences", "des infractions ou des condamnations")
      }
    return Phrase(
      en:
        "the text tells of a person's \(en) and was left out; to keep it, purposes must name a ground",
      fr:
        "le texte parle \(fr) d’une personne et a été écarté ; pour le garder, purposes doit en donner le fondement"
    )
  }
}
