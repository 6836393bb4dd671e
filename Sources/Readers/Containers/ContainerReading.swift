import Pipelines
import Tables

/// The files in a container that are being read, one after the other.
struct ContainerReading: Reading {
  let headings: [String]
  let detected: [Phrase]
  let hasHeader: Bool
  private let session: Session

  /// The state that moves on; the engine lets one task at a time call ``next()``.
  private final class Session: @unchecked Sendable {
    var waiting: ArraySlice<PackedFile>
    var current: (reading: any Reading, unpacked: TemporaryFile)?
    let file: InputFile
    let opening: (InputFile) throws(RunError) -> any Reading

    init(
      _ waiting: [PackedFile], file: InputFile,
      opening: @escaping (InputFile) throws(RunError) -> any Reading
    ) {
      self.waiting = waiting[...]
      self.file = file
      self.opening = opening
    }

    /// Opens the next file; answers `false` when there is none.
    func advance() throws(RunError) -> Bool {
      current = nil
      guard let packed = waiting.popFirst() else { return false }
      let unpacked: TemporaryFile
      do throws(Refusal) { unpacked = try packed.unpack() } catch {
        throw error.runError(at: file.shownPath)
      }
      let inner = InputFile(
        source: file.source, shownPath: file.file, path: unpacked.path, member: packed.name)
      current = (try opening(inner), unpacked)
      return true
    }
  }

  /// Opens the first of the files, which are at least one.
  init(
    _ files: [PackedFile], file: InputFile,
    opening: @escaping (InputFile) throws(RunError) -> any Reading
  ) throws(RunError) {
    session = Session(files, file: file, opening: opening)
    _ = try session.advance()
    headings = session.current?.reading.headings ?? []
    hasHeader = session.current?.reading.hasHeader ?? true
    let count = files.count
    detected =
      [
        Phrase(
          en: "packed; files inside: \(count)", fr: "compressé ; fichiers à l’intérieur : \(count)")
      ]
      + (session.current?.reading.detected ?? [])
  }

  mutating func next() throws(RunError) -> (any Portion)? {
    while session.current != nil {
      if let portion = try session.current?.reading.next() {
        return ContainerPortion(portion: portion, unpacked: session.current?.unpacked)
      }
      _ = try session.advance()
    }
    return nil
  }
}

/// A portion of an unpacked file, which exists as long as someone may still read from it.
private struct ContainerPortion: Portion {
  let portion: any Portion
  let unpacked: TemporaryFile?

  func deliver(_ log: inout ReadLog) throws(RunError) -> Delivery {
    defer { withExtendedLifetime(unpacked) {} }
    return try portion.deliver(&log)
  }
}
