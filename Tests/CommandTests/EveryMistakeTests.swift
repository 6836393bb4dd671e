import Foundation
import Testing

/// What `check` finds before anything is read, and what is said of files that a person wrote.
@Suite struct EveryMistakeTests {
  private static func shop() throws -> Workshop {
    let shop = try Workshop()
    try shop.write("Nom;CP\nAbel;35000\n", to: "c.csv")
    try shop.write("Nom;Code postal;Carte\nAbel;35000;K1\n", to: "cards.csv")
    return shop
  }

  private static func pipeline(
    source: String = "c.csv", take: String = "Carte", step: String = "clean"
  )
    -> String
  {
    """
    locale: fr-FR
    sources: { c: \(source) }
    steps:
      - lookup: cards.csv
        on: [last-name, postcode]
        key: [Nom, Code postal]
        take: { loyalty-number: \(take) }
      - \(step)
    outputs: [{ csv: out.csv }]
    """
  }

  @Test func aHeadingThatATableDoesNotHaveIsFoundBeforeTheRun() throws {
    let shop = try Self.shop()
    try shop.write(Self.pipeline(), to: "p.yaml")
    #expect(try shop.tamis("check", "p.yaml").code == 0)
    #expect(try shop.tamis("run", "p.yaml", "--quiet").code == 0)
    #expect(Table.read(shop.text("out.csv")).map { $0["loyalty-number"] } == ["K1"])
    try shop.write(Self.pipeline(take: "Cartes"), to: "p.yaml")
    let wrong = try shop.tamis("check", "p.yaml")
    #expect(wrong.code == 2, "\(wrong)")
    #expect(
      wrong.errors.contains(
        "p.yaml:4:5: erreur: lookup : cards.csv n’a pas de titre « Cartes » ; il y a : Nom, Code postal, Carte ; vouliez-vous dire « Carte » ?"
      ), "\(wrong)")
  }

  /// A wrong word has a default in its place: what is wrong besides is found in the same pass.
  @Test func aWrongWordHidesNothing() throws {
    let shop = try Self.shop()
    let step = """
      check: { emial: required }
          on-failure: nonsense
        - default: { contry: FR }
        - set: { liste: salon, own.liste: salon }
      """
    try shop.write(
      Self.pipeline(step: step).replacing("loyalty-number:", with: "loyalty:"), to: "p.yaml")
    let wrong = try shop.tamis("check", "p.yaml", "--locale", "en")
    #expect(wrong.code == 2, "\(wrong)")
    for mistake in [
      "on-failure: \"nonsense\" is not one of", "check: no column \"emial\"",
      "default: unknown field \"contry\"", "set: unknown field \"liste\"",
      "lookup: unknown field \"loyalty\"", "5 errors",
    ] { #expect(wrong.errors.contains(mistake), "\(mistake): \(wrong)") }
  }

  @Test func aMissingSourceIsToldBesideAWrongStage() throws {
    let shop = try Self.shop()
    try shop.write(Self.pipeline(source: "gone.csv", step: "cleen"), to: "p.yaml")
    let wrong = try shop.tamis("check", "p.yaml")
    #expect(wrong.code == 2, "\(wrong)")
    #expect(wrong.errors.contains("cleen") && wrong.errors.contains("gone.csv"), "\(wrong)")
  }

  @Test func aNoBreakSpaceOrAMissingColonIsToldWhereItStands() throws {
    let shop = try Self.shop()
    try shop.write(
      Self.pipeline().replacing("    key: [", with: "  \u{A0} key: ["), to: "p.yaml")
    let space = try shop.tamis("check", "p.yaml", "--locale", "fr")
    #expect(
      space.code == 2 && space.errors.contains("p.yaml:6:3: erreur: une espace insécable"),
      "\(space)")
    try shop.write(
      Self.pipeline().replacing("locale: fr-FR", with: "version: 1\nlocale fr-FR"), to: "p.yaml")
    let colon = try shop.tamis("check", "p.yaml", "--locale", "en")
    #expect(
      colon.code == 2 && colon.errors.contains("p.yaml:2:1: error: this is not YAML: a colon"),
      "\(colon)")
  }

  @Test func quietIsQuietAndALocaleIsOne() throws {
    let shop = try Self.shop()
    let made = try shop.tamis("init", "--quiet", "--no-input")
    #expect(made.code == 0 && made.out == "" && shop.contents.contains("clients.yaml"), "\(made)")
    #expect(try shop.tamis("check", "clients.yaml", "--locale", "français").code == 2)
    let other = try shop.tamis("check", "clients.yaml", "--locale", "zz")
    #expect(other.code == 0 && other.errors.contains("--locale zz: tamis speaks"), "\(other)")
  }

  @Test func aLineOfAnswersThatIsNotUnderstoodIsToldWithItsFileAndRow() throws {
    let shop = try Workshop()
    try shop.write("Nom;Ville\nAbel;Rennes\nBrun;Brest\n", to: "c.csv")
    try shop.write(
      """
      locale: fr-FR
      sources: { c: c.csv }
      steps: [clean, match, merge]
      outputs: [{ csv: out.csv }, { csv: links.csv, of: links }, { csv: findings.csv, of: findings }]
      """, to: "p.yaml")
    try shop.write(
      "a,b,decision,keep\nx:1,x:2,peut-être,\nx:1,x:3,same,last-nane=a\nx:1,x:4,même,last-name=a\n",
      to: "decisions.csv")
    let run = try shop.tamis("run", "p.yaml", "--quiet")
    #expect(run.code == 0, "\(run)")
    #expect(run.errors.contains("decisions.csv:2 : une ligne des réponses"), "\(run)")
    #expect(
      run.errors.contains(
        "decisions.csv:3, keep : ces fiches n’ont pas de champ « last-nane », rien n’en est donc gardé ; vouliez-vous dire « last-name » ?"
      ), "\(run)")
    #expect(!run.errors.contains("decisions.csv:4"))
    #expect(shop.text("findings.csv").contains("decision-strange"))
  }

  /// A title and a blank row above the headings count as a spreadsheet counts them; « adresse » is what the pipeline calls address.
  @Test func answersAreToldByTheRowThatASpreadsheetShows() throws {
    let shop = try Workshop()
    try shop.write(
      "Code;Nom;Adresse;CP;Ville\nA1;Abel;1 rue X;35000;Rennes\nA2;Brun;2 rue X;29200;Brest\n",
      to: "c.csv")
    try shop.write(
      """
      locale: fr-FR
      sources: { c: [csv: c.csv, columns: { client-code: Code }] }
      steps: [clean, match, merge]
      outputs: [{ csv: out.csv }, { csv: findings.csv, of: findings }]
      """, to: "p.yaml")
    try shop.write(
      "Paires à regarder;;;\n;;;\na;b;décision;garder\nc:A1;c:A2;oui ?;\nc:A1;c:A2;oui;garder: adresse=b\nc:A1;c:A9;non;\n",
      to: "decisions.csv")
    let run = try shop.tamis("run", "p.yaml")
    #expect(run.code == 0, "\(run)")
    #expect(run.errors.contains("decisions.csv:4 : une ligne des réponses"), "\(run)")
    #expect(run.errors.contains("« oui ? »"), "\(run)")
    #expect(!run.errors.contains("decisions.csv:5"), "\(run)")
    #expect(shop.text("out.csv").contains("2 rue X") && !shop.text("out.csv").contains("1 rue X"))
    #expect(shop.text("findings.csv").contains("decision-unknown"), "\(shop.text("findings.csv"))")
  }
}
