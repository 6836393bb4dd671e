import Pipelines
import Tables

/// The files in a container that are being read, one after the other.
struct ContainerReading: Reading {
  let headings: [String]
  let detected: [Phrase]
  let hasHeader: Bool
  let hasOpenHeadings: Bool
  let hasSeveralParts: Bool
  private let session: Session
  /// What is to be said of the container, with its first portion.
  private var finding: PlacedFinding?

  /// So many files, of so many bytes together, are opened beforehand to see the headings of them all.
  private static let headedFileLimit = 40
  private static let headedByteLimit = 64 << 20

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

    /// The headings of the file at hand, with those of the waiting ones where these are few and small, and whether more may come.
    var headings: ([String], isOpen: Bool) {
      guard let reading = current?.reading else { return ([], false) }
      var names = reading.headings
      if reading is any FixedHeadings || waiting.isEmpty { return (names, reading.hasOpenHeadings) }
      let limit = ContainerReading.headedByteLimit
      guard waiting.count < ContainerReading.headedFileLimit,
        waiting.reduce(0, { $0 + min($1.unpackedCount ?? 0, limit) }) <= limit
      else { return (names, true) }
      var isOpen = reading.hasOpenHeadings
      for packed in waiting {
        guard let unpacked = try? packed.unpack(),
          let other = try? opening(
            InputFile(source: file.source, shownPath: file.shownPath, path: unpacked.path))
        else {
          isOpen = true
          continue
        }
        for name in other.headings where !names.contains(name) { names.append(name) }
        isOpen = isOpen || other.hasOpenHeadings
      }
      return (names, isOpen)
    }
  }

  /// Opens the first of the files, which are at least one.
  init(
    _ files: [PackedFile], file: InputFile, finding: Finding?,
    opening: @escaping (InputFile) throws(RunError) -> any Reading
  ) throws(RunError) {
    session = Session(files, file: file, opening: opening)
    self.finding = finding.map { PlacedFinding(part: file.part(), $0) }
    _ = try session.advance()
    (headings, hasOpenHeadings) = session.headings
    hasHeader = session.current?.reading.hasHeader ?? true
    hasSeveralParts = files.count > 1
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
        let packed = ContainerPortion(portion: portion, unpacked: session.current?.unpacked)
        defer { finding = nil }
        return finding.map { NotedPortion(portion: packed, findings: [$0]) } ?? packed
      }
      _ = try session.advance()
    }
    return nil
  }
}

/// A portion of an unpacked file, which exists as long as someone may still read from it.
struct ContainerPortion: Portion {
  let portion: any Portion
  let unpacked: TemporaryFile?

  func deliver(_ log: inout ReadLog) throws(RunError) -> Delivery {
    defer { withExtendedLifetime(unpacked) {} }
    return try portion.deliver(&log)
  }
}
