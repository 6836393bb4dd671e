public import Tables

/// Precision and recall by threshold, as a drawing.
public struct ThresholdChart: Sendable, Equatable {
  /// One threshold.
  public struct Point: Sendable, Equatable {
    /// The certainty demanded of a link, in hundredths.
    public let certainty: Int
    /// The share of found pairs that are right.
    public let precision: Double
    /// The share of true pairs that are found.
    public let recall: Double
    /// The harmonic mean of both.
    public let f1: Double
  }

  /// The thresholds, ascending.
  public let points: [Point]

  /// The chart as an SVG of 640 × 360.
  public func svg(_ language: Language) -> String {
    let lowest = points.reduce(1.0) { min($0, $1.precision, $1.recall) }
    let floor = max(0, (lowest * 20).rounded(.down) / 20 - 0.05)
    func x(_ certainty: Int) -> Int { 70 + (certainty - 50) * 530 / 50 }
    func y(_ share: Double) -> Int {
      300 - Int(((share - floor) / max(1 - floor, 0.01) * 260).rounded())
    }
    func line(_ value: (Point) -> Double, _ color: String) -> String {
      let places = points.map { "\(x($0.certainty)),\(y(value($0)))" }.joined(separator: " ")
      return
        "<polyline fill=\"none\" stroke=\"\(color)\" stroke-width=\"2.5\" points=\"\(places)\"/>"
    }
    let words =
      language == .french
      ? ["précision", "rappel", "F1", "certitude demandée à un lien, en centièmes"]
      : ["precision", "recall", "F1", "certainty demanded of a link, in hundredths"]
    var parts = [
      "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 640 360\" font-family=\"sans-serif\" font-size=\"13\">",
      "<rect width=\"640\" height=\"360\" fill=\"#faf8f3\"/>",
    ]
    for step in 0...5 {
      let share = floor + (1 - floor) * Double(step) / 5
      let label = String(Int((share * 100).rounded())) + " %"
      parts.append(
        "<line x1=\"70\" x2=\"600\" y1=\"\(y(share))\" y2=\"\(y(share))\" stroke=\"#e4dfd4\"/>")
      parts.append("<text x=\"60\" y=\"\(y(share) + 4)\" text-anchor=\"end\">\(label)</text>")
    }
    for point in points {
      parts.append(
        "<text x=\"\(x(point.certainty))\" y=\"320\" text-anchor=\"middle\">\(point.certainty)</text>"
      )
    }
    parts.append(line(\.precision, "#0c6b66"))
    parts.append(line(\.recall, "#2f5d92"))
    parts.append(line(\.f1, "#b23a26"))
    for (place, color) in ["#0c6b66", "#2f5d92", "#b23a26"].enumerated() {
      parts.append(
        "<text x=\"\(90 + place * 90)\" y=\"24\" fill=\"\(color)\">\(words[place])</text>")
    }
    parts.append("<text x=\"335\" y=\"346\" text-anchor=\"middle\">\(words[3])</text></svg>")
    return parts.joined(separator: "\n") + "\n"
  }
}
