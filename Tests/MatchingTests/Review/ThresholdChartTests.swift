import Tables
import Testing

@testable import Matching

@Suite struct ThresholdChartTests {
  @Test func aChartIsADrawingOfThreeLinesInTheReadersLanguage() {
    let chart = ThresholdChart(points: [
      .init(certainty: 50, precision: 0.9, recall: 0.98, f1: 0.94),
      .init(certainty: 90, precision: 0.99, recall: 0.9, f1: 0.943),
    ])
    let french = chart.svg(.french)
    #expect(french.hasPrefix("<svg ") && french.hasSuffix("</svg>\n"))
    #expect(french.components("<polyline") == 3)
    #expect(french.contains("précision") && chart.svg(.english).contains("precision"))
    #expect(!ThresholdChart(points: []).svg(.english).contains("nan"))
  }
}

extension String {
  /// How often a text stands in this one.
  fileprivate func components(_ text: String) -> Int { ranges(of: text).count }
}
