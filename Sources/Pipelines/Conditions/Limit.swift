import Tables

/// A limit of `stop-when`: when the run's own figure passes it, the run stops and nothing is written.
///
/// ```yaml
/// stop-when: { rejects: '> 5%', accounting: { rejects: '> 10' } }
/// ```
public struct Limit: Sendable {
  /// A figure of the run.
  public enum Figure: String, Sendable, CaseIterable {
    /// Records refused.
    case rejects
    /// Records set aside by `filter`.
    case filtered
    /// Records read.
    case read
    /// Clients written.
    case clients
    /// Files whose end is missing.
    case cutShort = "cut-short"

    /// Whether it counts records, of which a limit may be a share.
    var countsRecords: Bool { self != .cutShort }
  }

  /// The source it concerns; `nil` for the whole run.
  public var source: String?
  /// The figure.
  public var figure: Figure
  /// How the figure is compared.
  public var comparison: Condition.Comparison
  /// With what; a share of the records read, 0…1, when `isShare`.
  public var value: Double
  /// Whether the value is a share.
  public var isShare: Bool
  /// Where it stands in the file.
  public var mark: Mark
  /// The limit as the file writes it.
  public var text: String

  /// What the run found instead: « records read: 80000 », of a figure that is a part of them « records: 12 of 80000 ».
  func found(_ count: Int, of read: Int) -> Phrase {
    switch figure {
    case .read: Phrase(en: "records read: \(count)", fr: "enregistrements lus : \(count)")
    case .clients: Phrase(en: "clients: \(count)", fr: "clients : \(count)")
    case .cutShort: Phrase(en: "files: \(count)", fr: "fichiers : \(count)")
    case .rejects, .filtered:
      Phrase(en: "records: \(count) of \(read)", fr: "enregistrements : \(count) sur \(read)")
    }
  }

  /// Reads `stop-when:`.
  static func read(_ node: Node, sources: [String], problems: inout Problems) -> [Limit] {
    guard let entries = node.entries else {
      String.refuse(
        node, option: "stop-when",
        Phrase(
          en: "a mapping such as {rejects: '> 5%'}", fr: "un tableau tel que {rejects: '> 5%'}"),
        problems: &problems)
      return []
    }
    return entries.flatMap { entry -> [Limit] in
      if sources.contains(entry.key), let inner = entry.value.entries {
        return inner.compactMap { limit($0, source: entry.key, problems: &problems) }
      }
      return [limit(entry, source: nil, sources: sources, problems: &problems)].compactMap { $0 }
    }
  }

  /// Figures that tell how much differs from what was there before: only the lasting client file knows that.
  private static let laterFigures = ["changed", "missing"]

  private static func limit(
    _ entry: Node.Entry, source: String?, sources: [String] = [], problems: inout Problems
  ) -> Limit? {
    if laterFigures.contains(entry.key) {
      problems.note(
        Diagnostic(
          "not-yet", at: entry.keyMark,
          Phrase(
            en:
              "\"\(entry.key)\" compares with the lasting client file, which this version does not keep yet",
            fr:
              "« \(entry.key) » compare avec le fichier permanent, que cette version ne tient pas encore"
          )))
      return nil
    }
    guard let figure = Figure(rawValue: entry.key) else {
      problems.note(
        Diagnostic(
          "unknown-figure", at: entry.keyMark,
          suggestion: NearestWord.to(entry.key, among: Figure.allCases.map(\.rawValue) + sources),
          Phrase(
            en: "stop-when knows no figure \"\(entry.key)\"",
            fr: "stop-when ne connaît pas « \(entry.key) »")))
      return nil
    }
    let text = entry.value.scalar ?? ""
    for comparison in Condition.Comparison.allCases where text.hasPrefix(comparison.rawValue) {
      var digits = text.dropFirst(comparison.rawValue.count).filter { $0 != " " }
      let isShare = digits.hasSuffix("%")
      if isShare { digits.removeLast() }
      guard figure.countsRecords || !isShare, let number = Condition.number(String(digits)) else {
        break
      }
      return Limit(
        source: source, figure: figure, comparison: comparison,
        value: isShare ? number / 100 : number,
        isShare: isShare, mark: entry.keyMark,
        text: "\(source.map { "\($0): " } ?? "")\(entry.key) \(text)")
    }
    String.refuse(
      entry.value, option: entry.key,
      Phrase(en: "a limit such as '> 5%' or '> 100'", fr: "une limite telle que '> 5%' ou '> 100'"),
      problems: &problems)
    return nil
  }
}
