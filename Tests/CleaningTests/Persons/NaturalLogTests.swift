import Foundation
import Testing

@testable import Cleaning

@Suite struct NaturalLogTests {
  @Test func itIsTheLogarithmOfTheLibraryToFourDecimals() {
    for number in Array(1...5_000) + [65_535, 65_536, 1_000_000, 2_000_000_000, Int.max] {
      #expect(abs(NaturalLog.of(number) - log(Double(number))) < 1e-4, "\(number)")
    }
  }

  @Test func itGrows() {
    for number in 1..<10_000 { #expect(NaturalLog.of(number) < NaturalLog.of(number + 1)) }
  }

  @Test(arguments: [1, 0, -1, Int.min]) func ofOneAndLessItIsNothing(_ number: Int) {
    #expect(NaturalLog.of(number) == 0)
  }
}
