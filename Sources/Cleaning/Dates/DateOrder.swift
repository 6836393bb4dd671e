/// What the first number of a date such as `03/04/2024` means.
public enum DateOrder: String, Sendable, CaseIterable {
  /// Day, month, year: most of the world.
  case dayFirst = "day-first"
  /// Month, day, year: the United States.
  case monthFirst = "month-first"

  /// The order of a locale such as `fr-FR` or `en-US`; plain `en` means the United States, as exports of software do.
  public init(locale: String) {
    let folded = locale.lowercased()
    let isAmerican =
      folded == "en" || folded.hasPrefix("en-us") || folded.hasPrefix("en_us")
      || folded.hasPrefix("en.")
    self = isAmerican ? .monthFirst : .dayFirst
  }
}
