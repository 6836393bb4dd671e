import Tables

/// Walks over the files of the sources, portion by portion.
struct Cursor {
  let sources: [PreparedPipeline.PreparedSource]
  var source = 0
  var file = 0
  var reading: (any Reading)?

  init(sources: [PreparedPipeline.PreparedSource]) { self.sources = sources }

  mutating func next(
    note: (InputFile, [Phrase]) -> Void
  ) throws(RunError) -> (source: Int, portion: any Portion)? {
    while source < sources.count {
      guard file < sources[source].files.count else {
        source += 1
        file = 0
        continue
      }
      if reading == nil {
        let (input, reader) = sources[source].files[file]
        let opened = try reader.open(input)
        if sources[source].hasHeadings, HeadlessFiles.isHeadless(opened) {
          throw HeadlessFiles.refusal(input)
        }
        note(input, opened.detected)
        reading = opened
      }
      if let portion = try reading?.next() { return (source, portion) }
      reading = nil
      file += 1
    }
    return nil
  }

  /// Goes on with the next file, whatever is left of this one, unless further sheets or files may lie in it.
  /// - Returns: whether it does.
  mutating func leaveFile() -> Bool {
    guard let reading, !reading.hasSeveralParts else { return false }
    self.reading = nil
    file += 1
    return true
  }
}
