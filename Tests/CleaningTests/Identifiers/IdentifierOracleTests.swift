import Fields
import Testing

@testable import Cleaning

/// The identifiers against python-stdnum.
struct IdentifierOracleTests {
  /// Whether a judgement says what the row says; `prefix` is what our canonical form has in front of the library's.
  static func agrees(_ judgement: Judgement, _ row: [String: String], prefix: String = "") -> Bool {
    let isValid = judgement.verdict == .ok || judgement.verdict == .repaired
    guard isValid == (row["valid"] == "1") else { return false }
    var compact = row["compact"] ?? ""
    if compact.hasPrefix("GR"), row["pays"] != nil { compact = "EL" + compact.dropFirst(2) }
    return !isValid || judgement.value == compact || judgement.value == prefix + compact
  }

  static func score(_ name: String, _ judge: (([String: String]) -> Judgement)) throws
    -> Oracle.Score
  {
    var score = Oracle.Score()
    for oracle in [try Oracle(name), try Oracle.extra(name)].compactMap({ $0 }) {
      for row in oracle.rows {
        let isZeros = (row["input"] ?? "").allSatisfy { $0 == "0" } && name == "fr_siren"
        if isZeros { continue }
        let judgement = judge(row)
        score.note(
          agrees(judgement, row, prefix: row["pays"] ?? "FR"),
          "\(row["input"] ?? "") valid \(row["valid"] ?? "") \(row["error"] ?? "") → \(judgement)")
      }
    }
    return score
  }

  @Test func sirenAgreesWithTheOracle() throws {
    let score = try Self.score("fr_siren") { SIREN().judge($0["input"] ?? "") }
    #expect(score.wrong.isEmpty, score.summary)
  }

  @Test func siretAgreesWithTheOracle() throws {
    let score = try Self.score("fr_siret") { SIRET().judge($0["input"] ?? "") }
    #expect(score.wrong.isEmpty, score.summary)
  }

  @Test func luhnAgreesWithTheOracle() throws {
    let score = try Self.score("luhn") { Luhn().judge($0["input"] ?? "") }
    #expect(score.wrong.isEmpty, score.summary)
  }

  @Test func bankAccountNumbersAgreeWithTheOracle() throws {
    let score = try Self.score("iban") { IBAN().judge($0["input"] ?? "") }
    #expect(score.wrong.isEmpty, score.summary)
  }

  @Test func bankIdentifiersAgreeWithTheOracle() throws {
    let score = try Self.score("bic") { BIC().judge($0["input"] ?? "") }
    #expect(score.wrong.isEmpty, score.summary)
  }

  @Test(arguments: ["fr_tva", "eu_vat", "non_eu_vat"])
  func vatNumbersAgreeWithTheOracle(name: String) throws {
    let score = try Self.score(name) {
      VATNumber(region: $0["pays"] ?? "FR").judge($0["input"] ?? "")
    }
    #expect(score.wrong.isEmpty, score.summary)
  }
}
