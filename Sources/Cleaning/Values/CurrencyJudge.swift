public import Tables

/// A currency, by its code, its sign or its French or English name: `€`, `euros`, `EUR`.
///
/// Canonical: ISO 4217, `EUR`. A sign that several currencies share (`$` is a dollar of twenty countries) is refused as doubtful.
/// - Source: ISO 4217, list one.
public struct CurrencyJudge: ColumnJudge {
  /// A judge of currencies.
  public init() {}

  /// Writes three letters.
  public func write(_ value: Span<UInt8>, into out: inout TextColumn) -> Ruling {
    let range = Plain.trimmed(value)
    if range.isEmpty { return .empty }
    let text = value.extracting(range)
    guard text.count <= 24 else { return .rejected(.unknownWord) }
    var word: [UInt8] = []
    for index in 0..<text.count { word.append(Plain.upper(text[index])) }
    if word.count == 3, Self.codes.contains(word) {
      out.write(word.span)
      return .ok
    }
    if let code = Self.names[word] {
      out.write(code.span)
      return .ok
    }
    if word == [0x24] { return .rejected(.ambiguous) }
    return Placeholder.ruling(text, else: .unknownWord)
  }

  private static let codes: Set<[UInt8]> = Set(
    """
    AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF CHF CLP CNY COP CRC CUP \
    CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GNF GTQ GYD HKD HNL HTG HUF IDR ILS INR IQD IRR ISK JMD JOD JPY \
    KES KGS KHR KMF KPW KRW KWD KYD KZT LAK LBP LKR LRD LSL LYD MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK \
    NPR NZD OMR PAB PEN PGK PHP PKR PLN PYG QAR RON RSD RUB RWF SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT \
    TND TOP TRY TTD TWD TZS UAH UGX USD UYU UZS VED VES VND VUV WST XAF XCD XOF XPF YER ZAR ZMW ZWG FRF
    """.split(separator: " ").map { Array($0.utf8) })

  private static let names: [[UInt8]: [UInt8]] = {
    var names: [[UInt8]: [UInt8]] = [:]
    for (words, code) in [
      ("€|EURO|EUROS|E", "EUR"), ("£|LIVRE STERLING|LIVRES STERLING|POUND|POUNDS|LIVRE", "GBP"),
      ("DOLLAR US|US DOLLAR|US$|USD$|DOLLAR AMÉRICAIN|DOLLARS US", "USD"),
      ("FRANC SUISSE|FRANCS SUISSES|FR.|SFR", "CHF"),
      ("FRANC|FRANCS|FF", "FRF"), ("YEN|¥", "JPY"), ("FRANC CFA|FCFA", "XOF"),
      ("FRANC CFP|XPF", "XPF"), ("DIRHAM|DH", "MAD"),
    ] {
      for word in words.split(separator: "|") { names[Array(word.utf8)] = Array(code.utf8) }
    }
    return names
  }()
}
