import Tables
import Testing

@testable import Pipelines

@Suite struct TableChoiceTests {
  private func head(_ name: String, _ headings: String) -> TableHead {
    TableHead(name: name, headings: headings.split(separator: ",").map(String.init))
  }

  @Test func sheetsThatRefuseAreSourcesOfTheirOwn() {
    let choice = TableChoice(
      [
        head("Clients", "Nom,Prénom,Mobile,CP,Ville"), head("Stop SMS", "Mobile,Le"),
        head("Ne pas appeler", "Nom,Prénom,Mobile"), head("Aide", "Texte,Suite"),
      ], lists: ["Clients", "Ne pas appeler"], isDatabase: false)
    #expect(choice.main == ["Clients"] && choice.apart == ["Stop SMS", "Ne pas appeler"])
    #expect(choice.findings.map(\.code) == ["refusal-by-name", "other-sheets"])
  }

  @Test func aSheetAMonthIsReadWithoutTheSum() {
    let months = ["Janvier", "Février", "Mars"].map { head($0, "Date,Cliente,Mobile,Montant") }
    let choice = TableChoice(months + [head("Récap", "Mois,CA")], lists: [], isDatabase: false)
    #expect(choice.main == ["Janvier", "Février", "Mars"] && choice.apart == [])
    #expect(choice.findings.map(\.code) == ["sheets-of-clients", "other-sheets"])
  }

  @Test func ofSheetsThatHaveNothingInCommonTheReaderChooses() {
    let choice = TableChoice(
      [head("Clients", "Nom,CP,Ville"), head("Aide", "Texte,Suite")], lists: [], isDatabase: false)
    #expect(choice.main == [] && choice.apart == [] && choice.findings.isEmpty)
    let one = TableChoice([head("Stop SMS", "Mobile,Le")], lists: [], isDatabase: false)
    #expect(one.main == ["Stop SMS"])
  }

  @Test func ofADatabaseTheTablesOfClientsAreRead() {
    let choice = TableChoice(
      [
        head("parametres", "cle,valeur"), head("clients", "nom,prenom,email"),
        head("ventes", "id,client_id,montant"), head("prospects", "nom,ville,telephone"),
      ], lists: [], isDatabase: true)
    #expect(choice.main == ["clients"] && choice.apart == ["prospects"])
    #expect(choice.findings.first?.phrase.en.contains("parametres, ventes") == true)
  }
}
