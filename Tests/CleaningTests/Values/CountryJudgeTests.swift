import Fields
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

  @Test(arguments: ["France / Belgique", "Niger Nigeria", "Nulle part", "FR BE"])
  func notTold(text: String) { #expect(CountryJudge().judge(text).value.isEmpty) }
}
