import Fields
public import Pipelines
import Reference
public import Tables

/// Says how a letter or a mail addresses a client, and from where his sex is known.
///
/// A salutation is never guessed: only a civility or a sex that the source declares makes a *Madame* or a *Monsieur*, and only a first
/// name that is surely one is called. Where anything speaks against it, the salutation is the one that fits everybody.
public struct Greet: Transform {
  /// `greet`.
  public static let name = "greet"
  /// What the stage does.
  public static let summary = Phrase(
    en:
      "Adds greeting, a salutation that is never wrong, and sex with sex-origin where they are certain.",
    fr:
      "Ajoute greeting, une formule d’appel jamais fausse, et sex avec sex-origin quand ils sont certains."
  )
  /// The style fills the subject.
  public static let subject: String? = "style"
  /// Samples.
  public static let examples = [
    Example(
      "civility,first-name,last-name\nMme,Léa,Le Goff\n,Camille,Le Goff",
      gives:
        "civility,first-name,last-name,sex,sex-origin,greeting\nMme,Léa,Le Goff,F,civility,Madame\n,Camille,Le Goff,,,\"Madame, Monsieur\""
    ),
    Example(
      "first-name,last-name\nLéa,Le Goff\nJ.-P.,Martin",
      gives:
        "first-name,last-name,sex,sex-origin,greeting\nLéa,Le Goff,F,first-name,Bonjour Léa\nJ.-P.,Martin,,,Bonjour",
      with: "greet: first-name"),
  ]

  /// How people are addressed.
  @Setting(
    "formal (Madame, Monsieur) or first-name (Bonjour Léa).",
    fr: "formal (Madame, Monsieur) ou first-name (Bonjour Léa).")
  public var style = Style.formal

  /// How people are addressed.
  public enum Style: String, CaseIterable, SettingValue {
    case formal
    case firstName = "first-name"
  }

  /// In the way of a letter.
  public init() {}

  /// Three fields exist afterwards.
  public func flow(_ flow: inout Flow) {
    for field in ["sex", "sex-origin", "greeting"] { flow.add(field) }
  }

  /// The words of the pipeline's language.
  public func prepare(for columns: [String], _ context: StepContext) -> any Step {
    GreetStep(
      style: style, isFrench: Language(locale: context.locale) == .french,
      names: ReferenceLibrary.standard.firstNames, surnames: ReferenceLibrary.standard.surnames,
      home: context.locale.split(separator: "-").dropFirst().first?.uppercased() ?? "FR")
  }
}

private struct GreetStep: Step {
  let style: Greet.Style
  let isFrench: Bool
  let names: FirstNames
  let surnames: Surnames
  /// The country of the source.
  let home: String

  /// What is known of one client.
  private struct Person {
    var civility = ""
    var firstName = ""
    var lastName = ""
    var sex = ""
    /// The sex that the civility tells.
    var told: String {
      switch civility {
      case "M.": "M"
      case "Mme": "F"
      default: ""
      }
    }
  }

  private static let told = Finding(
    "sex-told", .repaired,
    Phrase(
      en: "the sex follows from the civility or the first name",
      fr: "le sexe découle de la civilité ou du prénom"))

  func apply(to delivery: inout Delivery, log: inout StepLog) {
    let batch = delivery.mentions
    let sexes = batch["sex"] ?? TextColumn(missingCount: batch.count)
    var sex = TextColumn()
    var origin = TextColumn()
    var greeting = TextColumn()
    var toldCount = 0
    for row in 0..<batch.count {
      let person = Person(
        civility: batch["civility"]?[row] ?? "", firstName: batch["first-name"]?[row] ?? "",
        lastName: batch["last-name"]?[row] ?? "", sex: sexes[row])
      // « Simone » of Florence is a man: the French births tell of those who live where French is spoken.
      let isElsewhere = FrenchSpeaking.isElsewhere(
        country: batch["country"]?.value(row) ?? "",
        numbers: ["mobile", "phone"].compactMap { batch[$0]?.value(row) }, home: home)
      let byName = isElsewhere ? "" : sexOfFirstName(person.firstName)
      // What clean took from a whole name was not declared: it left the source's words beside it, and a sex is one word.
      let isDeclared = !person.sex.isEmpty && sexes.originals[row].map(Self.isOneWord) ?? true
      let (found, from) =
        !person.sex.isEmpty && isDeclared
        ? (person.sex, "declared")
        : !person.told.isEmpty
          ? (person.told, "civility") : byName.isEmpty ? ("", "") : (byName, "first-name")
      if sexes.isBlank(row), !found.isEmpty {
        sex.append(found)
        toldCount += 1
      } else {
        sex.append(row, of: sexes)
      }
      origin.append(from.isEmpty ? nil : from)
      greeting.append(self.greeting(person, byName: byName, isDeclared: isDeclared))
    }
    _ = sex.noteChanges(from: sexes)
    delivery.mentions["sex"] = sex
    delivery.mentions["sex-origin"] = origin
    delivery.mentions["greeting"] = greeting
    log.count(Self.told, field: "sex", times: toldCount)
  }

