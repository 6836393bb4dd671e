import Foundation

/// Invents a client list of any size: twelve columns, eight rows in a hundred with quoted separators, line breaks or quotes.
enum InventedTable {
  /// Writes about so many megabytes to `path`; the same bytes each time.
  static func write(megabytes: Int, to path: String) throws {
    _ = FileManager.default.createFile(atPath: path, contents: nil)
    let file = try FileHandle(forWritingTo: URL(fileURLWithPath: path))
    defer { try? file.close() }
    var text = Array("code;nom;prenom;adresse;cp;ville;tel;email;date;montant;siret;note\n".utf8)
    var row = 0
    var written = 0
    while written < megabytes * 1_000_000 {
      while text.count < 8 << 20 {
        append(row, to: &text)
        row += 1
      }
      try file.write(contentsOf: text)
      written += text.count
      text.removeAll(keepingCapacity: true)
    }
    // Otherwise the system is still writing while the file is read, and whoever comes first pays for it.
    try file.synchronize()
  }

  private static let names = ["Martin", "Lefèvre", "Quéméneur", "Le Goff", "Bernard", "Garcia"]
  private static let firstNames = ["Luc", "Hélène", "Jean-Baptiste", "Anaïs", "Yann"]
  private static let streets = ["rue des Lilas", "avenue de la République", "impasse du Moulin"]
  private static let towns = ["Rennes", "Saint-Étienne", "Quimper", "Le Havre"]

  private static func append(_ row: Int, to text: inout [UInt8]) {
    // Any numbers that do not repeat soon.
    let dice = row &* 7_919 % 1_000_003
    let name = names[dice % names.count]
    let street = "\(dice % 200) \(streets[dice % streets.count])"
    let isQuoted = dice % 100 < 8
    let address = isQuoted ? "\"\(street);\nbâtiment \(dice % 9)\"" : street
    let note = isQuoted ? "\"dit \"\"bonjour\"\" souvent\"" : dice % 3 == 0 ? "à rappeler" : ""
    let line =
      "C\(1_000_000 + row);\(name);\(firstNames[dice % firstNames.count]);\(address);"
      + "\(10_000 + dice % 85_000);\(towns[dice % towns.count]);06\(10_000_000 + dice);"
      + "client.\(row)@exemple.fr;\(10 + dice % 18)/0\(1 + dice % 9)/2025;\(dice % 9_000),\(10 + dice % 90);"
      + "\(10_000_000_000_000 + dice &* 77_777);\(note)\n"
    text.append(contentsOf: line.utf8)
  }
}
