import Foundation
import Tables

/// Outputs that ask a person, and that were answered where they lie: the run would write new questions over the answers.
extension PreparedPipeline {
  /// Copies what was answered beside the pipeline, under a name that is read there, and says so; nothing where a copy lies there already.
  ///
  /// A file that cannot be read is left to the run.
  /// - Throws: when a copy cannot be made: then the answers would be lost.
  public func keepAnswers() throws(RunError) -> [PlacedFinding] {
    var told: [PlacedFinding] = []
    for item in file.outputs {
      guard let writer = item.stage as? any Writer, writer.ports.count == 1,
        let column = Self.answerColumns[writer.ports[0]],
        let text = FileManager.default.contents(
          atPath: SourceFiles.absolute(writer.target, in: file.folder)),
        holdsAnswers(writer.target, column, of: writer.ports[0])
      else { continue }
      guard let name = try copy(text, of: writer) else { continue }
      let steps = file.steps + file.sources.flatMap(\.steps)
      let isRead = steps.contains { $0.stage.reads(in: file.folder).contains(name) }
      told.append(
        PlacedFinding(part: Part(source: "", file: writer.target), Self.kept(name, isRead: isRead)))
    }
    return told
  }

  /// What a person fills in, by port.
  private static let answerColumns: [Port: String] = [
    .toRepair: "answer", .uncertainPairs: "decision",
  ]

  private func holdsAnswers(_ target: String, _ column: String, of port: Port) -> Bool {
    guard let table = try? table(target) else { return false }
    return table.names.contains { name in
      AnswerHeadings.column(of: name, in: port) == column && !(table[name]?.isBlank ?? true)
    }
  }

  /// The name of the copy; `nil` where the same bytes lie beside the pipeline already.
  private func copy(_ text: Data, of writer: any Writer) throws(RunError) -> String? {
    let stem = writer.ports[0].rawValue
    let ending = writer.target.lastIndex(of: ".").map { String(writer.target[$0...]) } ?? ""
    var number = 1
    while true {
      let name = stem + (number == 1 ? "" : " (\(number))") + ending
      let path = SourceFiles.absolute(name, in: file.folder)
      number += 1
      guard let there = FileManager.default.contents(atPath: path) else {
        do {
          try text.write(to: URL(fileURLWithPath: path), options: .withoutOverwriting)
          return name
        } catch {
          throw RunError(
            "answers-unsaved", .unwritable, at: writer.target,
            Phrase(
              en:
                "holds answers that this run would write over, and no copy can be made beside the pipeline; move it there",
              fr:
                "contient des réponses que ce passage remplacerait, et on ne peut pas en faire de copie à côté du traitement ; déplacez-le là"
            ))
        }
      }
      if there == text { return nil }
    }
  }

  private static func kept(_ name: String, isRead: Bool) -> Finding {
    Finding(
      "answers-kept", .warning,
      isRead
        ? Phrase(
          en:
            "was answered where it lies; the answers were copied to \(name), beside the pipeline, and are obeyed from there",
          fr:
            "a été rempli sur place ; les réponses sont copiées dans \(name), à côté du traitement, et suivies de là"
        )
        : Phrase(
          en:
            "was answered where it lies; the answers were copied to \(name), beside the pipeline: name that file in the step that reads answers",
          fr:
            "a été rempli sur place ; les réponses sont copiées dans \(name), à côté du traitement : nommez ce fichier dans l’étape qui lit les réponses"
        ))
  }
}
