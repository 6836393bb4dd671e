import Tables
import Testing

@testable import Pipelines

@Suite struct OddityTests {
  /// What concerns cells says how many; what concerns the column says no number.
  @Test func cellsAreCountedAndColumnsAreNot() {
    for kind in Oddity.Kind.allCases {
      let phrase = Oddity(kind, 4_711).phrase
      let isOfColumn = [.refusal, .contact, .leaving, .death, .returnedMail].contains(kind)
      #expect(phrase.en.hasPrefix("4711 ") == !isOfColumn, "\(kind)")
      #expect(phrase.fr.hasPrefix("4711 ") == !isOfColumn, "\(kind)")
    }
  }

  @Test func noTwoSayTheSame() {
    let said = Oddity.Kind.allCases.map { Oddity($0, 2).phrase }
    #expect(Set(said.map(\.en)).count == said.count && Set(said.map(\.fr)).count == said.count)
  }
}
