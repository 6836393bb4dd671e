/// Measures of likeness and phonetic keys, answered by RapidFuzz and jellyfish; each measure that we have is one answer.
enum MeasureLists {
  static let all: [OracleList] = [
    OracleList(name: "string_distances", required: 1) { rows, _ in
      score(rows, inputs: ["a", "b"], names: Commands.likenessNames) {
        Commands.likenesses($0[0], $0[1])
      }
    },
    OracleList(name: "phonetic", required: 1) { rows, _ in
      score(rows, inputs: ["input"], names: Commands.keyNames) { Commands.keys($0[0]) }
    },
  ]

  private static func score(
    _ rows: [OracleList.Row], inputs: [String], names: [String], answers: ([String]) -> [String]
  ) -> OracleScore {
    var score = OracleScore()
    for row in rows {
      let given = inputs.map { row.cell($0) }
      for (name, said) in zip(names, answers(given)) {
        guard let expected = row[name] else { continue }
        score.note(
          said == expected || isSameNumber(said, expected),
          .init(
            input: given.joined(separator: " ~ ") + " | \(name)", expected: expected, said: said))
      }
    }
    return score
  }

  /// Equal to six digits.
  private static func isSameNumber(_ a: String, _ b: String) -> Bool {
    guard let a = Double(a), let b = Double(b) else { return false }
    return abs(a - b) <= 0.5e-6 * max(1, abs(b))
  }
}
