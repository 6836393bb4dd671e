extension Catalogue {
  /// Of several sums of an order that of the whole counts, and what is still to be paid, or was paid, only where no other is told.
  ///
  /// « Prix total » beside « Prix unitaire » is that of the line.
  static func settleTotals(of headings: [String], _ fields: inout [Field?]) {
    let folded = headings.map(Heading.fold)
    if fields.contains(where: { $0?.name == "unit-price" }),
      !fields.contains(where: { $0?.name == "line-total" }),
      let place = folded.firstIndex(where: totalsOfLines.contains)
    {
      fields[place] = field("line-total")
    }
    let totals = fields.indices.filter { fields[$0]?.name == "purchase-total" }
    guard totals.count > 1, totals.contains(where: { !paid.contains(folded[$0]) }) else { return }
    for place in totals where paid.contains(folded[place]) { fields[place] = nil }
  }

  private static let totalsOfLines: Set<String> = ["prixtotal", "totalprice", "prixtotalttc"]

  private static let paid: Set<String> = [
    "netapayer", "netapayerttc", "totalapayer", "montantapayer", "montantpaye", "totalpaye",
    "montantregle", "amountpaid", "totalpaid",
  ]
}
