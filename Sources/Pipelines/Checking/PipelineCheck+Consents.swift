import Fields
import Tables

/// A transform that sets records aside by a condition.
public protocol Sieving: Transform {
  /// What a record must be to stay.
  var condition: Condition { get }
}

extension PipelineCheck {
  /// Warns of a filter on a consent that stands before the records of a client are joined: a record that refuses would be set aside, and
  /// the same client's record in another list would keep its yes.
  func checkConsentFilters(of file: PipelineFile, problems: inout Problems) {
    guard let last = file.steps.lastIndex(where: { $0.stage is any Barrier }) else { return }
    for item in file.sources.flatMap(\.steps) + file.steps[..<last] {
      guard let filter = item.stage as? any Sieving,
        let asked = filter.condition.fields.first(where: {
          Catalogue.field(ofColumn: $0.name)?.group == .consent
        })
      else { continue }
      let name = file.steps[last].name
      problems.note(
        Diagnostic(
          "consent-before-match", at: asked.mark, severity: .warning,
          Phrase(
            en:
              "\(item.name): \(asked.name) is asked before the records of a client are joined; who refused in one list would stay with the yes of another: put the filter behind \(name)",
            fr:
              "\(item.name) : \(asked.name) est demandé avant que les fiches d’un client soient réunies ; qui a refusé dans une liste resterait avec le oui d’une autre : placez le filtre après \(name)"
          )))
    }
  }
}
