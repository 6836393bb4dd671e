import Testing

@testable import Matching

/// The level of civility between two records: company;civility;last-name;first-name.
private func civility(_ first: String, _ second: String) -> Int {
  let text = "company;civility;last-name;first-name\n\(first)\n\(second)\n"
  let comparer = MatchEngine().match(sampleBatch(text)).comparer
  return comparer.compare(0, 1).pattern[Comparison.sex.rawValue]
}

@Test func civilityOfTwoContactsOfAFirmSaysNothing() {
  #expect(civility("Café Riou;M.;Salaun;Yann", "Café Riou;Mme;Bescond;Enora") == 0)
  #expect(civility("Café Riou;M.;Salaun;", "Café Riou;Mme;Bescond;") == 0)
}

@Test func civilityOfOneNameAtAFirmTells() {
  #expect(civility("Café Riou;M.;Salaun;", "Café Riou;Mme;Salaun;") == Levels.Sex.differs)
  #expect(civility("Café Riou;M.;Salaun;", "Café Rioux;M.;Salaun;") == Levels.Sex.same)
}

@Test func civilityOfTwoPersonsTells() {
  #expect(civility(";M.;Salaun;Yann", ";Mme;Bescond;Enora") == Levels.Sex.differs)
}

/// Of two neighbours of one first name the women may be one who has married.
@Test func twoLastNamesUnderOneFirstNameTellTheSex() {
  #expect(civility(";Mme;Salaun;Claude", ";Mme;Bescond;Claude") == Levels.Sex.womanOfTwoNames)
  #expect(civility(";M.;Salaun;Claude", ";M.;Bescond;Claude") == Levels.Sex.manOfTwoNames)
  #expect(civility(";M.;Salaun;Claude", ";M.;Salaunn;Claude") == 0)
  #expect(civility(";M.;Salaun;Claude", ";Mme;Bescond;Claude") == 0)
  #expect(civility("Café Riou;M.;Salaun;Claude", "Café Riou;M.;Bescond;Claude") == 0)
}
