import Pipelines
import Tables
import Testing

@testable import Matching

@Test(arguments: [("Léa", "Théa"), ("Jules", "Julien"), ("Louis", "Louise")])
func twinsAreTwoClients(first: String, second: String) {
  let text =
    """
    last-name;first-name;street;postcode;phone;email;birth-date
    Tanfou;\(first);41 square Surcouf;35800;0299181512;;2001-02-03
    Tanfou;\(second);41 square Surcouf;35800;0299181512;;2001-02-03

    """
  let result = MatchEngine().match(sampleBatch(text + strangers(150, columns: 7)))
  #expect(result.clusters.cluster[0] != result.clusters.cluster[1])
  #expect(result.clusters.household[0] == result.clusters.household[1])
}

@Test(arguments: [
  ("Marie", "Maria"), ("Nathalie", "Natalie"), ("Catherine", "Cathy"), ("Jean-Pierre", "Jean"),
  ("Gwenaël", "Gwnaël"),
])
func aSlipOrAShortFormOnOneBirthDateIsOneClient(first: String, second: String) {
  let text =
    """
    last-name;first-name;street;postcode;phone;email;birth-date
    Tanfou;\(first);41 square Surcouf;35800;0299181512;;2001-02-03
    Tanfou;\(second);41 square Surcouf;35800;0299181512;;2001-02-03

    """
  let found = MatchEngine().match(sampleBatch(text + strangers(300, columns: 7))).clusters.cluster
  #expect(found[0] == found[1])
}

@Test func anAddressOfAFamilyIsNobodysOwn() {
  let text =
    """
    last-name;first-name;street;postcode;phone;email;birth-date
    Nevdal;Océane;47 rue de la Gare;35800;0612131415;famille.nevdal@mer.example;
    Nevdal;Stéphane;47 rue de la Gare;35800;0299131415;famille.nevdal@mer.example;

    """
  let result = MatchEngine().match(sampleBatch(text + strangers(300, columns: 7)))
  #expect(result.clusters.cluster[0] != result.clusters.cluster[1])
  #expect(result.clusters.household[0] == result.clusters.household[1])
}

@Test(arguments: [
  ("dupont46", "dupont78", Levels.Mail.otherNumbers), ("dupont46", "jean.dupont46", 9),
  ("dupont", "dupont78", 9), ("jdupont1978", "dupont78", 9),
])
func otherNumbersInTwoAddressesOfOneName(first: String, second: String, level: Int) {
  let batch = sampleBatch(
    """
    last-name;first-name;email
    Dupont;Jean;\(first)@mer.example
    Dupont;Jean;\(second)@plage.example
    """)
  let features = Features(FeatureColumns(batch), rows: 2, workers: Workers(1))
  let comparer = PairComparer(features, workers: Workers(1))
  #expect(comparer.compare(0, 1).pattern[Comparison.mail.rawValue] == level)
}
