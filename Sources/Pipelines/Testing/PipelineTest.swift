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
        let expect = item["expect"]?.entries, !expect.isEmpty
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
        name: name, mark: item.mark,
        given: given.compactMap { Self.given($0, problems: &problems) },
        expect: expect.compactMap { Self.expected($0, problems: &problems) })
    }
  }

  /// The text of a source.
  private static func given(
    _ entry: Node.Entry, problems: inout Problems
  ) -> (source: String, text: String)? {
    guard let text = entry.value.scalar else {
      problems.note(
        Diagnostic(
          "test-form", at: entry.value.mark,
          Phrase(
            en: "given: \(entry.key) is the text of a file, behind a bar (|)",
            fr: "given: \(entry.key) est le texte d’un fichier, derrière une barre (|)")))
      return nil
    }
    return (entry.key, text)
  }

  /// What is expected of a port; whatever could not tell right from wrong is a mistake.
  private static func expected(
    _ entry: Node.Entry, problems: inout Problems
  ) -> (port: Port, text: String)? {
    guard let port = Port(rawValue: entry.key) else {
      problems.note(
        Diagnostic(
          "unknown-port", at: entry.keyMark,
          suggestion: NearestWord.to(entry.key, among: Port.allCases.map(\.rawValue)),
          Phrase(en: "unknown port \"\(entry.key)\"", fr: "port inconnu « \(entry.key) »")))
      return nil
    }
    let rows = PlainCSV.rows(entry.value.scalar ?? "")
    guard let text = entry.value.scalar, let header = rows.first else {
      problems.note(
        Diagnostic(
          "test-form", at: entry.value.mark,
          Phrase(
            en: "expect: \(entry.key) is CSV with a header, or none where nothing may come",
            fr: "expect: \(entry.key) est du CSV avec des titres, ou none si rien ne doit venir")))
      return nil
    }
    if let row = rows.firstIndex(where: { $0.count != header.count }) {
      problems.note(
        Diagnostic(
          "test-row", at: entry.value.mark,
          Phrase(
            en:
              "expect: \(entry.key), row \(row): \(rows[row].count) cells under \(header.count) headings",
            fr:
              "expect: \(entry.key), ligne \(row) : \(rows[row].count) cellules pour \(header.count) titres"
          )))
    }
    return (port, text)
  }
}
