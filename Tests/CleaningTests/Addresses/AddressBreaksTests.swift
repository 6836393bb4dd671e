import Testing

@testable import Cleaning

@Suite struct AddressBreaksTests {
  @Test(arguments: [
    "4 rue Haute\r\n29000 Quimper", "4 rue Haute\n29000 Quimper", "4 rue Haute\\n29000 Quimper",
    "4 rue Haute\\r\\n29000 Quimper", "4 rue Haute<br>29000 Quimper",
    "4 rue Haute<br />29000 Quimper",
  ])
  func aBreakPartsAsACommaDoes(text: String) {
    #expect(AddressBreaks.commas(text) == "4 rue Haute,29000 Quimper")
  }
}
