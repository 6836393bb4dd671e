import Fields
import Tables

/// Finding the columns that hold numbers of clients among those that the catalogue does not know.
extension FeatureColumns {
  /// So many pairs of rows that share a value are looked at.
  private static let pairLimit = 2_000

  /// Whether a column that nobody knows holds numbers or codes of clients: short, with digits, rarely repeated, yet repeated.
  func isNearlyUnique(_ column: TextColumn) -> Bool {
    let shape = ValueShape(column, rows: tellingRows, lengths: 4...40)
    return shape.filled * 4 >= column.count && shape.filled >= 4
      && shape.digits * 10 >= shape.filled * 9
      && shape.distinct * 5 >= shape.filled && shape.distinct * 200 < shape.filled * 199
  }

  /// How the values of a column repeat.
  struct ValueShape {
    /// The cells looked at: filled, and of a length that counts.
    private(set) var filled = 0
    /// Those of them that hold a digit.
    private(set) var digits = 0
    private(set) var distinct = 0
    /// The chance that two of the cells hold the same.
    private(set) var agreement = 0.0

    /// O(cells).
    init(_ column: TextColumn, rows: [Bool], lengths: ClosedRange<Int>) {
      var hashes: [UInt64] = []
      for row in 0..<column.count where rows[row] && !column.isBlank(row) {
        let range = column.range(of: row)
        guard lengths.contains(range.count) else { continue }
        hashes.append(Mix.hash(column.bytes, range))
        if range.contains(where: { column.bytes[$0] >= 0x30 && column.bytes[$0] <= 0x39 }) {
          digits += 1
        }
      }
      filled = hashes.count
      RadixSort.sort(&hashes)
      var start = 0
      var squares = 0.0
      while start < hashes.count {
        var end = start + 1
        while end < hashes.count && hashes[end] == hashes[start] { end += 1 }
        distinct += 1
        squares += Double(end - start) * Double(end - start - 1)
        start = end
      }
      agreement = filled < 2 ? 1 : squares / (Double(filled) * Double(filled - 1))
    }
  }

  /// Whether rows that share a value of the column mostly share a name, a phone or an e-mail too.
  ///
  /// Amounts, dates and counts are short, with digits and seldom repeated as well, but they repeat among strangers. Half of the
  /// pairs must agree: strangers share a first name in one pair of some fifty, two records of one client nearly always something.
  /// Whoever has another first name or birth date is another of the family: an order for all its children numbers none of them.
  func tellsClients(_ column: TextColumn) -> Bool {
    let telling = lastNames + firstNames + persons + companies + phones + emails
    guard !telling.isEmpty else { return true }
    var pairs = 0
    var agreeing = 0
    forEachNeighbours(sharing: column) { a, b in
      pairs += 1
      if telling.contains(where: { Self.agree($0, a, b) }), !areRelatives(a, b) { agreeing += 1 }
    }
    return agreeing * 2 >= pairs
  }

  /// Whether two rows differ in a birth date, and in a first name where both have one.
  private func areRelatives(_ a: Int, _ b: Int) -> Bool {
    let differ = [birthDates, firstNames].map { columns -> Bool? in
      let filled = columns.first { !$0.isBlank(a) && !$0.isBlank(b) }
      return filled.map { !Self.agree($0, a, b) }
    }
    return differ[0] == true && differ[1] != false
  }

  /// How a client's number changes from row to row, by the rows of one name that share a phone or an e-mail.
  func changes(of column: TextColumn) -> IdentifierChanges {
    let names = lastNames + persons + companies
    var pairs = 0
    var agreeing = 0
    for contact in phones + emails {
      forEachNeighbours(sharing: contact) { a, b in
        guard !column.isBlank(a), !column.isBlank(b), !areRelatives(a, b),
          names.contains(where: { Self.agree($0, a, b) })
        else { return }
        pairs += 1
        if Self.agree(column, a, b) { agreeing += 1 }
      }
    }
    guard pairs >= 30 else { return IdentifierChanges() }
    var wordy = 0
    let filled = (0..<column.count).lazy.filter { !column.isBlank($0) }.prefix(1_000)
    for row in filled where Self.isWordy(column.bytes, column.range(of: row)) { wordy += 1 }
    return IdentifierChanges(
      share: Double(pairs - agreeing) / Double(pairs), isNumber: wordy * 2 < filled.count)
  }

