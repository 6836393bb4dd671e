/// Lets the lines of a file that are not UTF-8 vote for the encoding and the language that they are written in.
///
/// Every line is read by every encoding as text of every language. The encoding and the language that all lines together are likeliest in is
/// the file's own; a line is counted as another encoding's only where its own letters outweigh the whole file (see ``EncodingChooser``). A line
/// that the file's own encoding makes nonsense of weighs ``lineLimit`` and no more, so that a file of two encodings still finds one of them.
struct EncodingVote: Sendable {
  /// What a line may add to the case against an encoding; tenths of a nat.
  private static let lineLimit = 150
  /// So many lines are read by every encoding; of those behind them, one in ``furtherOne``.
  private static let fullyRead = 1_000
  private static let furtherOne = 8

  private var scores: [Int16] = []
  /// Lines far down that say « Windows » and no more.
  private var everydayCount = 0

  /// How many bytes beyond ASCII were judged, and how they weigh where each line is read by the encoding and in the language that suit it best.
  private(set) var highCount = 0
  private var best = 0

  /// What a letter beyond ASCII weighs on an average; tenths of a nat.
  var meanWeight: Int { highCount == 0 ? 0 : best / highCount }

  init() {}

  /// How many lines have voted.
  private(set) var lineCount = 0

  /// Takes one line that is not UTF-8.
  mutating func note(_ bytes: Span<UInt8>, _ line: Range<Int>) {
    lineCount += 1
    if lineCount > Self.fullyRead {
      guard lineCount.isMultiple(of: Self.furtherOne) else { return }
      if EncodingChooser.isEveryday(bytes, line) {
        everydayCount += 1
        return
      }
    }
    var sums = [Int](repeating: 0, count: EncodingChooser.weights.count)
    highCount += EncodingChooser.weights.score(bytes, line, from: 0, into: &sums)
    best += sums.max() ?? 0
    for sum in sums { scores.append(Int16(clamping: sum)) }
  }

  /// What follows for each line of the file; O(lines).
  var chooser: EncodingChooser {
    let width = EncodingChooser.weights.count
    let lines = scores.count / width
    guard lines > 0 else { return EncodingChooser() }
    var cost = (0..<width).map { EncodingChooser.rarity($0) + everydayCost($0) }
    for line in 0..<lines {
      let row = line * width..<(line + 1) * width
      var best = Int.min
      for place in row { best = max(best, Int(scores[place])) }
      for place in row {
        cost[place - row.lowerBound] += min(best - Int(scores[place]), Self.lineLimit)
      }
    }
    return settled(cost.indices.min { cost[$0] < cost[$1] } ?? 0, lines)
  }

  private func everydayCost(_ way: Int) -> Int {
    EncodingChooser.isWindows(EncodingChooser.page(way)) ? 0 : everydayCount * Self.lineLimit
  }

  /// Counts the lines of each encoding: first against the whole file, then again with what was found.
  private func settled(_ own: Int, _ lines: Int) -> EncodingChooser {
    let width = EncodingChooser.weights.count
    let language = EncodingChooser.language(own)
    let places = (0..<width).filter { EncodingChooser.language($0) == language }
    var chooser = EncodingChooser(
      page: EncodingChooser.page(own), language: language, lineCount: lineCount)
    for _ in 0..<3 {
      var counts = [Int](repeating: 0, count: places.count)
      for line in 0..<lines {
        let row = places.map { Int(scores[line * width + $0]) }
        counts[chooser.page(by: row)] += 1
      }
      counts[chooser.favouritePage] += everydayCount
      if !chooser.learn(counts) { break }
    }
    return chooser
  }
}
