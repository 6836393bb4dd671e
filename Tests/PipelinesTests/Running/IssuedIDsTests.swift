import Tables
import Testing

@testable import Pipelines

@Suite struct IssuedIDsTests {
  private let list = Part(source: "list", file: "a.csv")
  private let sheet = Part(source: "list", file: "b.xlsx", member: "Clients")

  private func origins(_ rows: [(Part, record: Int, split: Int)]) -> Origins {
    var origins = Origins()
    for (part, record, split) in rows {
      origins.append(part: origins.index(of: part), record: record, split: split)
    }
    return origins
  }

  @Test func recordsPersonsAndPartsHaveIdsOfTheirOwnInAnyOrder() {
    var issued = IssuedIDs()
    issued.add(origins([(list, 70, 0), (list, 1, 1), (list, 1, 2), (list, 3, 0)])) { _ in true }
    issued.add(origins([(sheet, 1, 0), (list, 2, 0), (list, 1, 3)])) { _ in true }
    #expect(issued.repeated == nil)
  }

  @Test func anIdThatIsGivenTwiceIsFound() {
    var issued = IssuedIDs()
    issued.add(origins([(list, 1, 0), (list, 64, 0)])) { _ in false }
    issued.add(origins([(list, 2, 0), (list, 64, 1)])) { _ in false }
    #expect(issued.repeated?.record == 64)
    issued = IssuedIDs()
    issued.add(origins([(list, 1, 2), (list, 1, 2)])) { _ in false }
    #expect(issued.repeated?.split == 2)
  }

  @Test func aNumberedPartBesideOneWithoutNumberIsFound() {
    var issued = IssuedIDs()
    issued.add(origins([(list, 1, 0), (sheet, 1, 0)])) { !$0.member.isEmpty }
    #expect(issued.repeated?.part == sheet)
  }
}
