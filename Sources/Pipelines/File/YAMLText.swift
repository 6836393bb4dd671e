import Tables
import Yams

/// Reads YAML text into ``Node``s; the only place that knows the YAML library.
enum YAMLText {
  /// The document in `text`, or `nil` after noting what stops the YAML parser.
  ///
  /// Scalars stay as they were written: `01234` keeps its zero, `no` stays a word. Aliases are refused:
  /// nine levels of them make a bomb.
  static func read(_ text: String, problems: inout Problems) -> Node? {
    if let mark = firstTabIndent(text) {
      problems.note(
        Diagnostic(
          "tab", at: mark,
          Phrase(
            en: "a tab stands before the text; YAML wants spaces",
            fr: "une tabulation précède le texte ; YAML demande des espaces")))
      return nil
    }
    if let mark = firstAlias(text) {
      problems.note(alias(at: mark))
      return nil
    }
    do {
      guard let composed = try Yams.compose(yaml: text) else {
        problems.note(
          Diagnostic(
            "empty-pipeline", at: nil, Phrase(en: "the file is empty", fr: "le fichier est vide")))
        return nil
      }
      return convert(composed, problems: &problems)
    } catch {
      problems.note(diagnostic(for: error))
      return nil
    }
  }

  private static func firstTabIndent(_ text: String) -> Mark? {
    var line = 1
    for row in text.split(separator: "\n", omittingEmptySubsequences: false) {
      let indent = row.prefix { $0 == " " || $0 == "\t" }
      if let tab = indent.firstIndex(of: "\t"), indent.endIndex != row.endIndex {
        return Mark(line: line, column: row.distance(from: row.startIndex, to: tab) + 1)
      }
      line += 1
    }
    return nil
  }

  /// The first `*name` whose `&name` stands before it. The parser would put the value in its place, and nine levels of nine
  /// aliases are a third of a milliard values; so it never sees one.
  private static func firstAlias(_ text: String) -> Mark? {
    var anchors: Set<Substring> = []
    var line = 1
    for row in text.split(separator: "\n", omittingEmptySubsequences: false) {
      var before: Character = " "
      var index = row.startIndex
      while index < row.endIndex {
        let sign = row[index]
        let next = row.index(after: index)
        if sign == "&" || sign == "*", " \t[{,:-".contains(before) {
          let name = row[next...].prefix { !" \t,[]{}".contains($0) }
          if sign == "&" {
            anchors.insert(name)
          } else if !name.isEmpty, anchors.contains(name) {
            return Mark(line: line, column: row.distance(from: row.startIndex, to: index) + 1)
          }
        }
        before = sign
        index = next
      }
      line += 1
    }
    return nil
  }

  private static func alias(at mark: Mark) -> Diagnostic {
    Diagnostic(
      "alias", at: mark,
      Phrase(
        en: "aliases (*name) are not allowed; write the value out",
        fr: "les alias (*nom) ne sont pas admis ; écrivez la valeur en entier"))
  }

  private static func mark(_ mark: Yams.Mark?) -> Mark {
    Mark(line: max(1, mark?.line ?? 1), column: max(1, mark?.column ?? 1))
  }

  private static func convert(_ node: Yams.Node, problems: inout Problems) -> Node {
    let place = mark(node.mark)
    switch node {
    case .scalar(let scalar):
      return Node(
        .scalar(scalar.string, isPlain: scalar.style == .plain || scalar.style == .any), at: place)
    case .sequence(let sequence):
      return Node(.sequence(sequence.map { convert($0, problems: &problems) }), at: place)
    case .mapping(let mapping):
      let entries = mapping.map { key, value in
        Node.Entry(
          key: key.scalar?.string ?? "", keyMark: mark(key.mark),
          value: convert(value, problems: &problems))
      }
      return Node(.mapping(entries), at: place)
    case .alias:
      problems.note(alias(at: place))
      return Node(.scalar("", isPlain: true), at: place)
    }
  }

  private static func diagnostic(for error: any Error) -> Diagnostic {
    guard let error = error as? YamlError else {
      return Diagnostic("yaml", at: nil, Phrase(en: "this is not YAML", fr: "ce n’est pas du YAML"))
    }
    switch error {
    case .duplicatedKeysInMapping(let duplicates, let context):
      let keys = duplicates.map { "\"\($0)\"" }.joined(separator: ", ")
      return Diagnostic(
        "duplicate-key", at: mark(context.mark),
        Phrase(en: "the key \(keys) is written twice", fr: "la clé \(keys) est écrite deux fois"))
    case .scanner(_, let problem, let place, _), .parser(_, let problem, let place, _),
      .composer(_, let problem, let place, _):
      if problem.contains("alias") || problem.contains("anchor") {
        return alias(at: mark(place))
      }
      return Diagnostic(
        "yaml", at: mark(place),
        Phrase(
          en: "this is not YAML: \(problem)",
          fr: "ce n’est pas du YAML (message de l’analyseur : \(problem))"))
    default:
      return Diagnostic(
        "yaml", at: nil,
        Phrase(
          en: "this is not YAML; check quotes, indents and encoding (UTF-8)",
          fr: "ce n’est pas du YAML ; vérifiez guillemets, retraits et encodage (UTF-8)"))
    }
  }
}
