import Testing

@testable import Cleaning

@Suite struct AddressWordTests {
  private func keys(_ text: String) -> [String] { AddressWord.words(of: text).map(\.key) }

  @Test(arguments: [
    ("12bis rue du Port", ["12", "BIS", "RUE", "DU", "PORT"]),
    ("12B, rue du Port", ["12", "B", "RUE", "DU", "PORT"]),
    ("n°12 quai Nord", ["12", "QUAI", "NORD"]),
    ("B.P. 123", ["BP", "123"]), ("BP123", ["BP", "123"]), ("CS 70058", ["CS", "70058"]),
    ("Bât. A - 3e étage", ["BAT", "A", "3E", "ETAGE"]), ("3E rue", ["3", "E", "RUE"]),
    ("«La Rose»", ["LA", "ROSE"]), (" , ; ", []), ("", []),
  ])
  func aTextIsCutIntoWords(text: String, words: [String]) {
    #expect(keys(text) == words)
  }

  /// A road has its letter before its number; nothing is cut there, nor from a number of five digits.
  @Test(arguments: [("N12", ["N12"]), ("D137", ["D137"]), ("35400B", ["35400B"]), ("12I", ["12I"])])
  func whatBelongsTogetherStaysTogether(text: String, words: [String]) {
    #expect(keys(text) == words)
  }

  @Test func segmentsBeginBehindCommasAndLineBreaks() {
    let words = AddressWord.words(of: "Bât A, 12 rue du Port\n35400 Saint-Malo - France")
    #expect(words.filter(\.startsSegment).map(\.key) == ["BAT", "12", "35400", "FRANCE"])
  }

  @Test func theLineHasNoPunctuation() {
    #expect(AddressWord.words(of: "12, rue de l'Église").line == "12 RUE DE L EGLISE")
    #expect(AddressWord.words(of: "rue de l'Église").singleKeys == ["RUE", "DE", "L", "EGLISE"])
  }
}
