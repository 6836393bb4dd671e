import ArgumentParser
import Foundation
import Pipelines
import Tables
import Reports

/// What `run` and `plan` share: the same options, the same figures.
struct RunVerb: ParsableArguments {
  @OptionGroup var pipeline: PipelineOptions
  @OptionGroup var common: CommonOptions

  @Option(
    help: .init(
      say(
        "How many cores may work; all of them when left out.",
        "Combien de cœurs travaillent ; tous à défaut."), valueName: "n"))
  var workers: Int?

  @Option(
    name: .customLong("as-of"),
    help: .init(
      say(
        "The day for ages and delays, as 2026-11-23; today when left out.",
        "Le jour pour les âges et délais, comme 2026-11-23 ; aujourd’hui à défaut."),
      valueName: "date"))
  var asOf: String?

  @Option(
    help: .init(
      say(
        "The summary on standard output: text or json.",
        "Le bilan sur la sortie standard : text ou json."), valueName: "form"))
  var summary = SummaryForm.text

  /// How the summary is given.
  enum SummaryForm: String, ExpressibleByArgument, CaseIterable { case text, json }

  func validate() throws {
    if let workers, !(1...1024).contains(workers) {
      throw ValidationError(
        say("--workers takes a number from 1 to 1024", "--workers demande un nombre de 1 à 1024"))
    }
    if let asOf, !Self.isDay(asOf) {
      throw ValidationError(
        say("--as-of takes a day such as 2026-11-23", "--as-of demande un jour comme 2026-11-23"))
    }
  }

  private static func isDay(_ text: String) -> Bool {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 3, parts[0].count == 4, parts[1].count == 2, parts[2].count == 2,
      let year = Int(parts[0]), let month = Int(parts[1]), let day = Int(parts[2])
    else { return false }
    guard (1...12).contains(month) else { return false }
    let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    let days = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    return (1...days[month - 1]).contains(day)
  }

  /// Today in Paris, where the users are; the only look at the clock.
  static var today: String {
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = TimeZone(identifier: "Europe/Paris") ?? .gmt
    let parts = calendar.dateComponents([.year, .month, .day], from: Date())
    return String(format: "%04d-%02d-%02d", parts.year ?? 1970, parts.month ?? 1, parts.day ?? 1)
  }

  /// Runs the pipeline, or only tells what it would do.
  func run(writes: Bool) async throws {
    let console = common.console
    let prepared = try pipeline.prepared(console)
    let line = ProgressLine(isShown: Console.isTerminal && !common.quiet)
    Interruption.listen()
    let options = RunOptions(
      workers: workers ?? ProcessInfo.processInfo.activeProcessorCount, asOf: asOf ?? Self.today,
      locale: common.locale ?? Wording.environmentLocale, writes: writes,
      progress: { line.show($0) },
      isInterrupted: { Interruption.isAsked })
    do throws(RunError) {
      let kept = writes ? try prepared.keepAnswers() : []
      for finding in kept { console.warning(finding.text(console.language)) }
      let summary = try await PipelineRun(prepared, options: options).run()
      line.clear()
      tell(summary, isPlan: !writes, console)
    } catch {
      line.clear()
      throw console.ending(error)
    }
  }

  /// How many findings are told one by one without `--verbose`.
  private static let toldCount = 8

  private func tell(_ summary: RunSummary, isPlan: Bool, _ console: Console) {
    let notable = summary.notableFindings.filter { !common.quiet || $0.finding.severity.isGrave }
    // What became of a person's own answers is told before all else.
    let findings =
      notable.filter { $0.finding.isAboutAnswer } + notable.filter { !$0.finding.isAboutAnswer }
    let told = common.verbose ? findings[...] : findings.prefix(Self.toldCount)
    for finding in told {
      let text = finding.text(console.language)
      finding.finding.severity.isGrave ? console.warning(text) : console.note(text)
    }
    let rest = findings.count - told.count
    if rest > 0 {
      console.warning(
        say(
          "… and \(rest) more; --verbose shows them", "… et \(rest) de plus ; --verbose les montre")
      )
    }
    if common.verbose, findings.count == RunSummary.notableLimit {
      console.note(
        say(
          "… these are the first \(findings.count); the output findings has them all (of: findings)",
          "… ce sont les \(findings.count) premiers ; la sortie findings les a tous (of: findings)")
      )
    }
    if common.verbose {
      for (file, phrases) in summary.detected {
        for phrase in phrases { console.note("\(file): \(phrase(console.language))") }
      }
    }
    switch self.summary {
    case .json: console.data(summary.json(console.language).text())
    case .text:
      guard !common.quiet else { return }
      let lines = SummaryText(summary, language: console.language).lines(
        isPlan: isPlan, isVerbose: common.verbose)
      console.answer(lines.joined(separator: "\n"))
    }
  }
}
