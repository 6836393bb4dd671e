public import Reference
import Tables

/// What the data may be used for, and on what ground what the law protects specially may be kept.
///
/// ```yaml
/// purposes:
///   - Patients’ files of the practice       # in the owner's words
///   - { health: care }                      # GDPR art. 9 (2) (h)
/// ```
public struct Purposes: Sendable {
  /// In the owner's words.
  public var texts: [String] = []
  /// For what is specially protected the ground on which it may be kept.
  public var grounds: [SensitiveSubject: Ground] = [:]

  /// A ground of GDPR art. 9 (2), by its word in the pipeline file.
  public enum Ground: String, CaseIterable, Sendable {
    /// (a) The person's explicit consent.
    case consent
    /// (b) Duties of labour law and social protection.
    case employment
    /// (c) The vital interests of a person who cannot consent.
    case vitalInterests = "vital-interests"
    /// (d) The members of a political, philosophical, religious or trade-union body.
    case members
    /// (e) What the person has manifestly made public.
    case madePublic = "made-public"
    /// (f) Legal claims.
    case legalClaims = "legal-claims"
    /// (g) Substantial public interest, by law.
    case publicInterest = "public-interest"
    /// (h) Care and treatment, by professionals bound to secrecy.
    case care
    /// (i) Public health.
    case publicHealth = "public-health"
    /// (j) Archives, research, statistics.
    case research

    /// Whether the ground can hold for this subject; offences are for courts and claims alone (art. 10).
    func canHold(for subject: SensitiveSubject) -> Bool {
      switch self {
      case .care, .publicHealth: subject == .health || subject == .biometrics
      case .members: [.religion, .opinion, .union].contains(subject)
      case .legalClaims, .publicInterest: true
      default: subject != .offence
      }
    }
  }

  /// The subjects that may be kept.
  public var kept: Set<SensitiveSubject> { Set(grounds.keys) }

  /// Nothing is said.
  public init() {}

  /// Reads a list of texts and of `{subject: ground}`.
  static func read(_ node: Node, problems: inout Problems) -> Purposes {
    var purposes = Purposes()
    guard let items = node.items ?? (node.scalar != nil ? [node] : nil) else {
      String.refuse(
        node, option: "purposes",
        Phrase(
          en: "a list: your words, or {subject: ground}",
          fr: "une liste : vos mots, ou {sujet: fondement}"), problems: &problems)
      return purposes
    }
    for item in items {
      if let text = item.scalar {
        purposes.add(text, at: item.mark, problems: &problems)
      } else {
        for entry in item.entries ?? [] { purposes.add(entry, problems: &problems) }
      }
    }
    return purposes
  }

  private mutating func add(_ text: String, at mark: Mark, problems: inout Problems) {
    if SensitiveSubject(rawValue: text) != nil {
      problems.note(
        Diagnostic(
          "ground-missing", at: mark,
          Phrase(
            en: "\(text) is specially protected: say on what ground it may be kept, {\(text): …}",
            fr:
              "\(text) est protégé spécialement : dites sur quel fondement le garder, {\(text): …}")
        ))
    }
    texts.append(text)
  }

  private mutating func add(_ entry: Node.Entry, problems: inout Problems) {
    guard let subject = SensitiveSubject(rawValue: entry.key) else {
      problems.note(
        Diagnostic(
          "unknown-subject", at: entry.keyMark,
          suggestion: NearestWord.to(entry.key, among: SensitiveSubject.allCases.map(\.rawValue)),
          Phrase(
            en:
              "\"\(entry.key)\" is nothing that is specially protected (\(Self.words(SensitiveSubject.self)))",
            fr:
              "« \(entry.key) » n’est pas protégé spécialement (\(Self.words(SensitiveSubject.self)))"
          )))
      return
    }
    let word = entry.value.scalar ?? ""
    guard let ground = Ground(rawValue: word) else {
      problems.note(
        Diagnostic(
          "unknown-ground", at: entry.value.mark,
          suggestion: NearestWord.to(word, among: Ground.allCases.map(\.rawValue)),
          Phrase(
            en: "\"\(word)\" is no ground of GDPR art. 9 (2) (\(Self.words(Ground.self)))",
            fr:
              "« \(word) » n’est pas un fondement du RGPD, art. 9 § 2 (\(Self.words(Ground.self)))"
          )))
      return
    }
    guard ground.canHold(for: subject) else {
      problems.note(
        Diagnostic(
          "wrong-ground", at: entry.value.mark,
          Phrase(
            en: "\(word) cannot be the ground to keep \(entry.key)",
            fr: "\(word) ne peut pas fonder la conservation de \(entry.key)")))
      return
    }
    grounds[subject] = ground
  }

  private static func words<Words: CaseIterable & RawRepresentable<String>>(
    _ type: Words.Type
  ) -> String { type.allCases.map(\.rawValue).joined(separator: ", ") }

  /// What may be written, in JSON Schema's words.
  static var schema: JSONValue {
    let grounds = SensitiveSubject.allCases.map { subject in
      (
        subject.rawValue,
        JSONValue.object([
          (
            "enum",
            .array(Ground.allCases.filter { $0.canHold(for: subject) }.map { .string($0.rawValue) })
          )
        ])
      )
    }
    return .object([
      ("type", .string("array")),
      (
        "items",
        .object([
          (
            "anyOf",
            .array([
              .object([("type", .string("string"))]),
              .object([
                ("type", .string("object")), ("properties", .object(grounds)),
                ("additionalProperties", .bool(false)),
              ]),
            ])
          )
        ])
      ),
    ])
  }
}
