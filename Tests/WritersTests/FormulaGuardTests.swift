import Testing

@testable import Writers

@Suite struct FormulaGuardTests {
  @Test(arguments: [
    "=1+1", "+1+1", "-1-1", "@SUM(A1)", "\t=1", "\r=1", " =1", "\"=1", "'=1", "  \"'=1", "＝1", "＋1",
    "－1", "＠x", "-", "+",
    "+33a", "-12.50 €", "=", "+33-6-12", "+33612345678\n=1", "+1\n", "=cmd|' /C calc'!A0", "-2+3",
  ])
  func whatASpreadsheetWouldRunIsDangerous(_ value: String) {
    let isDangerous = FormulaGuard.isDangerous(Array(value.utf8).span)
    #expect(isDangerous)
  }

  @Test(arguments: [
    "", " ", "Le Goff", "+33612345678", "+33 6 12 34 56 78", "+33 (0)6.12.34.56.78", "-12.50",
    "-1 234,50", "+33612345678\n+33612345679",
    "2026-11-23", "a=b", "5+3", "jean@example.org", "1", "é", "\u{FF21}", "O'Neill", "\"",
  ])
  func namesPhonesAndNumbersStayAsTheyAre(_ value: String) {
    let isDangerous = FormulaGuard.isDangerous(Array(value.utf8).span)
    #expect(!isDangerous)
  }
}
