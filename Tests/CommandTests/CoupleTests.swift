import Foundation
import Testing

@Suite struct CoupleTests {
  @Test func aCoupleOfOneRowIsTwoClientsOfOneHouseholdAndTheSumCloses() throws {
    let shop = try Workshop()
    try shop.write(
      """
      Code;Civilité;Nom;Prénom;E-mail;Ville
      C1;M. et Mme;MARTIN;Paul et Sophie;martin@provider.example.org;Rennes
      C2;M.;Morvan;Yann;y@provider.example.org;Brest
      C3;M. et Mme;GUEGUEN;Yann;;Nantes

      """, to: "clients.csv")
    try shop.write(
      """
      locale: fr-FR
      sources:
        list:
          - csv: clients.csv
          - columns: { client-code: Code }
      steps: [clean, match, merge]
      outputs:
        - csv: out/clients.csv
      """, to: "p.yaml")
    let answer = try shop.tamis("run", "p.yaml", "--quiet", "--summary", "json")
    #expect(answer.code == 0, "\(answer)")
    #expect(answer.out.contains("\"read\":3,\"split\":2,\"leads\":5,\"joins\":0"))
    #expect(
      shop.lines("out/clients.csv") == [
        "id,client-code,civility,first-name,last-name,postcode,city,insee,email",
        "list-1,C1,M.,Paul,Martin,,Rennes,,martin@provider.example.org",
        "list-1.2,,Mme,Sophie,Martin,,Rennes,,martin@provider.example.org",
        "list-2,C2,M.,Yann,Morvan,,Brest,,y@provider.example.org",
        "list-3,C3,M.,Yann,Gueguen,,Nantes,,",
        "list-3.2,,Mme,,Gueguen,,Nantes,,",
      ])
  }
}
