import Testing

@testable import Cleaning

@Suite struct HouseNumberTests {
  private func read(_ text: String) -> HouseNumber? {
    let words = AddressWord.words(of: text)[...]
    return HouseNumber(at: 0, in: words) { $0 < words.count && words[$0].key == "QUAI" }
  }

  @Test(
    "Of several numbers the first one counts, and what repeats it",
    arguments: [
      ("7 quai Nord", "7", ""), ("7 - 9 quai Nord", "7", ""), ("7-9 quai Nord", "7", ""),
      ("7/9 quai Nord", "7", ""), ("7 / 9 quai Nord", "7", ""), ("7, 9 quai Nord", "7", ""),
      ("7 & 9 quai Nord", "7", ""), ("7 + 9 quai Nord", "7", ""), ("7 – 9 quai Nord", "7", ""),
      ("7 à 9 quai Nord", "7", ""), ("7 au 9 quai Nord", "7", ""), ("7 et 9 quai Nord", "7", ""),
      ("7, 9, 11 quai Nord", "7", ""), ("7-9-11 quai Nord", "7", ""),
      ("7 bis quai Nord", "7", "BIS"), ("7bis quai Nord", "7", "BIS"),
      ("7-bis quai Nord", "7", "BIS"), ("7/ter quai Nord", "7", "TER"),
      ("7 bis - 9 quai Nord", "7", "BIS"), ("7 ter/9 quai Nord", "7", "TER"),
      ("7B quai Nord", "7", "B"), ("7 A/B quai Nord", "7", "A"), ("7 b quai Nord", "7", "B"),
      ("7 Q quai Nord", "7", "Q"), ("7 bis A quai Nord", "7", "BIS A"),
      ("7 bis A - 9 quai Nord", "7", "BIS A"), ("7 A - 9 quai Nord", "7", "A"),
      ("7 A, 9 quai Nord", "7", "A"), ("7 A 9 quai Nord", "7", ""),
      ("7 BIS A 9 quai Nord", "7", "BIS"),
      ("7 A bis quai Nord", "7", "A BIS"), ("7A bis quai Nord", "7", "A BIS"),
      ("7K quai Nord", "7", "K"), ("7E quai Nord", "7", "E"), ("15200 quai Nord", "15200", ""),
    ])
  func theFirstOfSeveral(text: String, number: String, repetition: String) throws {
    let found = try #require(read(text))
    #expect(found.number == number && found.repetitionWord == repetition)
    #expect(AddressWord.words(of: text)[found.end].key == "QUAI")
  }

  @Test(
    "What repeats the last number says nothing of the first",
    arguments: [
      "7 à 9 bis quai Nord", "7-9 bis quai Nord", "7 - 9B quai Nord", "7/9 ter quai Nord",
    ]
  )
  func nothingIsInvented(text: String) {
    #expect(read(text)?.number == "7" && read(text)?.repetitionWord == "")
  }

  @Test(arguments: ["quai Nord", "7e quai", "35000 Rennes", "7K Kerven", "3e étage", "8 mai 1945x"])
  func whatIsNoNumber(text: String) {
    let found = read(text)
    #expect(found == nil || found?.number == "8" && found?.end == 1)
  }

  @Test func aLetterOfANameRepeatsNothing() {
    #expect(read("7 R des Lilas")?.repetitionWord == "")
    #expect(read("7 L Eglise")?.repetitionWord == "")
    #expect(read("7 A l'attention de Paul")?.repetitionWord == "")
    #expect(read("7 B Kerven")?.repetitionWord == "B")
    #expect(
      read("7 T quai")?.repetitionLetter == "T" && read("7 bis quai")?.repetitionLetter == "B")
  }
}
