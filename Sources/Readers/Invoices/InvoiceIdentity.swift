import Reference

/// What the identities of a party say: which is a SIREN, which a SIRET, which a VAT number.
///
/// Schemes: ISO/IEC 6523 codes as in the EAS list of EN 16931, the words that older invoices use, and the numbers of Chorus Pro.
enum InvoiceIdentity {
  /// Sorts one identity into the fields of `party`, and keeps it among its identities.
  static func add(_ value: String, scheme: String, to party: inout InvoiceParty) {
    let compact = value.filter { !$0.isWhitespace && $0 != "\u{A0}" && $0 != "." }
    guard !compact.isEmpty else { return }
    let scheme = normalised(scheme)
    switch scheme {
    // Both schemes are the SIRENE register: firms with nine digits, their establishments with fourteen.
    case "0002", "0009": takeRegister(compact, &party)
    case "0225": takeAddress(value, &party)
    case "0223": takeVAT(compact, &party)
    case let scheme where isVATScheme(scheme): takeVAT(compact, &party)
    case "EM": if party.email == nil { party.email = value }
    case "":
      if party.siret == nil, isSIRET(compact) {
        takeSIRET(compact, &party)
      } else if party.siren == nil, isSIREN(compact) {
        takeSIREN(compact, &party)
      }
    default: break
    }
    keep(scheme.isEmpty ? value : "\(scheme):\(value)", in: &party)
  }

  /// Takes a VAT number, with its country before it.
  static func takeVAT(_ value: String, _ party: inout InvoiceParty) {
    let compact = value.uppercased().filter { $0.isASCII && ($0.isLetter || $0.isNumber) }
    if party.vatNumber == nil, compact.count > 2 { party.vatNumber = compact }
  }

  /// Keeps an identity once.
  static func keep(_ identity: String, in party: inout InvoiceParty) {
    if !party.identities.contains(identity), party.identities.count < 32 {
      party.identities.append(identity)
    }
  }

  /// The code of ISO/IEC 6523 for a scheme that is written in another way.
  static func normalised(_ scheme: String) -> String {
    let word = scheme.uppercased()
    switch word {
    case "SIREN", "FR:SIREN", "SIRENE", "FR:SIRENE": return "0002"
    case "SIRET", "FR:SIRET", "1": return "0009"
    case "FR:VAT", "VAT", "VA", "2": return "0223"
    case "3": return "0227"
    case "4": return "0228"
    case "5": return "0229"
    case "GLN": return "0088"
    case "AU", "SMTP", "EMAIL", "DE:SMTP": return "EM"
    default: break
    }
    // urn:oasis:names:tc:ebcore:partyid-type:iso6523:0009, iso6523-actorid-upis::0009
    if let last = word.split(whereSeparator: { $0 == ":" || $0 == "/" }).last, last.count == 4,
      last.allSatisfy(\.isNumber)
    {
      return String(last)
    }
    return scheme
  }

  /// The electronic address schemes of the EAS list whose values are VAT numbers.
  private static func isVATScheme(_ scheme: String) -> Bool {
    guard scheme.count == 4, let code = Int(scheme) else { return false }
    return code == 9910 || code == 9914 || code == 9920 || (9922...9953).contains(code)
      || code == 9957 || code == 211
  }

  /// What has another number of digits is no number of the register, whatever its scheme says.
  private static func takeRegister(_ digits: String, _ party: inout InvoiceParty) {
    guard digits.utf8.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }) else { return }
    switch digits.utf8.count {
    case 9: takeSIREN(digits, &party)
    case 14: takeSIRET(digits, &party)
    default: break
    }
  }

  private static func takeSIREN(_ digits: String, _ party: inout InvoiceParty) {
    if party.siren == nil { party.siren = digits }
  }

  private static func takeSIRET(_ digits: String, _ party: inout InvoiceParty) {
    if party.siret == nil { party.siret = digits }
    // The first nine digits of a SIRET are the SIREN: article R123-221 of the Code de commerce.
    if party.siren == nil, isSIRET(digits) { party.siren = String(digits.prefix(9)) }
  }

  /// `SIREN`, `SIREN_SIRET`, `SIREN_SIRET_code` or `SIREN_suffix`: AFNOR XP Z12-013.
  private static func takeAddress(_ value: String, _ party: inout InvoiceParty) {
    let pieces = value.split(separator: "_").map(String.init)
    guard let first = pieces.first, isSIREN(first) else { return }
    takeSIREN(first, &party)
    if pieces.count > 1, pieces[1].hasPrefix(first), isSIRET(pieces[1]) {
      takeSIRET(pieces[1], &party)
    }
  }

  /// Nine digits that pass Luhn's test.
  static func isSIREN(_ text: String) -> Bool { text.utf8.count == 9 && passesLuhn(text) }

  /// Fourteen digits that pass Luhn's test, or an establishment of La Poste, whose digits add up to a multiple of five.
  static func isSIRET(_ text: String) -> Bool {
    guard text.utf8.count == 14, text.utf8.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }) else {
      return false
    }
    if passesLuhn(text) { return true }
    return text.hasPrefix("356000000") && text.utf8.reduce(0) { $0 + Int($1 - 0x30) } % 5 == 0
  }

  private static func passesLuhn(_ text: String) -> Bool {
    guard text.utf8.allSatisfy({ (0x30...0x39).contains($0) }), let number = UInt64(text),
      number > 0
    else { return false }
    return LuhnSum.holds(number)
  }
}
