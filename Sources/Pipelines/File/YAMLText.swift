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
      problems.note(noBreakSpace(in: text, error) ?? diagnostic(for: error))
      return nil
    }
  }

  /// The lines, blank ones too; of a file from Windows the two signs that end one are a single character.
  private static func lines(of text: String) -> [Substring] {
    text.split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r\n" || $0 == "\r" }
  }

  private static func firstTabIndent(_ text: String) -> Mark? {
    var line = 1
    for row in lines(of: text) {
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
    for row in lines(of: text) {
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

  /// The space that stops the parser, where it is one that only looks like one: copied from a web page, a word processor or a mail, a
  /// no-break space before a key or behind its colon makes text of both.
  private static func noBreakSpace(in text: String, _ error: any Error) -> Diagnostic? {
    let limit: Int
    switch error as? YamlError {
    case .scanner(_, _, let place, _), .parser(_, _, let place, _), .composer(_, _, let place, _):
      limit = place.line
    default: return nil
    }
    for (index, row) in lines(of: text).enumerated()
    where index < limit {
      var before: Character = " "
      for place in row.indices {
        // A remark may hold any sign.
        if row[place] == "#", before.isWhitespace { break }
        let isSpace = ["\u{A0}", "\u{202F}", "\u{2007}", "\u{3000}"].contains(row[place])
        if isSpace, before == " " || before == ":" || before == "-" {
          return Diagnostic(
            "no-break-space",
            at: Mark(
              line: index + 1, column: row.distance(from: row.startIndex, to: place) + 1),
            Phrase(
              en:
                "a no-break space stands here, which is no space to YAML; type a plain one over it",
              fr:
                "une espace insécable est ici, qui n’est pas une espace pour YAML ; tapez une espace ordinaire à sa place"
            ))
        }
        before = row[place]
      }
    }
    return nil
  }

  /// What the parser says, in words of ours.
  private static func phrase(_ problem: String) -> Phrase {
    for (words, phrase) in phrases where problem.contains(words) { return phrase }
    return Phrase(
      en: "this is not YAML: \(problem)",
      fr: "ce n’est pas du YAML (message de l’analyseur : \(problem))")
  }

  /// `"in\clients.csv"`: `\c` is no sign, and `\u` wants its number.
  private static let backslash = Phrase(
    en:
      "this is not YAML: between double quotes a backslash begins a sign of its own; write paths with / or put the text between single quotes",
    fr:
      "ce n’est pas du YAML : entre guillemets doubles, une barre oblique inverse annonce un signe spécial ; écrivez les chemins avec / ou mettez le texte entre apostrophes"
  )

  private static let phrases: [(String, Phrase)] = [
    (
      "could not find expected ':'",
      Phrase(
        en: "this is not YAML: a colon with a space behind it is missing after this key",
        fr: "ce n’est pas du YAML : il manque après cette clé deux-points suivi d’une espace")
    ),
    (
      "mapping values are not allowed",
      Phrase(
        en:
          "this is not YAML: a second colon on this line, or a line too far to the right; put a text that holds a colon between quotes",
        fr:
          "ce n’est pas du YAML : un second deux-points sur cette ligne, ou une ligne trop à droite ; mettez entre guillemets un texte qui contient deux-points"
      )
    ),
    (
      "did not find expected key",
      Phrase(
        en:
          "this is not YAML: a key is expected here; check the indent, which must be that of the keys above, and the quotes",
        fr:
          "ce n’est pas du YAML : une clé est attendue ici ; vérifiez le retrait, qui doit être celui des clés du dessus, et les guillemets"
      )
    ),
    (
      "did not find expected '-'",
      Phrase(
        en:
          "this is not YAML: the items of a list begin with \"- \", all in the same column",
        fr:
          "ce n’est pas du YAML : les éléments d’une liste commencent par « - », tous dans la même colonne"
      )
    ),
    (
      "did not find expected ',' or",
      Phrase(
        en: "this is not YAML: a comma or the closing bracket is missing",
        fr: "ce n’est pas du YAML : il manque une virgule ou le crochet fermant")
    ),
    (
      "found unexpected end of stream",
      Phrase(
        en: "this is not YAML: a quote is opened and never closed",
        fr: "ce n’est pas du YAML : un guillemet est ouvert et jamais fermé")
    ),
    ("escape c", backslash), ("hexdecimal", backslash),
    (
      "cannot start any token",
      Phrase(
        en: "this is not YAML: this sign may not begin a text; put the text between quotes",
        fr:
          "ce n’est pas du YAML : ce signe ne peut pas commencer un texte ; mettez le texte entre guillemets"
      )
    ),
  ]

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
    case .scanner(let context, let problem, let place, _),
      .parser(let context, let problem, let place, _),
      .composer(let context, let problem, let place, _):
      if problem.contains("alias") || problem.contains("anchor") {
        return alias(at: mark(place))
      }
      // Where a colon is missing, and where a quote was opened, is above the place at which the parser gave up.
      let isAbove = problem.contains("expected ':'") || problem.contains("end of stream")
      return Diagnostic(
        "yaml", at: mark(isAbove ? context?.mark ?? place : place), phrase(problem))
    default:
      return Diagnostic(
        "yaml", at: nil,
        Phrase(
          en: "this is not YAML; check quotes, indents and encoding (UTF-8)",
          fr: "ce n’est pas du YAML ; vérifiez guillemets, retraits et encodage (UTF-8)"))
    }
  }
}
