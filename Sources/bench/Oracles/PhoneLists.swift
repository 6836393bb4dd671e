import Fields

/// Phones, answered by phonenumbers: validity, E.164 and the type of the line.
enum PhoneLists {
  static let all: [OracleList] = [
    OracleList(name: "phones", required: 0.998) { rows, library in
      var score = OracleScore()
      let judges = JudgedKind("phone", library: library)
      for row in rows {
        let region = row.cell("default_region")
        let judgement = judges.judge(row.cell("input"), region: region, score: &score)
        let type = words[row.cell("type")] ?? row.cell("type").lowercased()
        let isValid = row.cell("valid") == "1"
        let agrees =
          isValid
          ? judgement.value == row.cell("e164") && judgement.parts == [type]
          : judgement.value.isEmpty
        score.note(
          agrees,
          .init(
            input: "\(region) \(row.cell("input"))",
            expected: isValid ? "\(row.cell("e164")) \(type)" : "rejected",
            said: judgement.shown,
            isConflict: isMisplaced(row.cell("e164"), said: judgement.value)))
      }
      return score
    },
    OracleList(name: "phones_drom", required: 0.998) { rows, library in
      var score = OracleScore()
      let judges = JudgedKind("phone", library: library)
      for row in rows {
        let region = row.cell("default_region")
        let judgement = judges.judge(row.cell("input"), region: region, score: &score)
        let expected = row.cell("valid") == "1" ? row.cell("e164_attendu") : ""
        score.note(
          judgement.value == expected,
          .init(
            input: "\(region) \(row.cell("input"))", expected: expected, said: judgement.shown))
      }
      return score
    },
  ]

  private static let words = [
    "FIXED_LINE": "fixed", "MOBILE": "mobile", "FIXED_LINE_OR_MOBILE": "fixed-or-mobile",
    "TOLL_FREE": "toll-free", "PREMIUM_RATE": "premium", "SHARED_COST": "shared-cost",
    "VOIP": "voip", "PERSONAL_NUMBER": "personal", "PAGER": "pager", "UAN": "uan",
    "VOICEMAIL": "voicemail",
  ]

  /// The prefixes of the overseas territories within the French plan (Arcep), each with its calling code.
  private static let overseas = [
    "590": "590", "690": "590", "691": "590", "594": "594", "694": "594", "596": "596",
    "696": "596", "697": "596", "262": "262", "263": "262", "269": "262", "639": "262",
    "692": "262", "693": "262",
  ]

  /// The list leaves an overseas number under +33, whereas our interface gives it its own calling code whatever the region.
  private static func isMisplaced(_ expected: String, said: String) -> Bool {
    guard expected.hasPrefix("+33"), let code = overseas[String(expected.dropFirst(3).prefix(3))]
    else { return false }
    // Nothing else excuses us: the same nine digits under that code, or no number of its plan.
    return said.isEmpty || said == "+\(code)\(expected.dropFirst(3))"
  }
}
