import Testing

@testable import Pipelines

@Suite struct PlainCSVTests {
  @Test(arguments: [
    ("a,b\n1,2\n", [["a", "b"], ["1", "2"]]),
    (" a , \" b \" \r\n1,\"x\"\"y\"", [["a", " b "], ["1", "x\"y"]]),
    ("a\n\n\n\"1\n2\"\n", [["a"], ["1\n2"]]), ("", []), ("a,\n", [["a", ""]]),
    ("a\n\"\"\n", [["a"], [""]]), ("a\n\"\"", [["a"], [""]]),
  ])
  func plainCSVIsReadAsPeopleWriteIt(_ text: String, _ rows: [[String]]) {
    #expect(PlainCSV.rows(text) == rows)
  }
}
