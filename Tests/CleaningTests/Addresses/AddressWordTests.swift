import Testing

@testable import Cleaning

@Suite struct AddressWordTests {
  private func keys(_ text: String) -> [String] { AddressWord.words(of: text).map(\.key) }

  @Test(arguments: [
    ("12bis rue du Port", ["12BIS", "RUE", "DU", "PORT"]),
    ("n°12 quai Nord", ["12", "QUAI", "NORD"]), ("n° 12 quai Nord", ["12", "QUAI", "NORD"]),
    ("B.P. 123", ["BP", "123"]), ("R.D.C.", ["RDC"]), ("BP123", ["BP", "123"]),
    ("CS 70058", ["CS", "70058"]),
    ("Bât. A - 3e étage", ["BAT", "A", "3E", "ETAGE"]), ("Bât.A", ["BAT", "A"]),
    ("Apt12", ["APT", "12"]), ("BAT-A", ["BAT", "A"]), ("3 ème ét.", ["3EME", "ETAGE"]),
    ("3°ét. Nord et Sud", ["3", "ETAGE", "NORD", "ET", "SUD"]),
    ("av.de Brest", ["AV", "DE", "BREST"]),
    ("35400Saint-Malo", ["35400", "SAINT MALO"]), ("quai Nord/35400", ["QUAI", "NORD", "35400"]),
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

  @Test func bracketsPartAndAreRemembered() {
    let words = AddressWord.words(of: "quai Nord (bât A) 35400 Brest")
    #expect(words.filter(\.startsSegment).map(\.key) == ["QUAI", "BAT", "35400"])
    #expect(words.filter(\.isBracketed).map(\.key) == ["BAT", "A"])
    #expect(AddressWord.words(of: "quai (Nord 35400").filter(\.isBracketed).isEmpty)
    #expect(AddressWord.words(of: "quai n° 3")[1].isMarked)
  }

  @Test func theLineHasNoPunctuation() {
    #expect(AddressWord.words(of: "12, rue de l'Église").line == "12 RUE DE L EGLISE")
    #expect(AddressWord.words(of: "rue de l'Église").singleKeys == ["RUE", "DE", "L", "EGLISE"])
  }
}
