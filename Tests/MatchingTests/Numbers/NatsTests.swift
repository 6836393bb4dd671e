import Foundation
import Testing

@testable import Matching

@Suite struct NatsTests {
  @Test(arguments: [1e-12, 0.001, 0.3, 0.5, 0.999, 1, 2.718281828, 10, 123_456])
  func logarithmAndExponentialAreThoseOfTheCLibrary(x: Double) {
    #expect(abs(Nats.ln(x) - Foundation.log(x)) < 1e-12 * max(1, abs(Foundation.log(x))))
    #expect(abs(Nats.exp(Nats.ln(x)) / x - 1) < 1e-12)
  }

  @Test func pointsAreThousandthsOfANatAndNeverBelowTheFloor() {
    #expect(Nats.points(1) == 0)
    #expect(Nats.points(0.5) == -693)
    #expect(Nats.points(0) >= Nats.floor)
    #expect(Nats.points(odds: 50) == 0)
    #expect(Nats.points(odds: 90) == -Nats.points(odds: 10))
    #expect(abs(Nats.probability(Nats.points(odds: 73)) - 0.73) < 0.001)
  }

  @Test func sumsOfLogarithmsAreRightToTheStepOfTheTable() {
    for (a, b) in [(0, 0), (-1000, -1200), (-300, -5000), (-20_000, -100)] {
      let exact = Foundation.log(
        Foundation.exp(Double(a) / 1000) + Foundation.exp(Double(b) / 1000))
      let found = Double(Nats.logAdd(Int32(a), Int32(b))) / 1000
      #expect(abs(found - exact) < 0.006, "\(a) and \(b)")
    }
    #expect(Nats.logAdd(5, -30_000) == 5)
  }
}
