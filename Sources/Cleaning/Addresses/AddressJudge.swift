public import Fields
public import Reference

/// Judges a whole address in one cell: `tamis normalize address`.
public struct AddressJudge: ValueJudge {
  private let parser: AddressParser

  /// A judge over the tables of a library.
  public init(_ library: ReferenceLibrary = .standard) {
    parser = AddressParser(library)
  }

  /// The parts, in order.
  public var partNames: [String] {
    ["line-2", "line-3", "line-4", "line-5", "line-6", "country", "number", "repetition", "street"]
  }

  /// Judges one address.
  public func judge(_ value: Span<UInt8>) -> Judgement {
    let text = value.withUnsafeBufferPointer { String(decoding: $0, as: UTF8.self) }
    let address = parser.parse(text)
    let parts = [
      address.line2, address.line3, address.line4, address.line5, address.line6, address.country,
      address.number, address.repetition,
      address.street,
    ]
    var lines = address.lines
    // The country is the last line of what goes abroad; without it nobody could read the lines again.
    if !lines.isEmpty, !["FR", "MC", ""].contains(address.country) {
      lines.append(CountryLine.french[address.country])
    }
    let written = lines.joined(separator: ", ")
    if written.isEmpty {
      let none = text.isEmpty ? "" : address.isRegion ? "region-alone" : "placeholder"
      let code = address.remarks.first ?? none
      return Judgement(
        value: "", verdict: address.remarks.isEmpty ? .empty : .rejected, reason: code, parts: parts
      )
    }
    return Judgement(
      value: written, verdict: .ok, reason: address.remarks.first ?? "", parts: parts)
  }
}
