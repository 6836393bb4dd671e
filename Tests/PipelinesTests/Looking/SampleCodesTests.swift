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
}
