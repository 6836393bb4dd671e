import Foundation
public import Pipelines
import Tables

/// The model that weighs: read from a file, or learnt and left in one.
extension Match {
  /// What is said of named files that are not there yet: the first answer or the first run makes them.
  public func absences(in folder: String) -> [PlacedFinding] {
    answersToCome(in: folder) + modelToCome(in: folder)
  }

  private func modelToCome(in folder: String) -> [PlacedFinding] {
    guard model != "auto", !isThere(model, folder) else { return [] }
    let near = Self.nearName(of: model, endings: ["json"], in: folder)
    return [
      PlacedFinding(
        part: Part(source: "", file: model),
        Finding(
          "no-model-yet", near == nil ? .notice : .warning,
          Phrase(
            en: "no model yet; a run learns it from its records and keeps it there for later runs"
              + (near.map { "; or did you mean \($0), which is there?" } ?? ""),
            fr:
              "pas encore de modèle ; un passage l’apprend de ses fiches et l’y garde pour les suivants"
              + (near.map { " ; ou vouliez-vous dire \($0), qui est là ?" } ?? ""))))
    ]
  }

  /// The model to weigh with; `nil`: it is learnt.
  func givenModel(_ context: StepContext, log: inout StepLog) throws(RunError) -> MatchModel? {
    guard model != "auto" else { return nil }
    guard let data = FileManager.default.contents(atPath: Self.path(model, context.folder)) else {
      // A word without an ending is rather a slip for auto than a file to be made.
      if !isThere(model, context.folder), model.contains(where: { $0 == "." || $0 == "/" }) {
        return nil
      }
      throw RunError(
        "model-missing", .unreadable, at: model,
        Phrase(
          en:
            "cannot be read; write `model: auto` to learn anew, or a file such as model.json, which is made when it is not there",
          fr:
            "ne peut pas être lu ; écrivez `model: auto` pour apprendre à nouveau, ou un fichier tel que model.json, créé s’il n’est pas là"
        ))
    }
    let given = try MatchModel(json: data, path: model)
    if let wished = contacts.areClients, wished != given.contactsAreClients {
      log.note(
        PlacedFinding(
          part: Part(source: "", file: model), field: "contacts",
          Self.contactsOfModel(given.contactsAreClients)))
    }
    return given
  }

  /// Leaves what was learnt where the pipeline names a file that is not there; it is written with the outputs. Nothing teaches nothing.
  func keep(_ learnt: MatchModel, from count: Int, in table: inout Table, _ folder: String) {
    guard model != "auto", !isThere(model, folder), count > 0 else { return }
    table.files.append((path: model, content: Array(learnt.json)))
  }

  private func isThere(_ name: String, _ folder: String) -> Bool {
    FileManager.default.fileExists(atPath: Self.path(name, folder))
  }

  private static func contactsOfModel(_ areClients: Bool) -> Finding {
    let own: FirmContacts = areClients ? .clients : .firm
    return Finding(
      "contacts-of-model", .warning,
      Phrase(
        en:
          "the model was learnt with contacts: \(own.rawValue), and keeps it; delete the file to learn with what the pipeline says",
        fr:
          "le modèle a été appris avec contacts: \(own.rawValue), et le garde ; supprimez le fichier pour apprendre avec ce que dit le traitement"
      ))
  }
}
