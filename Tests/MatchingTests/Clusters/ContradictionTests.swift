import Pipelines
import Tables
import Testing

@testable import Matching

/// What keeps two records apart whatever else they share, and what is too little for a home.
@Suite struct ContradictionTests {
  private static let firms =
    "company;siret;street;postcode;phone;last-name;first-name\n"

  @Test func firmsOfTwoValidNumbersAreTwoClientsWhateverTheyShare() {
    let found = MatchEngine().match(
      sampleBatch(
        Self.firms
          + """
          Brelan;732829320;5 rue du Port;29000;0298111213;Brelan;Luc
          SCI Brelan;552100554;5 rue du Port;29000;0298111213;Brelan;Luc
          Brelan;;5 rue du Port;29000;0298111213;Brelan;Luc
          """)
    ).clusters.cluster
    #expect(found[0] != found[1])
    #expect(Set(found).count == 2, "the one without a number is one of the two, and joins them not")
  }

  @Test func aNumberThatNoFirmHasKeepsNobodyApart() {
    let batch = sampleBatch(
      Self.firms
        + """
        Brelan;732829320;5 rue du Port;29000;0298111213;Brelan;Luc
        Brelan;552100559;5 rue du Port;29000;0298111213;Brelan;Luc
        """)
    let features = Features(FeatureColumns(batch), rows: batch.count, workers: Workers(1))
    let comparer = PairComparer(features, workers: Workers(1))
    #expect(!comparer.areTwoFirms(comparer.compare(0, 1).pattern, 0, 1))
  }

  @Test(arguments: [
    ("ES51515153Y", "ES24665027B", true), ("ES51515153Y", "51515153Y", false),
    ("51515153Y", "24665027B", false),
  ])
  func onlyNumbersThatNameTheirCountryTellTwoFirms(one: String, other: String, areTwo: Bool) {
    let batch = sampleBatch("company;vat-number\nBrelan;\(one)\nBrelan;\(other)\n")
    let features = Features(FeatureColumns(batch), rows: batch.count, workers: Workers(1))
    let comparer = PairComparer(features, workers: Workers(1))
    #expect(comparer.areTwoFirms(comparer.compare(0, 1).pattern, 0, 1) == areTwo)
  }

  @Test(arguments: [
    ("SDC Les Lilas", "Copropriété Le Parc", true), ("SDC Les Lilas", "Régie Brelan", true),
    ("SDC Les Lilas", "Copro LES LILAS", false), ("SDC Les Lilas", "Les Lilas", false),
    ("Régie Brelan", "Atelier Colvi", false),
  ])
  func theOwnersOfAHouseAreNeitherOthersNorWhoeverActsForThem(
    one: String, other: String, areTwo: Bool
  ) {
    let batch = sampleBatch(
      "company;phone;city\n\(one);0298111213;Brest\n\(other);0298111213;\n")
    let features = Features(FeatureColumns(batch), rows: batch.count, workers: Workers(1))
    let comparer = PairComparer(features, workers: Workers(1))
    #expect(comparer.areTwoFirms(comparer.compare(0, 1).pattern, 0, 1) == areTwo)
  }

  /// A list of numbers that refuse names nobody: two strangers of one number stay two, whichever of them it joins.
  @Test func aNumberThatNamesNobodyIsNoLinkBetweenTwoWhoShareIt() {
    let found = MatchEngine().match(
      sampleBatch(
        """
        last-name;first-name;email;mobile;city
        Kergoat;Anaïs;maison@mer.example;+33639980001;Quimper
        Riou;Yann;maison@mer.example;;Brest
        Morvan;Soizic;;+33639980001;Vannes
        Hamon;Paul;paul@mer.example;+33639980002;Vannes
        ;;maison@mer.example;;
        ;;;+33639980001;
        """)
    ).clusters.cluster
    #expect(found[0] != found[2] && found[0] != found[1])
    #expect(Set(found.prefix(4)).count == 4)
  }

  @Test func whoSharesNoNameIsAnotherUnlessABirthDateTells() {
    func areTwo(_ rows: String) -> Bool {
      let batch = sampleBatch("last-name;first-name;phone;birth-date;sex\n" + rows)
      let features = Features(FeatureColumns(batch), rows: batch.count, workers: Workers(1))
      let comparer = PairComparer(features, workers: Workers(1))
      return comparer.areTwoPersons(comparer.compare(0, 1).pattern, 0, 1)
    }
    #expect(areTwo("Kergoat;Anaïs;+33639980001;;\nMorvan;Soizic;+33639980001;;"))
    #expect(
      !areTwo("Kergoat;Anaïs;+33639980001;1971-02-03;\nMorvan;Soizic;+33639980001;1971-02-03;"))
    #expect(!areTwo("Kergoat;Anaïs;+33639980001;;\nMorvan;Anaïs;+33639980001;;"))
    #expect(!areTwo("Kergoat;Anaïs;+33639980001;;\nAnaïs;Kergoat;+33639980001;;F"))
  }

  private static let people = "last-name;first-name;street;postcode;city;phone;email;birth-date\n"

  @Test(arguments: [10, 30, 100])
  func namesakesInTwoTownsAreTwoClientsHoweverShortTheList(_ others: Int) {
    let found = MatchEngine().match(
      sampleBatch(
        Self.people
          + """
          Lebrun;Jean;4 rue Pasteur;69003;Lyon;0611213141;jean.lebrun@mer.example;1950-03-12
          Lebrun;Jean;18 rue de la Gare;59000;Lille;0744342414;lebrun80@plage.example;1980-05-22

          """ + Self.strangers(others))
    ).clusters
    #expect(found.cluster[0] != found.cluster[1])
    #expect(found.household[0] != found.household[1], "a name alone makes no home")
  }

  @Test func whoIsToldToDifferSharesNoHome() {
    let text =
      Self.people + """
        Lebrun;Jean;4 rue Pasteur;69003;Lyon;0611213141;;
        Lebrun;Paule;4 rue Pasteur;69003;Lyon;0611213141;;

        """ + Self.strangers(30)
    let before = MatchEngine().match(sampleBatch(text)).clusters.household
    #expect(before[0] == before[1])
    var options = MatchOptions()
    options.cannotLinks = [(0, 1)]
    let after = MatchEngine(options).match(sampleBatch(text)).clusters
    #expect(after.cluster[0] != after.cluster[1])
    #expect(after.household[0] != after.household[1])
  }

  /// So many people, each alone in a house and a town.
  private static func strangers(_ count: Int) -> String {
    let lasts = ["Kergoat", "Quemener", "Bescond", "Salaun", "Tanguy", "Riou", "Cosquer", "Hamon"]
    let firsts = ["Maël", "Solenn", "Gwenaël", "Nolwenn", "Ronan", "Enora", "Loïc", "Rozenn"]
    return (0..<count).map { person -> String in
      let last = lasts[person % 8] + ["", "ec", "ou", "ic", "an"][person / 8 % 5]
      let home = "\(person + 1) rue du Port;\(22_000 + person * 613);Ville \(person)"
      let reach = "06\(20_000_000 + person * 791_931);s\(person * 31)@mer.example"
      let birth = "19\(40 + person % 60)-0\(person % 8 + 1)-1\(person % 9 + 1)"
      return [last, firsts[person * 3 % 8], home, reach, birth].joined(separator: ";")
    }.joined(separator: "\n")
  }
}
