import Fields
import Reference
import Testing

@testable import Cleaning

@Suite struct CityJudgeTests {
  private static let judge = CityJudge(ReferenceLibrary())

  @Test(arguments: [
    ("ST MALO", "Saint-Malo"), ("saint malo", "Saint-Malo"), ("Saint-Malo", "Saint-Malo"),
    ("LA ROCHE SUR YON", "La Roche-sur-Yon"), ("L HAY LES ROSES", "L'Haÿ-les-Roses"),
    ("KERNULLEPART", "Kernullepart"), ("Kernullepart", "Kernullepart"),
  ])
  func aTownIsWrittenAsItWritesItself(text: String, town: String) {
    let judgement = Self.judge.judge(text)
    #expect(judgement.value == town)
    #expect(Self.judge.judge(judgement.value) == .ok(town))
  }

  /// Mail needs the CEDEX and its number.
  @Test func cedexStays() {
    #expect(Self.judge.judge("RENNES CEDEX 7").value.uppercased() == "RENNES CEDEX 7")
  }

  @Test(arguments: ["", "  ", "n/c", "inconnu", "-"]) func whatIsNoTownIsEmpty(text: String) {
    #expect(Self.judge.judge(text).value.isEmpty)
    #expect(Self.judge.judge(text).verdict == .empty)
  }
}
