import Testing

@testable import Cleaning

@Suite struct OwnAddressTests {
  private static let addresses = [
    "jeanne@orange.fr", "contact@atelier-bois.bzh", "jeanne@yopmail.com", "test@test.fr", "",
    "no-address",
  ]

  @Test func nobodysOwnFailsAndWhatIsNoAddressIsAnothersBusiness() {
    #expect(OwnAddress().failing(Self.addresses) == [1, 2, 3])
  }

  @Test func oneOfSeveralIsEnough() {
    #expect(
      OwnAddress().failing([
        "jeanne@orange.fr\njeanne@yopmail.com", "jeanne@orange.fr\nlea.martin@free.fr",
      ]) == [0])
  }

  @Test func eachExceptionLetsItsSortThroughAlone() {
    for (sort, row) in [(OwnAddress.Sort.role, 1), (.disposable, 2), (.madeUp, 3)] {
      var rule = OwnAddress()
      rule.allow = [sort]
      #expect(rule.failing(Self.addresses) == [1, 2, 3].filter { $0 != row }, "\(sort)")
    }
  }

  /// What is allowed for one thing is not allowed for another that it is too.
  @Test func anExceptionDoesNotHideWhatElseIsWrong() {
    var rule = OwnAddress()
    rule.allow = [.madeUp]
    #expect(rule.failing(["x@yopmail.com", "test@test.fr"]) == [0])
    rule.allow = [.madeUp, .disposable]
    #expect(rule.failing(["x@yopmail.com", "test@test.fr"]).isEmpty)
  }
}
