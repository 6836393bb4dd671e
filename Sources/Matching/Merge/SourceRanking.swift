import Tables

/// How much the source of each mention is trusted: 0 is the most trusted.
struct SourceRanking: Sendable {
  private var rankOfPart: [Int]
  private let partIndex: [UInt32]
  private let parts: [Part]

  /// - Parameters:
  ///   - prefer: sources, most trusted first.
  ///   - sources: all sources in the order of the pipeline; those not preferred follow in it.
  init(_ origins: Origins, prefer: [String], sources: [String]) {
    parts = origins.parts
    partIndex = origins.partIndex
    let order = prefer + sources.filter { !prefer.contains($0) }
    rankOfPart = Self.ranks(parts, order)
  }

  /// The rank of a mention's source.
  @inline(__always) func rank(_ mention: UInt32) -> Int { rankOfPart[Int(partIndex[Int(mention)])] }

  /// The source of a mention.
  func source(_ mention: UInt32) -> String { parts[Int(partIndex[Int(mention)])].source }

  /// The ranking by another order, for one field; sources that it does not name come after.
  func ordered(by sources: [String]) -> SourceRanking {
    var ranking = self
    ranking.rankOfPart = Self.ranks(parts, sources)
    return ranking
  }

  private static func ranks(_ parts: [Part], _ order: [String]) -> [Int] {
    parts.map { part in order.firstIndex(of: part.source) ?? order.count }
  }
}
