import Enriching
import Pipelines
import Tables
import Testing

@Suite struct GreetTests {
  private func greeted(
    _ columns: [(String, [String?])], sex: TextColumn? = nil, style: String = "formal",
    locale: String = "fr-FR"
  ) -> Batch {
    var origins = Origins()
    let part = origins.index(of: Part(source: "s", file: "f.csv"))
    for row in columns[0].1.indices { origins.append(part: part, record: row + 1) }
    var delivery = Delivery(
      mentions: Batch(columns: columns.map { ($0.0, TextColumn($0.1)) }, origins: origins))
    if let sex { delivery.mentions["sex"] = sex }
    var problems = Problems()
    let greet = Greet.read(
      subject: Node(.scalar(style, isPlain: true), at: Mark(line: 1, column: 1)), options: [],
      problems: &problems)
    #expect(problems.diagnostics.isEmpty)
    var log = StepLog()
    greet.prepare(
      for: delivery.mentions.names, StepContext(locale: locale, asOf: "2026-01-01", folder: "")
    ).apply(to: &delivery, log: &log)
    return delivery.mentions
  }

  @Test(arguments: [
    ("Mme", "Léa", "", "Madame", "F", "civility"), ("M.", "Jean", "", "Monsieur", "M", "civility"),
    ("", "Léa", "", "Madame, Monsieur", "F", "first-name"),
    ("", "Camille", "", "Madame, Monsieur", "", ""), ("", "Léa", "F", "Madame", "F", "declared"),
    ("M. et Mme", "", "", "Madame, Monsieur", "", ""),
    ("Dr", "Anne", "", "Docteur", "F", "first-name"),
    ("Famille", "", "", "Madame, Monsieur", "", ""),
    ("MM.", "Paul", "", "Messieurs", "M", "first-name"),
    // What contradicts itself is no ground for either.
    ("Mme", "Jean", "", "Madame, Monsieur", "F", "civility"),
    ("M.", "Camille", "F", "Madame, Monsieur", "F", "declared"),
    ("Mme", "Xqz", "", "Madame", "F", "civility"),
  ])
  func aLetterIsAddressedAsItIsCertain(
    civility: String, first: String, sex: String, greeting: String, found: String, origin: String
  ) {
    let batch = greeted([
      ("civility", [civility]), ("first-name", [first]), ("sex", [sex.isEmpty ? nil : sex]),
    ])
    #expect(batch["greeting"]?[0] == greeting)
    #expect(batch["sex"]?[0] == found)
    #expect(batch["sex-origin"]?[0] == origin)
  }

  @Test func onlyAFirstNameIsCalled() {
    let names = [
      "Léa", "Jean-Pierre", "J.-P.", "L", "Fran?oise", "Xqztv", "Marie Claude", nil, "06",
    ]
    let batch = greeted([("first-name", names)], style: "first-name")
    #expect(
      names.indices.map { batch["greeting"]?[$0] } == [
        "Bonjour Léa", "Bonjour Jean-Pierre", "Bonjour", "Bonjour", "Bonjour", "Bonjour",
        "Bonjour Marie Claude", "Bonjour", "Bonjour",
      ])
  }

  @Test func anEnglishPipelineGreetsInEnglish() {
    let batch = greeted([("civility", ["Mme", "M. et Mme"])], locale: "en-GB")
    #expect((0..<2).map { batch["greeting"]?[$0] } == ["Dear Madam", "Dear Sir or Madam"])
  }

  @Test func aSexThatCleanTookFromAShortNameWasNotDeclared() {
    var sex = TextColumn(["M", "M"])
    _ = sex.noteChanges(from: TextColumn(["M. Le Roux", "homme"]))
    let batch = greeted([("civility", ["M.", ""]), ("first-name", ["", ""])], sex: sex)
    #expect((0..<2).map { batch["sex-origin"]?[$0] } == ["civility", "declared"])
  }

  /// Who is called by a first name that the civility contradicts, or that is a family name, is called by a wrong one.
  @Test(arguments: [
    ("M.", "Catherine", "Lucas", "Bonjour"), ("Mme", "René", "Lucas", "Bonjour"),
    ("M.", "Morvan", "Anne", "Bonjour"), ("", "Morvan", "Anne", "Bonjour"),
    ("M.", "Martin", "Durand", "Bonjour Martin"),
    ("Mme", "Catherine", "Lucas", "Bonjour Catherine"),
    ("", "Lucas", "Morvan", "Bonjour Lucas"), ("M.", "Camille", "Petit", "Bonjour Camille"),
  ])
  func onlyASureFirstNameIsCalled(
    civility: String, first: String, last: String, greeting: String
  ) {
    let batch = greeted(
      [("civility", [civility]), ("first-name", [first]), ("last-name", [last])],
      style: "first-name")
    #expect(batch["greeting"]?[0] == greeting)
  }

  @Test func aSexFromTwoFirstNamesInACellWasNotDeclared() {
    var sex = TextColumn(["M", "F"])
    _ = sex.noteChanges(from: TextColumn(["Jean/Anne", "Jean/Anne"]))
    let batch = greeted([("first-name", ["Jean", "Anne"])], sex: sex)
    #expect((0..<2).map { batch["sex-origin"]?[$0] } == ["first-name", "first-name"])
    #expect((0..<2).allSatisfy { batch["greeting"]?[$0] == "Madame, Monsieur" })
  }
}
