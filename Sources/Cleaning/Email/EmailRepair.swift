import Fields
import Tables

/// Takes an address out of what people and programs wrap around it, and judges what is left.
///
/// Every step has a proof: what is left must be a well-formed address. What could be meant in two ways is refused.
enum EmailRepair {
  /// Writes the address that `value` holds, with the cause of what was changed.
  static func settle(_ value: Span<UInt8>, into out: inout TextColumn) -> Ruling {
    if value.count > 1024 { return .rejected(.tooLong) }
    var cause = Cause.none
    var text = visible(value, &cause)
    if trim(&text) && cause == .none { cause = .spacesAround }
    if text.isEmpty { return .empty }
    unwrap(&text, &cause)
    if !text.contains(at) { spellAt(&text, &cause) }
    guard text.contains(at) else { return Placeholder.ruling(value, else: .noAtSign) }
    choose(&text, &cause)
    closeGaps(&text, &cause)
    mendDomain(&text, &cause)
    let fault = write(text, into: &out)
    if fault != .none { return .rejected(fault) }
    return cause == .none ? .ok : .repaired(cause)
  }

  /// Every different address of a cell that names two or more, in order; empty where it names one at most.
  static func all(in value: Span<UInt8>) -> [[UInt8]] {
    guard value.count <= 1024 else { return [] }
    var signs = 0
    for index in 0..<value.count where value[index] == at { signs += 1 }
    guard signs > 1 else { return [] }
    var cause = Cause.none
    var found: [[UInt8]] = []
    for piece in visible(value, &cause).split(whereSeparator: isSeparator) where piece.contains(at)
    {
      var column = TextColumn()
      let ruling = settle(Array(piece).span, into: &column)
      guard ruling.verdict.isValue else { continue }
      column.endValue()
      if !found.contains(column.bytes) { found.append(column.bytes) }
    }
    return found
  }

  static let at: UInt8 = 0x40

  /// The text without invisible characters, every sort of space plain, the full-width at sign plain.
  private static func visible(_ value: Span<UInt8>, _ cause: inout Cause) -> [UInt8] {
    var text: [UInt8] = []
    text.reserveCapacity(value.count)
    var position = 0
    while position < value.count {
      let start = position
      let byte = Plain.next(value, &position)
      switch byte {
      case Plain.unseen: cause = .hiddenCharacters
      case 0x20: text.append(0x20)
      case at where position - start > 1:
        cause = .atSign
        text.append(at)
      default:
        if position - start == 1 {
          text.append(byte)
        } else {
          for index in start..<position { text.append(value[index]) }
        }
      }
    }
    return text
  }

  /// Takes the spaces at both ends away; says whether there were any.
  static func trim(_ text: inout [UInt8]) -> Bool {
    let start = text.firstIndex { $0 != 0x20 } ?? text.count
    let end = (text.lastIndex { $0 != 0x20 } ?? -1) + 1
    if start == 0, end == text.count { return false }
    text = start < end ? Array(text[start..<end]) : []
    return true
  }

  /// `jean(a)free.fr`, `jean[at]free.fr`, `jean (arobase) free.fr`: the one mark that stands for the at sign.
  private static func spellAt(_ text: inout [UInt8], _ cause: inout Cause) {
    // Each mark begins with a bracket or a space; few cells without an at sign hold one.
    guard text.contains(where: { $0 == 0x20 || $0 == 0x28 || $0 == 0x5B || $0 == 0x7B }) else {
      return
    }
    for needle in atMarks {
      var found: [Int] = []
      var index = 0
      while index + needle.count <= text.count {
        if (0..<needle.count).allSatisfy({ Plain.lower(text[index + $0]) == needle[$0] }) {
          found.append(index)
        }
        index += 1
      }
      guard found.count == 1 else { continue }
      text.replaceSubrange(found[0]..<found[0] + needle.count, with: [at])
      spellDots(&text)
      cause = .atSign
      return
    }
  }

  private static let atMarks: [[UInt8]] = [
    "(a)", "[a]", "(at)", "[at]", "{at}", "(arobase)", "[arobase]", " arobase ", " at ",
  ].map { Array($0.utf8) }

  /// `free(dot)fr`, `free [point] fr`: the dots of a domain whose at sign was spelled too.
  private static func spellDots(_ text: inout [UInt8]) {
    for mark in ["(dot)", "[dot]", "(point)", "[point]", " dot ", " point "] {
      let needle = Array(mark.utf8)
      var index = 0
      while index + needle.count <= text.count {
        if (0..<needle.count).allSatisfy({ Plain.lower(text[index + $0]) == needle[$0] }) {
          text.replaceSubrange(index..<index + needle.count, with: [0x2E])
        }
        index += 1
      }
    }
  }

