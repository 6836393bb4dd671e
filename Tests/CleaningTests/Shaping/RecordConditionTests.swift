import Tables
import Testing

@testable import Cleaning
@testable import Pipelines

@Suite struct RecordConditionTests {
  /// The numbers of the records that a condition keeps, and the codes of what is told.
  private func kept(_ condition: String, of csv: String) throws -> (rows: [Int], codes: [String]) {
    let outcome = try Samples.run(Filter.self, "filter: { \(condition) }", on: csv)
    let set = Set(outcome.log.filteredRows)
    return ((0..<outcome.table.count).filter { !set.contains($0) }.map { $0 + 1 }, outcome.codes)
  }

  @Test(arguments: [
    ("consent-email: oui", [1, 2]), ("consent-email: yes", [1, 2]), ("consent-email: non", [3, 4]),
    ("not: { consent-email: non }", [1, 2, 5]), ("not: { consent-email: NON }", [1, 2, 5]),
    ("consent-email: '!= oui'", [3, 4, 5]), ("consent-email: [oui, non]", [1, 2, 3, 4]),
    ("consent-email: missing", [5]),
  ])
  func aConsentIsAskedInTheWordsOfBothLanguages(_ condition: String, _ rows: [Int]) throws {
    let csv = "consent-email,last-name\nyes,A\nOui,B\nno,C\n« ne souhaite pas »,D\n,E\n"
    let found = try kept(condition, of: csv)
    #expect(found.rows == rows && found.codes.isEmpty, "\(found)")
  }

  @Test(arguments: [
    ("list.CA: '> 1000'", [1, 2, 3]), ("list.CA: '<= 1000'", [4]),
    ("not: { list.CA: '> 1000' }", [4, 5, 6]),
  ])
  func anAmountIsReadAsCleanWould(_ condition: String, _ rows: [Int]) throws {
    let csv = "list.CA\n\"1 234,50 €\"\n\"2.345,00\"\n1500.00\n999\nsur devis\n\"\"\n"
    let found = try kept(condition, of: csv)
    #expect(found.rows == rows && found.codes == ["not-comparable"], "\(found)")
  }

  @Test func aDayIsReadAsCleanWould() throws {
    let csv = "list.Vu le\n12/03/2024\n2024-01-05\n31/12/2023\nhier\n"
    #expect(try kept("list.Vu le: '>= 2024-01'", of: csv).rows == [1, 2])
    #expect(try kept("list.Vu le: '>= 2024-01'", of: csv).codes == ["not-comparable"])
    #expect(
      try kept("birth-date: '< 1970-01-01'", of: "birth-date\n01/02/1965\n03/04/85\n").rows == [1])
  }

  /// The column tells what a point means, and whether a number is a day.
  @Test func aCellThatComparesAsItStandsIsReadAsCleanWould() throws {
    let amounts = "list.CA\n\"1.234,56\"\n1.234\n\"2.345,00\"\n9.999\n"
    #expect(try kept("list.CA: '> 1000'", of: amounts).rows == [1, 2, 3, 4])
    let days = "list.Vu le\n12/03/2024\n05/01/2019\n44000\n31/12/2023\n"
    #expect(try kept("list.Vu le: '> 2022'", of: days).rows == [1, 4])
  }

  @Test func twoTestsOfOneFieldAreReadBothAndToldOnce() throws {
    let csv = "list.CA\n\"1 234,50\"\n\"12 000,00\"\nsur devis\n"
    let outcome = try Samples.run(
      Filter.self, "filter: { all: [{ list.CA: '> 1000' }, { list.CA: '< 5000' }] }", on: csv)
    #expect(outcome.log.filteredRows == [1, 2])
    #expect(outcome.log.counts.values.reduce(0, +) == 1)
  }

  @Test func theValuesThemselvesStayAsTheyAre() throws {
    let outcome = try Samples.run(
      Filter.self, "filter: { list.CA: '> 1000', consent-email: oui }",
      on: "list.CA,consent-email\n\"1 234,50 €\",Oui\n")
    #expect(
      outcome.text == "list.CA,consent-email\n\"1 234,50 €\",Oui" || outcome.text.contains("Oui"))
  }

  @Test func whatIsNeitherYesNorNoIsAMistake() {
    var problems = Problems()
    let filter = Filter.sample(
      Example("", gives: "", with: "filter: { consent-email: [oui, parfois], last-name: parfois }"),
      problems: &problems)
    var flow = Flow(columns: ["consent-email", "last-name"])
    filter.flow(&flow)
    #expect(flow.problems.diagnostics.map(\.code) == ["no-answer"])
    #expect(flow.problems.diagnostics.first?.phrase.fr.contains("parfois") == true)
  }
}
