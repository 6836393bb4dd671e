extension PipelineSketch {
  /// Invented values, by field, that `clean` leaves as they are.
  private static let invented: [String: String] = [
    "civility": "Mme", "first-name": "Camille", "last-name": "Exemple",
    "person": "Mme Camille Exemple",
    "company": "Atelier Exemple", "street": "1 rue du Port", "postcode": "35400",
    "city": "Saint-Malo",
    "phone": "01 99 00 00 01", "mobile": "06 39 98 00 01", "email": "camille.exemple@example.org",
    "purchase-number": "A-1", "purchase-date": "2026-01-15", "created-date": "2026-01-15",
  ]

  /// One record that comes through unharmed, of the first list that has telling fields.
  var testLines: [String] {
    for source in folder.sources where source.look.reader == "csv" {
      let columns = source.look.columns
      let expected: [String] = ["last-name", "email", "postcode"].filter { name in
        columns.contains { $0.fieldName == name && !$0.heading.isEmpty }
      }
      guard expected.count >= 2, columns.count >= 2,
        !columns.contains(where: { $0.heading.contains { SketchText.isUnsafe($0) } })
      else { continue }
      let header = columns.map { SketchText.cell($0.heading) }.joined(separator: ",")
      let row = columns.map { column in SketchText.cell(Self.invented[column.fieldName ?? ""] ?? "")
      }
      .joined(separator: ",")
      return [
        "", "tests:",
        "  - name: \(say("a record comes through unharmed", "une fiche traverse sans dommage"))",
        "    given:", "      \(source.name): |", "        \(header)", "        \(row)",
        "    expect:",
        "      clients: |", "        \(expected.joined(separator: ","))",
        "        \(expected.map { name in SketchText.cell(Self.invented[name] ?? "") }.joined(separator: ","))",
        "      rejects: none",
      ]
    }
    return []
  }
}
