import Tables
import Testing

@testable import Pipelines

@Suite struct SampleCodesTests {
  private func codes(_ rows: [(code: String, name: String)]) -> SampleCodes {
    var origins = Origins()
    let part = origins.index(of: Part(source: "s", file: "f"))
    for record in 1...max(1, rows.count) { origins.append(part: part, record: record) }
    let batch = Batch(
      columns: [("Code", TextColumn(rows.map(\.code))), ("Nom", TextColumn(rows.map(\.name)))],
      origins: origins)
    return SampleCodes(batch, in: "Code", fields: ["Code": "client-code", "Nom": "company"])
  }

  private static let names = [
    "Quentin", "Lombard", "Brun", "Martin", "Le Goff", "Kervella", "Tanguy", "Morvan",
  ]

  @Test func theSameCodesForTheSameClientsAreOneNumbering() {
    let one = codes(Self.names.enumerated().map { ("C\($0.offset)", "Transports \($0.element)") })
    let two = codes(
      Self.names.enumerated().map { ("C\($0.offset)", "\($0.element.uppercased()) SARL") })
    #expect(one.agreement(with: two) == .same)
  }

  /// Both number their clients from one.
  @Test func theSameCodesForOthersAreTwo() {
    let one = codes(Self.names.enumerated().map { ("\($0.offset)", $0.element) })
    let two = codes(Self.names.reversed().enumerated().map { ("\($0.offset)", $0.element) })
    #expect(one.agreement(with: two) == .different)
  }

  @Test func fewCodesAndNamelessOnesSayNothing() {
    let one = codes(Self.names.enumerated().map { ("\($0.offset)", $0.element) })
    #expect(one.agreement(with: codes([("0", "Quentin")])) == .unknown)
    #expect(one.agreement(with: codes(Self.names.indices.map { ("\($0)", "") })) == .unknown)
    #expect(codes([]).isEmpty && one.agreement(with: SampleCodes()) == .unknown)
  }

  /// Codes with the columns of a list of clients, one row each.
  private func coded(_ columns: [(heading: String, field: String, values: [String])]) -> SampleCodes
  {
    let count = columns[0].values.count
    let batch = Batch.small(
      [("Code", (0..<count).map { "\(101 + $0)" })] + columns.map { ($0.heading, $0.values) })
    let fields = columns.map { ($0.heading, $0.field) }
    return SampleCodes(
      batch, in: "Code",
      fields: Dictionary(uniqueKeysWithValues: fields + [("Code", "client-code")]))
  }

  private static let breton = (0..<20).map {
    "Kerval\("abcdefghijklmnopqrst".dropFirst($0).first!)"
  }
  private static let lorrain = (0..<20).map {
    "Zimmer\("abcdefghijklmnopqrst".dropFirst($0).first!)"
  }

  /// Nearly everybody has an address at one provider, and many a first name.
  @Test func anAddressAtOneProviderIsNoClientInCommon() {
    func list(_ names: [String], _ first: String) -> SampleCodes {
      coded([
        ("Nom", "last-name", names), ("Prénom", "first-name", names.map { _ in first }),
        ("E-mail", "email", names.map { "\(first).\($0)@gmail.com" }),
      ])
    }
    let brest = list(Self.breton, "Camille")
    #expect(brest.agreement(with: list(Self.lorrain, "Odile")) == .different)
    #expect(brest.agreement(with: list(Self.lorrain, "Camille")) == .different)
    #expect(brest.agreement(with: list(Self.breton, "Camille")) == .same)
    let mails = coded([("E-mail", "email", Self.lorrain.map { "\($0)@gmail.com" })])
    #expect(brest.agreement(with: mails) == .different)
    let known = coded([("E-mail", "email", Self.breton.map { "camille.\($0)@GMAIL.com" })])
    #expect(brest.agreement(with: known) == .same)
  }

  @Test func aFirstNameInAWholeNameIsNoClientInCommon() {
    func list(_ names: [String]) -> SampleCodes {
      coded([("Client", "person", names.map { "Mme Camille \($0)" })])
    }
    #expect(list(Self.breton).agreement(with: list(Self.lorrain)) == .different)
    #expect(list(Self.breton).agreement(with: list(Self.breton)) == .same)
    let first = coded([("Prénom", "first-name", Self.breton.map { _ in "Camille" })])
    #expect(list(Self.breton).agreement(with: first) == .unknown)
  }

  @Test(arguments: ["SARL", "Société", "Garage", "Transports"])
  func aWordOfManyFirmsIsNoClientInCommon(word: String) {
    func list(_ names: [String]) -> SampleCodes {
      coded([("Raison sociale", "company", names.map { "\(word) \($0)" })])
    }
    #expect(list(Self.breton).agreement(with: list(Self.lorrain)) == .different)
    #expect(list(Self.breton).agreement(with: list(Self.breton)) == .same)
  }

  /// A surname may be a first name, too: what stands beside it tells.
  @Test func aSurnameThatIsAFirstNameIsKnownAgain() {
    let names = ["Martin", "Bernard", "Robert", "Richard", "Michel", "Laurent", "Simon", "Vincent"]
    let parted = coded([
      ("Nom", "last-name", names), ("Prénom", "first-name", names.map { _ in "Paul" }),
    ])
    let whole = coded([("Client", "person", names.map { "Paul \($0)" })])
    #expect(parted.agreement(with: whole) == .same)
    #expect(
      whole.agreement(with: coded([("Client", "person", names.reversed().map { "Paul \($0)" })]))
        == .different)
  }
}
