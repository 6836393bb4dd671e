import Reference
import Testing

@testable import Cleaning

@Suite struct NameOrderTests {
  private static let library = ReferenceLibrary()
  private let order = NameOrder(firstNames: library.firstNames, surnames: library.surnames)

  private func split(_ text: String, hasCivility: Bool = false) -> [String] {
    let split = order.split(NameWord.words(of: text), hasCivility: hasCivility)
    return [split.first, split.last].map { $0.map(\.text).joined(separator: " ") }
  }

  /// In this order: a comma, capitals, particles, the frequencies of the words.
  @Test(arguments: [
    ("Martin, Claire", ["Claire", "Martin"]), ("MARTIN Claire", ["Claire", "MARTIN"]),
    ("Claire MARTIN", ["Claire", "MARTIN"]), ("Yann Le Bihan", ["Yann", "Le Bihan"]),
    ("LE BIHAN YANN", ["YANN", "LE BIHAN"]), ("Sophie Durand", ["Sophie", "Durand"]),
    ("Durand Sophie", ["Sophie", "Durand"]), ("Hélène de La Tour", ["Hélène", "de La Tour"]),
    ("SAINT-AUBIN Diane de", ["Diane", "de SAINT-AUBIN"]),
    ("O CONNOR Mary", ["Mary", "O'CONNOR"]), ("N DIAYE Aminata", ["Aminata", "N'DIAYE"]),
    ("Hans von Berg", ["Hans", "von Berg"]), ("AL HAMDI Omar", ["Omar", "AL HAMDI"]),
  ])
  func theOrderIsTold(text: String, expected: [String]) { #expect(split(text) == expected) }

  /// A particle before one word is the beginning of a family name; *Ben* and *Van* are first names of many.
  @Test(arguments: [
    ("DA SILVA", ["", "DA SILVA"]), ("Di Maria", ["", "Di Maria"]),
    ("El Amrani", ["", "El Amrani"]),
    ("Saint Dizier", ["", "Saint Dizier"]), ("Ait Said", ["", "Ait Said"]),
    ("Le Goff", ["", "Le Goff"]), ("Ben Affleck", ["Ben", "Affleck"]),
  ])
  func particles(text: String, expected: [String]) { #expect(split(text) == expected) }

  @Test(arguments: [
    ("M", "F", "M", true), ("F", "M", "M", false), ("M", "", "F", nil), ("F", "F", "F", nil),
    ("F", "M", "", nil),
  ])
  func theSexOfTheCivility(a: String, b: String, civility: String, isNatural: Bool?) {
    #expect(NameOrder.isNatural(a, b, civility: civility) == isNatural)
  }

  /// Two words that are both, and about as often the one as the other, are left to a person.
  @Test func whatNothingTellsIsNotChosen() { #expect(split("Xqzt Wkprl") == ["", ""]) }
}
