import Tables
import Testing

@testable import Matching

@Test(arguments: [
  (";35000 Rennes", UInt32(35_000)), (";Rennes 35200", 35_200), ("35400;35000 Rennes", 35_400),
  (";Rennes", 0), (";Paris 12", 0),
])
func aPostCodeInTheCellOfTheTownCounts(row: String, expected: UInt32) {
  let batch = sampleBatch("last-name;postcode;city\nKergoat;\(row)")
  let features = Features(FeatureColumns(batch), rows: 1, workers: Workers(1))
  #expect(features.postcode[0] == expected)
}

/// Whichever line holds it, and whatever stands beside it, the street is the street.
@Test(arguments: [
  "Appt 12;21 rue des Leudets;", "21, rue des Leudets;Appt 12;",
  "Résidence Les Pins 2;;21 rue des Leudets",
  "Interphone 3185;21 r des Leudets;", "Appt 12 21 rue des Leudets;;", "21 rue des Leudets Bât B;;",
  "chez Mme Petit;21 rue des Leudets;",
])
func theLineOfTheStreetIsFoundAmongThree(row: String) {
  let batch = sampleBatch("last-name;street;street-2;street-3\nKergoat;\(row)")
  let features = Features(FeatureColumns(batch), rows: 1, workers: Workers(1))
  #expect(features.streets.pool.text(features.street[0]) == "leudets")
  #expect(features.houseNumber[0] == 21 * 32)
}

/// A letter behind the number is its repetition only where the street has not begun.
@Test(arguments: [
  ("13 B rue Jean Josse", 13 * 32 + 2, "jean josse"),
  ("13 rue J. Josse", 13 * 32, "j josse"),
  ("13, av. B Josse", 13 * 32, "b josse"),
  ("13 r J Josse", 13 * 32, "j josse"),
])
func theInitialOfAStreetIsNoRepetition(street: String, number: Int, name: String) {
  let batch = sampleBatch("last-name;street\nKergoat;\(street)")
  let features = Features(FeatureColumns(batch), rows: 1, workers: Workers(1))
  #expect(Int(features.houseNumber[0]) == number)
  #expect(features.streets.pool.text(features.street[0]) == name)
}
