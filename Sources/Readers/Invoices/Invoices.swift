public import Pipelines
public import Tables

/// Reads electronic invoices: XML and PDF with the invoice inside, of every form in use in France and around it.
///
/// Each invoice is one record: the buyer is the mention, the invoice its purchase, its lines the lines of the purchase. Which form
/// a file has is found by looking. A file that is no sound invoice is refused as one record, and the reading goes on.
public struct Invoices: PackedReader {
  /// The word in a pipeline.
  public static let name = "invoices"
  /// What the manual says.
  public static let summary = Phrase(
    en:
      "Reads electronic invoices (UBL, CII, Factur-X and ZUGFeRD in PDF, FatturaPA, Facturae): the buyer is the client, the invoice a purchase with its lines.",
    fr:
      "Lit des factures électroniques (UBL, CII, Factur-X et ZUGFeRD en PDF, FatturaPA, Facturae) : l’acheteur est le client, la facture un achat avec ses lignes."
  )
  /// The stage's own key holds the files.
  public static let subject: String? = "paths"

  /// The files, relative to the pipeline's folder.
  @Setting(
    "The files, as paths or patterns.", fr: "Les fichiers, chemins ou motifs.", required: true)
  public var paths: [String] = []
  /// The party that becomes the mention.
  @Setting(
    "Which party of an invoice is the client: who is billed, or who bills.",
    fr: "Quelle partie d’une facture est le client : celle qui est facturée, ou celle qui facture.")
  public var party = InvoiceParties.buyer
  /// How large the parts of an XML document may be.
  public var size = XMLSettings()
  /// The largest PDF and the largest invoice in one, in megabytes.
  @Setting(
    "The largest PDF, and the largest invoice in one, in megabytes.",
    fr: "Le plus gros PDF, et la plus grosse facture dans un PDF, en mégaoctets.", range: 1...2_000)
  public var sizeLimit = 64
  /// How much a packed file may unpack to.
  public var packed = PackedSettings()

  /// With all defaults.
  public init() {}

  /// How sure the reader is of a file that begins so: its first element tells the form; a PDF may carry an invoice.
  public static func confidence(head: [UInt8], name: String) -> Int {
    let (head, _) = Container.seen(head: head, name: name)
    return switch InvoiceDocument.sort(ofHead: head) {
    case .pdf: 60
    case .xml: InvoiceSignature.isIn(head) ? 95 : 0
    case .other, .empty: 0
    }
  }

  /// Opens one file; what is wrong with its content is told when it is read.
  public func open(_ file: InputFile) throws(RunError) -> any Reading {
    try Container.open(file, limits: packed.limits, reads: Self.confidence) {
      (file) throws(RunError) in
      InvoiceReading(file, party: party, document: InvoiceDocument(limits: limits))
    }
  }

  /// The columns are known beforehand.
  public func flow(_ flow: inout Flow) {
    for column in InvoiceRows.mentionNames { flow.add(column) }
    flow.ports.formUnion([.purchases, .purchaseLines])
  }

  private var limits: InvoiceDocument.Limits {
    var limits = InvoiceDocument.Limits()
    limits.xml = size.limits
    limits.pdfBytes = sizeLimit << 20
    return limits
  }
}
