import Pipelines
import Tables
import Testing

@testable import Matching

private func names(_ row: String) -> [String] {
  let batch = sampleBatch("civility;last-name;first-name;birth-name\nM.;Autre;Jean;\n" + row)
  let features = Features(FeatureColumns(batch), rows: batch.count, workers: Workers(1))
  let record = Int(features.recordOfRow[1])
  let pool = features.names.pool
  return [features.first[record], features.last[record], features.birthName[record]].map(pool.text)
}

@Test(arguments: [
  (";Gilles Pierre;;", ["gilles", "pierre", ""]),
  (";Kergoat Sylvie;;", ["sylvie", "kergoat", ""]),
  ("M.;M. Jean-Paul Kergoat;;", ["jean paul", "kergoat", ""]),
  (";Martin-Kergoat;;", ["", "martin kergoat", ""]),
  (";Le Goff;;", ["", "le goff", ""]),
  (";Kergoat;Sylvie;", ["sylvie", "kergoat", ""]),
  (";Dagorn née Vidal;Julie;", ["julie", "dagorn", "vidal"]),
  (";Dagorn;Julie;Vidal", ["julie", "dagorn", "vidal"]),
  (";;Julie;Vidal", ["julie", "vidal", "vidal"]),
  (";Kergoat;M.Thérèse;", ["m therese", "kergoat", ""]),
  (";Kergoat;M.-Claude;", ["m claude", "kergoat", ""]),
  (";Kergoat;M. Claude;", ["claude", "kergoat", ""]),
])
func aWholeNameInTheCellOfLastNamesIsParted(row: String, expected: [String]) {
  #expect(names(row) == expected)
}

/// The company and the name of whoever is met there.
private func firm(_ row: String) -> [String] {
  let batch = sampleBatch("last-name;first-name\nAutre;Jean\n" + row)
  let features = Features(FeatureColumns(batch), rows: batch.count, workers: Workers(1))
  let record = Int(features.recordOfRow[1])
  return [features.companies.pool.text(features.company[record])]
    + [features.first[record], features.last[record]].map(features.names.pool.text)
}

@Test(arguments: [
  ("Brelan & Colvi S.r.l.;", ["brelan colvi", "", ""]),
  ("Brelancini SRLS;Daniele Lobin", ["brelancini", "daniele", "lobin"]),
  ("Garage Brelan SARL;Lobin", ["garage brelan", "", "lobin"]),
  ("Brelan;Daniele", ["", "daniele", "brelan"]),
])
func aCompanyMayStandInTheCellOfLastNames(row: String, expected: [String]) {
  #expect(firm(row) == expected)
}

/// A list that asks for the name of birth first, and for another only of those who use one, is a list of last names too.
@Test func namesOfBirthAloneMayBeExchanged() throws {
  let rows = (1...40).map { "Nomdeux\($0);;Paul;\(10 + $0 % 18)/03/19\(50 + $0)" }
  let batch = sampleBatch(
    (["birth-name;last-name;first-name;birth-date", "Coelho;;Mathieu;16/07/1990"] + rows
      + ["Mathieu;;Coelho;16/07/1990"]).joined(separator: "\n"))
  let clusters = MatchEngine().match(batch).clusters.cluster
  #expect(clusters[0] == clusters[41])
  #expect(Set(clusters).count == 41)
}
