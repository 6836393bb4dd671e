public import Pipelines
public import Tables

/// The summary of a run, as a person reads it in a terminal.
public struct SummaryText {
  let summary: RunSummary
  let language: Language

  /// The text of a summary in one language.
  public init(_ summary: RunSummary, language: Language) {
    self.summary = summary
    self.language = language
  }

  /// The lines, in order. `isPlan` says that nothing was written.
  public func lines(isPlan: Bool, isVerbose: Bool) -> [String] {
    var lines = [say("Read", "Lu")] + sourceLines() + [""]
    let repaired = countLines([.repaired], isPlan: isPlan, isVerbose: isVerbose)
    if !repaired.isEmpty {
      lines += [say("Repaired with certainty", "Réparé avec certitude")] + repaired + [""]
    }
    let doubtful = countLines(
      [.warning, .error, .notice], isPlan: isPlan, isVerbose: isVerbose)
    if !doubtful.isEmpty { lines += [say("To look at", "À regarder")] + doubtful + [""] }
    lines += [say("The sum", "Le compte")] + sumLines() + [""]
    lines += outputLines(isPlan: isPlan)
    if isVerbose { lines += [""] + stageLines() }
    return lines
  }

  private func say(_ en: String, _ fr: String) -> String { language == .french ? fr : en }

  private func sourceLines() -> [String] {
    let width = summary.sources.map(\.name.count).max() ?? 0
    return summary.sources.map { source in
      let fates = source.fates
      var line = "  \(pad(source.name, width))  \(number(fates.read, 9)) "
      line += say(
        fates.read == 1 ? "record" : "records",
        fates.read == 1 ? "enregistrement" : "enregistrements")
      var extras: [String] = []
      if fates.skipped > 0 {
        extras.append(
          say(
            "\(fates.skipped) title, total or blank line\(fates.skipped == 1 ? "" : "s") left out",
            fates.skipped == 1
              ? "1 ligne de titre, de total ou vide laissée de côté"
              : "\(fates.skipped) lignes de titre, de total ou vides laissées de côté"))
      }
      if fates.rejected > 0 {
        extras.append(
          say(
            "\(fates.rejected) rejected",
            "\(fates.rejected) écarté\(fates.rejected == 1 ? "" : "s")"))
      }
      return line + (extras.isEmpty ? "" : "  (\(extras.joined(separator: ", ")))")
    }
  }

  /// At most so many sorts of findings of one severity are told where nobody asks for all.
  private static let countLimit = 12

  /// What happened how often, the most frequent of each severity first, and where the rest is to be had.
  private func countLines(
    _ severities: [Finding.Severity], isPlan: Bool, isVerbose: Bool
  ) -> [String] {
    var lines: [String] = []
    var untold = 0
    for severity in severities {
      let all = summary.counts.filter { $0.finding.severity == severity }
      // What became of a person's own answers is told before all else.
      let counts =
        all.filter { $0.finding.isAboutAnswer }
        + all.filter { !$0.finding.isAboutAnswer }
      let told = isVerbose ? counts[...] : counts.prefix(Self.countLimit)
      untold += counts.count - told.count
      lines += told.map { entry in
        let field = entry.key.field.isEmpty ? "" : "\(entry.key.field): "
        return "  \(number(entry.count, 9))  \(field)\(entry.finding.phrase(language))"
      }
    }
    guard untold > 0 else { return lines }
    var rest = say(
      "… and \(untold) other sort\(untold == 1 ? "" : "s"); --verbose shows them",
      untold == 1
        ? "… et une autre sorte ; --verbose la montre"
        : "… et \(untold) autres sortes ; --verbose les montre")
    let findings = summary.outputs.first { $0.port == .findings }
    if !isPlan, let findings {
      rest += say(
        ", \(findings.path) has each with its place", ", \(findings.path) a chacune avec sa place")
    }
    return lines + [String(repeating: " ", count: 13) + rest]
  }

  private func sumLines() -> [String] {
    let totals = summary.totals
    let rows: [(Int, String)] = [
      (
        totals.leads,
        say("clients (the first record of each)", "clients (le premier enregistrement de chacun)")
      ),
      (
        totals.joins, say("records that join one of them", "enregistrements rattachés à l’un d’eux")
      ),
      (totals.rejected, say("rejected, with the reason", "écartés, avec le motif")),
      (totals.filtered, say("set aside by a filter", "mis de côté par un filtre")),
      (totals.suppressed, say("erased persons", "personnes effacées")),
    ]
    var lines = rows.filter { $0.0 > 0 || $0.1 == rows[0].1 }.map {
      "  \(number($0.0, 9))  \($0.1)"
    }
    lines.append("  ---------")
    let read = totals.read + totals.split
    let split =
      totals.split > 0
      ? say(
        " (\(totals.split) of them second persons of a record)",
        " (dont \(totals.split) secondes personnes d’un enregistrement)")
      : ""
    lines.append(
      "  \(number(read, 9))  \(say("read: the sum closes", "lus : le compte est juste"))\(split)")
    return lines
  }

  private func outputLines(isPlan: Bool) -> [String] {
    guard !summary.outputs.isEmpty else {
      return [
        say(
          "Nothing is written: the pipeline names no outputs",
          "Rien n’est écrit : le traitement ne nomme aucune sortie (outputs)")
      ]
    }
    let width = summary.outputs.map(\.path.count).max() ?? 0
    let title =
      isPlan
      ? say("Would be written (nothing was)", "Serait écrit (rien ne l’a été)")
      : say("Written", "Écrit")
    return [title]
      + summary.outputs.map {
        "  \(pad($0.path, width))  \(number($0.rows, 9)) \(say($0.rows == 1 ? "row" : "rows", $0.rows == 1 ? "ligne" : "lignes"))  \($0.port.rawValue)"
      } + (isPlan ? [] : doubtLines())
  }

  /// What a person may do next about the pairs that stayed doubtful.
  private func doubtLines() -> [String] {
    let doubtful = summary.outputs.filter { $0.port == .uncertainPairs && $0.rows > 0 }
    guard let count = doubtful.map(\.rows).max() else { return [] }
    let places = doubtful.map(\.path).joined(separator: say(" or ", " ou "))
    return [
      "",
      say(
        "\(count) doubtful pair\(count == 1 ? "" : "s") to decide: tamis review, or \(places)",
        count == 1
          ? "1 paire douteuse à décider : tamis review, ou \(places)"
          : "\(count) paires douteuses à décider : tamis review, ou \(places)"),
    ]
  }

  private func stageLines() -> [String] {
    let width = summary.stages.map(\.stage.count).max() ?? 0
    return [say("Time by stage, summed over the cores", "Temps par étape, cumulé sur les cœurs")]
      + summary.stages.map { stage in
        let tenths = Int((stage.seconds * 100).rounded())
        return
          "  \(pad(stage.stage, width))  \(number(stage.rows, 9))  \(tenths / 100).\(tenths % 100 < 10 ? "0" : "")\(tenths % 100) s"
      }
  }

  private func pad(_ text: String, _ width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - text.count))
  }

  /// Digits in groups of three, right-aligned.
  private func number(_ value: Int, _ width: Int) -> String {
    var digits = String(value)
    var grouped = ""
    while digits.count > 3 {
      grouped = " " + digits.suffix(3) + grouped
      digits.removeLast(3)
    }
    grouped = digits + grouped
    return String(repeating: " ", count: max(0, width - grouped.count)) + grouped
  }
}
