extension InvoiceForm {
  /// The paths of Facturae 3.x: the parties once, then a list of invoices.
  ///
  /// Source: Ministerio de Hacienda, Formato Facturae 3.2.2, schema.
  static func addFacturae(to paths: inout XMLPaths) {
    let state = paths.enter("Facturae")
    paths.tell(
      "", below: state, opens: InvoiceForm.facturae.beginSlot,
      closes: InvoiceSlot.documentEnd.rawValue)
    for (party, seller) in [("BuyerParty", false), ("SellerParty", true)] {
      let prefix = "Parties/\(party)"
      paths.add(facturaeParty, below: state, prefix: prefix, seller: seller)
      for entity in ["LegalEntity", "Individual"] {
        paths.add(facturaeEntity, below: state, prefix: "\(prefix)/\(entity)", seller: seller)
        for address in ["AddressInSpain", "OverseasAddress"] {
          paths.add(
            facturaeAddress, below: state, prefix: "\(prefix)/\(entity)/\(address)", seller: seller)
        }
      }
    }
    let invoice = "Invoices/Invoice"
    paths.tell(
      invoice, below: state, opens: InvoiceSlot.invoiceBegin.rawValue,
      closes: InvoiceSlot.invoiceEnd.rawValue)
    paths.add(facturaeInvoice, below: state, prefix: invoice)
    paths.addLines("\(invoice)/Items/InvoiceLine", facturaeLine, below: state)
  }

  private static let facturaeInvoice: [InvoicePath] = [
    ("InvoiceHeader/InvoiceNumber", .number, nil),
    ("InvoiceHeader/InvoiceSeriesCode", .series, nil),
    ("InvoiceHeader/InvoiceClass", .typeCode, nil),
    ("InvoiceHeader/Corrective/InvoiceNumber", .originNumber, nil),
    ("InvoiceHeader/Corrective/InvoiceSeriesCode", .originSeries, nil),
    ("InvoiceHeader/Corrective/CorrectionMethod", .correctionMethod, nil),
    ("InvoiceIssueData/IssueDate", .issueDate, nil),
    ("InvoiceIssueData/InvoiceCurrencyCode", .currency, nil),
    ("InvoiceTotals/TotalGrossAmountBeforeTaxes", .totalBeforeTax, nil),
    ("InvoiceTotals/TotalTaxOutputs", .tax, nil),
    ("InvoiceTotals/TotalGrossAmount", .linesTotal, nil),
    ("InvoiceTotals/TotalGeneralDiscounts", .allowance, nil),
    ("InvoiceTotals/TotalGeneralSurcharges", .charge, nil),
    ("InvoiceTotals/TotalTaxesWithheld", .withheld, nil),
    ("InvoiceTotals/InvoiceTotal", .total, nil),
    ("PaymentDetails/Installment/InstallmentDueDate", .dueDate, nil),
  ]

  private static let facturaeParty: [InvoicePath] = [
    ("TaxIdentification/ResidenceTypeCode", .residence, nil),
    ("TaxIdentification/TaxIdentificationNumber", .vatCode, nil),
    ("AdministrativeCentres/AdministrativeCentre/CentreCode", .endpoint, nil),
  ]

  private static let facturaeEntity: [InvoicePath] = [
    ("CorporateName", .legalName, nil),
    ("TradeName", .tradingName, nil),
    ("Name", .firstName, nil),
    ("FirstSurname", .lastName, nil),
    ("SecondSurname", .secondLastName, nil),
    ("ContactDetails/Telephone", .phone, nil),
    ("ContactDetails/ElectronicMail", .email, nil),
    ("ContactDetails/ContactPersons", .contact, nil),
  ]

  private static let facturaeAddress: [InvoicePath] = [
    ("Address", .street, nil),
    ("PostCode", .postcode, nil),
    ("Town", .city, nil),
    ("PostCodeAndTown", .postcodeAndCity, nil),
    ("Province", .state, nil),
    ("CountryCode", .country, nil),
  ]

  private static let facturaeLine: [InvoicePath] = [
    ("ItemDescription", .product, nil),
    ("Quantity", .quantity, nil),
    ("UnitPriceWithoutTax", .unitPrice, nil),
    ("TotalCost", .lineCost, nil),
    ("GrossAmount", .lineTotal, nil),
  ]
}
