import Reference
import Testing

@testable import Cleaning

@Suite struct PersonParserCouplesTests {
  private static let library = ReferenceLibrary()
  private let parser = PersonParser(library)

  private func persons(_ text: String) -> [String] {
    let name = parser.parse(text)
    guard name.kind == .couple, !name.isAmbiguous else { return [] }
    let last = name.secondLastName.isEmpty ? name.lastName : name.secondLastName
    let (one, two) = name.coupleCivilities
    return [
      [one, name.firstName, name.lastName, name.birthName].joined(separator: "|"),
      [two, name.secondFirstName, last, name.secondBirthName].joined(separator: "|"),
    ]
  }

  @Test(arguments: [
    ("M. Jean Dupont et M. Pierre Martin", ["M.|Jean|Dupont|", "M.|Pierre|Martin|"]),
    ("Mme Lucie Petit et Mme Anne Roux", ["Mme|Lucie|Petit|", "Mme|Anne|Roux|"]),
    ("Dr Paul Petit et Mme Anne Roux", ["Dr|Paul|Petit|", "Mme|Anne|Roux|"]),
    ("Me Martin et Me Durand", ["Me||Martin|", "Me||Durand|"]),
    ("M. et Mme Paul et Anne Petit", ["M.|Paul|Petit|", "Mme|Anne|Petit|"]),
  ])
  func eachOfTheTwoHasTheCivilityThatStandsThere(text: String, both: [String]) {
    #expect(persons(text) == both)
  }

  @Test(arguments: [
    ("M. Dupont Mme Dupont née Martin", ["M.||Dupont|", "Mme||Dupont|Martin"]),
    ("M. DURAND Paul Mme DURAND née PETIT Anne", ["M.|Paul|Durand|", "Mme|Anne|Durand|Petit"]),
    ("M. DURAND et Mme DURAND née PETIT", ["M.||Durand|", "Mme||Durand|Petit"]),
    ("Mme DURAND née PETIT et M. DURAND", ["Mme||Durand|Petit", "M.||Durand|"]),
  ])
  func theBirthNameIsThatOfTheOneItStandsWith(text: String, both: [String]) {
    #expect(persons(text) == both)
  }

  @Test func aMarkBeforeTheSecondCivilityLeadsToNobodyKnows() {
    #expect(parser.parse("Mme Veuve Martin Mr Paul").isAmbiguous)
  }

  @Test(arguments: [
    ("M. NOEL Mme PERE", ["M.||Noel|", "Mme||Pere|"]),
    ("M. Paul et Mme Julie Durand", ["M.|Paul|Durand|", "Mme|Julie|Durand|"]),
    ("Mme Le Goff et M. Lucas", ["Mme||Le Goff|", "M.||Lucas|"]),
    ("M. Lucas et Mme Le Goff", ["M.||Lucas|", "Mme||Le Goff|"]),
    ("M. Dupont Jean et Mme Marie", ["M.|Jean|Dupont|", "Mme|Marie|Dupont|"]),
    ("MM. Lucas et Petit", ["M.||Lucas|", "M.||Petit|"]),
    ("MM. Paul et Jean Petit", ["M.|Paul|Petit|", "M.|Jean|Petit|"]),
  ])
  func behindACivilityOfItsOwnALoneWordIsAFamilyName(text: String, both: [String]) {
    #expect(persons(text) == both)
  }

  /// As on a joint account, and as a hurried hand writes.
  @Test(arguments: [
    ("M. et/ou Mme Paul et Anne Petit", ["M.|Paul|Petit|", "Mme|Anne|Petit|"]),
    ("M. ET/OU MME LUCAS", ["M.||Lucas|", "Mme||Lucas|"]),
    ("Mme Le Goff/M. Lucas", ["Mme||Le Goff|", "M.||Lucas|"]),
    ("M. Paul Lucas/Mme Anne Petit", ["M.|Paul|Lucas|", "Mme|Anne|Petit|"]),
  ])
  func aStrokeBeforeASecondCivilityJoinsTwo(text: String, both: [String]) {
    #expect(persons(text) == both)
  }

  @Test(arguments: [
    "Paul, Anne et Luc BERGER", "Dupont Paul, Marie et Luc", "Pierre, Paul et Jacques",
  ])
  func threeAreNoTwo(text: String) { #expect(parser.parse(text).isAmbiguous) }

  /// « Thomas Bernard » alone may be read either way; beside a name that may not he is written as that is.
  @Test(arguments: [
    ("Thomas Bernard et Marie Durand", ["|Thomas|Bernard|", "|Marie|Durand|"]),
    ("Paul Durand et Simon Laurent", ["|Paul|Durand|", "|Simon|Laurent|"]),
    ("Lucas Paul et Morvan Anne", ["|Paul|Lucas|", "|Anne|Morvan|"]),
    ("LUCAS Paul, MORVAN Anne", ["|Paul|Lucas|", "|Anne|Morvan|"]),
  ])
  func nobodyOfTwoIsLost(text: String, both: [String]) {
    let found = persons(text).map { $0.split(separator: "|", omittingEmptySubsequences: false) }
    #expect(found.map { "|" + $0.dropFirst().joined(separator: "|") } == both)
  }

  /// Where neither of the two tells the order the cell stays whole.
  @Test func whereBothMayBeReadEitherWayAPersonIsAsked() {
    #expect(parser.parse("M. Laurent Michel et Mme Laurent Martin").kind != .company)
    for text in ["Thomas Bernard et Marie", "M. Thomas Bernard et M. Simon Laurent"] {
      let name = parser.parse(text)
      let words = [name.firstName, name.lastName, name.secondFirstName, name.secondLastName]
      #expect(name.isAmbiguous || words.joined(separator: " ").contains("Bernard"))
    }
  }

  @Test func aFamilyNameBeforeACommaIsNoThirdPerson() {
    let name = parser.parse("Bernard, Marie et Paul Bernard")
    #expect(name.kind == .couple && !name.isAmbiguous)
    #expect(name.firstName == "Marie" && name.secondFirstName == "Paul")
    #expect(name.lastName == "Bernard" && name.secondLastName == "Bernard")
  }
}
