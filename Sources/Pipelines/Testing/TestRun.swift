public import Tables

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// Runs the tests of a pipeline file: the sources' texts are written to a folder of their own, the pipeline reads them.
public struct TestRun {
  var file: PipelineFile
  let registry: Registry
  let options: RunOptions

  /// What a test showed.
  public struct Outcome: Sendable {
    /// The test's sentence.
    public var name: String
    /// What differs; empty when the test passed.
    public var differences: [Phrase]
  }

  /// The tests of `file`.
  public init(_ file: PipelineFile, registry: Registry, options: RunOptions) {
    self.file = file
    self.registry = registry
    self.options = options
    self.file.limits = []
  }

  /// Runs every test, in order.
  public func run() async throws(RunError) -> [Outcome] {
    var outcomes: [Outcome] = []
    for test in file.tests {
      outcomes.append(Outcome(name: test.name, differences: try await differences(of: test)))
    }
    return outcomes
  }

  private func differences(of test: PipelineTest) async throws(RunError) -> [Phrase] {
    let folder = try Self.makeFolder()
    defer { Self.remove(folder) }
    var given: [String: [InputFile]] = [:]
    for (source, text) in test.given {
      guard let written = file.sources.first(where: { $0.name == source }) else {
        return [
          Phrase(
            en: "given: the pipeline has no source \"\(source)\"",
            fr: "given : le traitement n’a pas de source « \(source) »")
        ]
      }
      let name = "\(source)\(Self.fileExtension(of: written.reader.paths.first ?? ""))"
      let path = "\(folder)/\(name)"
      try TargetFile(shownPath: path, path: path).replace(with: Array(text.utf8))
      given[source] = [InputFile(source: source, shownPath: name, path: path)]
    }
    let checked = PipelineCheck(registry: registry).check(file, given: given)
    if let failure = checked.failures.first { throw failure }
    guard let pipeline = checked.pipeline else {
      return checked.problems.sorted.map(\.phrase)
    }
    let ports = try await PipelineRun(pipeline, options: options).ports(
      Set(test.expect.map(\.port)))
    return test.expect.flatMap { expected in
      let batch = ports[expected.port] ?? Batch()
      let columns =
        batch.names
        + PortTables.emptyColumns(expected.port, clients: pipeline.clientColumns)
      return Self.compare(batch, of: columns, with: expected.text, port: expected.port)
    }
  }

  /// - Parameter columns: the columns that the port can have; an expected one that it does not know is misspelled.
  private static func compare(
    _ batch: Batch, of columns: [String], with text: String, port: Port
  ) -> [Phrase] {
    let name = port.rawValue
    if text.split(separator: "\n").joined() == "none" {
      guard batch.count > 0 else { return [] }
      return [
        Phrase(
          en: "\(name): none expected, but \(batch.count) came",
          fr: "\(name) : rien n’était attendu ; lignes obtenues : \(batch.count)")
      ]
    }
    let rows = PlainCSV.rows(text)
    let header = rows.first ?? []
    // Where nothing came, nobody knows which columns would have.
    let unknown = batch.count > 0 ? header.filter { !columns.contains($0) } : []
    var differences = unknown.map { column in
      let near = NearestWord.to(column, among: columns)
      return Phrase(
        en: "\(name): no column \"\(column)\" came" + (near.map { "; did you mean \($0)?" } ?? ""),
        fr: "\(name) : aucune colonne « \(column) »"
          + (near.map { " ; vouliez-vous dire \($0) ?" } ?? "")
      )
    }
    if rows.count - 1 != batch.count {
      differences.append(
        Phrase(
          en: "\(name): rows expected: \(rows.count - 1); rows that came: \(batch.count)",
          fr: "\(name) : lignes attendues : \(rows.count - 1) ; lignes obtenues : \(batch.count)"))
    }
    for (index, row) in rows.dropFirst().enumerated() where index < batch.count {
      for (column, expected) in zip(header, row) where columns.contains(column) {
        let found = batch[column]?[index] ?? ""
        guard found != expected else { continue }
        differences.append(
          Phrase(
            en: "\(name), row \(index + 1), \(column): \"\(expected)\" expected, \"\(found)\" came",
            fr:
              "\(name), ligne \(index + 1), \(column) : « \(expected) » attendu, « \(found) » obtenu"
          ))
      }
    }
    return differences
  }

  // MARK: The folder

  private static func makeFolder() throws(RunError) -> String {
    let base = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
    var template = Array("\(base)/tamis-test-XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else { throw TargetFile.failure(at: base, errno) }
    return String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  private static func fileExtension(of path: String) -> String {
    let name = path.split(separator: "/").last ?? ""
    guard let dot = name.lastIndex(of: "."), !name[dot...].contains("*") else { return "" }
    return String(name[dot...])
  }

  private static func remove(_ folder: String) {
    for name in Folder.names(folder) ?? [] { unlink("\(folder)/\(name)") }
    rmdir(folder)
  }
}
