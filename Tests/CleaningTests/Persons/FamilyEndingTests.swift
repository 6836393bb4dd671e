import Testing

@testable import Cleaning

@Suite struct FamilyEndingTests {
  @Test(arguments: ["ZELENKOVA", "ZAVADOVSKY", "MAVRIDIS", "DVORAK", "HALLGRIMSSON"])
  func anEndingTellsAFamilyName(key: String) { #expect(FamilyEnding.leaning(of: key) < -1) }

  @Test(arguments: ["JANAK", "MOHAK", "DEEPAK", "JIRI", "AKO", "ZEFLUVIO", ""])
  func noEndingTellsNothing(key: String) { #expect(FamilyEnding.leaning(of: key) == 0) }
}
