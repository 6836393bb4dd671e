import CZip
import Pipelines
import Readers

/// The readers that get damaged files, each with the form that its inputs have.
enum Parser: String, CaseIterable {
  case csv, fec, gzip, html, invoices, json, jsonl, look, ods, pdf, sqlite, vcard, xls, xlsx, xml,
    zip

  /// The reader.
  var reader: any Reader {
    switch self {
    case .csv, .gzip, .look: CSVReader()
    case .fec: FEC()
    case .invoices, .pdf, .zip: Invoices()
    case .json: JSONReader()
    case .jsonl: JSONLinesReader()
    case .ods: ODS()
    case .sqlite: SQLiteReader()
    case .vcard: VCard()
    case .html, .xls, .xlsx: XLSX()
    case .xml: XMLReader()
    }
  }

  /// How sure the reader is of a file that begins so.
  func confidence(head: [UInt8], name: String) -> Int {
    type(of: reader).confidence(head: head, name: name)
  }

  /// How a file of this kind ends.
  var ending: String {
    switch self {
    case .fec: "txt"
    case .gzip: "csv.gz"
    case .invoices: "xml"
    case .look: "txt"
    case .sqlite: "db"
    case .vcard: "vcf"
    default: rawValue
    }
  }

  /// The file that an input stands for: itself, or for workbooks the archive of the parts that it lists.
  func content(of input: [UInt8]) -> [UInt8] {
    switch self {
    case .xlsx, .ods, .look: PartList(input).archive()
    default: input
    }
  }
}