  /// Of several addresses in a cell the first one; of words around one address the address.
  private static func choose(_ text: inout [UInt8], _ cause: inout Cause) {
    guard text.contains(where: isSeparator) else { return }
    let pieces = text.split(whereSeparator: isSeparator)
    let addresses = pieces.filter { isAddress(Array($0)) }
    if addresses.count >= 2 {
      let isSame = addresses.allSatisfy { $0.elementsEqual(addresses[0]) }
      text = Array(addresses[0])
      cause = isSame ? .wrapped : .firstOfSeveral
      return
    }
    guard addresses.count == 1, pieces.count > 1, let index = pieces.firstIndex(of: addresses[0])
    else { return }
    let hasLabel = index == 0 || pieces[index - 1].last == 0x3A
    let next = index + 1 < pieces.count ? pieces[index + 1].first : nil
    guard hasLabel, next == nil || next == 0x28 || next == 0x2D else { return }
    text = Array(addresses[0])
    cause = .wordsAround
  }

  /// Space, line break, comma, semicolon, slash, bar.
  private static func isSeparator(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x2C || byte == 0x3B || byte == 0x2F
      || byte == 0x7C
  }

  /// Spaces beside the at sign, and those inside of a domain that is a known provider's without them.
  private static func closeGaps(_ text: inout [UInt8], _ cause: inout Cause) {
    guard text.contains(0x20), let sign = text.firstIndex(of: at) else { return }
    var local = Array(text[..<sign])
    var domain = Array(text[(sign + 1)...])
    _ = trim(&local)
    _ = trim(&domain)
    if domain.contains(0x20) {
      let closed = domain.filter { $0 != 0x20 }
      // « yahoo fr »: the dot was typed as a space.
      let dotted = domain.map { $0 == 0x20 ? 0x2E : $0 }
      guard let right = [closed, dotted].first(where: EmailDomains.isProvider) else { return }
      domain = right
    }
    let joined = local + [at] + domain
    guard isAddress(joined) else { return }
    text = joined
    cause = .domainSpaces
  }

  /// Doubled dots in the domain of a known provider, and domains that cannot exist and are a known slip.
  private static func mendDomain(_ text: inout [UInt8], _ cause: inout Cause) {
    guard let sign = text.lastIndex(of: at), sign + 1 < text.count else { return }
    let domain = text[(sign + 1)...].map { Plain.lower($0) }
    var single: [UInt8] = []
    for byte in domain where !(byte == 0x2E && single.last == 0x2E) { single.append(byte) }
    if single.count < domain.count, EmailDomains.isProvider(single) {
      text.replaceSubrange((sign + 1)..., with: single)
      cause = .domainDots
    } else if let right = EmailDomains.certain(domain) {
      text.replaceSubrange((sign + 1)..., with: right)
      cause = .domainTypo
    } else if let right = dotted(domain) {
      text.replaceSubrange((sign + 1)..., with: right)
      cause = .domainComma
    }
  }

  /// `orange,fr` and `orangefr` as `orange.fr`: the one known provider that a dot makes of it.
  private static func dotted(_ domain: [UInt8]) -> [UInt8]? {
    if domain.contains(0x2C) {
      let right = domain.map { $0 == 0x2C ? 0x2E : $0 }
      return EmailDomains.isProvider(right) ? right : nil
    }
    guard !domain.contains(0x2E), domain.count >= 5 else { return nil }
    var found: [[UInt8]] = []
    for place in 2..<(domain.count - 1) {
      let right = domain[..<place] + [0x2E] + domain[place...]
      if EmailDomains.isProvider(Array(right)) { found.append(Array(right)) }
    }
    return found.count == 1 ? found[0] : nil
  }

  /// Whether the text is a well-formed address.
  private static func isAddress(_ text: [UInt8]) -> Bool {
    if EmailSyntax.plainAt(text.span) != nil { return true }
    return text.contains { $0 >= 0x80 } && InternationalEmail.canonical(text) != nil
  }

  /// Writes a well-formed address, or says what is wrong with it.
  private static func write(_ text: [UInt8], into out: inout TextColumn) -> Cause {
    if let sign = EmailSyntax.plainAt(text.span) {
      EmailSyntax.write(text.span, at: sign, into: &out)
      return .none
    }
    if let canonical = InternationalEmail.canonical(text) {
      out.write(canonical.span)
      return .none
    }
    return fault(text)
  }

  /// What is wrong with an address that is not well-formed.
  private static func fault(_ text: [UInt8]) -> Cause {
    let signs = text.indices.filter { text[$0] == at }
    guard let sign = signs.first else { return .noAtSign }
    if signs.count > 1 {
      // Two addresses run together, or one with a sign too many: neither can be told from the other for sure.
      let parts = text.split(separator: at, omittingEmptySubsequences: false)
      return parts.count == 3 && parts[1].contains(0x2E) ? .several : .atSigns
    }
    if sign == 0 { return .localPart }
    let domain = Array(text[(sign + 1)...])
    if domain.count > 0, EmailSyntax.isSpecialUse(domain.span, from: 0) { return .specialUseDomain }
    let ascii = text[..<sign].filter { $0 < 0x80 }
    if !ascii.allSatisfy({ EmailSyntax.isAtom($0) || $0 == 0x2E }) { return .localPart }
    if text[0] == 0x2E || text[sign - 1] == 0x2E || sign > 64 { return .localPart }
    for index in 1..<sign where text[index] == 0x2E && text[index - 1] == 0x2E { return .localPart }
    return .domainPart
  }
}
