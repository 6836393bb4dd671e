import Tables

/// Checks the form of a pipeline file: every mistake is noted with its place, none stops the others from being found.
public struct PipelineParser {
  let registry: Registry
  var problems = Problems()

  static let topLevelKeys = [
    "pipeline", "version", "locale", "owner", "purposes", "values", "sources", "steps", "outputs",
    "stop-when",
    "tests",
  ]
  /// Keys of the grammar whose work this version does not do yet: an option that does nothing would be a lie.
  static let laterKeys = ["store", "suppression-key", "on-success", "on-failure"]

  /// A parser that knows these stages.
  public init(registry: Registry) { self.registry = registry }

  /// Reads a pipeline file.
  /// - Parameters:
  ///   - text: the file's text.
  ///   - shownPath: its path as shown in messages.
  ///   - folder: the folder that its paths are relative to.
  ///   - values: the values of `--set`, by name; each must be declared in the file's `values:`.
  /// - Returns: what could be read, and every mistake.
  public static func parse(
    _ text: String, shownPath: String, folder: String,
    settings values: [(name: String, value: String)] = [],
    registry: Registry
  ) -> (file: PipelineFile, problems: Problems) {
    var parser = PipelineParser(registry: registry)
    var file = PipelineFile(shownPath: shownPath, folder: folder)
    if let root = YAMLText.read(text, problems: &parser.problems) {
      parser.fill(&file, from: root, values: values)
    }
    return (file, parser.problems)
  }

  private mutating func fill(
    _ file: inout PipelineFile, from root: Node, values overrides: [(name: String, value: String)]
  ) {
    guard let entries = root.entries else {
      problems.note(
        Diagnostic(
          "not-a-pipeline", at: root.mark,
          Phrase(
            en: "a pipeline is a mapping with the keys sources, steps and outputs",
            fr: "un traitement est un tableau de clés : sources, steps et outputs")))
      return
    }
    for entry in entries where !Self.topLevelKeys.contains(entry.key) { noteUnknownKey(entry) }
    let values = declaredValues(root["values"], overrides: overrides)
    func expanded(_ key: String) -> Node? { root[key].map { expand($0, values: values) } }

    // For people who read the file: texts, and no more.
    for key in ["pipeline", "owner"] { _ = text(expanded(key), option: key) }
    file.locale = text(expanded("locale"), option: "locale")
    if let node = root["locale"], !file.locale.isEmpty, !PipelineFile.isLocale(file.locale) {
      problems.note(
        Diagnostic(
          "locale", at: node.mark,
          Phrase(
            en: "locale: \"\(file.locale)\" is no language and country such as fr-BE or en-GB",
            fr: "locale : « \(file.locale) » n’est pas une langue et un pays, comme fr-BE ou en-GB")
        ))
    }
    file.purposes =
      expanded("purposes").map { Purposes.read($0, problems: &problems) } ?? Purposes()
    if let version = root["version"], version.scalar != "1" {
      problems.note(
        Diagnostic(
          "version", at: version.mark, suggestion: "1",
          Phrase(en: "this program reads version 1", fr: "ce programme lit la version 1")))
    }
    readSources(expanded("sources"), into: &file)
    file.steps = chain(expanded("steps"), of: "steps", place: .step)
    // `[]` says that none is wanted; nothing behind the colon, that they were left out or taken away.
    if let node = root["steps"], node.isNull {
      problems.note(
        Diagnostic(
          "no-steps", at: node.mark, severity: .warning,
          Phrase(
            en: "no step stands under steps: the records go out as they came in",
            fr: "il n’y a pas d’étape sous steps : les fiches sortent comme elles sont entrées")))
    }
    file.outputs = chain(expanded("outputs"), of: "outputs", place: .output)
    file.limits =
      expanded("stop-when").map {
        Limit.read($0, sources: file.sources.map(\.name), problems: &problems)
      } ?? []
    file.tests = expanded("tests").map { PipelineTest.read($0, problems: &problems) } ?? []
    if file.sources.isEmpty, !problems.hasErrors {
      problems.note(
        Diagnostic(
          "no-source", at: root.mark,
          Phrase(en: "the pipeline has no sources", fr: "le traitement n’a pas de sources")))
    }
  }

