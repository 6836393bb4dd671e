import Testing

@testable import Cleaning

@Suite struct TownCasingTests {
  @Test(arguments: [
    ("SAINT-MALO", "Saint-Malo"), ("LA ROCHE-SUR-YON", "La Roche-sur-Yon"),
    ("L'ISLE-ADAM", "L'Isle-Adam"), ("VILLENEUVE-D'ASCQ", "Villeneuve-d'Ascq"),
    ("le puy-en-velay", "Le Puy-en-Velay"), ("BOURG-LÈS-VALENCE", "Bourg-lès-Valence"),
    ("SAINT-RÉMY-DE-L'ÉGLISE", "Saint-Rémy-de-l'Église"),
  ])
  func capitalsAndSmallLettersGetTheirCase(text: String, name: String) {
    #expect(TownCasing.written(text) == name)
  }

  /// Somebody chose these letters: they stay, even where they are odd.
  @Test(arguments: ["Saint-Malo", "McLean", "La roche-sur-Yon"])
  func mixedLettersStay(text: String) {
    #expect(TownCasing.written(text) == text)
  }

  @Test func writingTwiceIsWritingOnce() {
    for text in ["LES SABLES-D'OLONNE", "ÉTABLES-SUR-MER", "l'haÿ-les-roses", "A", "-", ""] {
      let once = TownCasing.written(text)
      #expect(TownCasing.written(once) == once)
    }
  }
}
