public import Foundation
public import Pipelines
import Tables

extension MatchModel {
  /// Models of other versions weigh other levels, and are refused.
  private static let version = 6

  /// The model as JSON that a person can read: for each kind of pair the chances of every level, as same, household, unrelated, sister.
  public var json: Data {
    var kinds: [[String: Any]] = []
    for kind in 0..<Self.kindCount {
      var comparisons: [String: Any] = [:]
      for comparison in Comparison.allCases {
        var levels: [String: Any] = [:]
        for (level, description) in Levels.all[comparison.rawValue].enumerated().dropFirst() {
          levels[description.name.en] = Relation.allCases.map {
            beliefs[kind][comparison, level, $0]
          }
        }
        comparisons[comparison.label] = levels
      }
      kinds.append([
        "records-with-a-company": kind, "same-share": sameShare[kind],
        "household-share": householdShare[kind], "sister-share": sisterShare[kind],
        "levels": comparisons,
      ])
    }
    var whole: [String: Any] = ["tamis-model": Self.version, "kinds": kinds]
    if let frequencies { whole["frequencies"] = frequencies.plain }
    if let identifiers { whole["identifiers"] = identifiers }
    whole["categories"] = categories
    whole["contacts-are-clients"] = contactsAreClients
    whole["wide-keys"] = wideKeys.map { String($0, radix: 16) }
    whole["counter-values"] = counterValues.map { String($0, radix: 16) }
    return
      (try? JSONSerialization.data(withJSONObject: whole, options: [.prettyPrinted, .sortedKeys]))
      ?? Data()
  }

  /// Reads a model that ``json`` wrote.
  /// - Throws: `model-unreadable` when it is none.
  public init(json: Data, path: String) throws(RunError) {
    self.init(start: (1, 1))
    guard let whole = (try? JSONSerialization.jsonObject(with: json)) as? [String: Any],
      whole["tamis-model"] as? Int == Self.version, let kinds = whole["kinds"] as? [[String: Any]],
      kinds.count == Self.kindCount
    else { throw Self.unreadable(path) }
    func hashes(_ name: String) throws(RunError) -> [UInt64] {
      try (whole[name] as? [String] ?? []).map { text throws(RunError) in
        guard let hash = UInt64(text, radix: 16) else { throw Self.unreadable(path) }
        return hash
      }
    }
    wideKeys = try hashes("wide-keys")
    counterValues = try hashes("counter-values")
    identifiers = whole["identifiers"] as? [String]
    categories = whole["categories"] as? [String] ?? []
    contactsAreClients = whole["contacts-are-clients"] as? Bool ?? false
    if let written = whole["frequencies"] {
      guard let found = LearntFrequencies(plain: written) else { throw Self.unreadable(path) }
      frequencies = found
    }
    for (kind, content) in kinds.enumerated() {
      guard let same = content["same-share"] as? Double,
        let household = content["household-share"] as? Double,
        let sister = content["sister-share"] as? Double,
        [same, household, sister].allSatisfy({ (0...1).contains($0) }),
        let comparisons = content["levels"] as? [String: Any]
      else { throw Self.unreadable(path) }
      sameShare[kind] = same
      householdShare[kind] = household
      sisterShare[kind] = sister
      for comparison in Comparison.allCases {
        guard let levels = comparisons[comparison.label] as? [String: [Double]] else {
          throw Self.unreadable(path)
        }
        for (level, description) in Levels.all[comparison.rawValue].enumerated().dropFirst() {
          guard let chances = levels[description.name.en], chances.count == Relation.count,
            chances.allSatisfy({ (0...1).contains($0) })
          else { throw Self.unreadable(path) }
          for relation in Relation.allCases {
            beliefs[kind][comparison, level, relation] = chances[relation.rawValue]
          }
        }
      }
    }
  }

  private static func unreadable(_ path: String) -> RunError {
    RunError(
      "model-unreadable", .unreadable, at: path,
      Phrase(
        en: "is no model that `tamis match --model` wrote; delete it to train anew",
        fr:
          "n’est pas un modèle écrit par `tamis match --model` ; supprimez-le pour en apprendre un nouveau"
      ))
  }
}
