import Pipelines
import Tables

/// What `clean` must know of all records of a source: how its dates, amounts and names are read, and which records persons were asked
/// about.
struct CleanSurvey: Survey {
  private var columns: ColumnEvidence
  private var isEvidenceOpen = true
  private var search: AnswerSearch?

  /// - Parameter answers: what persons answered about the source.
  init(_ context: StepContext, answers: AnswerCells) {
    columns = ColumnEvidence(context)
    search = answers.isEmpty ? nil : AnswerSearch(answers)
  }

  mutating func look(at delivery: Delivery) -> Bool {
    if isEvidenceOpen { isEvidenceOpen = columns.look(at: delivery) }
    search?.look(at: delivery)
    return isEvidenceOpen || search != nil
  }

  var evidence: [String: TextColumn] { columns.evidence }

  var findings: [(field: String, finding: Finding)] { columns.findings }

  var placedFindings: [PlacedFinding] { search?.places().leftOut ?? [] }

  var memory: (any Sendable)? { search?.places() }
}
