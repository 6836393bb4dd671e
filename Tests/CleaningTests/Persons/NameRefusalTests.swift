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
}
