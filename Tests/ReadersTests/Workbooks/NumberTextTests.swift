import Testing

@testable import Readers

@Suite struct NumberTextTests {
  @Test(arguments: [
    ("12", "12"), ("-0.5", "-0.5"), ("1.10", "1.1"), ("1.1000000000000001", "1.1"), ("3.0", "3"),
    ("3.6252187900034E13", "36252187900034"), ("1E-7", "0.0000001"), ("-2.5E3", "-2500"),
    ("1E300", "1e+300"), ("0", "0"), ("007", "7"), ("9007199254740991", "9007199254740991"),
    ("-9.007199254740994E15", "-9007199254740994"), ("abc", "abc"), ("", ""), ("nan", "nan"),
  ])
  func aNumberIsWrittenAsItsShortestText(_ raw: String, _ text: String) {
    var out: [UInt8] = []
    NumberText.append(Array(raw.utf8), to: &out)
    #expect(String(decoding: out, as: UTF8.self) == text)
  }
}
