public import Fields
public import Reference
public import Tables

/// Judges the name of a firm: `tamis normalize company`.
public struct CompanyJudge: ColumnJudge {
  private let parser: CompanyParser
  private let memories: Spares<CompanyMemory>

  /// A judge over the legal forms of a library.
  public init(_ library: ReferenceLibrary = .standard) {
    let parser = CompanyParser(library)
    self.parser = parser
    memories = Spares { CompanyMemory(parser) }
  }

  /// The parts, in order.
  public var partNames: [String] { ["company", "acronym", "legal-form", "key"] }

  /// Judges one name.
  public func judge(_ value: Span<UInt8>) -> Judgement {
    let text = value.withUnsafeBufferPointer { String(decoding: $0, as: UTF8.self) }
    let company = parser.parse(text)
    let parts = [company.name, company.acronym, company.legalForm, company.key]
    if company.name.isEmpty {
      return Judgement(
        value: "", verdict: .empty, reason: text.isEmpty ? "" : "placeholder", parts: parts)
    }
    let lead = parser.lead(of: Array(company.name.utf8), form: company.legalForm)
    return .ok((lead.map { $0 + " " } ?? "") + company.name, parts: parts)
  }

  /// Writes the name without its legal form, unless it leans on it: « SCI du Port ».
  public func write(_ value: Span<UInt8>, into out: inout TextColumn) -> Ruling {
    if parser.isPlain(value) {
      out.write(value)
      return .ok
    }
    return memories.lend { memory in
      _ = memory.parseStanding(value)
      if memory.written.isEmpty { return .blank(.placeholder) }
      out.write(memory.written.span)
      return .ok
    }
  }
}
