import Pipelines
import Tables

/// What `clean` must know of all records of a source: how its dates, amounts and names are read, and which records persons were asked
/// about.
struct CleanSurvey: Survey {
  private var columns: ColumnEvidence
  private var search: AnswerSearch?

  /// - Parameter answers: what persons answered about the source.
  init(_ context: StepContext, answers: AnswerCells) {
    columns = ColumnEvidence(context)
    search = answers.isEmpty ? nil : AnswerSearch(answers)
  }

  mutating func look(at delivery: Delivery) -> Bool {
    let isOpen = columns.look(at: delivery)
    search?.look(at: delivery)
    return isOpen || search != nil
  }

  var isDone: Bool { search == nil && columns.isDone }

  var evidence: [String: TextColumn] { columns.evidence }

  var partEvidence: [Part: [String: TextColumn]] { columns.partEvidence }

  var findings: [(field: String, finding: Finding)] { columns.findings }

  var placedFindings: [PlacedFinding] {
    columns.placedFindings + (search?.places().leftOut ?? [])
  }

  var memory: (any Sendable)? { search?.places() }
}
