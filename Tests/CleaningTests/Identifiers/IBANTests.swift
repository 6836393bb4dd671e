import Fields
import Testing

@testable import Cleaning

@Suite struct IBANTests {
  /// Examples of the SWIFT registry, the shortest (Norway, 15 characters) too, as people write them.
  @Test(arguments: [
    ("FR14 2004 1010 0505 0001 3M02 606", "FR1420041010050500013M02606"),
    ("IBAN NO93 8601 1117 947", "NO9386011117947"),
    ("IBAN: BE68 5390 0754 7034", "BE68539007547034"),
    ("de89-3704-0044-0532-0130-00", "DE89370400440532013000"),
  ])
  func registry(text: String, number: String) { #expect(IBAN().judge(text).value == number) }

  /// The check digits hold, the RIB key inside does not: nothing is refused for it.
  @Test(arguments: [
    ("FR0630006000011234567890188", "ok"), ("FR06 3000 6000 0112 3456 7890 188 (BNP)", "repaired"),
  ])
  func aRIBKeyThatDoesNotHoldIsTold(text: String, verdict: String) {
    let found = IBAN().judge(text)
    #expect(found.value == "FR0630006000011234567890188" && found.reason == "rib-key")
    #expect(found.verdict.rawValue == verdict)
  }

  @Test(arguments: [
    "FR14 2004 1010 0505 0001 3M02 607", "IBAN", "NO9386011117948", "XX82WEST12345698765432",
  ])
  func refused(text: String) { #expect(IBAN().judge(text).value.isEmpty) }
}
