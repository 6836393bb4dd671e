import Fields

/// Amounts, made by Babel from a known value and read as French; compared as numbers.
enum AmountList {
  static let list = OracleList(name: "amounts", required: 1) { rows, library in
    var score = OracleScore()
    let judges = JudgedKind("amount", locale: "fr", library: library)
    for row in rows {
      let judgement = judges.judge(row.cell("input"), score: &score)
      let expected = row.cell("expected")
      let agrees =
        expected == "AMBIGU"
        ? judgement.verdict == .rejected
        : expected.isEmpty
          ? judgement.value.isEmpty
          : Double(judgement.value) != nil && Double(judgement.value) == Double(expected)
      score.note(
        agrees, .init(input: row.cell("input"), expected: expected, said: judgement.shown))
    }
    return score
  }
}
