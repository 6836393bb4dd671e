import Tables

/// A way to find pairs worth comparing: records with one key of a rule meet in one block.
///
/// Many narrow keys instead of a few wide ones; the order is that of strength, and a pair is compared in the block of its first key.
public enum BlockingRule: Int, CaseIterable, Sendable {
  case organisation, identifier, mail, phone, address, nameSounds, lastNameTown, firstNameTown,
    company, localPart, birthDate
  case nameAsLocalPart
  /// The keys that a person gave in place of ours.
  case own

  /// The name in statistics and findings.
  public var label: String {
    switch self {
    case .organisation: "siren"
    case .identifier: "identifier"
    case .mail: "email"
    case .phone: "phone"
    case .address: "number + street + postcode"
    case .nameSounds: "sounds of both names"
    case .lastNameTown: "sound of last name + postcode"
    case .firstNameTown: "sound of first name + postcode + two letters"
    case .company: "company"
    case .localPart: "local part of email"
    case .birthDate: "birth-date"
    case .nameAsLocalPart: "name written as local part"
    case .own: "own keys"
    }
  }
}

/// The blocking keys of records.
struct BlockingKeys: Sendable {
  let features: Features
  /// For each street the sound of its last word.
  private let streetSounds: [UInt64]
  /// For each local part the hash of its letters; 0 when they are few or a role.
  private let localLetters: [UInt64]

  init(_ features: Features, workers: Workers = Workers(1)) {
    self.features = features
    streetSounds = Self.map(features.streets.pool.count, workers) { run in
      var key: [UInt8] = []
      let pool = features.streets.pool
      return run.map { id in
        let range = pool.range(UInt32(id))
        var start = range.upperBound
        while start > range.lowerBound && pool.bytes[start - 1] != 0x20 { start -= 1 }
        key.removeAll(keepingCapacity: true)
        FrenchSound.key(pool.bytes, start..<range.upperBound, into: &key)
        return Mix.hash(key)
      }
    }
    localLetters = Self.map(features.locals.count, workers) { run in
      var letters: [UInt8] = []
      return run.map { id in
        letters.removeAll(keepingCapacity: true)
        for place in features.locals.range(UInt32(id)) {
          let byte = features.locals.bytes[place]
          if byte >= 0x61 && byte <= 0x7A { letters.append(byte) }
        }
        return letters.count >= 5 && !RoleAddresses.contains(letters) ? Mix.hash(letters) : 0
      }
    }
  }

  private static func map(
    _ count: Int, _ workers: Workers, _ body: @Sendable (Range<Int>) -> [UInt64]
  ) -> [UInt64] {
    let runs = Workers.runs(of: count, size: 32_768)
    return Array(joining: workers.map(runs.count) { body(runs[$0]) })
  }

  /// Hands every key of a rule that a record has to `emit`; keys are never 0.
  @inline(__always)
  func forEach(_ rule: BlockingRule, of record: Int, emit: (UInt64) -> Void) {
    let none = ValuePool.none
    if features.flags[record].contains(.generic) { return }
    // A person's own keys stand in place of ours.
    if !features.ownKeys.isEmpty && rule != .own { return }
    switch rule {
    case .organisation:
      if features.siren[record] != 0 { emit(Mix.hash(UInt64(features.siren[record]))) }
    case .identifier:
      for kind in 0..<features.categoryStart where features.identifiers[kind][record] != none {
        let value = Int(features.identifiers[kind][record])
        emit(Mix.hash(UInt64(kind), features.identifierPools[kind].hashes[value]))
      }
    case .mail:
      for slot in (record &* 2)..<(record &* 2 &+ 2) where features.local[slot] != none {
        emit(Mix.hash(features.mailKey(slot)))
      }
    case .phone:
      for slot in (record &* 4)..<(record &* 4 &+ 4) where features.phones[slot] != 0 {
        emit(Mix.hash(UInt64(features.phones[slot])))
      }
    case .address:
      if features.houseNumber[record] != 0, features.street[record] != none {
        emit(
          Mix.hash(
            streetSounds[Int(features.street[record])],
            UInt64(features.houseNumber[record] / 32) &<< 32 | UInt64(features.postcode[record])))
        if features.hasStreetsWithoutTown, let name = firstSound(of: record) {
          emit(
            Mix.hash(
              streetSounds[Int(features.street[record])],
              name ^ UInt64(features.houseNumber[record] / 32)))
        }
      }
    case .nameSounds:
      if let key = namesKey(record) { emit(key) }
      forEachShortenedName(of: record, emit)
      let birth = features.birthName[record]
      let first = features.first[record]
      if birth != none, first != none { emit(Mix.hash(sound(birth) &+ sound(first))) }
    case .lastNameTown:
      guard features.postcode[record] != 0 || features.city[record] != none else { return }
      for name in [features.last[record], features.birthName[record]] where name != none {
        emit(Mix.hash(sound(name), town(record)))
        let head = features.names.traits.headSound[Int(name)]
        if head != 0 { emit(Mix.hash(head, town(record))) }
      }
    case .firstNameTown:
      guard features.first[record] != none, features.last[record] != none,
        features.postcode[record] != 0
      else { return }
      let pool = features.names.pool
      let start = pool.range(features.last[record])
      let letters =
        UInt64(pool.bytes[start.lowerBound]) &<< 8
        | UInt64(pool.bytes[start.count > 1 ? start.lowerBound + 1 : start.lowerBound])
      emit(Mix.hash(sound(features.first[record]), town(record) &<< 16 | letters))
    case .company:
      let traits = features.companies.traits
      for name in [features.company[record], features.tradeName[record]] where name != none {
        emit(Mix.hash(traits.joined[Int(name)]))
        // « Crêperie Brunet », « Brunet (Crêperie) ».
        if traits.wordCounts[Int(name)] > 1 { emit(Mix.hash(traits.wordSum[Int(name)])) }
        features.shortNames.forEachSureInitials(name) { emit(Mix.hash($0)) }
        // « Restaurant Orloilla », « Orloilla » of one town.
        if features.postcode[record] != 0 || features.city[record] != none {
          emit(Mix.hash(features.shortNames.tellingWord(name), town(record)))
        }
      }
    case .localPart:
      for slot in (record &* 2)..<(record &* 2 &+ 2) where features.local[slot] != none {
        if localLetters[Int(features.local[slot])] != 0 {
          emit(features.locals.hashes[Int(features.local[slot])])
        }
      }
    case .birthDate:
      if features.birthDate[record] != 0 { emit(Mix.hash(UInt64(features.birthDate[record]))) }
    case .nameAsLocalPart: localForms(record, emit)
    case .own:
      for key in features.ownKeys where key[record] != 0 { emit(key[record]) }
    }
  }

