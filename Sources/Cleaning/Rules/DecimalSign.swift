public import Pipelines

/// Which sign stands before the decimals of a source's numbers.
public enum DecimalSign: String, CaseIterable, SettingValue {
  /// What the numbers of the column prove; what they leave open is refused.
  case detect
  case comma
  case dot

  /// The style of numbers with this sign.
  func style(locale: String) -> AmountStyle {
    switch self {
    case .detect: AmountStyle(locale: locale)
    case .comma: AmountStyle(dot: .grouping, comma: .decimal)
    case .dot: AmountStyle(dot: .decimal, comma: .grouping)
    }
  }
}
