public import Pipelines
public import Tables

/// Brings a date to `2026-11-23`.
public struct DateRule: JudgeRule {
  /// `date`.
  public static let name = "date"
  /// What the rule does.
  public static let summary = Phrase(
    en: "Brings a date, in any form that French and English files write, to 2026-11-23.",
    fr: "Met une date, sous toutes les formes des fichiers français et anglais, en 2026-11-23.")
  /// Samples.
  public static let examples = [
    Example("2026-11-23", gives: "2026-11-23"),
    Example("23/11/2026", gives: "2026-11-23"), Example("lundi 23 nov. 2026", gives: "2026-11-23"),
    Example("11/23/2026", gives: "2026-11-23", with: "order: month-first"),
    Example("45292", gives: "2024-01-01", with: "epoch: 1900"), Example("31/02/2024", gives: nil),
    Example("mars 2024", gives: nil),
  ]

  /// What the first number means.
  public enum Order: String, CaseIterable, SettingValue {
    /// What the dates of the column prove; what the pipeline's country writes when they prove nothing.
    case detect
    case dayFirst = "day-first"
    case monthFirst = "month-first"
  }

  /// What the first number of `03/04/2024` means.
  @Setting(
    "What 03/04/2024 begins with: detect asks the other dates of the column, and does as the pipeline's country when they prove nothing.",
    fr:
      "Par quoi commence 03/04/2024 : detect interroge les autres dates de la colonne, et suit le pays du traitement si elles ne prouvent rien."
  )
  public var order = Order.detect

  /// From when the days of a spreadsheet are counted.
  public enum Epoch: String, CaseIterable, SettingValue {
    /// Numbers are no dates.
    case none = "0"
    case from1900 = "1900"
    case from1904 = "1904"

    /// The words, which YAML takes for numbers.
    public static var schema: JSONValue {
      .object([("enum", .array([.int(0), .int(1900), .int(1904)]))])
    }
  }

  /// The epoch of day numbers.
  @Setting(
    "Read numbers as days of a spreadsheet, counted from 1900 or 1904; 0 does not.",
    fr:
      "Lire les nombres comme des jours de tableur, comptés depuis 1900 ou 1904 ; 0 ne le fait pas."
  )
  public var epoch = Epoch.none

  /// The last two-digit year of the 2000s.
  @Setting(
    "The last two-digit year that lies in the 2000s; for birth dates, the present year.",
    fr:
      "La dernière année à deux chiffres des années 2000 ; pour des naissances, l’année en cours.",
    range: 0...99)
  public var pivot = 29

  /// Day first unless the column proves otherwise.
  public init() {}

  /// The judge with these settings.
  public func judge(locale: String) -> any ColumnJudge {
    switch epoch {
    case .none: break
    case .from1900: return SerialDate(epoch: 1900)
    case .from1904: return SerialDate(epoch: 1904)
    }
    switch order {
    case .detect: return DateJudge(order: DateOrder(locale: locale), pivot: pivot)
    case .dayFirst: return DateJudge(order: .dayFirst, pivot: pivot, decides: false)
    case .monthFirst: return DateJudge(order: .monthFirst, pivot: pivot, decides: false)
    }
  }
}
