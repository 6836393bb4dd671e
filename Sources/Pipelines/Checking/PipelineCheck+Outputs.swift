import Tables

extension PipelineCheck {
  /// Each output names a file and ports that something fills, and its file is none that the pipeline reads, is, or writes already.
  func checkOutputs(
    of file: PipelineFile, flow: Flow, sources: [PreparedPipeline.PreparedSource],
    problems: inout Problems
  ) {
    let read = pathsRead(by: file, sources)
    let pipeline = file.path.map(FilePlace.real)
    var written: [String: Mark] = [:]
    for item in file.outputs {
      guard let writer = item.stage as? any Writer else { continue }
      for (code, phrase) in Self.mistakes(in: writer, ports: flow.ports) {
        problems.note(Diagnostic(code, at: item.mark, phrase))
      }
      let target = writer.target
      let path = FilePlace.real(SourceFiles.absolute(target, in: file.folder))
      if read.contains(path) {
        problems.note(
          Diagnostic(
            "target-is-source", at: item.mark,
            Phrase(
              en: "\(target) is also read by this pipeline; write to another file",
              fr: "\(target) est aussi lu par ce traitement ; écrivez dans un autre fichier")))
      } else if let source = file.sources.first(where: {
        SourceFiles.takes(target, $0.reader.paths, folder: file.folder)
      }) {
        problems.note(
          Diagnostic(
            "target-is-source", at: item.mark,
            Phrase(
              en:
                "\(target) fits what the source \(source.name) reads: the next run would read it too; write to another folder or name",
              fr:
                "\(target) correspond à ce que lit la source \(source.name) : le prochain traitement le lirait aussi ; écrivez dans un autre dossier ou sous un autre nom"
            )))
      }
      if path == pipeline {
        problems.note(
          Diagnostic(
            "target-is-pipeline", at: item.mark,
            Phrase(
              en: "\(target) is this pipeline itself; write to another file",
              fr: "\(target) est ce traitement lui-même ; écrivez dans un autre fichier")))
      }
      if let other = written[path] {
        problems.note(
          Diagnostic(
            "target-twice", at: item.mark,
            Phrase(
              en: "\(target) is already written at line \(other.line)",
              fr: "\(target) est déjà écrit à la ligne \(other.line)")))
      }
      written[path] = item.mark
    }
  }

  /// Every file that the pipeline reads, by the path behind all links.
  private func pathsRead(
    by file: PipelineFile, _ sources: [PreparedPipeline.PreparedSource]
  ) -> Set<String> {
    let steps = (file.sources.flatMap(\.steps) + file.steps).map(\.stage)
    let beside = steps.flatMap { $0.reads(in: file.folder) + $0.readsWhenThere }
    return Set(
      sources.flatMap(\.files).map { FilePlace.real($0.file.path) }
        + beside.map { FilePlace.real(SourceFiles.absolute($0, in: file.folder)) })
  }

  /// What is wrong with an output by itself: a target is a file, and what is written there is something, once.
  private static func mistakes(
    in writer: any Writer, ports filled: Set<Port>
  ) -> [(code: String, phrase: Phrase)] {
    let target = writer.target
    var mistakes: [(code: String, phrase: Phrase)] = []
    if target.hasSuffix("/") {
      mistakes.append(
        (
          "target-is-folder",
          Phrase(
            en: "\(target) is a folder; name a file in it",
            fr: "\(target) est un dossier ; indiquez un fichier dedans")
        ))
    }
    if writer.ports.isEmpty {
      mistakes.append(
        (
          "no-port",
          Phrase(
            en: "\(target): of names no port; nothing would be written",
            fr: "\(target) : of ne nomme aucune sortie ; rien ne serait écrit")
        ))
    }
    var named: Set<Port> = []
    for port in writer.ports where !named.insert(port).inserted {
      mistakes.append(
        (
          "port-twice",
          Phrase(
            en: "\(target): of names \(port.rawValue) twice",
            fr: "\(target) : of nomme \(port.rawValue) deux fois")
        ))
    }
    for port in writer.ports where !filled.contains(port) {
      mistakes.append(
        (
          "empty-port",
          Phrase(
            en: "nothing in this pipeline fills the port \(port.rawValue); it needs the step match",
            fr:
              "rien dans ce traitement ne remplit la sortie \(port.rawValue) ; il faut l’étape match"
          )
        ))
    }
    return mistakes
  }
}
