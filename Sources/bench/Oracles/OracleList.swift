import Foundation
import Reference

/// A list of inputs with answers that do not come from us, and how much of it must be right.
struct OracleList: Sendable {
  /// A row by heading.
  typealias Row = [String: String]

  /// The file's name without its ending.
  let name: String
  /// The least share that must be right.
  let required: Double
  /// How many fields may say something that the list does not know; `nil` where the question does not arise.
  var inventedAtMost: Int?
  let measure: @Sendable (_ rows: [Row], _ library: ReferenceLibrary) -> OracleScore

  /// The list's rows in a folder; `nil` when it is not there.
  func rows(in folder: String) -> [Row]? {
    FileManager.default.contents(atPath: "\(folder)/\(name).csv").map { data in
      let table = PlainCSV.rows(of: data)
      return table.dropFirst().map { row in
        Dictionary(zip(table[0], row), uniquingKeysWith: { first, _ in first })
      }
    }
  }

  /// Every list whose answers other libraries made, in the order of our promises.
  static let made: [OracleList] =
    IdentifierLists.all + PhoneLists.all + [EmailList.list] + DateLists.all + [AmountList.list]
    + MeasureLists.all

  /// The lists written by hand, which name every part of a value.
  static let gold = GoldLists.all(
    names: "gold_names", "gold_companies", "gold_addresses", least: 0.95)

  /// Two hundred more of each, written from the definitions: `Fixtures/gold`.
  static let ownGold = GoldLists.all(names: "names", "companies", "addresses", least: 0.98)

  /// Post codes and towns, for which the tables that may not ship must have been added.
  static let communes = CommuneList.list
}

extension OracleList.Row {
  /// The cell under a heading; empty when there is none.
  func cell(_ heading: String) -> String { self[heading] ?? "" }
}
