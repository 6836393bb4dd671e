import Tables

/// A test in a pipeline file: given these source texts, these ports are expected.
public struct PipelineTest: Sendable {
  /// The sentence that names it.
  public var name: String
  /// Where it stands.
  public var mark: Mark
  /// The text of each source by name; sources that are not given are empty.
  public var given: [(source: String, text: String)]
  /// For each port its expected CSV, or `none`.
  public var expect: [(port: Port, text: String)]

  static func read(_ node: Node, problems: inout Problems) -> [PipelineTest] {
    guard let items = node.items else {
      String.refuse(
        node, option: "tests", Phrase(en: "a list of tests", fr: "une liste d’essais"),
        problems: &problems)
      return []
    }
    return items.compactMap { item in
      for entry in item.entries ?? [] where !["name", "given", "expect"].contains(entry.key) {
        problems.note(
          Diagnostic(
            "unknown-option", at: entry.keyMark,
            suggestion: NearestWord.to(entry.key, among: ["name", "given", "expect"]),
            Phrase(en: "a test has no \"\(entry.key)\"", fr: "un essai n’a pas de « \(entry.key) »")
          ))
      }
      guard let name = item["name"]?.scalar, let given = item["given"]?.entries,
        let expect = item["expect"]?.entries
      else {
        problems.note(
          Diagnostic(
            "test-form", at: item.mark,
            Phrase(
              en: "a test has a name, given: (source: text) and expect: (port: csv)",
              fr: "un essai a un nom (name), given: (source : texte) et expect: (port : csv)")))
        return nil
      }
      return PipelineTest(
        name: name, mark: item.mark, given: given.map { ($0.key, $0.value.scalar ?? "") },
        expect: expect.compactMap { entry in
          guard let port = Port(rawValue: entry.key) else {
            problems.note(
              Diagnostic(
                "unknown-port", at: entry.keyMark,
                suggestion: NearestWord.to(entry.key, among: Port.allCases.map(\.rawValue)),
                Phrase(en: "unknown port \"\(entry.key)\"", fr: "port inconnu « \(entry.key) »")))
            return nil
          }
          return (port, entry.value.scalar ?? "")
        })
    }
  }
}
