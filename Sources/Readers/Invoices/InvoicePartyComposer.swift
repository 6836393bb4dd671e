import Reference

/// Makes a party of the values of an invoice's head.
struct InvoicePartyComposer {
  private let head: InvoiceComposer
  private let isSeller: Bool
  private let bit: UInt16

  init(_ head: InvoiceComposer, seller: Bool) {
    self.head = head
    isSeller = seller
    bit = seller ? InvoiceSlot.sellerBit : 0
  }

  func compose() -> InvoiceParty {
    var party = InvoiceParty()
    party.contact = first(.contact)
    party.phone = first(.phone)
    party.email = first(.email)
    composeNames(&party)
    composeAddress(&party)
    composeIdentities(&party)
    return party
  }

  private func first(_ slot: InvoiceSlot) -> String? { head.first(slot, seller: isSeller) }

  private func composeNames(_ party: inout InvoiceParty) {
    let legal = first(.legalName)
    let trading = first(.tradingName)
    party.name = legal ?? trading
    if let trading, let legal, trading.lowercased() != legal.lowercased() {
      party.tradingName = trading
    }
    let last = [first(.lastName), first(.secondLastName)].compactMap(\.self)
    if let name = last.first {
      party.firstName = first(.firstName)
      party.lastName = last.count > 1 ? last.joined(separator: " ") : name
    }
  }

  // MARK: Address

  private func composeAddress(_ party: inout InvoiceParty) {
    party.country = first(.country).map(Self.country)
    party.state = first(.state)
    party.city = first(.city)
    party.postcode = first(.postcode)
    if let mixed = first(.postcodeAndCity), party.city == nil {
      (party.postcode, party.city) = Self.split(mixed)
    }
    var lines: [String] = []
    if let building = first(.building) { lines.append(building) }
    if let street = first(.street) {
      lines.append(numbered(street, first(.streetNumber), party.country))
    }
    for slot in [InvoiceSlot.street2, .street3] {
      if let line = first(slot) { lines.append(line) }
    }
    for item in head.items where item.slot == InvoiceSlot.addressLine.rawValue | bit {
      let line = head.text(item.value)
      if !lines.contains(line) { lines.append(line) }
    }
    // Three fields hold the address: what is more goes with the third line.
    if lines.count > 3 { lines = Array(lines[..<2]) + [lines[2...].joined(separator: ", ")] }
    party.street = lines
  }

  /// The number stands before the street's name in French and English, behind it elsewhere.
  private func numbered(_ street: String, _ number: String?, _ country: String?) -> String {
    guard let number else { return street }
    // Some programs write the whole line and its number once more.
    let words = street.split { $0 == " " || $0 == "," }
    if words.first == number[...] || words.last == number[...] { return street }
    let before = ["FR", "GB", "IE", "LU", "US", "CA", "MC"].contains(country ?? "")
    return before ? "\(number) \(street)" : "\(street) \(number)"
  }

  /// `75002 Paris` and `Paris 75002`; anything else is left whole as the town.
  static func split(_ text: String) -> (postcode: String?, city: String?) {
    let words = text.split { $0 == " " || $0 == "," }
    let numbered = words.indices.filter { words[$0].contains(where: \.isNumber) }
    guard words.count > 1, numbered.count == 1, let place = numbered.first,
      place == words.startIndex || place == words.endIndex - 1
    else { return (nil, text) }
    var rest = words
    rest.remove(at: place)
    return (String(words[place]), rest.joined(separator: " "))
  }

  /// Facturae writes countries with three letters.
  static func country(_ code: String) -> String {
    let code = code.uppercased()
    return CountryCodes.twoLetters(code) ?? code
  }

  // MARK: Identities

  private func composeIdentities(_ party: inout InvoiceParty) {
    var pendingTax: (value: String, scheme: String)?
    // An address of the network may be another's, or lack the country: the number that is registered for tax goes before.
    var addressedVAT: String?
    for item in head.items where item.slot & ~0xFF == bit {
      guard let slot = InvoiceSlot(rawValue: item.slot & 0xFF) else { continue }
      let value = head.text(item.value)
      let scheme = head.text(item.qualifier)
      switch slot {
      case .assignedCode: if party.code == nil { party.code = value }
      case .partyID: takePartyID(value, scheme, &party)
      case .legalID: InvoiceIdentity.add(value, scheme: scheme, to: &party)
      case .endpoint:
        let registered = party.vatNumber
        takeEndpoint(value, scheme, &party)
        if registered == nil { swap(&addressedVAT, &party.vatNumber) }
      case .mailEndpoint: if party.email == nil { party.email = value }
      case .taxNumber:
        if isUBL {
          pendingTax = (value, scheme)
        } else {
          takeTax(value, scheme == "VA" || scheme == "VAT", scheme, &party)
        }
      case .taxScheme:
        if let tax = pendingTax {
          takeTax(tax.value, value.uppercased() == "VAT", tax.scheme, &party)
          pendingTax = nil
        }
      case .vatCode: takeCompany(value, &party)
      case .taxCode: InvoiceIdentity.keep("0210:\(value)", in: &party)
      default: break
      }
    }
    if party.vatNumber == nil { party.vatNumber = addressedVAT }
  }

  private var isUBL: Bool { head.form == .ublInvoice || head.form == .ublCreditNote }

  private func takePartyID(_ value: String, _ scheme: String, _ party: inout InvoiceParty) {
    let before = (party.siren, party.siret)
    InvoiceIdentity.add(value, scheme: scheme, to: &party)
    // BT-46: without a scheme it is the code that the seller gave to the buyer.
    let isPlain = scheme.isEmpty && before == (party.siren, party.siret)
    if isPlain, party.code == nil { party.code = value }
  }

  private func takeEndpoint(_ value: String, _ scheme: String, _ party: inout InvoiceParty) {
    // Codes of the Italian exchange that stand for "none".
    if ["0000000", "XXXXXXX", "999999"].contains(value) { return }
    InvoiceIdentity.add(value, scheme: scheme, to: &party)
    let scheme = InvoiceIdentity.normalised(scheme)
    if party.endpoint == nil { party.endpoint = scheme.isEmpty ? value : "\(scheme):\(value)" }
  }

  private func takeTax(
    _ value: String, _ isVAT: Bool, _ scheme: String, _ party: inout InvoiceParty
  ) {
    if isVAT {
      InvoiceIdentity.takeVAT(value, &party)
    } else {
      InvoiceIdentity.keep(scheme.isEmpty ? value : "\(scheme):\(value)", in: &party)
    }
  }

  /// FatturaPA gives country and code apart; Facturae gives a number that lacks its country for residents of Spain.
  private func takeCompany(_ code: String, _ party: inout InvoiceParty) {
    if let country = first(.vatCountry) {
      InvoiceIdentity.takeVAT(
        code.uppercased().hasPrefix(country.uppercased()) ? code : country + code, &party)
    } else if first(.residence) == "R", !code.uppercased().hasPrefix("ES") {
      InvoiceIdentity.takeVAT("ES" + code, &party)
    } else {
      InvoiceIdentity.takeVAT(code, &party)
    }
  }
}
