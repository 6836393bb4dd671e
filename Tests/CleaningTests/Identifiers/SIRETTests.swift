import Fields
import Testing

@testable import Cleaning

@Suite struct SIRETTests {
  @Test(
    arguments: [
      ("73282932000074", "ok"), ("732 829 320 00074", "ok"), ("732.829.320.000.74", "ok"),
      (" 73282932000074 ", nil),
      ("Siret 732 829 320 00074 RCS Lyon", "repaired"), ("73282932000074.0", "repaired"),
    ] as [(String, String?)])
  func fourteenDigitsAreFoundHoweverTheyAreWritten(_ text: String, _ verdict: String?) {
    let judged = SIRET().judge(text)
    #expect(judged.value == "73282932000074", "\(judged)")
    if let verdict { #expect(judged.verdict.rawValue == verdict) }
  }

  /// More post offices than Luhn numbers: theirs have a digit sum that divides by five. The head office keeps its Luhn digit.
  @Test func thePostHasItsOwnRule() {
    #expect(SIRET().judge("35600000049837").verdict == .ok)
    #expect(SIRET().judge("35600000000048").verdict == .ok)
    #expect(SIRET().judge("35600000049838").reason == "check-digit")
    #expect(SIRET().judge("35600000000041").verdict == .rejected)
  }

  @Test(arguments: [
    ("73282932000075", "check-digit"), ("7328293200007", "too-short"),
    ("732829320000744", "too-long"), ("732829320", "too-short"),
    ("00000000000000", "all-zeros"), ("00000000000018", "all-zeros"),
    ("7,32829E+13", "digits-lost"),
  ])
  func whatIsNoneIsRefusedWithItsReason(_ text: String, _ reason: String) {
    let judged = SIRET().judge(text)
    #expect(judged.verdict == .rejected && judged.reason == reason, "\(judged)")
  }

  /// The whole may hold by chance where the SIREN inside does not.
  @Test func theSirenInsideMustHoldToo() {
    var random = SeededRandom(seed: 21)
    var held = 0
    for _ in 0..<3_000 {
      let text = "4" + (0..<13).map { _ in String(random.below(10)) }.joined()
      guard SIRET().judge(text).verdict == .ok else { continue }
      held += 1
      #expect(SIREN().judge(String(text.prefix(9))).verdict == .ok, "\(text)")
    }
    #expect((5...80).contains(held), "about one in a hundred holds: \(held)")
  }
}