  /// The sound of whoever the record names: the last name, else the company or the first name.
  private func firstSound(of record: Int) -> UInt64? {
    let none = ValuePool.none
    if features.last[record] != none { return sound(features.last[record]) }
    if features.company[record] != none {
      return features.companies.traits.joined[Int(features.company[record])]
    }
    return features.first[record] == none ? nil : sound(features.first[record])
  }

  /// The sounds of both names in any order.
  func namesKey(_ record: Int) -> UInt64? {
    let last = features.last[record]
    let first = features.first[record]
    guard last != ValuePool.none, first != ValuePool.none else { return nil }
    return Mix.hash(sound(last) &+ sound(first))
  }

  /// The sounds of both names where one of several words is cut to the first that tells: « Lopez » for « Lopez Garcia ».
  @inline(__always)
  private func forEachShortenedName(of record: Int, _ emit: (UInt64) -> Void) {
    let last = features.last[record]
    let first = features.first[record]
    guard last != ValuePool.none, first != ValuePool.none else { return }
    let heads = (
      features.names.traits.headSound[Int(last)], features.names.traits.headSound[Int(first)]
    )
    if heads.0 != 0 { emit(Mix.hash(heads.0 &+ sound(first))) }
    if heads.1 != 0 { emit(Mix.hash(sound(last) &+ heads.1)) }
    if heads.0 != 0 && heads.1 != 0 { emit(Mix.hash(heads.0 &+ heads.1)) }
  }

  private func sound(_ name: UInt32) -> UInt64 {
    let sound = features.names.traits.sound[Int(name)]
    return sound != 0 ? sound : features.names.traits.joined[Int(name)]
  }

  private func town(_ record: Int) -> UInt64 {
    let code = features.postcode[record]
    return code != 0 ? UInt64(code) : features.cities.traits.joined[Int(features.city[record])]
  }

  /// `dupontmarie`, `mariedupont`, `mdupont` from the name, and the letters of the local part.
  private func localForms(_ record: Int, _ emit: (UInt64) -> Void) {
    let none = ValuePool.none
    for slot in (record &* 2)..<(record &* 2 &+ 2) where features.local[slot] != none {
      let key = localLetters[Int(features.local[slot])]
      if key != 0 { emit(key) }
    }
    guard features.last[record] != none, features.first[record] != none else { return }
    let pool = features.names.pool
    let names = (pool.range(features.first[record]), pool.range(features.last[record]))
    // One list holds all three forms: the initial, the last name, the first name, the last name again.
    var letters: [UInt8] = []
    letters.reserveCapacity(1 + names.0.count + 2 * names.1.count)
    func append(_ range: Range<Int>) {
      for place in range where pool.bytes[place] != 0x20 { letters.append(pool.bytes[place]) }
    }
    append(names.0.prefix(1))
    append(names.1)
    let last = 1..<letters.count
    append(names.0)
    let first = last.upperBound..<letters.count
    guard last.count + first.count >= 5 else { return }
    append(names.1)
    if first.count > 1 {
      emit(Mix.hash(letters, last.lowerBound..<first.upperBound))
      emit(Mix.hash(letters, first.lowerBound..<letters.count))
    }
    emit(Mix.hash(letters, 0..<last.upperBound))
  }
}
