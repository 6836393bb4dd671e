import Tables

extension PipelineParser {
  /// Reads `sources:`, a map of short chains.
  mutating func readSources(_ node: Node?, into file: inout PipelineFile) {
    guard let node else { return }
    guard let entries = node.entries else {
      problems.note(
        Diagnostic(
          "sources-form", at: node.mark,
          Phrase(
            en: "sources is a mapping: a name for each source, and its chain",
            fr: "sources est un tableau de clés : un nom par source, puis sa chaîne")))
      return
    }
    for entry in entries {
      checkName(of: entry)
      if let source = source(entry) { file.sources.append(source) }
    }
  }

  /// A source's name stands in ids, before the point of an extra's name, in drawings and in names of files.
  private mutating func checkName(of source: Node.Entry) {
    let name = source.key
    let fits = name.allSatisfy { $0.isLetter || $0.isNumber || "-_ ".contains($0) }
    guard !fits || name.allSatisfy({ $0 == " " }) else { return }
    problems.note(
      Diagnostic(
        "source-name", at: source.keyMark, suggestion: FolderLook.sourceName(name),
        Phrase(
          en: "\"\(name)\" is no name for a source: letters, digits, spaces, - and _ are allowed",
          fr:
            "« \(name) » n’est pas un nom de source : lettres, chiffres, espaces, - et _ sont admis"
        )
      ))
  }

  private mutating func source(_ entry: Node.Entry) -> PipelineFile.Source? {
    if let path = entry.value.scalar, !entry.value.isNull {
      return PipelineFile.Source(
        name: entry.key, mark: entry.keyMark, reader: .byLooking(paths: [path]), steps: [])
    }
    guard let items = entry.value.items, let first = items.first else {
      problems.note(
        Diagnostic(
          "source-form", at: entry.value.mark,
          Phrase(
            en: "\(entry.key): name a file, or a list that begins with a reader",
            fr: "\(entry.key) : indiquez un fichier, ou une liste qui commence par un lecteur")))
      return nil
    }
    let rest = chain(
      Node(.sequence(Array(items.dropFirst())), at: entry.value.mark), of: entry.key,
      place: .sourceStep)
    if let path = first.scalar, registry.stage(path) == nil,
      path.contains("/") || path.contains(".")
    {
      return PipelineFile.Source(
        name: entry.key, mark: entry.keyMark, reader: .byLooking(paths: [path]), steps: rest)
    }
    guard let item = item(first, of: entry.key, place: .source) else { return nil }
    guard let reader = item.stage as? any Reader else {
      problems.note(
        Diagnostic(
          "no-reader", at: first.mark,
          Phrase(
            en:
              "\(entry.key) must begin with a reader, such as csv: or invoices:; \(item.name) is none",
            fr:
              "\(entry.key) doit commencer par un lecteur, comme csv: ou invoices: ; \(item.name) n’en est pas un"
          )))
      return nil
    }
    return PipelineFile.Source(
      name: entry.key, mark: entry.keyMark, reader: .named(reader), steps: rest)
  }

  /// Reads a list of stages, each of which must fit its place; `key` is where the list stands.
  mutating func chain(
    _ node: Node?, of key: String, place: Registry.Place
  ) -> [PipelineFile.Item] {
    guard let node, !node.isNull else { return [] }
    guard let items = node.items else {
      problems.note(
        Diagnostic(
          "chain-form", at: node.mark,
          Phrase(en: "\(key) is a list of stages", fr: "\(key) est une liste d’étapes")))
      return []
    }
    return items.compactMap { node in
      guard let item = item(node, of: key, place: place) else { return nil }
      guard place.fits(type(of: item.stage)) else {
        problems.note(
          Diagnostic(
            "wrong-place", at: item.mark,
            Phrase(
              en: "\(item.name) does not belong in \(key)",
              fr: "\(item.name) n’a pas sa place dans \(key)")))
        return nil
      }
      return item
    }
  }

  /// Reads one stage: a bare word, or a mapping with exactly one key that is a stage's name.
  mutating func item(_ node: Node, of key: String, place: Registry.Place) -> PipelineFile.Item? {
    if let word = node.scalar {
      guard let type = registry.stage(word, in: place) else {
        noteUnknownStage(word, at: node.mark, place)
        return nil
      }
      return PipelineFile.Item(
        mark: node.mark, stage: type.read(subject: nil, options: [], problems: &problems))
    }
    guard let entries = node.entries else {
      problems.note(
        Diagnostic(
          "stage-form", at: node.mark,
          Phrase(
            en: "\(key): a stage is a word, or a mapping that begins with its name",
            fr: "\(key) : une étape est un mot, ou un tableau de clés qui porte son nom")))
      return nil
    }
    let named = entries.filter { registry.stage($0.key) != nil }
    guard let first = named.first, let type = registry.stage(first.key, in: place) else {
      if let entry = entries.first { noteUnknownStage(entry.key, at: entry.keyMark, place) }
      return nil
    }
    if named.count > 1 {
      problems.note(
        Diagnostic(
          "two-stages", at: named[1].keyMark,
          Phrase(
            en: "\(first.key) and \(named[1].key) are two stages; give each its own dash",
            fr: "\(first.key) et \(named[1].key) sont deux étapes ; donnez un tiret à chacune")))
      return nil
    }
    let options = entries.filter { $0.key != first.key }
    return PipelineFile.Item(
      mark: first.keyMark,
      stage: type.read(subject: first.value, options: options, problems: &problems))
  }

  private mutating func noteUnknownStage(_ word: String, at mark: Mark, _ place: Registry.Place) {
    let fitting = registry.stages.filter { place.fits($0) }.map { $0.name }
    let near =
      withColon(word) ?? FrenchWord.meant(by: word, among: fitting)
      ?? NearestWord.to(word, among: registry.names)
    let possible =
      near == nil ? NearestWord.possible(word, among: fitting) : Phrase(en: "", fr: "")
    problems.note(
      Diagnostic(
        "unknown-stage", at: mark, suggestion: near,
        Phrase(
          en: "unknown stage \"\(word)\"" + possible.en,
          fr: "étape inconnue « \(word) »" + possible.fr)))
  }

  /// `csv: clients.csv` for `csv clients.csv`: a stage's name and what it needs, the colon forgotten.
  private func withColon(_ word: String) -> String? {
    let parts = word.split(maxSplits: 1) { $0 == " " || $0 == "\u{A0}" }
    guard parts.count == 2, registry.stage(String(parts[0])) != nil else { return nil }
    return "\(parts[0]): \(parts[1])"
  }
}
