extension MergedCells {
  /// The merged cells that a sheet declares behind its rows.
  ///
  /// The sheet is unpacked once for this alone, since rows come first: O(unpacked bytes), no memory.
  static func read(_ stream: any ByteStream, limits: ReadLimits) throws(Refusal) -> MergedCells {
    var tail: [UInt8] = []
    var window = [UInt8](repeating: 0, count: 1 << 17)
    var held = 0
    let wanted = Array("</sheetData".utf8)
    while true {
      let got = try stream.read(into: &window, from: held)
      if got == 0 { return MergedCells() }
      held += got
      if let place = find(wanted, in: window, count: held) {
        tail = Array(window[place..<held])
        break
      }
      let kept = min(held, wanted.count)
      for i in 0..<kept { window[i] = window[held - kept + i] }
      held = kept
    }
    tail.append(contentsOf: try stream.all(limit: limits.rowBytes))
    return try runs(behindRows: tail, limits: limits)
  }

  /// The runs declared in the markup that follows the rows.
  private static func runs(behindRows tail: [UInt8], limits: ReadLimits) throws(Refusal)
    -> MergedCells
  {
    var scanner = MarkupScanner(tail, depth: 2, limits: limits)
    var runs: [Run] = []
    while true {
      let token = try scanner.next()
      if token == .end { break }
      if token == .open, scanner.isNamed("mergeCell"), runs.count < 200_000,
        let run = scanner.attribute("ref").flatMap({ run($0) })
      {
        runs.append(run)
      }
    }
    return MergedCells(runs)
  }

  private static func find(_ wanted: [UInt8], in window: [UInt8], count: Int) -> Int? {
    var at = 0
    while at + wanted.count <= count {
      if window[at] == wanted[0], window[at..<(at + wanted.count)].elementsEqual(wanted) {
        return at
      }
      at += 1
    }
    return nil
  }
}
