import Fields

/// The files of a series, one a month or a year, become one source: next month's is read, too.
extension FolderLook {
  /// Joins the sources of a folder whose names differ in a date alone, and whose headings do not differ: lists of what clients do.
  ///
  /// Lists of clients of several years stay apart: the newest of them is preferred, by ``PipelineSketch``.
  mutating func joinSeries(in directory: String, names: [String]) {
    let prefix = directory.isEmpty ? "" : directory + "/"
    var groups: [[String]: [Int]] = [:]
    for (index, source) in sources.enumerated()
    where source.fileCount == 1 && source.path.hasPrefix(prefix) && !source.look.isOneOfSeveral
      && Self.tellsEvents(source.look)
    {
      let name = String(source.path.dropFirst(prefix.count))
      guard !name.contains("/"), !name.contains(where: { "*?[]{}".contains($0) }) else { continue }
      let key = [source.look.reader, source.look.records.rawValue, Self.skeleton(name)]
      groups[key + source.look.columns.map(\.heading), default: []].append(index)
    }
    var gone: Set<Int> = []
    for group in groups.values where group.count > 1 {
      let files = group.map { String(sources[$0].path.dropFirst(prefix.count)) }
      guard Self.differByDate(files),
        // Of two years each client stands once in the list of each; whoever comes every week stands there often.
        group.contains(where: {
          sources[$0].look.records != .clients || sources[$0].look.repeatsNames
        })
          || !Self.differByYear(files),
        let pattern = Self.patterns(of: files).first(where: { pattern in
          names.allSatisfy { files.contains($0) || !Self.fits($0, pattern) }
        })
      else { continue }
      let first = group.max { sources[$0].look.recordCount < sources[$1].look.recordCount }!
      sources[group[0]].look = sources[first].look
      sources[group[0]].path = SourceFiles.escaped(prefix) + pattern
      sources[group[0]].fileCount = group.count
      sources[group[0]].name = Self.kebabName(pattern.replacing("*", with: " "))
      gone.formUnion(group.dropFirst())
    }
    sources = sources.enumerated().filter { !gone.contains($0.offset) }.map(\.element)
  }

  private static func tellsEvents(_ look: FileLook) -> Bool {
    switch look.records {
    case .purchases, .purchaseLines, .interactions, .campaigns: true
    case .clients:
      // A day and an amount, or a number of an order, are those of an act, and not of a client.
      look.columns.contains { Heading.fold($0.heading) == "date" }
        || look.columns.contains { Catalogue.recognise(heading: $0.heading)?.event != nil }
    case .consents: false
    }
  }

  /// The name with a sign for each run of digits.
  private static func skeleton(_ name: String) -> String {
    runs(of: name).map { $0.isNumber ? "#" : $0.text }.joined()
  }

  private static func runs(of name: String) -> [(text: String, isNumber: Bool)] {
    var runs: [(text: String, isNumber: Bool)] = []
    for character in name {
      let isDigit = character.isASCII && character.isNumber
      if let last = runs.last, last.isNumber == isDigit {
        runs[runs.count - 1].text.append(character)
      } else {
        runs.append((String(character), isDigit))
      }
    }
    return runs
  }

  /// Whether every run of digits that differs is a year, a month or a day of each file: `2025-01`, `202501`. Two digits without a year
  /// are the number of a shop.
  private static func differByDate(_ files: [String]) -> Bool {
    let runs = files.map(runs)
    let saysYear = runs.allSatisfy { $0.contains { $0.text.utf8.count >= 4 && isOfDate($0.text) } }
    return runs[0].indices.allSatisfy { place in
      let texts = Set(runs.map { $0[place].text })
      return texts.count == 1
        || texts.allSatisfy { isOfDate($0) && (saysYear || $0.utf8.count >= 4) }
    }
  }

  /// Whether only years differ.
  private static func differByYear(_ files: [String]) -> Bool {
    let runs = files.map(runs)
    return runs[0].indices.allSatisfy { place in
      let texts = Set(runs.map { $0[place].text })
      return texts.count == 1 || texts.allSatisfy { $0.utf8.count == 4 }
    }
  }

  /// What a name is called but for its dates, and these from the largest unit to the smallest: `adherents-#` and `2025`.
  static func dated(_ name: String) -> (skeleton: String, date: String) {
    let dates = runs(of: name).filter { $0.isNumber && isOfDate($0.text) }.map(\.text)
    let year = dates.first { $0.utf8.count >= 4 }
    // « 03-2025 » is written the other way round.
    let isTurned = dates.count > 1 && dates.last == year
    return (skeleton(name), year == nil ? "" : (isTurned ? dates.reversed() : dates).joined())
  }

  private static func isOfDate(_ digits: String) -> Bool {
    guard let number = Int(digits) else { return false }
    switch digits.count {
    case 2: return (1...31).contains(number)
    case 4: return (1990...2099).contains(number)
    case 6: return (1990...2099).contains(number / 100) && (1...12).contains(number % 100)
    case 8:
      return (1990...2099).contains(number / 10_000) && (1...12).contains(number / 100 % 100)
        && (1...31).contains(number % 100)
    default: return false
    }
  }

  /// Patterns that all the files fit, the widest first: `ventes_*.csv`, then `ventes_2025-*.csv`.
  private static func patterns(of files: [String]) -> [String] {
    let runs = files.map(runs)
    let parts = runs[0].indices.map { place in
      Set(runs.map { $0[place].text }).count == 1 ? runs[0][place].text : nil
    }
    guard let first = parts.firstIndex(of: nil), let last = parts.lastIndex(of: nil) else {
      return []
    }
    let head = parts[..<first].compactMap(\.self).joined()
    let tail = parts[(last + 1)...].compactMap(\.self).joined()
    var wide = head
    while let end = wide.last, end.isNumber || "-_. ".contains(end) { wide.removeLast() }
    // The sign between the words and the date stays.
    if wide.count < head.count {
      let sign = head[head.index(head.startIndex, offsetBy: wide.count)]
      if !sign.isNumber { wide.append(sign) }
    }
    return (wide.contains(where: \.isLetter) ? ["\(wide)*\(tail)"] : []) + ["\(head)*\(tail)"]
  }

  /// Whether a name fits a pattern with one `*`.
  private static func fits(_ name: String, _ pattern: String) -> Bool {
    let parts = pattern.split(separator: "*", omittingEmptySubsequences: false)
    return parts.count == 2 && name.count >= pattern.count - 1 && name.hasPrefix(parts[0])
      && name.hasSuffix(parts[1])
  }
}
