extension Invoice {
  /// The document as UN/CEFACT Cross Industry Invoice D16B, following EN 16931.
  var cii: String {
    var out = XMLText()
    let names = "urn:un:unece:uncefact:data:standard:"
    out.open(
      "rsm:CrossIndustryInvoice",
      "xmlns:rsm=\"\(names)CrossIndustryInvoice:100\" "
        + "xmlns:ram=\"\(names)ReusableAggregateBusinessInformationEntity:100\" "
        + "xmlns:udt=\"\(names)UnqualifiedDataType:100\"")
    out.open("rsm:ExchangedDocumentContext")
    out.open("ram:GuidelineSpecifiedDocumentContextParameter")
    out.leaf("ram:ID", "urn:cen.eu:en16931:2017")
    out.close("ram:GuidelineSpecifiedDocumentContextParameter")
    out.close("rsm:ExchangedDocumentContext")
    out.open("rsm:ExchangedDocument")
    out.leaf("ram:ID", number)
    out.leaf("ram:TypeCode", isCreditNote ? "381" : "380")
    out.open("ram:IssueDateTime")
    out.leaf("udt:DateTimeString", day.compact, "format=\"102\"")
    out.close("ram:IssueDateTime")
    out.close("rsm:ExchangedDocument")
    out.open("rsm:SupplyChainTradeTransaction")
    for (place, line) in lines.enumerated() { ciiLine(line, place + 1, &out) }
    out.open("ram:ApplicableHeaderTradeAgreement")
    ciiSeller(&out)
    ciiBuyer(&out)
    out.close("ram:ApplicableHeaderTradeAgreement")
    out.open("ram:ApplicableHeaderTradeDelivery")
    out.close("ram:ApplicableHeaderTradeDelivery")
    ciiSettlement(&out)
    out.close("rsm:SupplyChainTradeTransaction")
    out.close("rsm:CrossIndustryInvoice")
    return out.text
  }

  private func ciiSeller(_ out: inout XMLText) {
    let seller = Self.seller
    out.open("ram:SellerTradeParty")
    out.leaf("ram:Name", seller.name)
    ciiLegal(seller.siren, "0002", &out)
    ciiContact("", seller.phone, seller.email, &out)
    ciiAddress(seller.street, "", seller.postcode, seller.town, "FR", &out)
    ciiTax(Numbers.vat(seller.siren), &out)
    out.close("ram:SellerTradeParty")
  }

  private func ciiBuyer(_ out: inout XMLText) {
    out.open("ram:BuyerTradeParty")
    if !buyer.siret.isEmpty { out.leaf("ram:GlobalID", buyer.siret, "schemeID=\"0009\"") }
    out.leaf("ram:Name", buyerName)
    if !buyer.siret.isEmpty { ciiLegal(String(buyer.siret.prefix(9)), "0002", &out) }
    let phone = buyer.landline.isEmpty ? buyer.mobile : buyer.landline
    if !contactName.isEmpty || !phone.isEmpty || !buyer.email.isEmpty {
      ciiContact(contactName, Damage.grouped(phone, by: " "), buyer.email, &out)
    }
    ciiAddress(
      Text.typed(buyer.street), Text.typed(buyer.complement), buyer.town.postcode,
      Text.typed(buyer.town.name), buyer.town.country, &out)
    if !buyer.vat.isEmpty { ciiTax(buyer.vat, &out) }
    out.close("ram:BuyerTradeParty")
  }

  private func ciiLegal(_ id: String, _ scheme: String, _ out: inout XMLText) {
    out.open("ram:SpecifiedLegalOrganization")
    out.leaf("ram:ID", id, "schemeID=\"\(scheme)\"")
    out.close("ram:SpecifiedLegalOrganization")
  }

  private func ciiContact(_ name: String, _ phone: String, _ email: String, _ out: inout XMLText) {
    out.open("ram:DefinedTradeContact")
    out.leaf("ram:PersonName", name)
    if !phone.isEmpty {
      out.open("ram:TelephoneUniversalCommunication")
      out.leaf("ram:CompleteNumber", phone)
      out.close("ram:TelephoneUniversalCommunication")
    }
    if !email.isEmpty {
      out.open("ram:EmailURIUniversalCommunication")
      out.leaf("ram:URIID", email)
      out.close("ram:EmailURIUniversalCommunication")
    }
    out.close("ram:DefinedTradeContact")
  }

