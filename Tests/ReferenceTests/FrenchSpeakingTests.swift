import Reference
import Testing

@Suite struct FrenchSpeakingTests {
  @Test(arguments: [
    ("IT", ["+33639980001"], "FR", true), ("BE", [], "IT", false),
    ("", ["+390649912345"], "FR", true),
    ("", ["+390649912345", "+33639980001"], "FR", false), ("", ["0649912345"], "FR", false),
    ("", [], "IT", true), ("", [], "FR", false), ("", [], "", false), ("RE", [], "FR", false),
  ])
  func theCountryTellsThenTheNumbersThenTheSource(
    country: String, numbers: [String], home: String, isElsewhere: Bool
  ) {
    #expect(
      FrenchSpeaking.isElsewhere(country: country, numbers: numbers, home: home) == isElsewhere)
  }
}
