import Tables
import Testing

@testable import Matching

@Suite struct ContactsTests {
  @Test func eachPersonOfAFirmIsAContactOnce() {
    let mentions = sampleBatch(
      """
      company;first-name;last-name;email
      Verre et Bois;Zoé;Exemple;zoe@example.org
      Verre & Bois;ZOE;EXEMPLE;
      Verre et Bois;Luc;Modèle;luc@example.org
      ;Anne;Seule;
      """)
    let contacts = Contacts.of(mentions, MergeGroups([0, 0, 0, 1]))
    #expect(contacts.count == 2)
    #expect(contacts["client"]?[0] == "1" && contacts["client"]?[1] == "1")
    #expect(contacts["first-name"]?[1] == "Luc")
    #expect(Contacts.of(sampleBatch("last-name\nSeule\n"), MergeGroups([0])).count == 0)
  }
}
