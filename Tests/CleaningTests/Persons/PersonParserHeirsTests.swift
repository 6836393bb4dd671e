import Reference
import Testing

@testable import Cleaning

@Suite struct PersonParserHeirsTests {
  private let parser = PersonParser(ReferenceLibrary())

  /// The particle of a name is the name's, and what ties it to its heirs is not.
  @Test(arguments: [
    ("Consorts de la Tour", "de la Tour"), ("Consorts de MARTIN Paul", "Martin"),
    ("Héritiers Du Pont", "Du Pont"),
    ("Consorts de Kermadec", "de Kermadec"),
    ("Héritiers de feu de la Tour", "de la Tour"),
    ("Héritiers de Paul Dupuis", "Dupuis"),
    ("Consorts des DUPUIS", "Dupuis"),
    ("Hoirie du défunt Dupuis", "Dupuis"),
  ])
  func heirsAreCalledByTheNameOfTheDead(text: String, last: String) {
    let name = parser.parse(text)
    #expect(name.kind == .household && name.firstName.isEmpty && name.lastName == last, "\(text)")
  }
}
