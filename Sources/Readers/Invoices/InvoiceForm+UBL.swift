extension InvoiceForm {
  /// The paths of UBL 2.
  ///
  /// Source: OASIS UBL 2.1, documents Invoice, CreditNote and DebitNote; EN 16931-3-2 for the terms.
  static func addUBL(to paths: inout XMLPaths) {
    let namespaces = "oasis:names:specification:ubl:schema:xsd:"
    for (element, form, line) in [
      ("Invoice", InvoiceForm.ublInvoice, "InvoiceLine"),
      ("CreditNote", .ublCreditNote, "CreditNoteLine"),
      ("DebitNote", .ublInvoice, "DebitNoteLine"),
    ] {
      let state = paths.enter(element, namespace: namespaces + element)
      paths.tell(
        "", below: state, opens: form.beginSlot, closes: InvoiceSlot.documentEnd.rawValue)
      paths.add(ublDocument, below: state)
      paths.add(ublSums, below: state, prefix: "LegalMonetaryTotal")
      paths.add(ublSums, below: state, prefix: "RequestedMonetaryTotal")
      paths.add(ublParty, below: state, prefix: "AccountingCustomerParty/Party")
      paths.add(ublParty, below: state, prefix: "AccountingSupplierParty/Party", seller: true)
      paths.add(
        [("SupplierAssignedAccountID", .assignedCode, nil)], below: state,
        prefix: "AccountingCustomerParty")
      paths.add(
        [("CustomerAssignedAccountID", .assignedCode, nil)], below: state,
        prefix: "AccountingSupplierParty", seller: true)
      paths.addLines(line, ublLine, below: state)
    }
  }

  private static let ublDocument: [InvoicePath] = [
    ("ID", .number, nil),
    ("IssueDate", .issueDate, nil),
    ("DueDate", .dueDate, nil),
    ("PaymentMeans/PaymentDueDate", .dueDate, nil),
    ("PaymentTerms/PaymentDueDate", .dueDate, nil),
    ("InvoiceTypeCode", .typeCode, nil),
    ("CreditNoteTypeCode", .typeCode, nil),
    ("DocumentCurrencyCode", .currency, nil),
    ("BillingReference/InvoiceDocumentReference/ID", .originNumber, nil),
    ("TaxTotal/TaxAmount", .tax, "currencyID"),
    ("PrepaidPayment/PaidAmount", .collected, "currencyID"),
    ("WithholdingTaxTotal/TaxAmount", .withheld, "currencyID"),
  ]

  /// The sums of a document, whose element an order and an invoice name otherwise.
  private static let ublSums: [InvoicePath] = [
    ("LineExtensionAmount", .linesTotal, "currencyID"),
    ("AllowanceTotalAmount", .allowance, "currencyID"),
    ("ChargeTotalAmount", .charge, "currencyID"),
    ("TaxExclusiveAmount", .totalBeforeTax, "currencyID"),
    ("TaxInclusiveAmount", .total, "currencyID"),
    ("PrepaidAmount", .prepaid, "currencyID"),
    ("PayableRoundingAmount", .payableRounding, "currencyID"),
    ("PayableAmount", .payable, "currencyID"),
  ]

  private static let ublParty: [InvoicePath] = [
    ("EndpointID", .endpoint, "schemeID"),
    ("PartyIdentification/ID", .partyID, "schemeID"),
    ("PartyName/Name", .tradingName, nil),
    ("PostalAddress/Postbox", .street3, nil),
    ("PostalAddress/StreetName", .street, nil),
    ("PostalAddress/AdditionalStreetName", .street2, nil),
    ("PostalAddress/BuildingName", .building, nil),
    ("PostalAddress/BuildingNumber", .streetNumber, nil),
    ("PostalAddress/AddressLine/Line", .addressLine, nil),
    ("PostalAddress/CityName", .city, nil),
    ("PostalAddress/PostalZone", .postcode, nil),
    ("PostalAddress/CountrySubentity", .state, nil),
    ("PostalAddress/Country/IdentificationCode", .country, nil),
    ("PartyTaxScheme/CompanyID", .taxNumber, "schemeID"),
    ("PartyTaxScheme/TaxScheme/ID", .taxScheme, nil),
    ("PartyLegalEntity/RegistrationName", .legalName, nil),
    ("PartyLegalEntity/CompanyID", .legalID, "schemeID"),
    ("Contact/Name", .contact, nil),
    ("Contact/Telephone", .phone, nil),
    ("Contact/ElectronicMail", .email, nil),
    ("Person/FirstName", .firstName, nil),
    ("Person/MiddleName", .middleName, nil),
    ("Person/FamilyName", .lastName, nil),
    ("Person/Contact/Telephone", .phone, nil),
    ("Person/Contact/ElectronicMail", .email, nil),
  ]

  private static let ublLine: [InvoicePath] = [
    ("InvoicedQuantity", .quantity, nil),
    ("CreditedQuantity", .quantity, nil),
    ("DebitedQuantity", .quantity, nil),
    ("LineExtensionAmount", .lineTotal, nil),
    ("Item/Name", .product, nil),
    ("Item/Description", .productDescription, nil),
    ("Price/PriceAmount", .unitPrice, nil),
    ("Price/BaseQuantity", .priceBase, nil),
  ]
}
