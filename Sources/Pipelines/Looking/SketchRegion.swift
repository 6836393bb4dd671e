import Tables

/// The country that a first pipeline names in its `locale:`: the files', not the person's who writes it.
struct SketchRegion {
  /// An ISO 3166 alpha-2 code.
  let code: String
  /// The file that tells it, and by what; `nil` where none does.
  private let witness: (path: String, evidence: Phrase)?
  /// The largest file whose records are of several countries, and by what.
  private let mixed: (path: String, evidence: Phrase)?

  /// The country of most records of a folder; where no file tells one, that of the person's locale.
  init(_ folder: FolderLook, personal locale: String) {
    var weights: [String: Int] = [:]
    for source in folder.sources {
      guard let code = source.look.region?.code else { continue }
      weights[code, default: 0] += max(1, source.look.recordCount) * source.fileCount
    }
    let best = weights.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
    /// The largest file whose country is that, and its evidence.
    func telling(_ code: String?) -> (path: String, evidence: Phrase)? {
      let told = folder.sources.filter { $0.look.region.map { $0.code == code } ?? false }
      let largest = told.max { $0.look.recordCount < $1.look.recordCount }
      return largest.flatMap { source in source.look.region.map { (source.path, $0.evidence) } }
    }
    witness = best.flatMap(telling)
    mixed = telling(nil)
    code = best ?? Self.country(of: locale)
  }

  /// `BE` of `fr_BE.UTF-8`; a locale without one is French for speakers of French, British for others. `en_US` is what
  /// machines are delivered with, and says nothing about files: reading their dates month first would be a guess.
  private static func country(of locale: String) -> String {
    let parts = locale.split { "-_.@".contains($0) }
    if parts.count > 1, parts[1] != "US", parts[1].utf8.count == 2, parts[1].allSatisfy(\.isLetter)
    {
      return parts[1].uppercased()
    }
    return Language(locale: locale) == .french ? "FR" : "GB"
  }

  /// The line of the pipeline file: the person's language, the files' country, and why.
  func line(_ language: Language) -> String {
    let reason: Phrase
    if let witness {
      reason = Phrase(
        en: "the country of \(witness.path), by \(witness.evidence.en)",
        fr: "le pays de \(witness.path), d’après \(witness.evidence.fr)")
    } else if let mixed {
      reason = Phrase(
        en:
          "\(mixed.path) has clients of several countries, by \(mixed.evidence.en): a record that names its country is read by it, any other by these last two letters; check them",
        fr:
          "\(mixed.path) a des clients de plusieurs pays, d’après \(mixed.evidence.fr) : une fiche qui nomme son pays est lue selon lui, les autres selon ces deux dernières lettres ; vérifiez-les"
      )
    } else {
      reason = Phrase(
        en: "no file tells its country: check the last two letters (phones, post codes, dates)",
        fr:
          "aucun fichier ne dit son pays : vérifiez les deux dernières lettres (téléphones, codes postaux, dates)"
      )
    }
    return "locale: \(language.rawValue)-\(code)   # \(SketchText.oneLine(reason(language)))"
  }

  /// What to do about a file of another country than the pipeline's.
  func note(on look: FileLook, _ language: Language) -> String? {
    guard let other = look.region, let its = other.code, its != code,
      !(other.isFrench && code == "FR")
    else { return nil }
    return Phrase(
      en:
        "of another country, \(its), by \(other.evidence.en): its phones without a country code are read as \(code)'s; a pipeline of its own reads them right",
      fr:
        "d’un autre pays, \(its), d’après \(other.evidence.fr) : ses téléphones sans indicatif sont lus comme ceux de \(code) ; un traitement à part les lit bien"
    )(language)
  }
}
