import Pipelines
import Tables

/// A portion with findings that were made before it: of the file as a whole, or of its records.
struct NotedPortion: Portion {
  let portion: any Portion
  let findings: [PlacedFinding]

  func deliver(_ log: inout ReadLog) throws(RunError) -> Delivery {
    for finding in findings { log.note(finding) }
    return try portion.deliver(&log)
  }
}
