import Testing

@testable import Cleaning

@Suite struct TidyTextTests {
  @Test(arguments: [
    ("Le Goff", "Le Goff", false), ("  Le   Goff ", "Le Goff", false),
    ("Le\u{A0}Goff", "Le Goff", false), ("Le\u{200B}Goff", "LeGoff", false),
    ("He\u{301}le\u{300}ne", "Hélène", false), ("L’Hôte", "L'Hôte", false),
    ("\u{FEFF}Jean", "Jean", false), ("a\tb\nc", "a b c", false), ("\u{3000}", "", false),
    ("HÃ©lÃ¨ne", "Hélène", true), ("", "", false), ("Co\u{AD}op", "Coop", false),
  ])
  func aCellIsMadePlain(_ raw: String, _ text: String, _ isRepaired: Bool) {
    let tidy = TidyText.tidy(raw)
    #expect(tidy.text == text && tidy.text.unicodeScalars.elementsEqual(text.unicodeScalars))
    #expect(tidy.isRepaired == isRepaired)
  }

  /// What is tidy already takes the short way, which must give the same.
  @Test(arguments: ["Élodie", "Tom & Co", "O'Neil", "a;b", "R&D;x", "ÿ", "Ça", "âge", "Ãge", "  "])
  func tidyingTwiceChangesNothing(_ raw: String) {
    let once = TidyText.tidy(raw)
    let twice = TidyText.tidy(once.text)
    #expect(twice.text == once.text && !twice.isRepaired)
  }

  @Test(arguments: [
    ("jean-paul", "JEAN-PAUL", "Jean-Paul"), ("ÉLODIE", "ÉLODIE", "Élodie"),
    ("d'arc", "D'ARC", "D'Arc"), ("œuvre", "ŒUVRE", "Œuvre"), ("łukasz", "ŁUKASZ", "Łukasz"),
    ("le 2nd", "LE 2ND", "Le 2Nd"), ("", "", ""),
  ])
  func lettersChangeTheirCase(_ text: String, _ upper: String, _ titled: String) {
    #expect(TidyText.upper(text) == upper)
    #expect(TidyText.titled(text) == titled)
    #expect(TidyText.lower(upper) == TidyText.lower(text))
  }

  @Test(arguments: [
    ("D'ALBY", true), ("D’ALBY", true), ("l’Église", true), ("Dall’Orto", false), ("DALBY", false),
    ("", false),
  ])
  func aLetterIsCutOff(_ word: String, _ isElided: Bool) {
    #expect(TidyText.isElided(word) == isElided, "\(word)")
  }
}
