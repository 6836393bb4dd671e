import Testing

@testable import Cleaning

@Suite struct FrenchRegionsTests {
  @Test(arguments: [
    ("FINISTERE", true), ("COTES D ARMOR", true), ("BRETAGNE", true), ("PACA", true),
    ("29", true), ("2A", true), ("974", true), ("96", false), ("3", false), ("1234", false),
    ("QUIMPER", false), ("", false),
  ])
  func aRegionIsToldByItsNameOrNumber(key: String, isRegion: Bool) {
    #expect(FrenchRegions.has(key) == isRegion)
  }
}
