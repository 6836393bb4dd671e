import Reference

/// Local parts of e-mail addresses that name a task and no person.
enum RoleAddresses {
  /// Whether the letters of a local part are a role.
  static func contains(_ letters: [UInt8]) -> Bool {
    letters.count <= 16 && roles.contains(Mix.hash(letters))
  }

  /// Whether the letters of a local part name a family, as `la.famille.menard`: all of it read what comes there.
  static func namesFamily(_ letters: [UInt8]) -> Bool {
    guard letters.count > 6, letters.contains(0x66) else { return false }
    return families.contains { word in
      (0...max(0, letters.count - word.count)).contains { start in
        start + word.count <= letters.count
          && word.indices.allSatisfy { letters[start + $0] == word[$0] }
      }
    }
  }

  /// Whether a local part is a family's by its beginning: `fam.menard`, `fammenard` and `lesmenard` of somebody called Menard.
  /// - Parameters:
  ///   - local: with its signs.
  ///   - letters: without them.
  ///   - name: the folded last name.
  static func beginsAsFamily(_ local: [UInt8], letters: [UInt8], name: [UInt8]) -> Bool {
    guard local.count > short[0].count else { return false }
    return short.contains { word in
      guard local.starts(with: word) else { return false }
      if !(0x61...0x7A).contains(local[word.count]) { return true }
      let rest = letters.dropFirst(word.count)
      return rest.count >= 3 && rest.elementsEqual(name.lazy.filter { $0 != 0x20 })
    }
  }

  private static let short = ["fam", "les"].map { Array($0.utf8) }
  private static let families = ["famille", "family", "familie", "familia", "famiglia"].map {
    Array($0.utf8)
  }

  /// Signs and digits apart, as the letters are compared.
  private static let roles = Set(
    RoleMailboxes.standard.all.map { role in Mix.hash(role.filter { $0 >= 0x61 && $0 <= 0x7A }) })
}
