import Testing

@testable import Cleaning

@Suite struct AddressMarkTests {
  private func mark(_ text: String) -> AddressMark? {
    AddressMark(at: 0, in: AddressWord.words(of: text)[...])
  }

  @Test(arguments: [
    ("étage 4", AddressMark.Role.flat, 2), ("4e étage", .flat, 2), ("4ème ét. gauche", .flat, 2),
    ("dernier étage", .flat, 2), ("RDC", .flat, 1), ("rez-de-chaussée", .flat, 1),
    ("rez de jardin", .flat, 3), ("porte 7", .flat, 2), ("Pte 7", .flat, 2),
    ("porte gauche", .flat, 2), ("Appt n° 7", .flat, 2), ("Apt7", .flat, 2), ("lgt 7", .flat, 2),
    ("local 7", .flat, 2), ("boîte 7", .flat, 2), ("chez Paul", .flat, 1), ("c/o Paul", .flat, 1),
    ("Bt D", .building, 2), ("Bât. D", .building, 2), ("Bât.D", .building, 2),
    ("BAT D2", .building, 2), ("Hall 7", .building, 2), ("ent. D", .building, 2),
    ("cage 7", .building, 2), ("Tour Ouest", .building, 1), ("BP 7", .box, 2),
    ("boîte postale 7", .box, 3), ("case postale 7", .box, 3), ("poste restante", .box, 2),
    ("digicode 7A7", .note, 2), ("code porte 7A7", .note, 3), ("sonner fort", .note, 1),
    ("tél 0199001234", .note, 2),
  ])
  func whatAWordNames(text: String, role: AddressMark.Role, length: Int) throws {
    let found = try #require(mark(text))
    #expect(found.role == role && found.length == length)
  }

  @Test(
    "A word that may be a name is no mark without its number",
    arguments: [
      "porte de Paris", "PORTE D ITALIE", "local du club", "chambre de commerce", "bureau de poste",
      "boîte à sel", "code civil", "cage aux lions", "Bt", "étang 3", "mobile home", "BP",
    ])
  func whatIsNoMark(text: String) { #expect(mark(text) == nil) }
}
