import Tables
import Testing

@testable import Cleaning

@Suite struct CauseTests {
  /// Scripts read the codes: each is one word of small letters and hyphens, and no two are alike.
  @Test func everyCodeIsItsOwn() {
    let codes = Cause.allCases.map(\.text)
    #expect(Set(codes).count == codes.count)
    for code in codes.dropFirst() {
      #expect(code.wholeMatch(of: /[a-z]+(-[a-z]+)*/) != nil, "\(code)")
    }
    #expect(Cause.none.text.isEmpty)
  }

  /// The codes that `tamis normalize` has always written; a renamed one breaks who reads them.
  @Test(arguments: [
    (Cause.checkDigit, "check-digit"), (.overseasCode, "overseas-code"), (.zeroLost, "zero-lost"),
    (.domainTypo, "domain-typo"), (.dayThatNeverWas, "day-that-never-was"),
    (.impossibleDate, "impossible-date"), (.firstOfSeveral, "first-of-several"),
  ])
  func aCodeStays(cause: Cause, code: String) {
    #expect(cause.text == code)
  }

  /// A sentence is read behind « valeur : … »: small letter first, no full stop, in French never the English one.
  @Test func everySentenceCanFollowAColon() {
    for cause in Cause.allCases {
      let phrase = cause.phrase
      for sentence in [phrase.en, phrase.fr] {
        #expect(sentence.first?.isLowercase == true, "\(cause): \(sentence)")
        #expect(sentence.last != ".", "\(cause): \(sentence)")
        #expect(sentence.count >= 12 && !sentence.contains("  "), "\(cause): \(sentence)")
      }
      #expect(phrase.en != phrase.fr)
    }
  }
}
