import Fields
import Testing

@testable import Cleaning

/// What stands around a value is taken away in one way for all kinds, and only where the rest is a value by itself.
@Suite struct WrappingTests {
  private func inside(_ text: String, _ wrapping: Wrapping = Wrapping("CODE NUMERO N")) -> String? {
    let bytes = Array(text.utf8)
    return wrapping.inside(bytes.span).map {
      String(decoding: bytes[$0.range], as: UTF8.self)
    }
  }

  @Test(arguments: [
    ("=\"a1\"", "a1"), ("'a1", "a1"), ("’a1", "a1"), ("\"a1\"", "a1"), ("« a1 »", "a1"),
    ("(a1)", "a1"), ("[ a1 ];", "a1"), ("{(a1)}.", "a1"), ("• a1", "a1"), ("→ 'a1'", "a1"),
    ("Code : a1", "a1"), ("Numéro code a1", "a1"), ("N° a1.", "a1"), ("(code: \"a1\")", "a1"),
  ])
  func oneLayerAfterTheOther(text: String, value: String) { #expect(inside(text) == value) }

  @Test(arguments: ["a1", "Codex a1", "code", "(a1) (b2)", "a1 (b2)", "\"", "()"])
  func nothingElseIsTakenAway(text: String) { #expect(inside(text) == nil) }

  @Test func aroundASumBracketsAndPointsSaySomething() {
    let sum = Wrapping("TOTAL", isSum: true)
    #expect(inside("(12,50)", sum) == nil && inside("12,", sum) == nil)
    #expect(inside("Total : (12,50);", sum) == "(12,50)")
    #expect(inside("Total : -12,50", sum) == "-12,50" && inside("Total - 12,50", sum) == nil)
  }

  @Test func longTextsAreLeftAlone() {
    let text = "=\"" + String(repeating: "1", count: 300) + "\""
    #expect(AmountJudge().judge(text).verdict == .rejected)
  }

  @Test(arguments: [
    ("siren", "(732829320)", "732829320", "wrapped"),
    ("siren", "=\"732829320\"", "732829320", "wrapped"),
    ("siren", "; 732829320\"", "732829320", "wrapped"),
    ("siret", "[73282932000074]", "73282932000074", "wrapped"),
    ("vat-number", "=\"FR40303265045\"", "FR40303265045", "wrapped"),
    ("vat-number", "N° TVA intracommunautaire : 40303265045", "FR40303265045", "words-around"),
    ("vat-number", "FR40303265045 RCS Brest", "FR40303265045", "words-around"),
    ("vat-number", "FR 40 303 265 045 (intracom.)", "FR40303265045", "words-around"),
    ("vat-number", "40303265045,0", "FR40303265045", "decimal-added"),
    ("vat-number", "CHE-107.787.577 IVA (Lugano)", "CHE107787577IVA", "words-around"),
    ("iban", "'FR1420041010050500013M02606", "FR1420041010050500013M02606", "wrapped"),
    (
      "iban", "N° de compte FR14 2004 1010 0505 0001 3M02 606", "FR1420041010050500013M02606",
      "words-around"
    ),
    ("iban", "BE68 5390 0754 7034 (Banque du Nord)", "BE68539007547034", "words-around"),
    ("iban", "DE89370400440532013000 BIC COBADEFF", "DE89370400440532013000", "words-around"),
    ("bic", "(BNPAFRPP)", "BNPAFRPP", "wrapped"),
    ("bic", "BIC-Adresse SWIFT : DEUTDEFF", "DEUTDEFF", "words-around"),
    ("bic", "AGRIFRPP817 / Crédit du Midi", "AGRIFRPP817", "words-around"),
    ("rna", "\"W751234567\"", "W751234567", "wrapped"),
    ("date", "=\"23/11/2026\"", "2026-11-23", "wrapped"),
    ("date", "Date de naissance : 23/11/1986", "1986-11-23", "words-around"),
    ("date", "3 dÃ©cembre 2021", "2021-12-03", "mojibake"),
    ("date", "23112026.0", "2026-11-23", "decimal-added"),
    ("amount", "'1 234,56", "1234.56", "wrapped"),
    ("amount", "Montant TTC : 1 234,56 €", "1234.56", "words-around"),
    ("amount", "Total : (12,50)", "-12.50", "words-around"),
    ("amount", "Total : -12,50", "-12.50", "words-around"),
    ("amount", "12,50 €.", "12.50", "wrapped"),
    ("amount", "12,50 â‚¬", "12.50", "mojibake"),
    ("activity", "=\"6201Z\"", "62.01Z", "wrapped"),
    ("legal-category", "'5710", "5710", "wrapped"),
    ("postcode", "(35400)", "35400", "wrapped"),
    ("email", "=\"lea@martin.fr\"", "lea@martin.fr", "wrapped"),
    ("email", "'lea@martin.fr", "lea@martin.fr", "wrapped"),
    ("email", "courriel:lea@martin.fr", "lea@martin.fr", "words-around"),
    ("email", "Léa Martin (lea@martin.fr)", "lea@martin.fr", "wrapped"),
    ("email", "&lt;lea@martin.fr&gt;", "lea@martin.fr", "wrapped"),
    ("email", "<<mailto:lea@martin.fr>>", "lea@martin.fr", "wrapped"),
    ("email", "• lea@martin.fr/", "lea@martin.fr", "wrapped"),
  ])
  func everyKindIsUnwrapped(kind: String, text: String, value: String, reason: String) throws {
    let judge = try #require(Normalizers.make(kind: kind))
    let once = judge.judge(text)
    #expect(once.value == value && once.verdict == .repaired && once.reason == reason, "\(once)")
    let twice = judge.judge(value)
    #expect(twice.value == value && twice.verdict == .ok && twice.reason.isEmpty, "\(twice)")
  }

  @Test(arguments: [
    // Another digit may belong to the number, a second number may be the right one.
    ("iban", "BE68 5390 0754 7034 5"), ("iban", "BE68539007547034 DE89370400440532013000"),
    ("vat-number", "FR40303265045 FR44732829320"), ("vat-number", "FR41303265045 (TVA)"),
    ("siren", "732829320 ou 303265045"), ("siren", "RCS 73 28 29 32 0"),
    ("siren", "né 75011 2021"), ("bic", "BIC AGFBFRC"), ("bic", "Crédit du Midi"),
    ("bic", "mars bis 1, rue"), ("bic", "Paiement (carte)"), ("date", "(Paris)"),
    ("amount", "(12)'3"), ("amount", "12 (34)"), ("amount", "à 12,50"), ("amount", "12,50,"),
    ("amount", "12€505"),
    ("email", "(lea@martin)"), ("email", "lea@martin.fr@orange.fr)"),
  ])
  func whatIsNotCertainIsRefused(kind: String, text: String) throws {
    let judge = try #require(Normalizers.make(kind: kind))
    #expect(judge.judge(text).verdict == .rejected, "\(judge.judge(text))")
  }
}
