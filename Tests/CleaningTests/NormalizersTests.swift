import Fields
import Testing

@testable import Cleaning

/// What must hold for every kind: cleaning twice is cleaning once, and no input breaks a judge.
struct NormalizersTests {
  /// The kinds of this room; the judges of names and addresses have tests of their own.
  private static let kinds = [
    "siren", "siret", "vat-number", "rna", "activity", "iban", "bic", "luhn", "date", "amount",
    "number", "boolean", "phone",
    "email", "postcode", "country", "currency", "language",
  ]

  private static let oracles = [
    "fr_siren", "fr_siret", "fr_tva", "iban", "bic", "phones", "emails", "dates_fr", "amounts",
  ]

  @Test(arguments: kinds)
  func cleaningTwiceIsCleaningOnce(kind: String) throws {
    let judge = try #require(Normalizers.make(kind: kind))
    var inputs = ["France", "€", "fr-FR", "6201Z", "W751234567", "oui", "35 400", "BE0570875979"]
    for name in Self.oracles {
      inputs += try Oracle(name).rows.prefix(120).compactMap { $0["input"] }
    }
    for input in inputs {
      let once = judge.judge(input)
      guard once.verdict == .ok || once.verdict == .repaired else { continue }
      let twice = judge.judge(once.value)
      if twice != Judgement.ok(once.value, parts: once.parts) {
        Issue.record("\(kind): \(input) → \(once) → \(twice)")
      }
    }
  }

  @Test(arguments: kinds)
  func noBytesBreakAJudge(kind: String) throws {
    let judge = try #require(Normalizers.make(kind: kind))
    var random = SeededRandom(seed: 4)
    let alphabet: [UInt8] =
      Array("0123456789 +-./,;:@()<>eEFR\u{A0}é".utf8) + [0, 0xFF, 0xC3, 0xE2, 0x80, 0xF0]
    for _ in 0..<400 {
      let count = Int.random(in: 0...40, using: &random)
      let bytes = (0..<count).map { _ in
        alphabet[Int.random(in: 0..<alphabet.count, using: &random)]
      }
      let judgement = judge.judge(bytes.span)
      #expect(
        (judgement.value.isEmpty)
          == (judgement.verdict == .rejected || judgement.verdict == .empty), "seed 4")
    }
    for byte in [0x30, 0x40, 0x20, 0x2E, 0x61, 0xC3, 0xFF] as [UInt8] {
      let long = [UInt8](repeating: byte, count: 100_000)
      #expect(judge.judge(long.span).value.isEmpty || kind == "luhn")
    }
  }

  @Test func everyKindIsMade() {
    for kind in Normalizers.kinds { #expect(Normalizers.make(kind: kind) != nil) }
    #expect(Normalizers.make(kind: "horoscope") == nil)
  }
}
