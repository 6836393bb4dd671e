import Foundation
import Pipelines
import Tables
import Testing

@testable import Cleaning

@Suite struct StreetMemoryTests {
  /// What the rule writes of a line, and what it says of it.
  private func ruled(_ line: String) -> (String, Outcome) {
    var out = TextColumn()
    let outcome = Array(line.utf8).withUnsafeBufferPointer {
      StreetRule().clean($0.span, into: &out)
    }
    out.endValue()
    return (out[0], outcome)
  }

  private func remembered(_ line: String, _ memory: inout StreetMemory) -> (String, Outcome) {
    var out = TextColumn()
    let outcome = Array(line.utf8).withUnsafeBufferPointer { memory.clean($0.span, into: &out) }
    out.endValue()
    return (out[0], outcome)
  }

  @Test func everyHouseOfAStreetIsWrittenAsTheRuleWritesIt() {
    let heads = ["", "1 ", "12, ", "0012 ", "12345 ", "12BIS ", "7 TER, ", "4/6 ", "n° 3 ", "3-5 "]
    let streets = [
      "AV. DE LA GARE", "r. des Lilas", "RUE DU 8 MAI 1945", "rue des lilas", "Rue Foch", "B",
      "LOT 4", "BIS RUE D ARTAGNAN", "ALL DES CHENES, BATIMENT A", "12 RUE FOCH", "", "ZA NORD",
    ]
    var memory = StreetMemory()
    // Twice: the second time everything is remembered.
    for _ in 0..<2 {
      for street in streets {
        for head in heads {
          let line = head + street
          #expect(remembered(line, &memory) == ruled(line), "\(line)")
        }
      }
    }
  }
}
