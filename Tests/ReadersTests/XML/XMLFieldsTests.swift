import Tables
import Testing

@testable import Pipelines
@testable import Readers

@Suite struct XMLFieldsTests {
  private func read(_ yaml: String) -> (fields: XMLFields?, codes: [String]) {
    var problems = Problems()
    let node = YAMLText.read(yaml, problems: &problems)
    let fields = node.flatMap { XMLFields.read($0, option: "fields", problems: &problems) }
    return (fields, problems.diagnostics.map(\.code))
  }

  @Test func aMappingNamesHeadingsAndPaths() {
    let (fields, codes) = read("{ Ville: address/city, Type: address/@type, Texte: . }")
    #expect(codes.isEmpty)
    #expect(fields?.fields.map(\.heading) == ["Ville", "Type", "Texte"])
    #expect(fields?.fields.map(\.path) == ["address/city", "address/@type", "."])
    #expect(fields?.shown == "Ville: address/city, Type: address/@type, Texte: .")
  }

  @Test func aListOfPathsMakesItsHeadings() {
    let (fields, codes) = read("[address/city, '@id', ., address/@type, address/type]")
    #expect(codes.isEmpty)
    let headings = fields?.fields.map(\.heading) ?? []
    #expect(headings.prefix(4) == ["address.city", "id", "text", "address.type"])
    #expect(Set(headings).count == 5, "no two columns of one heading: \(headings)")
  }

  @Test(arguments: ["a//b", "'@a/b'", "'ns:a'", "'a b'", "'a[1]'", "/a", "a/", "'a/@'", "'@'"])
  func whatIsNoPathIsAMistakeInTheFile(_ path: String) {
    #expect(read("[\(path)]").codes == ["xml-path"])
    #expect(read("{ x: \(path) }").codes == ["xml-path"])
  }

  @Test(arguments: ["a/b", "'@a'", "a/@b", ".", "é-1/x_2"]) func aPathIsTakenAsItIs(_ path: String)
  {
    #expect(read("[\(path)]").codes.isEmpty)
  }

  /// One mistake hides no other, and the sound fields stay.
  @Test func allMistakesAreToldAtOnce() {
    let (fields, codes) = read("{ a: x//y, b: good, c: 'a b', d: [1, 2] }")
    #expect(codes.count == 3)
    #expect(fields?.fields.map(\.heading) == ["b"])
  }
}