  private mutating func noteUnknownKey(_ entry: Node.Entry) {
    if Self.laterKeys.contains(entry.key) {
      problems.note(
        Diagnostic(
          "not-yet", at: entry.keyMark,
          Phrase(
            en:
              "\"\(entry.key)\" belongs to the lasting client file, which this version does not keep yet",
            fr:
              "« \(entry.key) » relève du fichier permanent, que cette version ne tient pas encore")
        ))
    } else {
      // A key first: « sorties » are the outputs before they are anything else.
      let near =
        FrenchWord.meant(by: entry.key, among: Self.topLevelKeys)
        ?? NearestWord.to(entry.key, among: Self.topLevelKeys + registry.names)
      let possible =
        near == nil
        ? NearestWord.possible(entry.key, among: Self.topLevelKeys) : Phrase(en: "", fr: "")
      problems.note(
        Diagnostic(
          "unknown-key", at: entry.keyMark,
          suggestion: near,
          Phrase(
            en: "unknown key \"\(entry.key)\"" + possible.en,
            fr: "clé inconnue « \(entry.key) »" + possible.fr)))
    }
  }

  private mutating func text(_ node: Node?, option: String) -> String {
    node.flatMap { String.read($0, option: option, problems: &problems) } ?? ""
  }

  // MARK: Values

  private mutating func declaredValues(
    _ node: Node?, overrides: [(name: String, value: String)]
  ) -> [String: String] {
    var values: [String: String] = [:]
    if let node, node.entries == nil, !node.isNull {
      problems.note(
        Diagnostic(
          "values-form", at: node.mark,
          Phrase(
            en: "values is a mapping: a name for each value, such as {folder: inputs}",
            fr: "values est un tableau de clés : un nom par valeur, comme {dossier: entrees}")))
    }
    for entry in node?.entries ?? [] {
      values[entry.key] = text(entry.value, option: entry.key)
    }
    for (name, value) in overrides {
      if values[name] == nil {
        problems.note(
          Diagnostic(
            "unknown-value", at: node?.mark,
            suggestion: NearestWord.to(name, among: values.keys.sorted()),
            Phrase(
              en: "--set \(name): the pipeline declares no such value",
              fr: "--set \(name) : le traitement ne déclare pas cette valeur")))
      } else {
        values[name] = value
      }
    }
    return values
  }

  private mutating func expand(_ node: Node, values: [String: String]) -> Node {
    switch node.content {
    case .scalar(let text, let isPlain):
      guard text.contains("${") else { return node }
      return Node(
        .scalar(substitute(text, at: node.mark, values: values), isPlain: isPlain), at: node.mark)
    case .sequence(let items):
      return Node(.sequence(items.map { expand($0, values: values) }), at: node.mark)
    case .mapping(let entries):
      return Node(
        .mapping(
          entries.map {
            Node.Entry(key: $0.key, keyMark: $0.keyMark, value: expand($0.value, values: values))
          }), at: node.mark)
    }
  }

  private mutating func substitute(_ text: String, at mark: Mark, values: [String: String])
    -> String
  {
    var result = ""
    var rest = text[...]
    while let open = rest.range(of: "${"), let close = rest[open.upperBound...].firstIndex(of: "}")
    {
      result += rest[..<open.lowerBound]
      let name = String(rest[open.upperBound..<close])
      if let value = values[name] {
        result += value
      } else {
        // It stays as it is written: what is left of the text would be another mistake.
        result += rest[open.lowerBound...close]
        problems.note(
          Diagnostic(
            "unknown-value", at: mark,
            suggestion: NearestWord.to(name, among: values.keys.sorted()),
            Phrase(
              en: "${\(name)} is not declared under values:",
              fr: "${\(name)} n’est pas déclaré sous values:")))
      }
      rest = rest[rest.index(after: close)...]
    }
    return result + rest
  }
}

extension Substring {
  /// Where `needle` first stands.
  fileprivate func range(of needle: String) -> Range<Index>? {
    var start = startIndex
    while start < endIndex {
      if self[start...].hasPrefix(needle) { return start..<index(start, offsetBy: needle.count) }
      start = index(after: start)
    }
    return nil
  }
}
