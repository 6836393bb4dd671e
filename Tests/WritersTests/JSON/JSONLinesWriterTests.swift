import Testing

@testable import Writers

@Suite struct JSONLinesWriterTests {
  @Test func eachRowIsAnObjectWithoutItsMissingFields() throws {
    let text = try Written.text(
      JSONLinesWriter(),
      [
        ("last-name", ["Le \"Goff\"", nil]),
        ("phone", ["+33612345678\n+33612345679", "+33612345670"]), ("note", ["", "a\nb"]),
      ])
    #expect(
      text
        == "{\"last-name\":\"Le \\\"Goff\\\"\",\"phone\":[\"+33612345678\",\"+33612345679\"],\"note\":\"\"}\n{\"phone\":[\"+33612345670\"],\"note\":\"a\\nb\"}\n"
    )
  }
}
