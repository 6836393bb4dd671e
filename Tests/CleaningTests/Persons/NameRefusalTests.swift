import Reference
import Testing

@testable import Cleaning

struct NameRefusalTests {
  @Test(arguments: [
    ("ne plus appeler", ["phone"]), ("stop SMS", ["sms"]), ("pas de mail", ["email"]),
    ("ne plus contacter", ["email", "sms", "phone", "post"]),
    ("pas de pub", ["email", "sms", "phone", "post"]), ("rappeler mardi", []), ("NPAI", []),
  ])
  func aRemarkRefusesItsChannels(remark: String, channels: [String]) {
    #expect(NameRefusal.channels(in: [remark]) == channels)
  }

  /// Stars part a remark from the name; a year belongs to the word for a death before it.
  @Test(arguments: [
    ("*** NE PAS CONTACTER *** Roux", "Roux", 4, false),
    ("ROUX MARIE (DCD 2021)", "Roux", 0, true),
    ("ROUX MARIE décédée en 2021", "Roux", 0, true),
  ])
  func remarksAreParted(cell: String, lastName: String, refused: Int, isDeceased: Bool) {
    let name = PersonParser(.standard).parse(cell)
    #expect(name.lastName == lastName)
    #expect(name.refusedChannels.count == refused)
    #expect(name.isDeceased == isDeceased)
  }
}
