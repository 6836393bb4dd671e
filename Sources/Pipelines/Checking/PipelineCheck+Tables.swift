import Tables

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// A stage that takes cells of a table which some reader reads, by its headings.
public protocol TableReading: Stage {
  /// Says which headings the table does not have.
  func check(tableHeadings: [String], at mark: Mark, problems: inout Problems)
}

extension PipelineCheck {
  /// Looks at the tables that steps look things up in: those that are not there, and headings that they do not have.
  func checkTables(of file: PipelineFile, problems: inout Problems) -> [RunError] {
    var failures = missingTables(of: file)
    for item in file.sources.flatMap(\.steps) + file.steps {
      guard let stage = item.stage as? any TableReading else { continue }
      for path in stage.reads(in: file.folder) {
        let full = SourceFiles.absolute(path, in: file.folder)
        guard access(full, F_OK) == 0 else { continue }
        let table = InputFile(source: "", shownPath: path, path: full)
        do throws(RunError) {
          let reading = try look(table).open(table)
          guard !reading.hasOpenHeadings else { continue }
          stage.check(tableHeadings: reading.headings, at: item.mark, problems: &problems)
        } catch {
          failures.append(error)
        }
      }
    }
    return failures
  }

  /// What a pipeline names that is not there, although mistakes in it forbid to look at its flow: every mistake in one go.
  public func missing(in file: PipelineFile) -> [RunError] {
    var failures: [RunError] = []
    for source in file.sources {
      do throws(RunError) {
        _ = try SourceFiles.find(source.reader.paths, source: source.name, folder: file.folder)
      } catch {
        failures.append(error)
      }
    }
    return failures + missingTables(of: file)
  }

  /// The tables that steps look things up in and that are not there. A barrier reads what it finds.
  private func missingTables(of file: PipelineFile) -> [RunError] {
    let steps = (file.sources.flatMap(\.steps) + file.steps).filter { $0.stage is any Transform }
    return steps.flatMap { $0.stage.reads(in: file.folder) }.compactMap { path in
      let place = SourceFiles.absolute(path, in: file.folder)
      guard access(place, F_OK) != 0 else { return nil }
      return RunError(
        "source-missing", .unreadable, at: path,
        Phrase(en: "no such file", fr: "fichier introuvable"))
    }
  }
}
