import Pipelines
import Tables

/// Small tables for tests, written as they look.
func sampleBatch(_ text: String, source: (Int) -> String = { _ in "clients" }) -> Batch {
  let lines = text.split(separator: "\n").map {
    $0.split(separator: ";", omittingEmptySubsequences: false)
  }
  var origins = Origins()
  for row in lines.indices.dropFirst() {
    let part = origins.index(of: Part(source: source(row - 1), file: "\(source(row - 1)).csv"))
    origins.append(part: part, record: row)
  }
  var batch = Batch(origins: origins)
  for (place, name) in lines[0].enumerated() {
    batch[String(name)] = TextColumn(
      lines.dropFirst().map { line in
        String(line[place].trimmingPrefix(while: \.isWhitespace)).replacing("|", with: "\n")
      })
  }
  return batch
}

let sampleContext = BarrierContext(
  step: StepContext(locale: "fr-FR", asOf: "2026-11-23", folder: "."), workers: 2, sources: [],
  wanted: [.clients, .changes, .contacts])
