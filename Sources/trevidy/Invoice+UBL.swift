extension Invoice {
  /// The document as OASIS UBL 2.1, following EN 16931.
  var ubl: String {
    let root = isCreditNote ? "CreditNote" : "Invoice"
    var out = XMLText()
    let names = "urn:oasis:names:specification:ubl:schema:xsd:"
    out.open(
      root,
      "xmlns=\"\(names)\(root)-2\" xmlns:cac=\"\(names)CommonAggregateComponents-2\" "
        + "xmlns:cbc=\"\(names)CommonBasicComponents-2\"")
    out.leaf("cbc:CustomizationID", "urn:cen.eu:en16931:2017")
    out.leaf("cbc:ProfileID", "B1")
    out.leaf("cbc:ID", number)
    out.leaf("cbc:IssueDate", day.iso)
    if isCreditNote {
      out.leaf("cbc:CreditNoteTypeCode", "381")
    } else {
      out.leaf("cbc:DueDate", due.iso)
      out.leaf("cbc:InvoiceTypeCode", "380")
    }
    out.leaf("cbc:DocumentCurrencyCode", "EUR")
    if let corrects {
      out.open("cac:BillingReference")
      out.open("cac:InvoiceDocumentReference")
      out.leaf("cbc:ID", corrects.number)
      out.leaf("cbc:IssueDate", corrects.day.iso)
      out.close("cac:InvoiceDocumentReference")
      out.close("cac:BillingReference")
    }
    ublSeller(&out)
    ublBuyer(&out)
    out.open("cac:TaxTotal")
    out.leaf("cbc:TaxAmount", Self.amount(taxCents), "currencyID=\"EUR\"")
    out.close("cac:TaxTotal")
    out.open("cac:LegalMonetaryTotal")
    out.leaf("cbc:LineExtensionAmount", Self.amount(netCents), "currencyID=\"EUR\"")
    out.leaf("cbc:TaxExclusiveAmount", Self.amount(netCents), "currencyID=\"EUR\"")
    out.leaf("cbc:TaxInclusiveAmount", Self.amount(totalCents), "currencyID=\"EUR\"")
    out.leaf("cbc:PayableAmount", Self.amount(totalCents), "currencyID=\"EUR\"")
    out.close("cac:LegalMonetaryTotal")
    for (place, line) in lines.enumerated() { ublLine(line, place + 1, &out) }
    out.close(root)
    return out.text
  }

  private func ublSeller(_ out: inout XMLText) {
    let seller = Self.seller
    out.open("cac:AccountingSupplierParty")
    out.open("cac:Party")
    out.leaf("cbc:EndpointID", seller.siren, "schemeID=\"0225\"")
    ublAddress(seller.street, "", seller.postcode, seller.town, "FR", &out)
    ublTax(Numbers.vat(seller.siren), &out)
    ublLegal(seller.name, seller.siren, "0002", &out)
    out.open("cac:Contact")
    out.leaf("cbc:Telephone", seller.phone)
    out.leaf("cbc:ElectronicMail", seller.email)
    out.close("cac:Contact")
    out.close("cac:Party")
    out.close("cac:AccountingSupplierParty")
  }

  private func ublBuyer(_ out: inout XMLText) {
    out.open("cac:AccountingCustomerParty")
    out.open("cac:Party")
    if !buyer.siret.isEmpty {
      out.leaf("cbc:EndpointID", String(buyer.siret.prefix(9)), "schemeID=\"0225\"")
      out.open("cac:PartyIdentification")
      out.leaf("cbc:ID", buyer.siret, "schemeID=\"0009\"")
      out.close("cac:PartyIdentification")
    }
    out.open("cac:PartyName")
    out.leaf("cbc:Name", buyerName)
    out.close("cac:PartyName")
    ublAddress(
      Text.typed(buyer.street), Text.typed(buyer.complement), buyer.town.postcode,
      Text.typed(buyer.town.name), buyer.town.country, &out)
    if !buyer.vat.isEmpty { ublTax(buyer.vat, &out) }
    ublLegal(buyerName, String(buyer.siret.prefix(9)), "0002", &out)
    let phone = buyer.landline.isEmpty ? buyer.mobile : buyer.landline
    if !contactName.isEmpty || !phone.isEmpty || !buyer.email.isEmpty {
      out.open("cac:Contact")
      out.leaf("cbc:Name", contactName)
      out.leaf("cbc:Telephone", Damage.grouped(phone, by: " "))
      out.leaf("cbc:ElectronicMail", buyer.email)
      out.close("cac:Contact")
    }
    out.close("cac:Party")
    out.close("cac:AccountingCustomerParty")
  }

  private func ublAddress(
    _ street: String, _ second: String, _ postcode: String, _ town: String, _ country: String,
    _ out: inout XMLText
  ) {
    out.open("cac:PostalAddress")
    out.leaf("cbc:StreetName", street)
    out.leaf("cbc:AdditionalStreetName", second)
    out.leaf("cbc:CityName", town)
    out.leaf("cbc:PostalZone", postcode)
    out.open("cac:Country")
    out.leaf("cbc:IdentificationCode", country)
    out.close("cac:Country")
    out.close("cac:PostalAddress")
  }

  private func ublTax(_ vat: String, _ out: inout XMLText) {
    out.open("cac:PartyTaxScheme")
    out.leaf("cbc:CompanyID", vat)
    out.open("cac:TaxScheme")
    out.leaf("cbc:ID", "VAT")
    out.close("cac:TaxScheme")
    out.close("cac:PartyTaxScheme")
  }

  private func ublLegal(_ name: String, _ id: String, _ scheme: String, _ out: inout XMLText) {
    out.open("cac:PartyLegalEntity")
    out.leaf("cbc:RegistrationName", name)
    out.leaf("cbc:CompanyID", id, "schemeID=\"\(scheme)\"")
    out.close("cac:PartyLegalEntity")
  }

  private func ublLine(_ line: Line, _ place: Int, _ out: inout XMLText) {
    let name = isCreditNote ? "cac:CreditNoteLine" : "cac:InvoiceLine"
    let quantity = isCreditNote ? "cbc:CreditedQuantity" : "cbc:InvoicedQuantity"
    out.open(name)
    out.leaf("cbc:ID", String(place))
    out.leaf(quantity, String(line.quantity), "unitCode=\"C62\"")
    out.leaf("cbc:LineExtensionAmount", Self.amount(line.netCents), "currencyID=\"EUR\"")
    out.open("cac:Item")
    out.leaf("cbc:Name", line.article.name)
    out.open("cac:ClassifiedTaxCategory")
    out.leaf("cbc:ID", "S")
    out.leaf("cbc:Percent", "20")
    out.open("cac:TaxScheme")
    out.leaf("cbc:ID", "VAT")
    out.close("cac:TaxScheme")
    out.close("cac:ClassifiedTaxCategory")
    out.close("cac:Item")
    out.open("cac:Price")
    out.leaf("cbc:PriceAmount", Self.amount(line.unitCents), "currencyID=\"EUR\"")
    out.close("cac:Price")
    out.close(name)
  }
}
