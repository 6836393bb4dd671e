import Fields

/// The identifiers, answered by python-stdnum: validity and the canonical form.
enum IdentifierLists {
  static let all: [OracleList] = [
    list("fr_siren", "siren"), list("fr_siret", "siret"), list("fr_tva", "vat-number"),
    list("eu_vat", "vat-number"), list("non_eu_vat", "vat-number"), list("iban", "iban"),
    list("bic", "bic"), list("luhn", "luhn"),
  ]

  private static func list(_ name: String, _ kind: String) -> OracleList {
    OracleList(name: name, required: 1) { rows, library in
      var score = OracleScore()
      let judges = JudgedKind(kind, library: library)
      for row in rows {
        let region = row["pays"] ?? "FR"
        let input = row.cell("input")
        let judgement = judges.judge(input, region: region, score: &score)
        // A SIREN of zeros is refused, although its sum is right.
        let isNothing = kind == "siren" && !input.isEmpty && input.allSatisfy { $0 == "0" }
        let isValid = row.cell("valid") == "1" && !isNothing
        let forms = canonicalForms(row.cell("compact"), kind: kind, region: region)
        let agrees = isValid ? forms.contains(judgement.value) : judgement.value.isEmpty
        score.note(
          agrees,
          .init(
            input: "\(region) \(input)", expected: isValid ? forms[0] : row.cell("error"),
            said: judgement.shown))
      }
      return score
    }
  }

  /// The library's canonical form; of a VAT number ours, which has the prefix of its country, `EL` for Greece.
  private static func canonicalForms(_ compact: String, kind: String, region: String) -> [String] {
    guard kind == "vat-number" else { return [compact] }
    let whole = compact.hasPrefix("GR") ? "EL" + compact.dropFirst(2) : compact
    return [whole, (region == "GR" ? "EL" : region) + whole]
  }
}
