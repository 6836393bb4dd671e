import Cleaning
import Fields
import Foundation
import Reference
import Testing

@Suite struct CommuneJudgeTests {
  private static let verdicts: [String: Verdict] = [
    "ok": .ok, "cedex": .ok, "ok_corrige": .repaired, "incoherent": .rejected, "inconnu": .rejected,
    "ambigu": .rejected,
  ]

  /// The library over the tables that may not ship, added as a user would.
  static func fullLibrary() throws -> (library: ReferenceLibrary, folder: String) {
    let folder = NSTemporaryDirectory() + "tamis-" + UUID().uuidString
    let store = ReferenceStore(directory: folder)
    let base = try #require(Gold.folder("shared/data")) + "/reference/"
    for file in [
      "fr_communes_2026.csv", "fr_communes_mouvements.csv", "fr_codes_postaux_2024.csv",
      "fr_collectivites_outremer.csv", "fr_prenoms_cle.csv",
    ] {
      _ = try store.add(base + file)
    }
    return (ReferenceLibrary(store: store), folder)
  }

  @Test(
    "The shared list of post codes and towns is answered",
    .enabled(if: Gold.shared("postal_communes.csv") != nil))
  func sharedList() throws {
    let (library, folder) = try Self.fullLibrary()
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let judge = CommuneJudge(library)
    var right = 0
    let rows = try #require(Gold.shared("postal_communes.csv"))
    for row in rows {
      let answer = judge.judge((row["code_postal"] ?? "") + "\t" + (row["ville"] ?? ""))
      let isRight =
        answer.verdict == Self.verdicts[row["statut"] ?? ""]
        && answer.parts == [row["insee_attendu"] ?? ""]
      if isRight { right += 1 }
    }
    // With more tables the other lists must not be answered worse.
    for list in [Gold.own("names.csv"), Gold.shared("gold_names.csv")] {
      let score = PersonJudgeTests.score(try #require(list), library: library)
      #expect(score.share >= 0.98, "\(score.wrong)")
    }
    for list in [Gold.own("addresses.csv"), Gold.shared("gold_addresses.csv")] {
      let score = AddressJudgeTests.score(try #require(list), library: library)
      #expect(score.share >= 0.98, "\(score.wrong)")
    }
    #expect(Double(right) >= 0.98 * Double(rows.count))
  }

  @Test(
    "Without the user's tables names and codes still agree",
    arguments: [
      ("35400", "ST MALO", Verdict.ok, "35400 Saint-Malo"),
      ("1000", "Bourg en Bresse", .ok, "01000 Bourg-en-Bresse"),
      ("59000", "Lile", .repaired, "59000 Lille"), ("35000", "Renes", .repaired, "35000 Rennes"),
      ("1000", "Bruxelles", .ok, "1000 Bruxelles"),
      ("35400", "Marseille", .rejected, ""), ("75000", "Paris", .rejected, ""),
      ("98000", "Monaco", .ok, "98000 Monaco"),
      ("", "", .empty, ""), ("", "Villeurbanne", .repaired, "69100 Villeurbanne"),
    ])
  func compiledTables(code: String, town: String, verdict: Verdict, value: String) {
    let answer = CommuneJudge(ReferenceLibrary()).judge(code + "\t" + town)
    #expect(answer.verdict == verdict)
    #expect(answer.value == value)
  }
}
