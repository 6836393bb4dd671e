import Reference
import Tables
import Testing

@testable import Cleaning

@Suite struct CompanyMemoryTests {
  private static let parser = CompanyParser(.standard)

  /// The name and the form; `nil` when the name is not plain.
  private func read(_ text: String, _ memory: inout CompanyMemory) -> [String]? {
    let form = Array(text.utf8).withUnsafeBufferPointer { memory.read($0.span) }
    return form.map { [String(decoding: memory.written, as: UTF8.self), $0] }
  }

  private func parsed(_ text: String) -> [String] {
    let company = Self.parser.parse(text, withKey: false)
    return [company.name, company.legalForm]
  }

  @Test(arguments: [
    ("SARL Hôtel Ker Anna", "Hôtel Ker Anna", "SARL"),
    ("BOULANGERIE LE BIHAN EURL", "Boulangerie Le Bihan", "EURL"),
    ("sarl crêperie d'armor", "crêperie d'armor", ""),
    ("CREPERIE DE L'ATELIER", "Crêperie de l'Atelier", ""),
    ("Le Petit Jardin", "Le Petit Jardin", ""),
    ("Sa Maison", "Sa Maison", ""), ("  SAS  Kervadec ", "Kervadec", "SAS"),
  ])
  func aPlainNameIsRead(text: String, name: String, form: String) {
    var memory = CompanyMemory(Self.parser)
    let read = read(text, &memory) ?? parsed(text)
    #expect(read == parsed(text))
    if text != text.lowercased() { #expect(read == [name, form]) }
  }

  @Test(arguments: [
    "", " ", "SARL", "S.A.R.L. Dupont", "Dupont & Fils", "Garage 2000", "Particulier",
    "Client divers",
    "GA EC", "Commune de Rennes", "L OREAL", "SARL SAS", "Dupont (SARL)", "M Dupont Garage", "XXX",
    "-Dupont", "Dupont-", "Société Â",
  ])
  func whatIsNotPlainIsLeftToTheParser(text: String) {
    var memory = CompanyMemory(Self.parser)
    #expect(read(text, &memory) == nil)
  }

  /// Names put together from words, forms and what stands for nobody, in all cases and with all signs.
  @Test(arguments: [UInt64(11), 12, 13])
  func aNameIsReadAsTheParserReadsIt(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    let words = [
      "Boulangerie", "Crêperie", "Hôtel", "Kervadec", "d'Armor", "de", "la", "Le", "l'Atelier",
      "Saint-Malo",
      "Fils", "et", "des", "Trois", "Chênes", "A", "EDF", "CGT", "KBR", "II", "McDonald's", "École",
      "sur",
      "Rue", "Monsieur", "Œuvre", "Ker-Anna", "L", "D", "Y", "J-P", "Sa", "Société", "Maison",
      "Générale",
    ]
    let forms = Self.parser.forms.writings.flatMap { [$0.words.joined(separator: " "), $0.form] }
    let nobody = OrganisationWords.placeholders.sorted() + CompanyAsides.telling.sorted()
    let signs = [" ", " ", " ", " ", " ", " ", "  ", "-", "'", " & ", ". ", ", ", " - ", " 12 "]
    var memory = CompanyMemory(Self.parser)
    var readCount = 0
    for _ in 0..<1_000 {
      var text = ""
      let isUpper = Int.random(in: 0..<3, using: &random) == 0
      for place in 0..<Int.random(in: 1...5, using: &random) {
        if place > 0 { text += signs.randomElement(using: &random)! }
        let pool = [words, words, words, words, forms, forms, nobody][
          Int.random(in: 0..<7, using: &random)]
        let word = pool.randomElement(using: &random)!
        switch Int.random(in: 0..<5, using: &random) {
        case 0: text += word.uppercased()
        case 1: text += word.lowercased()
        case 2: text += TidyText.titled(word)
        default: text += word
        }
      }
      if isUpper { text = text.uppercased() }
      guard let answer = read(text, &memory) else { continue }
      readCount += 1
      #expect(answer == parsed(text), "\(text), seed \(seed)")
    }
    #expect(readCount > 100)
  }

  @Test func everyNameIsParsedTheFirstAndTheSecondTime() {
    var memory = CompanyMemory(Self.parser)
    for text in [
      "S.A.R.L. DUPONT", "SARL Kervadec", "n/c", String(repeating: "ATELIER ", count: 60),
      "S.A.R.L. DUPONT",
    ] {
      let form = Array(text.utf8).withUnsafeBufferPointer { memory.parse($0.span) }
      #expect([String(decoding: memory.written, as: UTF8.self), form] == parsed(text), "\(text)")
    }
  }
}
