import Tables

/// The JSON Schema (draft 2020-12) of a pipeline file, for editors that complete and check while one types.
public struct PipelineSchema {
  private let registry: Registry

  /// The schema for these stages.
  public init(registry: Registry) { self.registry = registry }

  /// The document.
  public var document: JSONValue {
    let text: JSONValue = .object([("type", .string("string"))])
    func list(_ place: Registry.Place) -> JSONValue {
      .object([("type", .string("array")), ("items", stages(place))])
    }
    let source: JSONValue = .object([
      (
        "anyOf",
        .array([
          text,
          .object([
            ("type", .string("array")),
            ("items", .object([("anyOf", .array([text, stages(.source), stages(.sourceStep)]))])),
          ]),
        ])
      )
    ])
    return .object([
      ("$schema", .string("https://json-schema.org/draft/2020-12/schema")),
      ("title", .string("Tamis pipeline")), ("type", .string("object")),
      (
        "properties",
        .object([
          ("pipeline", text), ("version", .object([("const", .int(1))])), ("locale", text),
          ("owner", text),
          ("purposes", Purposes.schema),
          ("values", .object([("type", .string("object"))])),
          ("sources", .object([("type", .string("object")), ("additionalProperties", source)])),
          ("steps", list(.step)), ("outputs", list(.output)),
          ("stop-when", .object([("type", .string("object"))])),
          (
            "tests",
            .object([("type", .string("array")), ("items", .object([("type", .string("object"))]))])
          ),
        ])
      ),
      ("required", .array([.string("sources")])), ("additionalProperties", .bool(false)),
    ])
  }

  private func stages(_ place: Registry.Place) -> JSONValue {
    let fitting = registry.stages.filter { place.fits($0) }
    let words = fitting.filter { type in !type.settings.contains { $0.isSubject && $0.isRequired } }
    let bare: [JSONValue] =
      words.isEmpty ? [] : [.object([("enum", .array(words.map { .string($0.name) }))])]
    return .object([("anyOf", .array(bare + fitting.map(stage)))])
  }

  private func stage(_ type: any Stage.Type) -> JSONValue {
    var properties: [(String, JSONValue)] = []
    var required = [type.name]
    let subject = type.settings.first { $0.isSubject }
    var options: [(String, JSONValue)] = []
    for setting in type.settings where !setting.isSubject {
      var described: [(String, JSONValue)] = [("description", .string(setting.help.en))]
      if case .members(let members) = setting.schema {
        described += members.map { ($0.key, $0.value) }
      }
      options.append((setting.name, .object(described)))
      if setting.isRequired, subject != nil { required.append(setting.name) }
    }
    // The options of a stage that takes no value may stand beneath its name as well as beside it.
    let nothing: JSONValue = .object([
      (
        "anyOf",
        .array([
          .object([("type", .string("null"))]),
          .object([
            ("type", .string("object")), ("properties", .object(options)),
            ("additionalProperties", .bool(false)),
          ]),
        ])
      )
    ])
    properties.append((type.name, subject?.schema ?? nothing))
    properties += options
    return .object([
      ("type", .string("object")), ("description", .string(type.summary.en)),
      ("properties", .object(properties)), ("required", .array(required.map { .string($0) })),
      ("additionalProperties", .bool(false)),
    ])
  }
}