  /// Whether two words of three letters stand in a cell, as in that of an address.
  private static func isWordy(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    var words = 0
    var letters = 0
    for place in range {
      let isLetter = (bytes[place] | 0x20) &- 0x61 < 26 || bytes[place] >= 0x80
      letters = isLetter ? letters + 1 : 0
      if letters == 3 { words += 1 }
    }
    return words >= 2
  }

  /// Whether a heading means something of an order in files of orders: its number is nobody's.
  static func isOfOrders(_ name: String) -> Bool {
    let heading = name.firstIndex(of: ".").map { String(name[name.index(after: $0)...]) }
    return [name, heading].contains {
      $0.flatMap(Catalogue.recognise(heading:))?.event == .purchase
    }
  }

  /// Whether a column that nobody knows sorts clients into many small drawers in which they mostly stay: their store, their nation,
  /// the day of their birthday.
  ///
  /// Rows that share a phone or an e-mail are mostly one client’s; they must agree in half of the cases, and much oftener than any two.
  func sortsClients(_ column: TextColumn) -> Bool {
    let shape = ValueShape(column, rows: tellingRows, lengths: 1...40)
    guard shape.filled * 4 >= column.count, shape.filled >= Self.leastSorted,
      shape.distinct * 4 <= shape.filled, shape.agreement <= 0.15
    else { return false }
    var pairs = 0
    var agreeing = 0
    for contact in phones + emails {
      forEachNeighbours(sharing: contact) { a, b in
        guard !column.isBlank(a), !column.isBlank(b) else { return }
        pairs += 1
        if Self.agree(column, a, b) { agreeing += 1 }
      }
    }
    return pairs >= 50 && agreeing * 2 >= pairs
      && Double(agreeing) >= 4 * shape.agreement * Double(pairs)
  }

  /// Whether rows that share a value of `other` mostly share one of the column too: the make of a car says nothing beside its number,
  /// nor a delivery address beside that of the invoice. What says it twice would count twice.
  func repeats(_ column: TextColumn, _ other: TextColumn) -> Bool {
    var pairs = 0
    var agreeing = 0
    forEachNeighbours(sharing: other) { a, b in
      guard !column.isBlank(a), !column.isBlank(b) else { return }
      pairs += 1
      if Self.agree(column, a, b) { agreeing += 1 }
    }
    return pairs >= 50 && agreeing * 2 >= pairs
  }

  /// What so few cells teach would not outweigh what is believed of all files.
  private static let leastSorted = 2_000

  /// Each two rows that stand side by side among those of one value, up to a limit.
  private func forEachNeighbours(sharing column: TextColumn, _ body: (Int, Int) -> Void) {
    var hashes: [UInt64] = []
    var rows: [UInt32] = []
    for row in 0..<column.count where tellingRows[row] && !column.isBlank(row) {
      hashes.append(Mix.hash(column.bytes, column.range(of: row)))
      rows.append(UInt32(row))
    }
    RadixSort.sort(&hashes, &rows)
    var count = 0
    for place in hashes.indices.dropFirst() where hashes[place] == hashes[place - 1] {
      body(Int(rows[place - 1]), Int(rows[place]))
      count += 1
      if count == Self.pairLimit { return }
    }
  }

  /// Whether two cells of a column are filled and say the same, case and accents apart.
  private static func agree(_ column: TextColumn, _ a: Int, _ b: Int) -> Bool {
    guard !column.isBlank(a), !column.isBlank(b) else { return false }
    var left: [UInt8] = []
    var right: [UInt8] = []
    Folding.fold(column.bytes, column.range(of: a), into: &left)
    Folding.fold(column.bytes, column.range(of: b), into: &right)
    return !left.isEmpty && left == right
  }
}

/// How an identifier changes among the rows of one client. A column may number what clients have, and not the clients: meters,
/// boilers, plates; one client has several.
struct IdentifierChanges: Sendable {
  /// The share of pairs of rows of one client that differ; 0 where the rows do not tell.
  var share = 0.0
  /// Whether the column holds numbers or codes, and no words.
  var isNumber = true

  /// Whether the column numbers things. Those of one client differ together, each as the place where they are: that two differ says
  /// nothing.
  var isOfThings: Bool { isNumber && isOften }

  /// Whether one client's differ in one pair of rows of three, at least.
  var isOften: Bool { share * 3 > 1 }
}