  private func ciiAddress(
    _ street: String, _ second: String, _ postcode: String, _ town: String, _ country: String,
    _ out: inout XMLText
  ) {
    out.open("ram:PostalTradeAddress")
    out.leaf("ram:PostcodeCode", postcode)
    out.leaf("ram:LineOne", street)
    out.leaf("ram:LineTwo", second)
    out.leaf("ram:CityName", town)
    out.leaf("ram:CountryID", country)
    out.close("ram:PostalTradeAddress")
  }

  private func ciiTax(_ vat: String, _ out: inout XMLText) {
    out.open("ram:SpecifiedTaxRegistration")
    out.leaf("ram:ID", vat, "schemeID=\"VA\"")
    out.close("ram:SpecifiedTaxRegistration")
  }

  private func ciiLine(_ line: Line, _ place: Int, _ out: inout XMLText) {
    out.open("ram:IncludedSupplyChainTradeLineItem")
    out.open("ram:AssociatedDocumentLineDocument")
    out.leaf("ram:LineID", String(place))
    out.close("ram:AssociatedDocumentLineDocument")
    out.open("ram:SpecifiedTradeProduct")
    out.leaf("ram:Name", line.article.name)
    out.close("ram:SpecifiedTradeProduct")
    out.open("ram:SpecifiedLineTradeAgreement")
    out.open("ram:NetPriceProductTradePrice")
    out.leaf("ram:ChargeAmount", Self.amount(line.unitCents))
    out.close("ram:NetPriceProductTradePrice")
    out.close("ram:SpecifiedLineTradeAgreement")
    out.open("ram:SpecifiedLineTradeDelivery")
    out.leaf("ram:BilledQuantity", String(line.quantity), "unitCode=\"C62\"")
    out.close("ram:SpecifiedLineTradeDelivery")
    out.open("ram:SpecifiedLineTradeSettlement")
    out.open("ram:ApplicableTradeTax")
    out.leaf("ram:TypeCode", "VAT")
    out.leaf("ram:CategoryCode", "S")
    out.leaf("ram:RateApplicablePercent", "20")
    out.close("ram:ApplicableTradeTax")
    out.open("ram:SpecifiedTradeSettlementLineMonetarySummation")
    out.leaf("ram:LineTotalAmount", Self.amount(line.netCents))
    out.close("ram:SpecifiedTradeSettlementLineMonetarySummation")
    out.close("ram:SpecifiedLineTradeSettlement")
    out.close("ram:IncludedSupplyChainTradeLineItem")
  }

  private func ciiSettlement(_ out: inout XMLText) {
    out.open("ram:ApplicableHeaderTradeSettlement")
    out.leaf("ram:InvoiceCurrencyCode", "EUR")
    out.open("ram:ApplicableTradeTax")
    out.leaf("ram:CalculatedAmount", Self.amount(taxCents))
    out.leaf("ram:TypeCode", "VAT")
    out.leaf("ram:BasisAmount", Self.amount(netCents))
    out.leaf("ram:CategoryCode", "S")
    out.leaf("ram:RateApplicablePercent", "20")
    out.close("ram:ApplicableTradeTax")
    out.open("ram:SpecifiedTradePaymentTerms")
    out.open("ram:DueDateDateTime")
    out.leaf("udt:DateTimeString", due.compact, "format=\"102\"")
    out.close("ram:DueDateDateTime")
    out.close("ram:SpecifiedTradePaymentTerms")
    out.open("ram:SpecifiedTradeSettlementHeaderMonetarySummation")
    out.leaf("ram:LineTotalAmount", Self.amount(netCents))
    out.leaf("ram:TaxBasisTotalAmount", Self.amount(netCents))
    out.leaf("ram:TaxTotalAmount", Self.amount(taxCents), "currencyID=\"EUR\"")
    out.leaf("ram:GrandTotalAmount", Self.amount(totalCents))
    out.leaf("ram:DuePayableAmount", Self.amount(totalCents))
    out.close("ram:SpecifiedTradeSettlementHeaderMonetarySummation")
    if let corrects {
      out.open("ram:InvoiceReferencedDocument")
      out.leaf("ram:IssuerAssignedID", corrects.number)
      out.close("ram:InvoiceReferencedDocument")
    }
    out.close("ram:ApplicableHeaderTradeSettlement")
  }
}
