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
  /// Where French is spoken the comma stands before the decimals, and a dot may be a thousands sign of old or the decimal sign of a program:
  /// `1.234` stays doubtful. German, Spanish, Italian, Dutch and Portuguese group by dots; English and Swiss write decimals with it.
  public init(locale: String) {
    let folded = locale.lowercased()
    if folded.hasSuffix("ch") || folded.hasPrefix("en") {
      self.init(dot: .decimal, comma: .grouping)
    } else if ["de", "es", "it", "nl", "pt", "da", "el", "id", "tr", "ro", "hr", "sl"].contains(
      String(folded.prefix(2)))
    {
      self.init(dot: .grouping, comma: .decimal)
    } else {
      self.init(dot: .unknown, comma: .decimal)
    }
  }

  /// The style with what the other amounts of a column prove about the doubtful sign.
  ///
  /// A dot before one, two or more than three digits is a decimal sign; next to a decimal comma it groups. What proves both proves nothing.
  public func decided(by column: TextColumn) -> AmountStyle {
    isDoubtful ? AmountSurvey(column).style ?? self : self
  }

  /// Whether a sign may be either.
  var isDoubtful: Bool { dot == .unknown || comma == .unknown }
}
