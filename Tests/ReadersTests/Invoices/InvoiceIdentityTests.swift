import Testing

@testable import Readers

@Suite struct InvoiceIdentityTests {
  static func party(_ value: String, _ scheme: String) -> InvoiceParty {
    var party = InvoiceParty()
    InvoiceIdentity.add(value, scheme: scheme, to: &party)
    return party
  }

  @Test(
    "SIREN and SIRET are found under every scheme that means them",
    arguments: [
      ("999310014", "0002", "999310014", ""), ("999 310 014", "SIREN", "999310014", ""),
      ("99931001400017", "0009", "999310014", "99931001400017"),
      ("99931001400017", "0002", "999310014", "99931001400017"),
      ("99931001400017", "1", "999310014", "99931001400017"),
      ("99931001400017", "FR:SIRET", "999310014", "99931001400017"),
      (
        "99931001400017", "urn:oasis:names:tc:ebcore:partyid-type:iso6523:0009", "999310014",
        "99931001400017"
      ),
      ("99931001400018", "0009", "", "99931001400018"), ("999310014", "0225", "999310014", ""),
      ("999310014_FACTURES", "0225", "999310014", ""),
      ("999310014_99931001400017_A1", "0225", "999310014", "99931001400017"),
      ("999310014_99932002100010", "0225", "999310014", ""), ("ABC", "0225", "", ""),
      ("FR23342", "0002", "", ""), ("999310014", "0009", "999310014", ""),
      ("999310014", "", "999310014", ""), ("99931001400017", "", "999310014", "99931001400017"),
      ("123456789", "", "", ""), ("4012345678901", "0088", "", ""),
    ])
  func french(_ value: String, _ scheme: String, _ siren: String, _ siret: String) {
    let party = Self.party(value, scheme)
    #expect(party.siren ?? "" == siren)
    #expect(party.siret ?? "" == siret)
  }

  @Test(
    "VAT numbers are found under every scheme that means them",
    arguments: [
      ("FR39 999 310 014", "0223", "FR39999310014"), ("de999999990", "9930", "DE999999990"),
      ("FR39999310014", "2", "FR39999310014"), ("BE0999999999", "9925", "BE0999999999"),
      ("0123456789", "0208", ""), ("X", "0223", ""),
    ])
  func vat(_ value: String, _ scheme: String, _ number: String) {
    #expect(Self.party(value, scheme).vatNumber ?? "" == number)
  }

  @Test("every identity is kept with its scheme, each once")
  func kept() {
    var party = Self.party("4012345678901", "0088")
    InvoiceIdentity.add("4012345678901", scheme: "GLN", to: &party)
    InvoiceIdentity.add("A1", scheme: "", to: &party)
    InvoiceIdentity.add("x@example.org", scheme: "EM", to: &party)
    #expect(party.identities == ["0088:4012345678901", "A1", "EM:x@example.org"])
    #expect(party.email == "x@example.org")
  }

  @Test(
    "a person's name is told from a firm's",
    arguments: [
      ("Mme Jeanne Le Goff", true), ("M. Dupont", true), ("Hélène Trévarez", true),
      ("MATHIEU GUILLAUME", true), ("Herrn Max Muster", true), ("Martin Électricité", false),
      ("Boulangerie Martin", false), ("Martin SARL", false), ("Marie & Fils", false),
      ("Marie", false),
      ("Client Exemple", false), ("Sophie 24", false), ("Mr Bricolage", false), ("", false),
    ])
  func person(_ name: String, _ isPerson: Bool) {
    var party = InvoiceParty()
    party.name = name
    #expect(party.isPerson == isPerson)
    party.siren = "999310014"
    #expect(!party.isPerson)
  }

  @Test("post code and town in one value are parted only when it is certain")
  func mixed() {
    let cases: [(String, String?, String?)] = [
      ("75002 Paris", "75002", "Paris"), ("Lisboa 1100-148", "1100-148", "Lisboa"),
      ("Paris", nil, "Paris"), ("SW1A 1AA London", nil, "SW1A 1AA London"),
      ("1000, Bruxelles", "1000", "Bruxelles"), ("75002", nil, "75002"),
    ]
    for (text, postcode, city) in cases {
      let parts = InvoicePartyComposer.split(text)
      #expect(parts.postcode == postcode)
      #expect(parts.city == city)
    }
  }
}
