import Fields
import Testing

@testable import Cleaning

@Suite struct RNATests {
  @Test(arguments: [
    ("W751234567", "W751234567"), ("w2A1 002 345", "W2A1002345"),
    ("RNA : W751234567", "W751234567"),
    ("N° RNA : W751234567", "W751234567"), ("n°W751234567", "W751234567"),
    ("RNAW751234567", "W751234567"), ("Association W9R1234567", "W9R1234567"),
  ])
  func numbers(text: String, number: String) { #expect(RNA().judge(text).value == number) }

  @Test(arguments: ["751234567", "W75123456", "RNA", "n°", "W75123456A"])
  func refused(text: String) { #expect(RNA().judge(text).value.isEmpty) }
}
