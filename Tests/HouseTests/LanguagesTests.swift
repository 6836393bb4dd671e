import Testing

@Suite struct LanguagesTests {
  /// Both sentences of every `Phrase(en: …, fr: …)` and `@Setting("…", fr: "…")` written in the sources.
  private static let pairs: [(place: String, english: String, french: String?)] = {
    var pairs: [(place: String, english: String, french: String?)] = []
    for source in House.sources {
      for (opening, label) in [("Phrase(", "en"), ("@Setting(", "")] {
        var literals = SwiftLiterals(source.text)
        while literals.find(opening) {
          let place = "\(source.path):\(literals.line)"
          guard let english = literals.literal(label: label) else { continue }
          literals.comma()
          pairs.append((place, english, literals.literal(label: "fr")))
        }
      }
    }
    return pairs
  }()

  @Test func thereAreSentencesToJudge() { #expect(Self.pairs.count > 50) }

  @Test func everySentenceHasBothLanguages() {
    for pair in Self.pairs {
      guard let french = pair.french else { continue }
      #expect(
        pair.english.isEmpty == french.isEmpty, "\(pair.place): a sentence in one language only")
    }
  }

  @Test func theFrenchIsNotTheEnglish() {
    for pair in Self.pairs {
      guard let french = pair.french, pair.english.split(separator: " ").count >= 4 else {
        continue
      }
      #expect(pair.english != french, "\(pair.place): the French sentence is the English one")
    }
  }

  @Test func onlyTheProgramsPrint() {
    for source in House.sources where !["tamis", "bench", "trevidy"].contains(source.room) {
      for line in source.text.split(separator: "\n")
      where !line.drop(while: { $0 == " " }).hasPrefix("//") {
        #expect(
          !line.contains(" print(") && !line.contains("FileHandle.standardOutput"),
          "\(source.path) prints: \(line)")
      }
    }
  }
}
