import Foundation

extension Shop {
  /// Puts the files of the shop and the truth about them under `folder`.
  ///
  /// Each record's number counts from 1 at the first data row of its file.
  mutating func write(to folder: URL) throws {
    var truth = "source,file,record,client\n"
    try accountingFile(folder, &truth)
    try sheetFile(
      orders, Shop.orderHeadings, "boutique/commandes.csv", .shop, "CMD-", folder, &truth)
    try ticketFile(folder, &truth)
    try sheetFile(
      contest, Shop.contestHeadings, "marketing/jeu-concours.csv", .contest, "", folder, &truth)
    try invoiceFiles(folder, &truth)
    try put(Array(truth.utf8), "truth.csv", folder)
    var lines = "client,household\n"
    for (client, household) in households { lines += "\(clients[client]),household-\(household)\n" }
    try put(Array(lines.utf8), "households.csv", folder)
    let providers = Emails.providers.map { Emails.domain($0) }.sorted()
    try put(
      Array(("domain\n" + providers.joined(separator: "\n") + "\n").utf8), "public-providers.csv",
      folder)
  }

  /// Windows-1252, semicolons, two title rows above the headings and a total row below.
  private func accountingFile(_ folder: URL, _ truth: inout String) throws {
    let file = "comptabilite/clients.csv"
    let filling = String(repeating: ";", count: Shop.accountingHeadings.count - 1)
    var out: [UInt8] = []
    out.append(contentsOf: "Maison Trévidy - Liste des clients\(filling)\r\n".utf8)
    out.append(contentsOf: "Édité le \(World.today.french)\(filling)\r\n".utf8)
    out.append(contentsOf: (Shop.accountingHeadings.joined(separator: ";") + "\r\n").utf8)
    for (place, row) in accounting.ordered.enumerated() {
      out.append(contentsOf: "C\(padded(place + 1, 5))".utf8)
      out.append(contentsOf: accounting.bytes[row.start..<row.end])
      out.append(contentsOf: [0x0D, 0x0A])
      truth += "accounting,\(file),\(place + 1),\(clients[Int(row.client)])\n"
    }
    let count = accounting.rows.count
    let total =
      "TOTAL" + String(repeating: ";", count: 15) + Shop.french(cents: count * 31_937) + ";;\r\n"
    out.append(contentsOf: total.utf8)
    try put(Encodings.windows1252(out), file, folder)
  }

  private func sheetFile(
    _ sheet: Sheet, _ headings: [String], _ file: String, _ source: Source, _ prefix: String,
    _ folder: URL, _ truth: inout String
  ) throws {
    var out = Array((headings.joined(separator: ",") + "\n").utf8)
    for (place, row) in sheet.ordered.enumerated() {
      out.append(
        contentsOf: "\(prefix)\(prefix.isEmpty ? String(place + 1) : padded(place + 1, 6))".utf8)
      out.append(contentsOf: sheet.bytes[row.start..<row.end])
      out.append(0x0A)
      truth += "\(source.rawValue),\(file),\(place + 1),\(clients[Int(row.client)])\n"
    }
    try put(out, file, folder)
  }

  /// What Excel calls "Texte Unicode": UTF-16, little end first, with a mark, tabs between the cells.
  private func ticketFile(_ folder: URL, _ truth: inout String) throws {
    let file = "sav/tickets.txt"
    var out = Array((Shop.ticketHeadings.joined(separator: "\t") + "\r\n").utf8)
    for (place, row) in tickets.ordered.enumerated() {
      out.append(contentsOf: "T\(padded(place + 1, 5))".utf8)
      out.append(contentsOf: tickets.bytes[row.start..<row.end])
      out.append(contentsOf: [0x0D, 0x0A])
      truth += "aftersales,\(file),\(place + 1),\(clients[Int(row.client)])\n"
    }
    try put(Encodings.utf16(out), file, folder)
  }

  /// A file an invoice; one invoice in eleven is taken back in part or whole by a credit note.
  private mutating func invoiceFiles(_ folder: URL, _ truth: inout String) throws {
    for (document, client) in numberedInvoices() {
      let file = "factures/\(document.fileName)"
      try put(Array(document.xml.utf8), file, folder)
      truth += "invoices,\(file),1,\(client)\n"
    }
  }

  private mutating func numberedInvoices() -> [(Invoice, String)] {
    var documents: [(Invoice, String)] = []
    let inOrder = invoices.enumerated().sorted {
      ($0.element.day, $0.offset) < ($1.element.day, $1.offset)
    }
    var invoiceCount = 0
    var creditCount = 0
    for (_, invoice) in inOrder {
      var document = invoice
      let client = clients[Int(invoice.client)]
      let earlier = documents.last { $0.1 == client && !$0.0.isCreditNote }
      if let earlier, chance.chance(450) {
        creditCount += 1
        document.number = "AV-2026-\(padded(creditCount, 4))"
        document.corrects = (earlier.0.number, earlier.0.day)
      } else {
        invoiceCount += 1
        document.number = "FA-2026-\(padded(invoiceCount, 4))"
      }
      documents.append((document, client))
    }
    return documents
  }

  private func put(_ bytes: [UInt8], _ file: String, _ folder: URL) throws {
    let url = folder.appendingPathComponent(file)
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(bytes).write(to: url)
  }
}
