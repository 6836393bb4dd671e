import Testing

@testable import Pipelines

@Suite struct JSONValueTests {
  @Test func keysKeepTheirOrderAndTextIsQuoted() {
    let value = JSONValue.object([
      ("b", .int(1)), ("a", .array([.null, .bool(true), .double(0.5), .double(.infinity)])),
      ("é\"\\\n\u{1}", .string("</script>\t")), ("empty", .array([])),
    ])
    #expect(
      value.text()
        == "{\"b\":1,\"a\":[null,true,0.5,null],\"é\\\"\\\\\\n\\u0001\":\"</script>\\t\",\"empty\":[]}"
    )
    #expect(value["b"] == .int(1) && value["c"] == nil)
    #expect(
      JSONValue.object([("a", .array([.int(1)]))]).text(indented: true)
        == "{\n  \"a\": [\n    1\n  ]\n}")
  }
}
