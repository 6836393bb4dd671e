import Reference
import Tables
import Testing

@testable import Cleaning

@Suite struct NameMemoryTests {
  private static let parser = PersonParser(.standard)

  private func read(_ text: String, _ memory: inout NameMemory) -> PersonName? {
    Array(text.utf8).withUnsafeBufferPointer { memory.read($0.span) }
  }

  @Test(arguments: [
    ("Anne Meunier", "Anne", "Meunier"), ("TANGUY Germaine", "Germaine", "Tanguy"),
    ("mme furgiler monique", "Monique", "Furgiler"),
    ("M. OLLIVIER Jean-Marc", "Jean-Marc", "Ollivier"),
    ("Hellec, Thomas", "Thomas", "Hellec"), ("  Jérôme  Morin ", "Jérôme", "Morin"),
    ("MME ROBERT ANNE", "Anne", "Robert"), ("Mme Danblic", "", "Danblic"),
    ("MLLE ÉLODIE LEROY", "Élodie", "Leroy"),
  ])
  func aPlainNameIsRead(text: String, first: String, last: String) throws {
    var memory = NameMemory(Self.parser)
    let name = try #require(read(text, &memory))
    #expect(name.firstName == first)
    #expect(name.lastName == last)
    #expect(name == Self.parser.parse(text))
  }

  @Test(arguments: [
    "", " ", "SARL Dupont", "Le Goff Jean", "L'Hostis Jean", "M. et Mme Dupont",
    "Dupont née Martin",
    "J. Martin", "JP MARTIN", "Client comptoir", "Jean Dupont (décédé)", "Ren� Martin", "X",
    "Jean Paul Martin Dupont", "Dupont -Martin", "Dupont- Martin", "RenÃ© Martin", "M.", "Mme",
    "Dupont,", "EDF", "Crédit Agricole", "La Poste", "époux Dupont", "MR-MME DUPONT",
  ])
  func whatIsNotPlainIsLeftToTheParser(text: String) {
    var memory = NameMemory(Self.parser)
    #expect(read(text, &memory) == nil)
  }

  /// Names put together from names, from everything that the rules look for, and from nothing, in all cases and with all signs.
  @Test(arguments: [UInt64(1), 2, 3])
  func aNameIsReadAsTheParserReadsIt(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    let names = [
      "Jean", "Marie", "Hélène", "Éric", "Anne-Laure", "Jean-Pierre", "Zoé", "Loïc", "Camille",
      "Malo",
      "Martin", "Bernard", "Thomas", "Durand", "Quénéhervé", "Le Goff", "McDonald", "Kerr-Vus",
      "Ba",
      "Œuvrard", "Noël", "Claude", "Dominique", "France", "Sam", "Ben", "Py", "Al", "Mc", "Ng", "É",
      "Ü",
    ]
    let marks = ["M.", "Mme", "M", "Mr", "MLLE", "Dr", "Me", "Monsieur", "HERR", "et", "M. et Mme"]
    let telling = [
      OrganisationWords.all, NameAsides.all, NameCasing.particles, PersonParser.titles,
      PersonParser.nobody, Set(Civility.keys), Set(PersonParser.church.keys),
    ].flatMap { $0.sorted() }
    let signs = [" ", " ", " ", " ", " ", "  ", ", ", ",", "-", " - ", ".", ". ", "'", " & ", "/"]
    var memory = NameMemory(Self.parser)
    var readCount = 0
    for _ in 0..<1_500 {
      var text = ""
      for place in 0..<Int.random(in: 1...4, using: &random) {
        if place > 0 { text += signs.randomElement(using: &random)! }
        let pool = [names, names, names, names, names, marks, telling][
          Int.random(in: 0..<7, using: &random)]
        let word = pool.randomElement(using: &random)!
        switch Int.random(in: 0..<4, using: &random) {
        case 0: text += word.uppercased()
        case 1: text += word.lowercased()
        case 2: text += TidyText.titled(word)
        default: text += word
        }
      }
      guard let name = read(text, &memory) else { continue }
      readCount += 1
      #expect(name == Self.parser.parse(text), "\(text), seed \(seed)")
    }
    #expect(readCount > 150)
  }
}
