import Testing

@testable import Matching
@testable import Pipelines

@Suite struct MergeChoicesTests {
  private func problems(_ yaml: String) throws -> [String] {
    var problems = Problems()
    let node = try #require(YAMLText.read(yaml, problems: &problems))
    _ = MergeChoices.read(node, option: "except", problems: &problems)
    return problems.diagnostics.map(\.code)
  }

  @Test func fieldsThatSurviveTogetherHaveOneChoice() throws {
    #expect(try problems("last-name: longest\nfirst-name: [shop]") == ["two-choices"])
    #expect(try problems("street: newest\nphone: newest\ncity: longest") == ["two-choices"])
  }

  @Test func theSameChoiceTwiceOrOfFieldsApartIsNoProblem() throws {
    #expect(try problems("last-name: longest\nfirst-name: longest").isEmpty)
    #expect(try problems("street: newest\nphone: longest\nemail: [shop]").isEmpty)
    #expect(try problems("consent-email: most-restrictive\naddress: newest").isEmpty)
  }

  /// No choice makes a refusal a consent.
  @Test(arguments: [
    "consent-email: longest", "consent-sms: verified", "consent-email-date: newest",
    "consent-phone: [shop]",
  ])
  func consentsHaveNoOtherWay(yaml: String) throws {
    #expect(try problems(yaml) == ["consent-choice"])
  }

  @Test func anAddressIsNeverMixed() throws {
    #expect(try problems("street: all") == ["all-of-group"])
    #expect(try problems("name: all") == ["all-of-group"])
    #expect(try problems("note: all\nphone: all").isEmpty)
    #expect(try problems("address: newest\ncity: longest") == ["two-choices"])
  }
}
