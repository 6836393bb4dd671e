/// Where somebody lives.
struct Home: Sendable {
  let street: String
  let complement: String
  let town: Town
}

/// A value that somebody has from a day on.
struct Since<Value: Sendable>: Sendable {
  let day: Day
  let value: Value
}

/// One human being who buys, asks or takes part, with what has changed in their life.
struct Person: Sendable {
  let client: String
  let woman: Bool
  var first: String
  var last: String
  /// The name before a marriage, and the day on which it was given up.
  var birthName: Since<String>?
  var birth: Day
  var homes: [Since<Home>]
  var landline: String?
  var mobiles: [Since<String>]
  var emails: [String]
  /// The partner's first name, where some papers say « M. et Mme ».
  var partner: String?

  var civility: String { woman ? "Mme" : "M." }

  func home(on day: Day) -> Home { (homes.last { $0.day <= day } ?? homes[0]).value }

  /// The mobile in use on that day; `nil` when the person has none.
  func mobile(on day: Day) -> String? { (mobiles.last { $0.day <= day } ?? mobiles.first)?.value }

  func surname(on day: Day, _ chance: inout SplitMix64) -> String {
    guard let birthName else { return last }
    if day < birthName.day || chance.chance(60) { return birthName.value }
    return last
  }
}
