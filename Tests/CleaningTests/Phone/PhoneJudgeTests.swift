import Fields
import Pipelines
import Tables
import Testing

@testable import Cleaning

struct PhoneJudgeTests {
  @Test(arguments: [
    ("06 12 34 56 78", "+33612345678", "mobile"), ("0692 12 34 56", "+262692123456", "mobile"),
    ("01-44-55-66-77", "+33144556677", "fixed"),
    ("+1 202 555 0123", "+12025550123", "fixed-or-mobile"),
    ("+43 6485 12345", "+43648512345", "mobile"), ("+43 664 1234567", "+436641234567", "mobile"),
    ("+43 6483 12345", "+43648312345", "fixed"), ("00351 912 345 678", "+351912345678", "mobile"),
    ("0033 (0)6 12 34 56 78", "+33612345678", "mobile"),
    ("+33 (0)06 12 34 56 78", "+33612345678", "mobile"),
    ("+33 33 6 12 34 56 78", "+33612345678", "mobile"),
    ("06|12|34|56|78", "+33612345678", "mobile"), ("06*12*34*56*78", "+33612345678", "mobile"),
    ("09 80 12 34 56", "+33980123456", "voip"),
  ])
  func goodNumber(text: String, number: String, type: String) {
    #expect(PhoneJudge().judge(text) == .ok(number, parts: [type]))
    #expect(PhoneJudge().judge(number) == .ok(number, parts: [type]))
  }

  @Test(arguments: [
    ("612345679", "+33612345679", "zero-lost"), ("33612345678", "+33612345678", "prefix-missing"),
    ("+33 692 12 34 56", "+262692123456", "overseas-code"),
    ("Tél : 06 12 34 56 78", "+33612345678", "words-around"),
    ("06 12 34 56 78 (bureau)", "+33612345678", "words-around"),
    ("06 12 34 56 78 / 01 44 55 66 77", "+33612345678", "first-of-several"),
    ("06 12 34 56 78 - 01 23 45 67 89", "+33612345678", "first-of-several"),
    ("0612345678;0144556677", "+33612345678", "first-of-several"),
    ("01 44 55 66 77 p.12", "+33144556677", "words-around"),
    ("6,12345678E+08", "+33612345678", "scientific"),
    ("06 12 34 56 78 ou 01 44 55 66 77", "+33612345678", "first-of-several"),
    ("0612345678.0", "+33612345678", "decimal-added"),
    ("612345678", "+33612345678", "perhaps-siren"),
    ("06 12 34 56 78-79", "+33612345678", "first-of-several"),
    ("01 44 55 66 99 - 00", "+33144556699", "first-of-several"),
    ("06 12 34 56 78 (3e étage, porte 12)", "+33612345678", "words-around"),
    ("08 92 70 12 34 (0,80€/min)", "+33892701234", "words-around"),
    ("(Tél : 06 12 34 56 78)", "+33612345678", "words-around"),
    ("32 475 12 34 56", "+32475123456", "prefix-missing"),
    ("41791234567", "+41791234567", "prefix-missing"),
    ("596 696 12 34 56", "+596696123456", "prefix-missing"),
    ("Belgique 32475123456", "+32475123456", "words-around"),
    ("dossier 32475123456, tél. 06 12 34 56 78", "+33612345678", "words-around"),
    ("+033 6 12 34 56 78", "+33612345678", "prefix-missing"),
    ("033 06 12 34 56 78", "+33612345678", "prefix-missing"),
  ])
  func repairedNumber(text: String, number: String, reason: String) {
    let judgement = PhoneJudge().judge(text)
    #expect(
      judgement.value == number && judgement.reason == reason && judgement.verdict == .repaired)
  }

  @Test(arguments: [
    ("3949", "short-number"), ("118 218", "short-number"), ("06 12 34 56", "too-short"),
    ("06123456789", "too-long"),
    ("3,3612E+10", "digits-lost"), ("abc", "malformed"), ("07000123456789", "machine-number"),
    ("0700123456", "not-in-plan"),
    ("06 12 34 56 78-90", "too-long"), ("06-12-34-56-78-79", "too-long"),
    ("01/02/2021 10:00", "not-in-plan"), ("01.02.2021.10", "not-in-plan"),
    ("732 829 320", "perhaps-siren"), ("687261234567", "not-in-plan"),
    ("033612345678", "too-long"),
  ])
  func refusedNumber(text: String, reason: String) {
    #expect(PhoneJudge().judge(text) == .rejected(reason, parts: [""]))
  }

  @Test func theFastPathSaysWhatTheLibrarySays() {
    var random = SeededRandom(seed: 26)
    let judge = PhoneJudge()
    for _ in 0..<600 {
      let prefix =
        ["01", "02", "03", "04", "05", "06", "074", "076", "080", "09"].randomElement(
          using: &random) ?? "01"
      var text = prefix
      while text.count < 10 { text += String(Int.random(in: 0...9, using: &random)) }
      let number = Int(text) ?? 0
      // Overseas and the ranges that changed since the library's metadata were made.
      if PhonePlans.owner(ofPrefix: number / 1_000_000) != nil { continue }
      let library = PhoneMemory().answer(
        to: Array(text.utf8).span, region: "FR", plans: PhonePlans(rows: []))
      let judgement = judge.judge(text)
      #expect(
        judgement.value == String(decoding: library?.number ?? [], as: UTF8.self),
        "\(text), seed 26")
      #expect(judgement.parts == [library?.type.word ?? ""], "\(text), seed 26")
    }
  }

  /// One number in ten holds as a SIREN by chance: where a spreadsheet ate the zeros of a column, it is none.
  @Test func aColumnThatLostItsZerosHasNoSirens() {
    func reasons(_ values: [String?]) -> [String] {
      var tally = RuleTally()
      _ = PhoneJudge().clean(TextColumn(values), tally: &tally)
      return tally.notable.map { row, outcome in
        guard case .repaired(let reason) = outcome else { return "" }
        return reason.text
      }
    }
    let plain = ["611223345", "622334457", "633445569", "644556671"]
    #expect(reasons(plain + ["612345678"]) == Array(repeating: "zero-lost", count: 5))
    #expect(reasons([plain[0], "612345678"]) == ["zero-lost", "perhaps-siren"])
  }

  /// « O6 39 98 OO O1 »: typed beside the zero.
  @Test(arguments: [
    ("O6 39 98 OO O1", "+33639980001"), ("o639980oo1", "+33639980001"),
    ("06 39 98 0O 01", "+33639980001"), ("Oui 06", nil), ("OOOO", nil), ("bob 0639", nil),
  ])
  func lettersInPlaceOfZerosAreZeros(_ text: String, _ number: String?) {
    let judgement = PhoneJudge().judge(text)
    if let number {
      #expect(judgement.value == number && judgement.reason == "letters-for-zeros", "\(judgement)")
    } else {
      #expect(judgement.reason != "letters-for-zeros", "\(judgement)")
    }
  }
}
