extension InvoiceForm {
  /// The paths of UN/CEFACT CII, of ZUGFeRD 1.0 (its forerunner, with longer names) and of Order-X.
  ///
  /// Source: UN/CEFACT SCRDM CII D16B and D22B; ZUGFeRD 1.0, technical annex.
  static func addCII(to paths: inout XMLPaths) {
    for (element, form) in [
      ("CrossIndustryInvoice", InvoiceForm.cii), ("CrossIndustryDocument", .zugferd1),
      ("SCRDMCCBDACIOMessageStructure", .orderX),
    ] {
      let old = form == .zugferd1
      let state = paths.enter(element)
      paths.tell(
        "", below: state, opens: form.beginSlot, closes: InvoiceSlot.documentEnd.rawValue)
      paths.add(
        ciiHeader, below: state, prefix: old ? "HeaderExchangedDocument" : "ExchangedDocument")
      let transaction =
        old ? "SpecifiedSupplyChainTradeTransaction" : "SupplyChainTradeTransaction"
      let header = old ? "ApplicableSupplyChainTrade" : "ApplicableHeaderTrade"
      let agreement = "\(transaction)/\(header)Agreement"
      paths.add(ciiParty, below: state, prefix: "\(agreement)/BuyerTradeParty")
      paths.add(ciiParty, below: state, prefix: "\(agreement)/SellerTradeParty", seller: true)
      paths.add(ciiSettlement, below: state, prefix: "\(transaction)/\(header)Settlement")
      for summation in [
        "SpecifiedTradeSettlementHeaderMonetarySummation",
        "SpecifiedTradeSettlementMonetarySummation",
      ] {
        paths.add(
          ciiSums, below: state, prefix: "\(transaction)/\(header)Settlement/\(summation)")
      }
      paths.addLines(
        "\(transaction)/IncludedSupplyChainTradeLineItem", ciiLine(old: old), below: state)
    }
  }

  private static let ciiHeader: [InvoicePath] = [
    ("ID", .number, nil),
    ("TypeCode", .typeCode, nil),
    ("IssueDateTime/DateTimeString", .issueDate, "format"),
    ("IssueDateTime/DateTime", .issueDate, nil),
  ]

  private static let ciiSettlement: [InvoicePath] = [
    ("InvoiceCurrencyCode", .currency, nil),
    ("OrderCurrencyCode", .currency, nil),
    ("SpecifiedTradePaymentTerms/DueDateDateTime/DateTimeString", .dueDate, "format"),
    ("SpecifiedTradePaymentTerms/DueDateDateTime/DateTime", .dueDate, nil),
    ("InvoiceReferencedDocument/IssuerAssignedID", .originNumber, nil),
    ("InvoiceReferencedDocument/ID", .originNumber, nil),
  ]

  private static let ciiSums: [InvoicePath] = [
    ("TaxBasisTotalAmount", .totalBeforeTax, "currencyID"),
    ("TaxTotalAmount", .tax, "currencyID"),
    ("GrandTotalAmount", .total, "currencyID"),
    ("DuePayableAmount", .payable, "currencyID"),
    ("LineTotalAmount", .linesTotal, "currencyID"),
    ("AllowanceTotalAmount", .allowance, "currencyID"),
    ("ChargeTotalAmount", .charge, "currencyID"),
    ("TotalPrepaidAmount", .prepaid, "currencyID"),
    ("RoundingAmount", .payableRounding, "currencyID"),
  ]

  private static let ciiParty: [InvoicePath] = [
    ("ID", .partyID, "schemeID"),
    ("GlobalID", .partyID, "schemeID"),
    ("Name", .legalName, nil),
    ("SpecifiedLegalOrganization/ID", .legalID, "schemeID"),
    ("SpecifiedLegalOrganization/TradingBusinessName", .tradingName, nil),
    ("DefinedTradeContact/PersonName", .contact, nil),
    ("DefinedTradeContact/TelephoneUniversalCommunication/CompleteNumber", .phone, nil),
    ("DefinedTradeContact/EmailURIUniversalCommunication/URIID", .email, nil),
    ("DefinedTradeContact/EmailURIUniversalCommunication/CompleteNumber", .email, nil),
    ("PostalTradeAddress/PostcodeCode", .postcode, nil),
    ("PostalTradeAddress/LineOne", .street, nil),
    ("PostalTradeAddress/LineTwo", .street2, nil),
    ("PostalTradeAddress/LineThree", .street3, nil),
    ("PostalTradeAddress/CityName", .city, nil),
    ("PostalTradeAddress/CountryID", .country, nil),
    ("PostalTradeAddress/CountrySubDivisionName", .state, nil),
    ("URIUniversalCommunication/URIID", .endpoint, "schemeID"),
    ("SpecifiedTaxRegistration/ID", .taxNumber, "schemeID"),
  ]

  private static func ciiLine(old: Bool) -> [InvoicePath] {
    let part = old ? "SpecifiedSupplyChainTrade" : "SpecifiedLineTrade"
    let price = "\(part)Agreement/NetPriceProductTradePrice"
    return [
      ("AssociatedDocumentLineDocument/LineStatusReasonCode", .lineStatus, nil),
      ("SpecifiedTradeProduct/Name", .product, nil),
      ("SpecifiedTradeProduct/Description", .productDescription, nil),
      ("\(price)/ChargeAmount", .unitPrice, nil),
      ("\(price)/BasisQuantity", .priceBase, nil),
      ("\(part)Delivery/BilledQuantity", .quantity, nil),
      ("\(part)Delivery/RequestedQuantity", .quantity, nil),
      (
        "\(part)Settlement/SpecifiedTradeSettlementLineMonetarySummation/LineTotalAmount",
        .lineTotal, nil
      ),
      (
        "\(part)Settlement/SpecifiedTradeSettlementMonetarySummation/LineTotalAmount", .lineTotal,
        nil
      ),
    ]
  }
}
