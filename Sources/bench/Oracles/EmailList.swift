import Fields

/// E-mail addresses, answered by email-validator: its verdict on the text as it stands, or the certain repair.
enum EmailList {
  static let list = OracleList(name: "emails", required: 0.995) { rows, library in
    var score = OracleScore()
    let judges = JudgedKind("email", library: library)
    for row in rows {
      let judgement = judges.judge(row.cell("input"), score: &score)
      let repair = row.cell("repair")
      let must = row.cell("must_repair") == "1"
      let isRepair =
        !repair.isEmpty && judgement.verdict == .repaired && judgement.value == repair
      // A domain of the list of certain slips may be repaired as that list says.
      let isTypo = judgement.verdict == .repaired && judgement.reason == "domain-typo"
      let asItStands =
        row.cell("valid") == "1"
        ? isTypo || judgement == .ok(row.cell("normalized")) : judgement.value.isEmpty
      score.note(
        isRepair || !must && asItStands,
        .init(
          input: row.cell("input"),
          expected: [row.cell("normalized"), row.cell("error"), repair]
            .filter { !$0.isEmpty }.joined(separator: " or "),
          said: judgement.shown))
    }
    return score
  }
}
