import Fields
import Testing

@testable import Cleaning

@Suite struct SIRENTests {
  @Test(arguments: [
    ("732829320", "ok"), ("732 829 320", "ok"), ("732.829.320", "ok"),
    ("732\u{A0}829\u{202F}320", "ok"),
    ("RCS Paris B 732 829 320", "repaired"), ("Siren : 732829320", "repaired"),
    ("73282932000074", "repaired"),
    ("FR44732829320", "repaired"), ("732829320.0", "repaired"),
    ("n° 7 3 2 8 2 9 3 2 0 (SIREN)", "repaired"),
  ])
  func nineDigitsAreFoundHoweverTheyAreWritten(_ text: String, _ verdict: String) {
    let judged = SIREN().judge(text)
    #expect(judged.value == "732829320" && judged.verdict.rawValue == verdict, "\(judged)")
  }

  @Test(
    arguments: [
      ("732829321", "check-digit"), ("73282932", "too-short"), ("7328293200", "too-long"),
      ("000000000", "all-zeros"),
      ("7,3E+08", "digits-lost"), ("FR45732829320", nil), ("RCS 732829320 et 552100554", "several"),
      ("RCS 732829321", nil),
      ("732-829-32O", nil), ("73282932000075", nil),
    ] as [(String, String?)])
  func whatIsNoneIsRefusedWithItsReason(_ text: String, _ reason: String?) {
    let judged = SIREN().judge(text)
    #expect(judged.verdict == .rejected && judged.value.isEmpty, "\(judged)")
    if let reason { #expect(judged.reason == reason, "\(judged)") }
  }

  @Test(arguments: ["", "  ", "\u{A0}"]) func nothingIsEmpty(_ text: String) {
    #expect(SIREN().judge(text).verdict == .empty)
  }

  @Test func twiceIsOnce() {
    for text in ["RCS Paris B 732 829 320", "73282932000074", "732.829.320"] {
      let once = SIREN().judge(text).value
      #expect(SIREN().judge(once).value == once && SIREN().judge(once).verdict == .ok)
    }
  }
}
