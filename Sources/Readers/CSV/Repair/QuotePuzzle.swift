/// Finds the likeliest reading of a record whose quotes do not pair.
///
/// Every way to read each cell has a price; the cheapest way through the record wins, and a reading with another number of
/// cells than the table has columns pays for each cell. Shortest path over (place, cells read); bounded by ``textLimit``
/// bytes, ``stateLimit`` states and the work left to the chunk, so that no input makes it slow.
struct QuotePuzzle {
  /// The longest text that is looked at, in bytes.
  static let textLimit = 32_768
  /// The most states that are opened before the lenient reading stands.
  static let stateLimit = 4_000
  /// A cell that is not closed is tried up to so many separators.
  private static let unclosedLimit = 8

  private enum Price {
    static let leadingQuote = 40
    static let pairedBareQuotes = 10
    static let unpairedBareQuote = 35
    static let loneQuote = 10
    static let innerBreak = 15
    static let swallowedRecord = 60
    static let missingSeparator = 45
    static let unclosed = 80
    static let neverClosed = 45
    static let cellMiscount = 50
  }

  /// A reading of the record.
  struct Reading {
    var cells: [LooseRecord.Cell]
    var next: Int
    var price: Int
    /// Whether a separator that was missing before or behind a quoted cell was put in.
    var addedSeparators: Int
    /// Whether a quote opens a cell that no quote closes.
    var isUnclosed = false
  }

  private struct State {
    var at: Int
    var cells: Int
    var price: Int
    var parent: Int
    var cell: LooseRecord.Cell
    /// Where the next record begins when the record ends here, else -1.
    var next: Int
    var added: Int
  }

  let dialect: CSVDialect
  let width: Int

  /// The cheapest reading of the record at `start`, or `nil` when none is found within the limits.
  func solve(_ bytes: Span<UInt8>, at start: Int, limit: Int, work: inout Int) -> Reading? {
    guard let quote = dialect.quote, work > 0 else { return nil }
    let end = min(limit, bytes.count, start + Self.textLimit)
    var quotes: [Int] = []
    var scan = UTF8Text.first(quote, in: bytes, from: start, to: end)
    while scan < end, quotes.count < 256 {
      quotes.append(scan)
      scan = UTF8Text.first(quote, in: bytes, from: scan + 1, to: end)
    }
    var states: [State] = [
      State(
        at: start, cells: 0, price: 0, parent: -1, cell: .init(range: start..<start), next: -1,
        added: 0)
    ]
    var open = PriceQueue()
    open.push(0, price: 0)
    var closed: Set<Int> = []
    while let current = open.pop() {
      let state = states[current]
      if state.next >= 0 { return reading(states, current) }
      guard closed.insert(state.at &* 4096 &+ min(state.cells, 4095)).inserted else { continue }
      if states.count > Self.stateLimit || work <= 0 { return nil }
      work -= 256
      expand(bytes, end, quote, quotes, current, &states, &open, &work)
    }
    return nil
  }

  private func expand(
    _ bytes: Span<UInt8>, _ end: Int, _ quote: UInt8, _ quotes: [Int], _ parent: Int,
    _ states: inout [State], _ open: inout PriceQueue, _ work: inout Int
  ) {
    let from = states[parent]
    let start = from.at
    func add(_ cell: LooseRecord.Cell, behind at: Int, price: Int, needsSeparator: Bool) {
      var state = State(
        at: at, cells: from.cells + 1, price: from.price + price, parent: parent, cell: cell,
        next: -1,
        added: from.added)
      if at < end, LooseRecord.isSeparator(bytes, at, end, dialect.separator) {
        state.at = at + dialect.separator.count
      } else if at >= end || dialect.breakLength(bytes, at, end) > 0 {
        state.next = at + dialect.breakLength(bytes, at, end)
        state.price += abs(state.cells - width) * Price.cellMiscount
      } else {
        guard needsSeparator else { return }
        state.price += Price.missingSeparator
        state.added += 1
      }
      open.push(states.count, price: state.price)
      states.append(state)
    }

    // As an unquoted cell: every quote in it is a letter.
    var at = start
    var found = 0
    while at < end, dialect.breakLength(bytes, at, end) == 0,
      !LooseRecord.isSeparator(bytes, at, end, dialect.separator)
    {
      if bytes[at] == quote {
        if at > start, found == 0 {
          add(.init(range: start..<at), behind: at, price: 0, needsSeparator: true)
        }
        found += 1
      }
      at += 1
    }
    let leading = start < end && bytes[start] == quote
    work -= at - start
    let bare = found == 0 ? 0 : found & 1 == 0 ? Price.pairedBareQuotes : Price.unpairedBareQuote
    let price = leading ? Price.leadingQuote + (found - 1) * Price.loneQuote : bare
    add(.init(range: start..<at), behind: at, price: price, needsSeparator: false)

    guard leading else { return }
    expandUnclosed(bytes, start, end, quote, add)
    expandQuoted(bytes, start, end, quote, quotes, &work, add)
  }

