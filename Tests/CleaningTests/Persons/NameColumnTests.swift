import Cleaning
import Fields
import Reference
import Testing

@Suite struct NameColumnTests {
  static let library = ReferenceLibrary()

  static let cases: [(kind: String, text: String, value: String)] = [
    ("last-name", "LE GOFF", "Le Goff"), ("last-name", "DE LA TOUR", "de La Tour"),
    ("last-name", "O'CONNOR", "O'Connor"),
    ("last-name", "MCDONALD", "McDonald"), ("last-name", "D'ORMESSON", "d'Ormesson"),
    ("last-name", "MACRON", "Macron"),
    ("last-name", "dupont", "Dupont"), ("last-name", "DUPONT-MARTIN", "Dupont-Martin"),
    ("last-name", "McDonald", "McDonald"),
    ("last-name", "de Gaulle", "de Gaulle"), ("last-name", "Du Bellay", "Du Bellay"),
    ("last-name", "LEFEVRE", "Lefevre"),
    ("last-name", "  Dupont  ", "Dupont"), ("last-name", "Müller", "Müller"),
    ("last-name", "MÜLLER", "Müller"),
    ("last-name", "BEN ALI", "Ben Ali"), ("last-name", "VAN DER MEER", "Van der Meer"),
    ("last-name", "Kérouanton", "Kérouanton"),
    ("last-name", "XXX", ""), ("last-name", "inconnu", ""), ("last-name", "-", ""),
    ("last-name", "LHERMITE", "Lhermite"),
    ("last-name", "N'DIAYE", "N'Diaye"), ("last-name", "DU PONT DE LA RIVE", "du Pont de La Rive"),
    ("first-name", "FRANCOIS", "François"), ("first-name", "francois", "François"),
    ("first-name", "Francois", "François"),
    ("first-name", "François", "François"), ("first-name", "MARIE THERESE", "Marie-Thérèse"),
    ("first-name", "JEAN-PIERRE", "Jean-Pierre"),
    ("first-name", "ZOE", "Zoé"), ("first-name", "J.-P.", "J.-P."), ("first-name", "j", "J."),
    ("first-name", "José Manuel", "José Manuel"),
    ("first-name", "Jean  Marie", "Jean-Marie"), ("first-name", "XQZT", "Xqzt"),
    ("first-name", "test", ""), ("first-name", "FRAN?OIS", "François"),
    ("first-name", "Anne-Sophie", "Anne-Sophie"), ("first-name", "MARIE-HELENE", "Marie-Hélène"),
    ("first-name", "Jean Pierre", "Jean-Pierre"),
    ("civility", "MONSIEUR", "M."), ("civility", "Mlle", "Mme"),
    ("civility", "Mr et Mme", "M. et Mme"), ("civility", "1", ""),
    ("civility", "M.", "M."), ("civility", "dr", "Dr"), ("civility", "Maître", "Me"),
    ("civility", "Mme & M.", "M. et Mme"),
    ("sex", "Homme", "M"), ("sex", "F", "F"), ("sex", "féminin", "F"), ("sex", "2", "F"),
    ("sex", "x", ""),
    ("legal-form", "S.A.R.L.", "SARL"), ("legal-form", "société à responsabilité limitée", "SARL"),
    ("legal-form", "SAS", "SAS"),
    ("legal-form", "Artisan", "Artisan"), ("city", "ST MALO", "Saint-Malo"),
    ("city", "saint-malo", "Saint-Malo"),
    ("city", "RENNES", "Rennes"), ("city", "Rennes", "Rennes"),
    ("city", "LILLE CEDEX", "Lille Cedex"), ("city", "XQZT SUR MER", "Xqzt sur Mer"),
    ("city", "n/c", ""), ("city", "L'ILE-D'YEU", "L'Île-d'Yeu"),
  ]

  @Test("A column's value gets its usual form, and keeps it", arguments: cases)
  func usualForm(kind: String, text: String, value: String) throws {
    let judge = try #require(Normalizers.make(kind: kind))
    let once = judge.judge(text)
    #expect(once.value == value)
    guard !once.value.isEmpty else { return }
    let twice = judge.judge(once.value)
    #expect(twice.value == once.value)
    #expect(twice.verdict == .ok)
  }

  @Test(
    "No bytes make a judge fail",
    arguments: [
      "last-name", "first-name", "civility", "sex", "legal-form", "city", "person", "company",
      "commune",
    ])
  func anyBytes(kind: String) throws {
    let judge = try #require(Normalizers.make(kind: kind))
    var state: UInt64 = 0x5EED
    let alphabet: [UInt8] =
      Array("AbÉ' -./&(),?0129\tM et Mme née".utf8) + [0xFF, 0xC3, 0xE2, 0x80, 0x00, 0xF0]
    for _ in 0..<150 {
      var bytes: [UInt8] = []
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      for _ in 0..<Int(state >> 58) {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        bytes.append(alphabet[Int(state >> 33) % alphabet.count])
      }
      let answer = judge.judge(bytes.span)
      #expect(answer.parts.count == judge.partNames.count)
    }
  }

  @Test("The fast way with family names says what the slow way says, seed 0xFA57")
  func familyTwin() throws {
    let judge = LastNameJudge(Self.library)
    let words = [
      "DE", "LA", "DU", "LE", "GOFF", "MARTIN", "VAN", "DER", "MC", "MCKAY", "D", "E", "BEN",
      "ALI-KHAN", "SAINT",
    ]
    var state: UInt64 = 0xFA57
    for _ in 0..<400 {
      var name: [String] = []
      for _ in 0..<(1 + Int(state >> 62)) {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        name.append(words[Int(state >> 33) % words.count])
      }
      // A trailing space sends the value the slow way.
      let text = name.joined(separator: " ")
      #expect(judge.judge(text).value == judge.judge(text + " ").value, "\(text)")
    }
  }
}
