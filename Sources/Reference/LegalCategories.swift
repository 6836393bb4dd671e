/// The legal categories of the INSEE: four digits for a firm's or a body's form in law, such as 5710 for a SAS.
///
/// The usual ones ship, in the INSEE's words, and two that it struck out since (5498 and 5720), for older files hold them; all
/// are there when the user added the INSEE's list.
/// - Source: INSEE, catégories juridiques, September 2022, niveaux I and III.
public struct LegalCategories: Sendable {
  private var labels: [String: String] = [:]
  private var forms: [String: String] = [:]
  /// Whether all codes are known, so that another one is none.
  public let isComplete: Bool

  /// Reads our own table and the INSEE's.
  public init(usual: ReferenceTable?, official: ReferenceTable?) {
    for row in usual?.rows() ?? [] where row.count == 3 {
      labels[row[0]] = row[1]
      if !row[2].isEmpty { forms[row[0]] = row[2] }
    }
    for row in official?.rows() ?? [] where row.count == 3 { labels[row[1]] = row[2] }
    isComplete = official != nil
  }

  /// A category in words; `nil` when it is unknown.
  public func label(_ code: String) -> String? { labels[code] }

  /// What the first digit says: *Société commerciale*; `nil` for 0.
  public func group(_ code: String) -> String? { labels[String(code.prefix(1))] }

  /// The legal form as one writes it: `SAS`; `nil` where the category has none.
  public func form(_ code: String) -> String? { forms[code] }
}