  private static func isOneWord(_ text: ArraySlice<UInt8>) -> Bool {
    text.split { $0 == 0x20 || $0 == 0x26 || $0 == 0x2B || $0 == 0x2F }.count <= 1
  }

  /// The sex that nineteen in twenty of those who bear the name have, when it is borne often enough to tell.
  private func sexOfFirstName(_ name: String) -> String {
    guard !name.isEmpty, let entry = names.entry(Fold.key(name)),
      entry.isFirstName(atLeast: .borne)
    else { return "" }
    return entry.sex?.rawValue ?? ""
  }

  private func greeting(_ person: Person, byName: String, isDeclared: Bool) -> String {
    let isDoubtful = isDoubtful(person, byName: byName, isDeclared: isDeclared)
    if style == .firstName {
      let hello = isFrench ? "Bonjour" : "Hello"
      let isSure =
        !isDoubtful && isSureName(person.firstName)
        && !mayBeFamily(person.firstName, beside: person.lastName)
      return isSure ? "\(hello) \(person.firstName)" : hello
    }
    switch person.civility {
    case "MM.": return isFrench ? "Messieurs" : "Dear Sirs"
    case "Mmes": return isFrench ? "Mesdames" : "Dear Madams"
    case "Dr": return isFrench ? "Docteur" : "Dear Doctor"
    case "Me": return isFrench ? "Maître" : everybody
    case "Pr": return isFrench ? "Professeur" : "Dear Professor"
    case "Mgr": return isFrench ? "Monseigneur" : everybody
    default: break
    }
    guard !isDoubtful else { return everybody }
    switch person.told.isEmpty ? (isDeclared ? person.sex : "") : person.told {
    case "F": return isFrench ? "Madame" : "Dear Madam"
    case "M": return isFrench ? "Monsieur" : "Dear Sir"
    default: return everybody
    }
  }

  /// Whether the declared sex or the first name contradicts the civility: one of them is a slip.
  private func isDoubtful(_ person: Person, byName: String, isDeclared: Bool) -> Bool {
    let declared = isDeclared ? person.sex : ""
    let told = person.told
    return !told.isEmpty && !declared.isEmpty && told != declared
      || !byName.isEmpty && !(told + declared).isEmpty && !(told + declared).contains(byName)
  }

  /// Whether the word in the first name may be the family name: ten times as many families are called so, or more of them where the
  /// last name is a first name, as in exchanged columns: « Morvan » beside « Anne ».
  private func mayBeFamily(_ first: String, beside last: String) -> Bool {
    let families = surnames.estimatedBirths(Fold.key(first))
    let births = names.entry(Fold.key(first))?.birthCount ?? 0
    if families > 10 * births { return true }
    let key = Fold.key(last)
    return families > births
      && (names.entry(key)?.birthCount ?? 0) > 3 * surnames.estimatedBirths(key)
  }

  private var everybody: String { isFrench ? "Madame, Monsieur" : "Dear Sir or Madam" }

  /// Whether nothing but letters, hyphens and apostrophes stands there, more than an initial, and people are called so.
  private func isSureName(_ name: String) -> Bool {
    guard name.count >= 2, !name.contains("."), !name.contains("?") else { return false }
    let key = Fold.key(name)
    guard !key.isEmpty, !key.contains(where: \.isNumber) else { return false }
    if names.entry(key) != nil { return true }
    let parts = key.split(separator: " ")
    return parts.count > 1 && parts.allSatisfy { names.entry(String($0)) != nil }
  }
}
