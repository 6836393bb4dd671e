public import Reference
public import Tables

/// A legal form: `S.A.R.L.` and `société à responsabilité limitée` are `SARL`. What is no known form stays as it is.
public struct LegalFormJudge: ColumnJudge {
  private let forms: LegalForms

  /// A judge over the legal forms of a library.
  public init(_ library: ReferenceLibrary = .standard) {
    forms = library.legalForms
  }

  /// Writes the short form in capitals.
  public func write(_ value: Span<UInt8>, into out: inout TextColumn) -> Ruling {
    if forms.isWritten(value) {
      out.write(value)
      return .ok
    }
    let text = TidyText.tidy(value.withUnsafeBufferPointer { String(decoding: $0, as: UTF8.self) })
      .text
    if text.isEmpty { return .empty }
    if NamePlaceholder.tells(value) { return .blank(.placeholder) }
    for byte in (forms.form(text) ?? text).utf8 { out.write(byte) }
    return .ok
  }
}
