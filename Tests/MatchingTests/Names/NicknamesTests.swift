import Testing

@testable import Matching

@Suite struct NicknamesTests {
  private func shareOne(_ a: String, _ b: String) -> Bool {
    let x = Array(a.utf8)
    let y = Array(b.utf8)
    return !Set(Nicknames.groups(x, 0..<x.count)).isDisjoint(with: Nicknames.groups(y, 0..<y.count))
  }

  @Test(arguments: [
    ("frederic", "fred"), ("elisabeth", "babeth"), ("emmanuelle", "manu"), ("michel", "mich"),
  ])
  func shortFormsMeetTheirNames(name: String, short: String) {
    #expect(shareOne(name, short) && shareOne(short, name))
  }

  @Test(arguments: [
    ("frederic", "frederique"), ("louis", "julie"), ("martin", "martine"), ("xyz", "xyz"),
    ("marie", "manon"), ("marie", "marion"), ("julie", "juliette"), ("elisabeth", "isabelle"),
    ("francois", "franck"), ("etienne", "stephane"), ("alice", "ali"), ("william", "liam"),
    ("yves", "yvon"), ("lucien", "luc"), ("christiane", "christine"),
  ])
  func differentNamesDoNotMeetByTheTable(a: String, b: String) {
    #expect(!shareOne(a, b))
  }
}
