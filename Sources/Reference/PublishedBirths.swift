/// Brings the INSEE's counts of names to one row per name, most frequent first.
struct PublishedBirths {
  private let table: PublishedTable

  init(_ table: PublishedTable) { self.table = table }

  private struct Name {
    var total = 0
    var girls = 0
    /// Births under each spelling, in the order of arrival.
    var spellings: [(text: String, count: Int)] = []

    mutating func add(_ text: String, _ count: Int, girls: Int) {
      total &+= count
      self.girls &+= girls
      if let index = spellings.firstIndex(where: { $0.text == text }) {
        spellings[index].count &+= count
      } else {
        spellings.append((text, count))
      }
    }

    /// The spelling of most births; of equals the first.
    var spelling: String {
      var best = spellings[0]
      for other in spellings where other.count > best.count { best = other }
      return best.text
    }
  }

  func kept() -> (bytes: [UInt8], rowCount: Int) {
    var keys = KeyTable(capacity: 4_096)
    var names: [Name] = []
    func note(_ text: String, _ count: Int, girls: Int) {
      let key = Array(Fold.key(text).utf8)
      guard !key.isEmpty, count >= 0, girls >= 0, text.utf8.first != 0x5F else { return }
      let index = keys.add(key)
      if index == names.count { names.append(Name()) }
      names[index].add(text, count, girls: girls)
    }
    switch table.form.gathering {
    case .birthsByYear:
      table.forEachRow { row in
        let count = PublishedBirths.count(row[3])
        note(row[1], count, girls: row[0] == "2" ? count : 0)
      }
    case .birthsBySex:
      table.forEachRow { row in
        let girls = PublishedBirths.count(row[1])
        note(row[0], girls &+ PublishedBirths.count(row[2]), girls: girls)
      }
    case .bearersByDecade:
      table.bytes.withUnsafeBufferPointer { bytes in
        var scanner = TableScanner(bytes, separator: table.separator)
        guard scanner.next() else { return }
        while scanner.next() {
          var count = 0
          for field in 1..<max(1, scanner.fieldCount) { count &+= scanner.number(field) ?? 0 }
          note(scanner.text(0), count, girls: 0)
        }
      }
    case .asWritten: break
    }
    return written(names)
  }

  private func written(_ names: [Name]) -> (bytes: [UInt8], rowCount: Int) {
    let order = names.indices.sorted { a, b in
      names[a].total != names[b].total ? names[a].total > names[b].total : a < b
    }
    let families = table.form.gathering == .bearersByDecade
    var out = Array(
      (families ? "nom\n" : "prenom,naissances,part_f_pour_mille\n").utf8)
    for index in order where names[index].total > 0 {
      let name = names[index]
      if families {
        out.append(contentsOf: PublishedTable.line([name.spelling]))
      } else {
        out.append(
          contentsOf: PublishedTable.line([
            PublishedBirths.titled(name.spelling), "\(name.total)",
            "\((name.girls &* 1_000 &+ name.total / 2) / name.total)",
          ]))
      }
    }
    return (out, order.count)
  }

  /// A number of at most nine digits; 0 when it is none.
  private static func count(_ text: String) -> Int {
    text.utf8.count <= 9 ? Int(text) ?? 0 : 0
  }

  /// `JEAN-FRANÇOIS` as `Jean-François`.
  private static func titled(_ name: String) -> String {
    let latin = Latin.letters
    var out: [UInt8] = []
    var initial = true
    for scalar in name.unicodeScalars {
      let letter = initial ? latin.upper(scalar.value) : latin.lower(scalar.value)
      UTF8Scalar.append(letter, to: &out)
      initial = !latin.isLetter(scalar.value)
    }
    return String(decoding: out, as: UTF8.self)
  }
}
