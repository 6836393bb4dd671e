import Fields

/// Days: in words and figures, whose truth is the day they were made from, and as the numbers of a spreadsheet.
enum DateLists {
  static let all: [OracleList] = [
    OracleList(name: "dates_fr", required: 1) { rows, library in
      var score = OracleScore()
      let judges = JudgedKind("date", library: library)
      for row in rows {
        let judgement = judges.judge(row.cell("input"), score: &score)
        score.note(
          judgement.value == row.cell("expected_iso"),
          .init(
            input: row.cell("input"), expected: row.cell("expected_iso"), said: judgement.shown))
      }
      return score
    },
    OracleList(name: "excel_serials", required: 1) { rows, library in
      var score = OracleScore()
      for epoch in [1900, 1904] {
        let judges = JudgedKind("date", epoch: epoch, library: library)
        for row in rows {
          let expected = row.cell("epoch\(epoch)")
          // The day that never was, and a time without a day: not counted.
          if row.cell("serial") == "60" || expected.hasPrefix("00:") { continue }
          let judgement = judges.judge(row.cell("serial"), score: &score)
          score.note(
            judgement.value == expected.prefix(10),
            .init(
              input: "\(row.cell("serial")) of \(epoch)", expected: String(expected.prefix(10)),
              said: judgement.shown))
        }
      }
      return score
    },
  ]
}