  /// As a quoted cell whose closing quote is missing, `"Roux, Jean,Dijon`: it ends behind a separator that it was quoted for.
  private func expandUnclosed(
    _ bytes: Span<UInt8>, _ start: Int, _ end: Int, _ quote: UInt8,
    _ add: (LooseRecord.Cell, _ behind: Int, _ price: Int, _ needsSeparator: Bool) -> Void
  ) {
    var separatorCount = 0
    var at = start + 1
    while at < end, bytes[at] != quote, separatorCount < Self.unclosedLimit {
      let isEnd = dialect.breakLength(bytes, at, end) > 0
      if isEnd || LooseRecord.isSeparator(bytes, at, end, dialect.separator) {
        if separatorCount > 0 {
          let cell = LooseRecord.Cell(range: start + 1..<at, isQuoted: true, isUnclosed: true)
          add(cell, at, Price.neverClosed, false)
        }
        if isEnd { return }
        separatorCount += 1
      }
      at += 1
    }
  }

  /// As a quoted cell: each later quote may be the one that ends it.
  private func expandQuoted(
    _ bytes: Span<UInt8>, _ start: Int, _ end: Int, _ quote: UInt8, _ quotes: [Int],
    _ work: inout Int,
    _ add: (LooseRecord.Cell, _ behind: Int, _ price: Int, _ needsSeparator: Bool) -> Void
  ) {
    var lone = 0
    var breaks = 0
    var at = start + 1
    var opened = 0
    defer { work -= at - start }
    var pairedUntil = start + 1
    for close in quotes where close > start {
      while at < close {
        breaks += breakPrice(bytes, at, end, &work)
        at += 1
      }
      if opened > 64 || lone > 24 { break }
      let last = LooseRecord.behindQuote(bytes, close, end, dialect)
      let ends = last != nil
      let behind = close + 1
      let cell = LooseRecord.Cell(range: start + 1..<close, isQuoted: true, hasEscapes: true)
      let unpaired = lone + (pairedUntil > close ? 1 : 0)
      let price = unpaired * Price.loneQuote + breaks
      let escaped = dialect.escape == .backslash && close > start + 1 && bytes[close - 1] == 0x5C
      if !escaped {
        add(cell, last ?? behind, price, !ends && close > start + 1 && pairedUntil <= close)
        opened += 1
        // The second quote of a pair costs nothing, a lone one is a letter that should have been doubled.
        if behind < end, bytes[behind] == quote, pairedUntil <= close {
          pairedUntil = behind + 1
        } else if pairedUntil <= close {
          lone += 1
        }
      }
    }
    add(
      .init(range: start + 1..<end, isQuoted: true, hasEscapes: true), end,
      Price.unclosed + breaks, false)
  }

  /// The price of a line break inside a cell: high when the line behind it is a whole record of its own.
  private func breakPrice(_ bytes: Span<UInt8>, _ at: Int, _ end: Int, _ work: inout Int) -> Int {
    guard bytes[at] == 0x0A || (bytes[at] == 0x0D && bytes[min(at + 1, end - 1)] != 0x0A) else {
      return 0
    }
    let record = LooseRecord(bytes, at: at + 1, limit: min(end, at + 4096), dialect)
    work -= record.next - at
    let isWhole = record.cells.count == width && record.oddQuotes == 0 && width > 1
    return isWhole ? Price.swallowedRecord : Price.innerBreak
  }

  private func reading(_ states: [State], _ last: Int) -> Reading {
    var cells: [LooseRecord.Cell] = []
    var at = last
    while at > 0 {
      cells.append(states[at].cell)
      at = states[at].parent
    }
    return Reading(
      cells: cells.reversed(), next: states[last].next, price: states[last].price,
      addedSeparators: states[last].added, isUnclosed: cells.contains(where: \.isUnclosed))
  }
}
