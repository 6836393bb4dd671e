import Foundation
import Testing

/// `tamis init`: what it writes can be run.
@Suite struct InitTests {
  @Test func sourcesOfLikeNamesAreToldApart() throws {
    let shop = try Workshop()
    let text = "Nom,Prénom,E-mail\nMorvan,Ronan,r@provider.example.org\n"
    for name in ["clients-2.csv", "clients.csv", "clients.txt", "clients 2.txt"] {
      try shop.write(text, to: "in/\(name)")
    }
    let made = try shop.tamis("init", "in", "--no-input")
    #expect(made.code == 0, "\(made)")
    let checked = try shop.tamis("check", "in/clients.yaml")
    #expect(checked.code == 0, "\(checked)")
    for name in ["clients:", "clients-2:", "clients-3:", "clients-2-2:"] {
      #expect(shop.text("in/clients.yaml").contains(name), "\(name)")
    }
  }
}
