import Fields

/// Post codes with towns as people write them: the INSEE code, or that there is a contradiction.
enum CommuneList {
  static let list = OracleList(name: "postal_communes", required: 0.98) { rows, library in
    var score = OracleScore()
    let judges = JudgedKind("commune", library: library)
    for row in rows {
      let input = row.cell("code_postal") + "\t" + row.cell("ville")
      let judgement = judges.judge(input, score: &score)
      score.note(
        judgement.verdict == verdicts[row.cell("statut")]
          && judgement.parts == [row.cell("insee_attendu")],
        .init(
          input: input.replacing("\t", with: " ") + " (\(row.cell("cas")))",
          expected: "\(row.cell("statut")) \(row.cell("insee_attendu"))", said: judgement.shown))
    }
    return score
  }

  /// The verdict that each status of the list stands for.
  private static let verdicts: [String: Verdict] = [
    "ok": .ok, "cedex": .ok, "ok_corrige": .repaired, "incoherent": .rejected,
    "inconnu": .rejected, "ambigu": .rejected,
  ]
}
