import Reference
public import Tables

/// A language, by its code or its name in French, English or itself: `fr`, `fr-FR`, `fra`, `Français`, `French`.
///
/// Canonical: ISO 639-1, `fr`; the country behind a code is left out.
/// - Source: ISO 639-1.
public struct LanguageJudge: ColumnJudge {
  /// A judge of languages.
  public init() {}

  /// Writes two letters.
  public func write(_ value: Span<UInt8>, into out: inout TextColumn) -> Ruling {
    let range = Plain.trimmed(value)
    if range.isEmpty { return .empty }
    let text = value.extracting(range)
    guard text.count <= 40 else { return .rejected(.unknownWord) }
    var key: [UInt8] = []
    Fold.key(text, into: &key)
    if let code = Self.names[key] ?? Self.code(key) {
      out.write(code.span)
      return .ok
    }
    return Placeholder.ruling(text, else: .unknownWord)
  }

  /// The code of `FR`, `FR FR`, `FR LATN FR`: the first word, when it is a code.
  private static func code(_ key: [UInt8]) -> [UInt8]? {
    guard let first = key.split(separator: 0x20).first, first.count == 2 else { return nil }
    let code = first.map { $0 | 0x20 }
    return codes.contains(code) ? code : nil
  }

  private static let codes: Set<[UInt8]> = Set(
    """
    aa ab ae af ak am an ar as av ay az ba be bg bi bm bn bo br bs ca ce ch co cr cs cu cv cy da de dv dz ee el en eo es et eu fa ff fi fj fo \
    fr fy ga gd gl gn gu gv ha he hi ho hr ht hu hy hz ia id ie ig ii ik io is it iu ja jv ka kg ki kj kk kl km kn ko kr ks ku kv kw ky la lb \
    lg li ln lo lt lu lv mg mh mi mk ml mn mr ms mt my na nb nd ne ng nl nn no nr nv ny oc oj om or os pa pi pl ps pt qu rm rn ro ru rw sa sc \
    sd se sg si sk sl sm sn so sq sr ss st su sv sw ta te tg th ti tk tl tn to tr ts tt tw ty ug uk ur uz ve vi vo wa wo xh yi yo za zh zu
    """.split(separator: " ").map { Array($0.utf8) })

  private static let names: [[UInt8]: [UInt8]] = {
    var names: [[UInt8]: [UInt8]] = [:]
    for line in """
    fr francais french fra fre franzosisch frances francese|en anglais english eng englisch ingles inglese|de allemand german deu ger deutsch|es \
    espagnol spanish spa espanol castillan|it italien italian ita italiano|pt portugais portuguese por portugues|nl neerlandais dutch nld dut \
    nederlands hollandais flamand|pl polonais polish pol polski|ar arabe arabic ara|zh chinois chinese zho chi mandarin|ja japonais japanese jpn|ru \
    russe russian rus|tr turc turkish tur|ro roumain romanian ron rum romana|el grec greek ell gre|cs tcheque czech ces cze|sk slovaque slovak|hu \
    hongrois hungarian hun|bg bulgare bulgarian|hr croate croatian|sl slovene slovenian|da danois danish dansk|sv suedois swedish svenska|no \
    norvegien norwegian norsk|fi finnois finnish suomi|et estonien estonian|lv letton latvian|lt lituanien lithuanian|ga irlandais irish|mt \
    maltais maltese|lb luxembourgeois luxembourgish|br breton brezhoneg|eu basque euskara|ca catalan catala|co corse corsican|oc occitan|uk \
    ukrainien ukrainian|he hebreu hebrew|fa persan persian farsi|hi hindi|vi vietnamien vietnamese|th thai|ko coreen korean|sr serbe serbian
    """.split(separator: "|") {
      let words = line.split(separator: " ")
      guard let code = words.first else { continue }
      for word in words.dropFirst() { names[Array(word.uppercased().utf8)] = Array(code.utf8) }
    }
    return names
  }()
}
