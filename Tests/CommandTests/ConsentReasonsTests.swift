import Foundation
import Testing

/// Lists of dead addresses that only their reasons tell.
@Suite struct ConsentReasonsTests {
  /// Headings that any list has, and reasons that only failed deliveries have.
  @Test(arguments: [
    ("email;reason;date\na@example.org;hard bounce;2025-06-12\n", true),
    (
      "emailAddress,reason,lastUpdateTime\na@example.org,BOUNCE,2025-06-12\nb@example.org,COMPLAINT,2025-06-12\n",
      true
    ),
    ("Email;Motif\na@example.org;adresse inexistante\n", true),
    ("Email;Motif\na@example.org;rendez-vous\n", false),
  ])
  func reasonsOfFailedDeliveriesMakeAListOfRefusals(_ list: String, _ isOne: Bool) throws {
    let shop = try Workshop()
    try shop.write("Nom,Prénom,E-mail\nLe Goff,Anaïs,anais@example.org\n", to: "in/clients.csv")
    try shop.write(list, to: "in/liste.csv")
    let made = try shop.tamis("init", "in", "--no-input")
    let pipeline = try #require(shop.contents.first { $0.hasSuffix(".yaml") }, "\(made)")
    #expect(shop.text(pipeline).contains("records: consents") == isOne, "\(shop.text(pipeline))")
    let plain =
      "pipeline: a\nversion: 1\nsources:\n  l:\n    - csv: in/liste.csv\noutputs:\n  - csv: out/c.csv\n"
    try shop.write(plain, to: "plain.yaml")
    let run = try shop.tamis("run", "plain.yaml")
    #expect(run.code == 0, "\(run)")
    if isOne {
      #expect(shop.text("out/c.csv").contains("email-bounced"), "\(shop.text("out/c.csv"))")
    }
  }
}
