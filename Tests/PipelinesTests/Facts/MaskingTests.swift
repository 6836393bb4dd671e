import Testing

@testable import Pipelines

@Suite struct MaskingTests {
  @Test(arguments: [
    ("Martin", "M•••••"), ("é", "•"), ("", ""), ("ab", "a•"),
    ("abcdefghijklmnopq", "a••••••••••••"),
  ])
  func aValueKeepsItsFirstCharacterAndSomeOfItsLength(value: String, shown: String) {
    #expect(masked(value) == shown)
  }
}
