/// How common values were when a model was trained, so that a nightly run weighs like the run that learnt.
///
/// Names, streets, towns and domains are written as words. What tells a person (numbers, addresses, e-mails) is kept only where many
/// records share it, a switchboard or a counter's address, and as a hash.
public struct LearntFrequencies: Sendable, Equatable {
  /// The values of one field.
  struct Role: Sendable, Equatable {
    /// The records that held any value, and the strangers added to them.
    var total: Double
    /// The chance that two random records agree.
    var agreement: Double
    /// The common values, as numbers or hashes.
    var common: [UInt64: UInt32]
    /// The words of common values, where these may be read.
    var words: [UInt64: String] = [:]
  }

  /// By field.
  private(set) var roles: [String: Role] = [:]

  /// What the tables of a run hold.
  init(_ features: Features, _ frequencies: Frequencies) {
    func add(_ name: String, _ table: FrequencyTable, _ pool: ValuePool? = nil) {
      var role = Role(
        total: table.total, agreement: table.agreementShare, common: table.common)
      if let pool {
        for (id, hash) in pool.hashes.enumerated() where table.common[hash] != nil {
          role.words[hash] = pool.text(UInt32(id))
        }
      }
      roles[name] = role
    }
    add("last-name", frequencies.last, features.names.pool)
    add("first-name", frequencies.first, features.names.pool)
    add("company", frequencies.company, features.companies.pool)
    add("street", frequencies.street, features.streets.pool)
    add("email-domain", frequencies.domain, features.domains)
    add("postcode", frequencies.postcode)
    add("birth-date", frequencies.birthDate)
    add("address", frequencies.place)
    add("street-in-town", frequencies.way)
    add("phone", frequencies.phone)
    add("email", frequencies.mail)
    add("email-local-part", frequencies.local)
    add("siren", frequencies.siren)
    for (place, table) in frequencies.identifiers.enumerated() {
      add("identifier-\(place + 1)", table)
    }
  }

  /// For JSON: by field `records`, `agreement` and the common values with their counts.
  var plain: [String: Any] {
    roles.mapValues { role in
      var common: [String: Int] = [:]
      for (value, count) in role.common {
        common[role.words[value] ?? "#" + String(value, radix: 16)] = Int(count)
      }
      return ["records": role.total, "agreement": role.agreement, "common": common]
    }
  }

  /// Reads what ``plain`` gave; `nil` when it is something else.
  init?(plain: Any?) {
    guard let fields = plain as? [String: Any] else { return nil }
    for (name, content) in fields {
      guard let content = content as? [String: Any], let total = content["records"] as? Double,
        let agreement = content["agreement"] as? Double, total > 0, agreement > 0, agreement <= 1,
        let listed = content["common"] as? [String: Int]
      else { return nil }
      var role = Role(total: total, agreement: agreement, common: [:])
      for (word, count) in listed {
        guard count > 1, count <= Int(UInt32.max) else { return nil }
        if word.hasPrefix("#") {
          guard let value = UInt64(word.dropFirst(), radix: 16) else { return nil }
          role.common[value] = UInt32(count)
        } else {
          let value = Mix.hash(Array(word.utf8))
          role.common[value] = UInt32(count)
          role.words[value] = word
        }
      }
      roles[name] = role
    }
  }
}
