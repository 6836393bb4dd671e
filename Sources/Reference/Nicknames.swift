/// The short and pet forms of French first names: `Babeth` may be an Elisabeth, `JC` a Jean-Claude.
public struct Nicknames: Sendable {
  private var keys = KeyTable(capacity: 1_024)
  private var full: [[Int]] = []
  private var short: [[Int]] = []

  /// The names of a table `prenom,surnoms`, the short forms parted by `|`.
  public init(table: ReferenceTable?) {
    for row in table?.rows() ?? [] where row.count == 2 {
      let name = number(row[0])
      for form in row[1].split(separator: "|") {
        let nickname = number(String(form))
        full[nickname].append(name)
        short[name].append(nickname)
      }
    }
  }

  private mutating func number(_ name: String) -> Int {
    let index = keys.add(Array(Fold.key(name).utf8))
    while full.count <= index {
      full.append([])
      short.append([])
    }
    return index
  }

  /// The keys of the first names that the form with this key may stand for, in the order of the table.
  public func names(of key: String) -> [String] {
    keys.find(key).map { full[$0].map(text) } ?? []
  }

  /// The keys of the short forms of the first name with this key, in the order of the table.
  public func forms(of key: String) -> [String] {
    keys.find(key).map { short[$0].map(text) } ?? []
  }

  private func text(_ index: Int) -> String { String(decoding: keys.key(index), as: UTF8.self) }
}
