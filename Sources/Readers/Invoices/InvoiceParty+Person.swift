extension InvoiceParty {
  /// Whether the name is a person's.
  ///
  /// Forms without an element for persons put a person's name where a firm's stands. It is one when nothing else speaks for a firm
  /// (no identifier, no second name) and ``PersonalName`` knows it for one.
  var isPerson: Bool {
    guard let name, siren == nil, siret == nil, vatNumber == nil, tradingName == nil,
      lastName == nil
    else { return false }
    return PersonalName.isPerson(name)
  }
}
