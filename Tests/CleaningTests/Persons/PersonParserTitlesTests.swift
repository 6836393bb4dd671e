import Testing

@testable import Cleaning

@Suite struct PersonParserTitlesTests {
  private static let parser = PersonParser()

  private func parts(_ text: String) -> String {
    let name = Self.parser.parse(text)
    return [name.civility, name.firstName, name.lastName].joined(separator: "|")
  }

  @Test(arguments: [
    ("Dipl.-Ing. Hans Müller", "|Hans|Müller"), ("Ing. Karl Weber", "|Karl|Weber"),
    ("Rabbin David Cohen", "|David|Cohen"), ("Pasteur Luc Durand", "|Luc|Durand"),
    ("Notaire Anne Leroy", "Me|Anne|Leroy"), ("Lt Marc Petit", "|Marc|Petit"),
    ("Lieutenant-colonel Jean Dupont", "|Jean|Dupont"), ("Cdt Paul Roux", "|Paul|Roux"),
    ("Père Jean Dupont", "|Jean|Dupont"), ("Abbé Pierre", "|Pierre|"),
  ])
  func aTitleBeforeANameIsNoPartOfIt(text: String, expected: String) {
    #expect(parts(text) == expected)
  }

  /// Lucas, Martin and Thomas are first names too: the rank before them is no family name for that.
  @Test(arguments: [
    "Colonel", "Général", "Capitaine", "Commandant", "Lieutenant", "Adjudant", "Adjudant-chef",
    "Sergent", "Sergent-chef", "Préfet", "Pasteur", "Ingénieur", "Amiral", "Sénateur", "Col.",
  ])
  func aTitleStandsBesideTheName(title: String) {
    for (first, last) in [("Paul", "Lucas"), ("Anne", "Durand")] {
      let name = Self.parser.parse("\(title) \(first) \(last)")
      #expect([name.civility, name.firstName, name.lastName] == ["", first, last])
      #expect(name.asides == [title] && !name.isAmbiguous)
    }
  }

  @Test(arguments: [
    ("Général Lucas", "||Lucas", "Général"), ("GENERAL LUCAS", "||Lucas", "GENERAL"),
    ("Préfet Durand", "||Durand", "Préfet"), ("Colonel LUCAS", "||Lucas", "Colonel"),
    ("Commandant Julie LUCAS", "|Julie|Lucas", "Commandant"),
    ("Colonel LUCAS Paul", "|Paul|Lucas", "Colonel"),
    ("COLONEL PAUL LUCAS", "|Paul|Lucas", "COLONEL"),
    ("Baron Paul LUCAS", "|Paul|Lucas", "Baron"),
    ("Baron de Kersauson", "||de Kersauson", "Baron"),
    ("Comte Hervé de Kersauson", "|Hervé|de Kersauson", "Comte"),
    ("Abbé Paul Lucas", "|Paul|Lucas", "Abbé"), ("Sœur Marie", "|Marie|", "Sœur"),
    ("Père Paul Lucas", "|Paul|Lucas", "Père"),
    ("Mme le Commandant Julie Lucas", "Mme|Julie|Lucas", "le Commandant"),
    ("M. le Colonel Lucas", "M.||Lucas", "le Colonel"),
    ("Mme la Comtesse de Ségur", "Mme||de Ségur", "la Comtesse"),
  ])
  func aTitleIsNeverLost(text: String, expected: String, title: String) {
    #expect(parts(text) == expected)
    #expect(Self.parser.parse(text).asides == [title])
  }

  @Test(arguments: [
    ("Jean Père", "|Jean|Père"), ("Louis Colonel", "|Louis|Colonel"),
    ("Marie Frère", "|Marie|Frère"), ("PASTEUR Luc", "|Luc|Pasteur"),
    ("Pasteur, Luc", "|Luc|Pasteur"), ("Mme Pasteur Julie", "Mme|Julie|Pasteur"),
    ("Louis Pasteur", "|Louis|Pasteur"), ("Paul Comte", "|Paul|Comte"),
    ("BARON Marie", "|Marie|Baron"), ("M. Baron", "M.||Baron"), ("Baron Marie", "|Marie|Baron"),
    ("Comte Paul", "|Paul|Comte"), ("Mme Sergent", "Mme||Sergent"),
    ("SERGENT Paul", "|Paul|Sergent"), ("Sergent Paul", "|Paul|Sergent"),
    ("CAPITAINE Paul", "|Paul|Capitaine"), ("ABBE Julie", "|Julie|Abbe"),
    ("MARQUIS JULIE", "|Julie|Marquis"), ("BARON JEAN PAUL", "|Jean-Paul|Baron"),
    ("BARON PIERRE MARIE", "|Pierre-Marie|Baron"), ("DUC ANNE MARIE", "|Anne-Marie|Duc"),
    ("Paul Lecomte", "|Paul|Lecomte"), ("Legénéral Paul", "|Paul|Legénéral"),
    ("Pasteur Louis", "|Louis|Pasteur"), ("M. Comte", "M.||Comte"),
  ])
  func whoIsCalledSoKeepsTheName(text: String, expected: String) {
    #expect(parts(text) == expected)
    #expect(Self.parser.parse(text).asides.isEmpty)
  }

  /// Lucas Capitaine, or Captain Lucas.
  @Test(arguments: ["Capitaine Lucas", "SERGENT THOMAS", "Baron Paul Lucas", "BARON PAUL LUCAS"])
  func whatMayBeEitherIsAsked(text: String) {
    #expect(Self.parser.parse(text).isAmbiguous)
  }
}
