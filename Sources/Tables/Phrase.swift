/// The languages in which every sentence exists.
public enum Language: String, Sendable, CaseIterable {
  case english = "en"
  case french = "fr"

  /// The language of a locale such as `fr-FR`, `fr_FR.UTF-8` or `en`; English when it is another one.
  public init(locale: String) {
    self = locale.lowercased().hasPrefix("fr") ? .french : .english
  }
}

/// A sentence that a user reads, in both languages: it cannot be written in one alone.
public struct Phrase: Sendable, Equatable {
  /// The English sentence.
  public let en: String
  /// The French sentence.
  public let fr: String

  /// The same sentence in both languages.
  public init(en: String, fr: String) {
    self.en = en
    self.fr = fr
  }

  /// The sentence in one language.
  public func callAsFunction(_ language: Language) -> String {
    language == .french ? fr : en
  }
}
