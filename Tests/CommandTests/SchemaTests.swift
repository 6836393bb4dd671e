import Foundation
import Testing

@testable import Pipelines

/// The JSON Schema and the pages of the repository against what the program takes.
@Suite struct SchemaTests {
  nonisolated(unsafe) private static let schema: [String: Any] = {
    let answer = try? Workshop().tamis("stages", "--json-schema")
    let text = Data((answer?.out ?? "").utf8)
    return (try? JSONSerialization.jsonObject(with: text) as? [String: Any]) ?? [:]
  }()

  /// Every stage that the schema describes: its own key, and its options.
  private static let stages: [(name: String, options: Set<String>)] = {
    var stages: [(name: String, options: Set<String>)] = []
    func walk(_ value: Any) {
      if let members = value as? [String: Any] {
        if members["description"] is String, let required = members["required"] as? [String],
          let properties = members["properties"] as? [String: Any], let name = required.first
        {
          stages.append((name, Set(properties.keys).subtracting([name])))
        }
        members.keys.sorted().forEach { walk(members[$0] as Any) }
      } else if let items = value as? [Any] {
        items.forEach(walk)
      }
    }
    walk(schema)
    return stages
  }()

  @Test func noOptionBearsAStagesName() {
    let names = Set(Self.stages.map { $0.name })
    #expect(names.count > 20)
    for (name, options) in Self.stages {
      #expect(options.isDisjoint(with: names), "\(name): \(options.intersection(names))")
    }
  }

  private static let pages: [(path: String, yaml: String)] = {
    let root = Program.root
    var pages: [(path: String, yaml: String)] = []
    for folder in ["pipelines", "docs", "."] {
      let names =
        (try? FileManager.default.contentsOfDirectory(atPath: "\(root.path)/\(folder)")) ?? []
      for name in names.sorted() {
        let path = "\(folder)/\(name)"
        guard let text = try? String(contentsOfFile: "\(root.path)/\(path)", encoding: .utf8) else {
          continue
        }
        if folder == "pipelines", name.hasSuffix(".yaml") { pages.append((path, text)) }
        guard name.hasSuffix(".md") else { continue }
        for piece in text.split(separator: "```yaml\n").dropFirst() {
          let yaml = piece.split(separator: "```", omittingEmptySubsequences: false)[0]
          if yaml.contains("sources:") { pages.append((path, String(yaml))) }
        }
      }
    }
    return pages
  }()

  @Test func everyPipelineOfTheRepositoryFitsTheSchema() throws {
    #expect(Self.pages.count >= 4)
    for (path, yaml) in Self.pages {
      var problems = Problems()
      let node = try #require(YAMLText.read(yaml, problems: &problems), "\(path)")
      let misfit = Misfit.find(node, Self.schema, at: path)
      #expect(misfit == nil, "\(misfit ?? "")")
    }
  }

  @Test func theSchemaRefusesWhatTheProgramRefuses() throws {
    for yaml in [
      "steps: [clean]", "sources: { a: x.csv }\nstep: []", "sources: { a: x.csv }\nsteps: [mach]",
      "sources: { a: x.csv }\nsteps: [{ merge: , prefr: [a] }]",
      "sources: { a: x.csv }\noutputs: [{ csv: x, of: client }]",
      "sources: { a: [{ csv: x.csv, header: many }] }",
    ] {
      var problems = Problems()
      let node = try #require(YAMLText.read(yaml, problems: &problems))
      #expect(Misfit.find(node, Self.schema, at: "") != nil, "\(yaml)")
    }
  }

  @Test func everyPipelineInTheDocsPassesTheCheckOfItsForm() throws {
    for (path, yaml) in Self.pages where path.hasSuffix(".md") {
      let shop = try Workshop()
      try shop.write(yaml, to: "page.yaml")
      let answer = try shop.tamis("check", "page.yaml")
      // Its files do not exist: 3 says that nothing but they are missing.
      #expect(answer.code == 3, "\(path): \(answer.errors)")
    }
  }
}

/// As much of JSON Schema as ours uses, over the pieces of a pipeline file.
private enum Misfit {
  /// Where and why `node` does not fit; `nil` when it does.
  static func find(_ node: Node, _ schema: [String: Any], at place: String) -> String? {
    if let options = schema["anyOf"] as? [[String: Any]] {
      let misfits = options.map { find(node, $0, at: place) }
      if !misfits.contains(where: { $0 == nil }) {
        return "\(place):\(node.mark.line): fits none of \(options.count)"
      }
    }
    if let words = schema["enum"] as? [Any] {
      let known = words.map { "\($0)" }
      guard let text = node.scalar, known.contains(text) || isTruth(text, known) else {
        return "\(place):\(node.mark.line): \(node.scalar ?? "…") is not one of the words"
      }
    }
    if let constant = schema["const"], node.scalar != "\(constant)" {
      return "\(place): not \(constant)"
    }
    if let type = schema["type"] {
      let types = (type as? [String]) ?? [type as? String ?? ""]
      guard types.contains(where: { fits(node, $0) }) else {
        return "\(place):\(node.mark.line): no \(types.joined(separator: ", "))"
      }
    }
    return members(of: node, schema, at: place)
  }

  private static func members(of node: Node, _ schema: [String: Any], at place: String) -> String? {
    if let entries = node.entries {
      let properties = schema["properties"] as? [String: [String: Any]] ?? [:]
      for key in schema["required"] as? [String] ?? [] where node[key] == nil {
        return "\(place): no \(key)"
      }
      for entry in entries {
        if let inner = properties[entry.key] {
          if let misfit = find(entry.value, inner, at: "\(place).\(entry.key)") { return misfit }
        } else if schema["additionalProperties"] as? Bool == false {
          return "\(place):\(entry.keyMark.line): unknown \(entry.key)"
        } else if let inner = schema["additionalProperties"] as? [String: Any],
          let misfit = find(entry.value, inner, at: "\(place).\(entry.key)")
        {
          return misfit
        }
      }
    }
    if let inner = schema["items"] as? [String: Any] {
      for item in node.items ?? [] {
        if let misfit = find(item, inner, at: place) { return misfit }
      }
    }
    return nil
  }

  private static func isTruth(_ text: String, _ known: [String]) -> Bool {
    (text == "true" || text == "false") && known.contains("1")
  }

  private static func fits(_ node: Node, _ type: String) -> Bool {
    switch type {
    case "null": node.isNull
    case "object": node.entries != nil
    case "array": node.items != nil
    case "integer": node.scalar.flatMap { Int($0) } != nil
    case "number": node.scalar.flatMap { Double($0) } != nil
    case "boolean": node.scalar == "true" || node.scalar == "false"
    default: node.scalar != nil
    }
  }
}
