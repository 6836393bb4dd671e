/// The words that give an electronic invoice away in the first bytes of a file.
enum InvoiceSignature {
  private static let words = [
    "names:specification:ubl:schema:xsd:Invoice", "names:specification:ubl:schema:xsd:CreditNote",
    "names:specification:ubl:schema:xsd:DebitNote", "CrossIndustryInvoice", "CrossIndustryDocument",
    "SCRDMCCBDACIOMessageStructure", "FatturaElettronica", "/Facturae",
  ].map { Array($0.utf8) }

  /// Whether one of the words is in `head`; UTF-16 is read without its zero bytes.
  static func isIn(_ head: [UInt8]) -> Bool {
    let bytes = head.filter { $0 != 0 }
    return words.contains { word in
      guard bytes.count >= word.count else { return false }
      return (0...(bytes.count - word.count)).contains { place in
        bytes[place] == word[0] && bytes[place..<place + word.count].elementsEqual(word)
      }
    }
  }
}
