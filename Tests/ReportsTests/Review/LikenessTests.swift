import Testing

@testable import Reports

@Test(arguments: [
  ("Hélène", "HELENE", Likeness.same), ("06 12", "0612", .same), ("J.", "Jean", .near),
  ("12 rue des Lilas", "12, rue des lilas", .same), ("Moreau", "Moreaux", .near),
  ("Jean Paul", "Paul Jean", .near), ("Quimper", "Brest", .different), ("", "Brest", .missing),
  ("1948-03-12", "1975-07-25", .different), ("1948-03-12", "1948-03-13", .near),
  ("a@example.org\nb@example.org", "b@example.org", .near), ("Yann", "Luc", .different),
])
func aSignSaysHowLikeTwoValuesAre(a: String, b: String, likeness: Likeness) {
  #expect(Likeness(a, b) == likeness)
  #expect(Likeness(b, a) == likeness)
}
