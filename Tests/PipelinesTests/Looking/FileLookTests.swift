import Tables
import Testing

@testable import Pipelines

@Suite struct FileLookTests {
  @Test(arguments: [
    (["Nom", "Prénom", "E-mail"], Records.clients),
    (["Nom", "E-mail", "N° commande", "Date de commande", "Total TTC"], .purchases),
    (["Email Address", "UNSUB_TIME", "UNSUB_REASON"], .consents),
    (["Nom", "N° commande"], .clients), ([], .clients),
  ])
  func whatARecordTellsIsSaidByTheHeadings(_ headings: [String], _ records: Records) {
    #expect(FileLook.records(of: headings) == records)
  }
}
