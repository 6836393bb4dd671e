public import Tables

/// How a canonical value is shown to people of a locale: `1234,50`, `23/11/2026`, `06 12 34 56 78`.
public struct LocaleForm: Sendable {
  /// Whether the readers are French.
  public let isFrench: Bool

  /// The form of a locale, such as `fr-FR`.
  public init(locale: String) { self.init(Language(locale: locale)) }

  /// The form that the speakers of a language are used to.
  public init(_ language: Language) { isFrench = language == .french }

  /// Whether values of this kind may look otherwise in the locale.
  public func changes(_ kind: Kind) -> Bool {
    switch kind {
    case .phone, .email, .tags: true
    case .amount, .number, .date, .boolean: isFrench
    default: false
    }
  }

  /// A value as the locale shows one of `kind`.
  public func shown(_ value: String, kind: Kind?) -> String {
    let bytes = Array(value.utf8)
    var out: [UInt8] = []
    write(bytes.span, kind: kind, into: &out)
    return String(decoding: out, as: UTF8.self)
  }

  /// Appends a value as the locale shows one of `kind`.
  public func write(_ value: Span<UInt8>, kind: Kind?, into out: inout [UInt8]) {
    switch kind {
    case .amount where isFrench, .number where isFrench:
      for index in 0..<value.count { out.append(value[index] == 0x2E ? 0x2C : value[index]) }
    case .date where isFrench && Self.isISODate(value):
      append(value, 8..<10, to: &out)
      out.append(0x2F)
      append(value, 5..<7, to: &out)
      out.append(0x2F)
      append(value, 0..<4, to: &out)
    case .phone: phones(value, into: &out)
    case .boolean where isFrench: boolean(value, into: &out)
    case .email, .tags:
      for index in 0..<value.count {
        if value[index] == 0x0A {
          out.append(contentsOf: [0x2C, 0x20])
        } else {
          out.append(value[index])
        }
      }
    default: append(value, 0..<value.count, to: &out)
    }
  }

  private func append(_ value: Span<UInt8>, _ range: Range<Int>, to out: inout [UInt8]) {
    value.extracting(range).withUnsafeBufferPointer { out.append(contentsOf: $0) }
  }

  private static func isISODate(_ value: Span<UInt8>) -> Bool {
    guard value.count == 10, value[4] == 0x2D, value[7] == 0x2D else { return false }
    for index in 0..<10 where index != 4 && index != 7 && value[index] &- 0x30 > 9 { return false }
    return true
  }

  private func boolean(_ value: Span<UInt8>, into out: inout [UInt8]) {
    if value.count == 3, value[0] == 0x79 {
      out.append(contentsOf: Array("oui".utf8))
    } else if value.count == 2, value[0] == 0x6E {
      out.append(contentsOf: Array("non".utf8))
    } else {
      append(value, 0..<value.count, to: &out)
    }
  }

  /// French numbers in pairs behind a zero, foreign ones as they are; several of a list with a comma between.
  private func phones(_ value: Span<UInt8>, into out: inout [UInt8]) {
    var start = 0
    for index in 0...value.count where index == value.count || value[index] == 0x0A {
      if start > 0 { out.append(contentsOf: [0x2C, 0x20]) }
      phone(value.extracting(start..<index), into: &out)
      start = index + 1
    }
  }

  private func phone(_ value: Span<UInt8>, into out: inout [UInt8]) {
    guard value.count == 12, value[0] == 0x2B, value[1] == 0x33, value[2] == 0x33 else {
      return append(value, 0..<value.count, to: &out)
    }
    out.append(0x30)
    out.append(value[3])
    for index in 4..<12 {
      if index % 2 == 0 { out.append(0x20) }
      out.append(value[index])
    }
  }
}
