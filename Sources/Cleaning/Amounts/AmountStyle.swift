public import Tables

/// What a lone `.` or `,` before exactly three digits means: `1.234`.
public struct AmountStyle: Sendable, Equatable {
  /// The part that a sign plays in a written number.
  public enum Sign: Sendable, Equatable {
    /// It stands before the decimals.
    case decimal
    /// It stands between the thousands.
    case grouping
    /// It may be either.
    case unknown
  }

  /// The part of the dot.
  public var dot: Sign
  /// The part of the comma.
  public var comma: Sign

  /// A style of both signs.
  public init(dot: Sign, comma: Sign) {
    self.dot = dot
    self.comma = comma
  }

  /// The style of a locale such as `fr-FR`.
  ///
  /// The country tells, and where it has several ways, or none is named, the language: `en-DE` are German amounts read by a speaker of English.
  /// Where French is spoken the comma stands before the decimals, and a dot may be a thousands sign of old or the decimal sign of a program:
  /// `1.234` stays doubtful. German, Spanish, Italian, Dutch and Portuguese group by dots; English and Swiss write decimals with it.
  public init(locale: String) {
    let parts = locale.lowercased().split { "-_.@".contains($0) }
    let language = String(parts.first ?? "")
    let country = parts.count > 1 ? String(parts[1]) : ""
    if Self.dotted.contains(country) || language == "en" && !Self.continental.contains(country) {
      self.init(dot: .decimal, comma: .grouping)
    } else if Self.grouped.contains(country) || Self.groupedLanguages.contains(language) {
      self.init(dot: .grouping, comma: .decimal)
    } else {
      self.init(dot: .unknown, comma: .decimal)
    }
  }

  /// Countries whose decimals stand behind a dot whatever the language.
  private static let dotted: Set<String> = ["ch", "li", "gb", "ie", "us", "au", "nz", "mt"]
  /// Countries that group thousands by dots whatever the language.
  private static let grouped: Set<String> = [
    "de", "at", "es", "it", "nl", "pt", "dk", "gr", "tr", "ro", "hr", "si", "br",
  ]
  private static let groupedLanguages: Set<String> = [
    "de", "es", "it", "nl", "pt", "da", "el", "id", "tr", "ro", "hr", "sl",
  ]
  /// Countries where a speaker of English finds a comma before the decimals.
  private static let continental: Set<String> = grouped.union([
    "fr", "be", "lu", "mc", "pl", "cz", "sk", "hu", "bg", "se", "fi", "no", "ee", "lv", "lt", "gp",
    "mq", "gf", "re", "yt", "pm", "bl", "mf", "nc", "pf", "wf",
  ])

  /// The style with what the other amounts of a column prove about the doubtful sign.
  ///
  /// A dot before one, two or more than three digits is a decimal sign; next to a decimal comma it groups. What proves both proves nothing, and
  /// makes either sign doubtful.
  public func decided(by column: TextColumn) -> AmountStyle {
    guard isDoubtful else { return self }
    let survey = AmountSurvey(column)
    if survey.isMixed { return AmountStyle(dot: .unknown, comma: .unknown) }
    return survey.style ?? self
  }

  /// Whether a sign may be either.
  var isDoubtful: Bool { dot == .unknown || comma == .unknown }
}
