extension InvoiceForm {
  /// The paths of FatturaPA 1.2: one header with the parties, one body for each invoice.
  ///
  /// Source: Agenzia delle Entrate, Specifiche tecniche della fattura elettronica, version 1.8.
  static func addFatturaPA(to paths: inout XMLPaths) {
    let state = paths.enter("FatturaElettronica")
    paths.tell(
      "", below: state, opens: InvoiceForm.fatturaPA.beginSlot,
      closes: InvoiceSlot.documentEnd.rawValue)
    let header = "FatturaElettronicaHeader"
    paths.add(fatturaParty, below: state, prefix: "\(header)/CessionarioCommittente")
    paths.add(fatturaParty, below: state, prefix: "\(header)/CedentePrestatore", seller: true)
    paths.add(
      [
        ("CodiceDestinatario", .endpoint, nil), ("PECDestinatario", .mailEndpoint, nil),
      ], below: state, prefix: "\(header)/DatiTrasmissione")
    let body = "FatturaElettronicaBody"
    paths.tell(
      body, below: state, opens: InvoiceSlot.invoiceBegin.rawValue,
      closes: InvoiceSlot.invoiceEnd.rawValue)
    paths.add(fatturaBody, below: state, prefix: body)
    paths.addLines("\(body)/DatiBeniServizi/DettaglioLinee", fatturaLine, below: state)
  }

  private static let fatturaBody: [InvoicePath] = [
    ("DatiGenerali/DatiGeneraliDocumento/TipoDocumento", .typeCode, nil),
    ("DatiGenerali/DatiGeneraliDocumento/Divisa", .currency, nil),
    ("DatiGenerali/DatiGeneraliDocumento/Data", .issueDate, nil),
    ("DatiGenerali/DatiGeneraliDocumento/Numero", .number, nil),
    ("DatiGenerali/DatiGeneraliDocumento/ImportoTotaleDocumento", .total, nil),
    ("DatiGenerali/DatiGeneraliDocumento/Arrotondamento", .rounding, nil),
    ("DatiGenerali/DatiFattureCollegate/IdDocumento", .originNumber, nil),
    ("DatiGenerali/DatiGeneraliDocumento/DatiBollo/ImportoBollo", .besideTotal, nil),
    ("DatiGenerali/DatiGeneraliDocumento/DatiBollo/BolloVirtuale", .besideTotal, nil),
    ("DatiGenerali/DatiGeneraliDocumento/ScontoMaggiorazione/Tipo", .besideTotal, nil),
    (
      "DatiGenerali/DatiGeneraliDocumento/DatiCassaPrevidenziale/ImportoContributoCassa", .charge,
      nil
    ),
    ("DatiBeniServizi/DatiRiepilogo/SpeseAccessorie", .charge, nil),
    ("DatiBeniServizi/DatiRiepilogo/Arrotondamento", .charge, nil),
    ("DatiBeniServizi/DatiRiepilogo/ImponibileImporto", .taxBasePart, nil),
    ("DatiBeniServizi/DatiRiepilogo/Imposta", .taxPart, nil),
    ("DatiPagamento/DettaglioPagamento/DataScadenzaPagamento", .dueDate, nil),
  ]

  private static let fatturaParty: [InvoicePath] = [
    ("DatiAnagrafici/IdFiscaleIVA/IdPaese", .vatCountry, nil),
    ("DatiAnagrafici/IdFiscaleIVA/IdCodice", .vatCode, nil),
    ("DatiAnagrafici/CodiceFiscale", .taxCode, nil),
    ("DatiAnagrafici/Anagrafica/Denominazione", .legalName, nil),
    ("DatiAnagrafici/Anagrafica/Nome", .firstName, nil),
    ("DatiAnagrafici/Anagrafica/Cognome", .lastName, nil),
    ("Sede/Indirizzo", .street, nil),
    ("Sede/NumeroCivico", .streetNumber, nil),
    ("Sede/CAP", .postcode, nil),
    ("Sede/Comune", .city, nil),
    ("Sede/Provincia", .state, nil),
    ("Sede/Nazione", .country, nil),
    ("Contatti/Telefono", .phone, nil),
    ("Contatti/Email", .email, nil),
  ]

  private static let fatturaLine: [InvoicePath] = [
    ("Descrizione", .product, nil),
    ("Quantita", .quantity, nil),
    ("PrezzoUnitario", .unitPrice, nil),
    ("PrezzoTotale", .lineTotal, nil),
  ]
}
