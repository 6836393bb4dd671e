import Foundation

/// Invents XML documents of any size: a list of clients, or one invoice with very many lines.
enum InventedXML {
  /// Writes a list of clients of about so many megabytes.
  static func writeClients(megabytes: Int, to path: String) throws {
    try write(
      megabytes, to: path, opening: "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<clients>\n",
      closing: "</clients>\n"
    ) { row in
      let dice = row &* 7_919 % 1_000_003
      return """
          <client id="C\(row)" type="\(dice % 3 == 0 ? "pro" : "part")">
            <nom>Kerzafan \(dice % 977)</nom><prenom>Hélène</prenom>
            <adresse pays="FR"><rue>\(dice % 200) quai de la Marine</rue><cp>\(10_000 + dice % 85_000)</cp><ville>Douarnenez</ville></adresse>
            <tel>06 39 98 \(10 + dice % 90) \(10 + dice % 89)</tel>
            <email>client.\(row)@exemple.fr</email>
            <note>Préfère l’écrit &amp; le courriel</note>
          </client>

        """
    }
  }

  /// Writes one UBL invoice of about so many megabytes.
  static func writeInvoice(megabytes: Int, to path: String) throws {
    let cac = "urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2"
    let cbc = "urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2"
    try write(
      megabytes, to: path,
      opening: """
        <?xml version="1.0" encoding="UTF-8"?>
        <Invoice xmlns="urn:oasis:names:specification:ubl:schema:xsd:Invoice-2" xmlns:cac="\(cac)" xmlns:cbc="\(cbc)">
          <cbc:ID>F-2026-0117</cbc:ID><cbc:IssueDate>2026-03-02</cbc:IssueDate>
          <cbc:DocumentCurrencyCode>EUR</cbc:DocumentCurrencyCode>
          <cac:AccountingCustomerParty><cac:Party><cac:PartyName><cbc:Name>Le Fournil d’Ys</cbc:Name></cac:PartyName></cac:Party></cac:AccountingCustomerParty>
          <cac:LegalMonetaryTotal><cbc:TaxInclusiveAmount currencyID="EUR">221.4</cbc:TaxInclusiveAmount></cac:LegalMonetaryTotal>

        """, closing: "</Invoice>\n"
    ) { row in
      """
        <cac:InvoiceLine>
          <cbc:ID>\(row)</cbc:ID>
          <cbc:InvoicedQuantity unitCode="C62">\(row % 90).000</cbc:InvoicedQuantity>
          <cbc:LineExtensionAmount currencyID="EUR">\(row % 977).00</cbc:LineExtensionAmount>
          <cac:Item><cbc:Name>Tamis inox \(row % 40) cm</cbc:Name></cac:Item>
          <cac:Price><cbc:PriceAmount currencyID="EUR">45.0000</cbc:PriceAmount></cac:Price>
        </cac:InvoiceLine>

      """
    }
  }

  private static func write(
    _ megabytes: Int, to path: String, opening: String, closing: String, _ record: (Int) -> String
  ) throws {
    _ = FileManager.default.createFile(atPath: path, contents: nil)
    let file = try FileHandle(forWritingTo: URL(fileURLWithPath: path))
    defer { try? file.close() }
    var text = Array(opening.utf8)
    var written = 0
    var row = 0
    while written < megabytes * 1_000_000 {
      while text.count < 8 << 20 {
        row += 1
        text.append(contentsOf: record(row).utf8)
      }
      try file.write(contentsOf: text)
      written += text.count
      text.removeAll(keepingCapacity: true)
    }
    try file.write(contentsOf: Array(closing.utf8))
  }
}
