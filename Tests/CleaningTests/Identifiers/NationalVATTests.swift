import Fields
import Foundation
import Testing

@testable import Cleaning

/// What the comment above each country's rule says of it is true.
@Suite struct NationalVATTests {
  /// A rule with the numbers that its comment calls valid and refused.
  struct Sample: Sendable, CustomTestStringConvertible {
    var rule: String
    var valid: [String]
    var refused: [String]
    var testDescription: String { rule }
  }

  private static let samples: [Sample] = {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
      .appendingPathComponent("Sources/Cleaning/Identifiers/VAT")
    let files = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return files.sorted().compactMap { file in
      guard
        let text = try? String(contentsOf: folder.appendingPathComponent(file), encoding: .utf8),
        text.contains(": NationalVAT {")
      else { return nil }
      let comment = text.split(separator: "\n").drop { !$0.hasPrefix("///") }
        .prefix { $0.hasPrefix("///") }
        .map { $0.dropFirst(4) }.joined(separator: " ")
      let valid = comment.components(separatedBy: "Valid:").last ?? ""
      let parts = valid.components(separatedBy: "Refused:")
      func numbers(_ text: String) -> [String] {
        text.components(separatedBy: "`").enumerated().filter { $0.offset % 2 == 1 }.map(\.element)
      }
      return Sample(
        rule: file, valid: numbers(parts[0]), refused: parts.count > 1 ? numbers(parts[1]) : [])
    }
  }()

  @Test func everyCountryHasSamples() {
    #expect(Self.samples.count == 30)
    for sample in Self.samples {
      #expect(!sample.valid.isEmpty && !sample.refused.isEmpty, "\(sample.rule)")
    }
  }

  @Test(arguments: samples) func theSamplesAreTrue(_ sample: Sample) {
    for number in sample.valid {
      #expect(VATNumber(region: "FR").judge(number).value == number, "\(number)")
    }
    for number in sample.refused {
      let judged = VATNumber(region: "FR").judge(number)
      #expect(judged.verdict == .rejected && judged.value.isEmpty, "\(number): \(judged)")
    }
  }

  /// A number that lost or gained a digit, or got a letter where none stands, is refused for its form.
  @Test(arguments: samples) func theFormIsChecked(_ sample: Sample) {
    for number in sample.valid where number.count > 5 {
      for wrong in [
        String(number.dropLast()), number + "1", number.prefix(4) + "ÄÖ" + number.dropFirst(6),
      ] {
        let judged = VATNumber(region: "FR").judge(String(wrong))
        #expect(judged.value != wrong, "\(wrong)")
      }
    }
  }

  /// Any characters behind any prefix: an answer, never a trap.
  @Test func hostileNumbersAreAnswered() {
    var random = SeededRandom(seed: 4)
    let pieces = ["0", "9", "A", "Z", "+", "*", " ", "-", ".", "É", "00000000", "99999999", "W"]
    for sample in Self.samples {
      let prefix = sample.valid[0].prefix(2)
      for _ in 0..<200 {
        let text =
          prefix + (0..<random.below(16)).map { _ in pieces[random.below(pieces.count)] }.joined()
        let judged = VATNumber(region: "FR").judge(String(text))
        if judged.verdict == .rejected { #expect(judged.value.isEmpty) }
      }
    }
  }
}
