import Fields
import Testing

@testable import Cleaning

@Suite struct BICTests {
  @Test(arguments: [
    ("BNPAFRPP", "BNPAFRPP"), ("agri fr pp 817", "AGRIFRPP817"), ("BIC : BNPAFRPP", "BNPAFRPP"),
    ("BIC BNPAFRPP", "BNPAFRPP"), ("Code BIC : AGRIFRPP817", "AGRIFRPP817"),
    ("BIC/SWIFT BNPAFRPPXXX", "BNPAFRPPXXX"), ("SWIFT: deutdeff", "DEUTDEFF"),
  ])
  func iso9362(text: String, code: String) { #expect(BIC().judge(text).value == code) }

  @Test(arguments: ["AGFBFRC", "BNPAZZPP", "BIC", "BIC :", "1NPAFRPP", "BIC AGFBFRC"])
  func refused(text: String) { #expect(BIC().judge(text).value.isEmpty) }
}
