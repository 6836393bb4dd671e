/// What an invoice tells, in one vocabulary for every form of invoice.
///
/// Slots of a party stand for the buyer; the same slot with ``InvoiceSlot/sellerBit`` set stands for the seller.
enum InvoiceSlot: UInt16 {
  /// An attribute that says how the next value is to be read: scheme, currency or date format.
  case qualifier = 1

  // The document.
  case documentBegin, documentEnd, invoiceBegin, invoiceEnd
  case number, series, typeCode, issueDate, dueDate, currency
  case originNumber, originSeries, correctionMethod
  case total, totalBeforeTax, tax, payable
  /// Parts of the sums, where a form gives no sum.
  case taxPart, taxBasePart, rounding
  /// What stands between the sums: the lines' own total, what is taken off and put on, what is paid or withheld beforehand.
  case linesTotal, allowance, charge, prepaid, payableRounding, withheld
  /// What is asked for in the name of others, beside the sale: an extension of XRechnung.
  case collected
  /// Words of a form by which two sums may differ and both be right: a stamp duty, a discount on the whole.
  case besideTotal

  // A line.
  case lineBegin, lineEnd, lineStatus
  case product, productDescription, quantity, unitPrice, priceBase, lineTotal, lineCost

  // A party.
  case legalName, tradingName, firstName, middleName, lastName, secondLastName
  case assignedCode, partyID, legalID, endpoint
  case taxNumber, taxScheme, vatCountry, vatCode, taxCode, residence
  case street, street2, street3, addressLine, building, streetNumber
  case postcode, city, state, country, postcodeAndCity
  case contact, phone, email, mailEndpoint

  /// Set in the slots of the seller.
  static let sellerBit: UInt16 = 0x100
}
