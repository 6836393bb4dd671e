import Pipelines

/// Every rule that `check` may name; beside these, every kind of value is a rule of its own name.
public enum CheckBook {
  /// The rules, in the order of the manual.
  public static let rules: [any CheckRule.Type] = [
    Required.self, OneOf.self, Pattern.self, Length.self, NumberRange.self, PlausibleDate.self,
    PlausibleAge.self, Fresh.self, PlaceholderCheck.self, Unique.self, ListedIn.self,
    Consistent.self, OwnNumber.self, OwnAddress.self,
  ]

  /// The words that `check` knows.
  public static var names: [String] { rules.map { $0.name } + KindCheck.kinds }

  /// The rule called `name`, or `nil`.
  static func rule(_ name: String) -> (any CheckRule.Type)? { rules.first { $0.name == name } }
}
