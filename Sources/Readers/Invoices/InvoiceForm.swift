/// The forms of electronic invoice that are read, each known by its first element.
enum InvoiceForm: UInt16, CaseIterable, Sendable {
  /// OASIS UBL 2.0 to 2.3, invoice or debit note; also EXTENDED-CTC-FR, Peppol, XRechnung.
  case ublInvoice = 1
  /// OASIS UBL, credit note.
  case ublCreditNote
  /// UN/CEFACT Cross Industry Invoice; also Factur-X and ZUGFeRD 2.
  case cii
  /// ZUGFeRD 1.0.
  case zugferd1
  /// Order-X, an order in the words of CII.
  case orderX
  /// FatturaPA 1.2, Italy.
  case fatturaPA
  /// Facturae 3.x, Spain.
  case facturae

  /// The name that people know it by.
  var label: String {
    switch self {
    case .ublInvoice: "UBL"
    case .ublCreditNote: "UBL (credit note)"
    case .cii: "UN/CEFACT CII"
    case .zugferd1: "ZUGFeRD 1.0"
    case .orderX: "Order-X"
    case .fatturaPA: "FatturaPA"
    case .facturae: "Facturae"
    }
  }

  /// The slots that tell that a document of this form begins.
  var beginSlot: UInt16 { 0x200 | rawValue }

  /// The form whose document begins with this slot, or `nil`.
  init?(beginSlot: UInt16) {
    guard beginSlot & 0x200 != 0 else { return nil }
    self.init(rawValue: beginSlot & 0xFF)
  }

  /// All paths of all forms.
  static let paths: XMLCompiledPaths = {
    var paths = XMLPaths()
    addUBL(to: &paths)
    addCII(to: &paths)
    addFatturaPA(to: &paths)
    addFacturae(to: &paths)
    return XMLCompiledPaths(paths)
  }()
}

/// One row of a table of paths: where, what, and the attribute that says how to read it.
typealias InvoicePath = (path: String, slot: InvoiceSlot, qualifier: String?)

extension XMLPaths {
  /// Adds a table of paths below `state`; `seller` sets the bit of the seller's slots.
  mutating func add(
    _ table: [InvoicePath], below state: UInt16, prefix: String = "", seller: Bool = false
  ) {
    let bit = seller ? InvoiceSlot.sellerBit : 0
    for row in table {
      let path = prefix.isEmpty ? row.path : "\(prefix)/\(row.path)"
      take(path, below: state, as: row.slot.rawValue | bit)
      if let qualifier = row.qualifier {
        take("\(path)/@\(qualifier)", below: state, as: InvoiceSlot.qualifier.rawValue)
      }
    }
  }

  /// Tells the beginning and end of a line at `path`, and adds the paths of its values.
  mutating func addLines(_ path: String, _ table: [InvoicePath], below state: UInt16) {
    tell(
      path, below: state, opens: InvoiceSlot.lineBegin.rawValue,
      closes: InvoiceSlot.lineEnd.rawValue)
    add(table, below: state, prefix: path)
  }
}
