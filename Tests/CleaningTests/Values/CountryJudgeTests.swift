import Fields
import Tables
import Testing

@testable import Cleaning

@Suite struct CountryJudgeTests {
  /// Two names or a name and a code of one country agree; of two countries neither is chosen.
  @Test(arguments: [
    ("FR - France", "FR"), ("Luxembourg (LU)", "LU"), ("Belgique / België", "BE"),
    ("Suisse/Schweiz/Svizzera", "CH"), ("Myanmar (Birmanie)", "MM"), ("Hong Kong SAR China", "HK"),
    ("R.A.S. chinoise de Hong Kong", "HK"), ("ROYAUME-UNI", "GB"), ("Écosse", "GB"),
  ])
  func told(text: String, code: String) { #expect(CountryJudge().judge(text).value == code) }

  /// « DOM » and « COM » are the overseas departments and collectivities for who writes French, and countries beside other codes alone.
  @Test func overseasIsNoCountryButAmongCodes() {
    for text in ["DOM", "COM", "dom"] { #expect(CountryJudge().judge(text).verdict == .rejected) }
    #expect(CountryJudge().judge("COD").value == "CD")
    func settled(_ values: [String?]) -> CountryJudge {
      CountryJudge().settled(by: TextColumn(values))
    }
    #expect(settled(["FRA", "BEL", "DOM", nil]).judge("DOM").value == "DO")
    #expect(settled(["FRA", "COM", "BEL"]).judge("COM").value == "KM")
    #expect(settled(["France", "DOM", "DOM", "Belgique"]).judge("DOM").value.isEmpty)
    #expect(settled(["DOM", "COM", "DOM"]).judge("DOM").value.isEmpty)
  }

  @Test(arguments: ["Inghilterra", "Inglaterra", "Engeland", "Schottland", "Escocia"])
  func partsOfTheUnitedKingdom(text: String) { #expect(CountryJudge().judge(text).value == "GB") }

  @Test(arguments: ["France / Belgique", "Niger Nigeria", "Nulle part", "FR BE"])
  func notTold(text: String) { #expect(CountryJudge().judge(text).value.isEmpty) }
}
