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
])
func aWholeNameInTheCellOfLastNamesIsParted(row: String, expected: [String]) {
  #expect(names(row) == expected)
}
