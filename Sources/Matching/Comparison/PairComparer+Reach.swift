extension PairComparer {
  /// Phones as two sets, mobiles and landlines apart; a mobile against a landline says nothing.
  @inline(__always) func phone(_ a: Int, _ b: Int) -> Evidence {
    guard records[a].phones[0] != 0, records[b].phones[0] != 0 else {
      return Evidence.none
    }
    var mobiles = KindOfPhone()
    var landlines = KindOfPhone()
    var surprise = Int32.max
    for i in 0..<Features.phoneSlots {
      let left = records[a].phones[i]
      if left == 0 { break }
      let isMobile = PhoneDigits.isMobile(left)
      for j in 0..<Features.phoneSlots {
        let right = records[b].phones[j]
        if right == 0 { break }
        guard PhoneDigits.isMobile(right) == isMobile else { continue }
        let isSame = left == right
        if isSame { surprise = min(surprise, records[a].surprise.phones[i]) }
        let isNear = !isSame && PhoneDigits.isNear(left, right)
        if isMobile { mobiles.note(isSame, isNear) } else { landlines.note(isSame, isNear) }
      }
    }
    let found = surprise == .max ? 0 : surprise
    switch (mobiles.compared, landlines.compared) {
    case (false, false): return Evidence.none
    case (true, false):
      return Evidence(
        level: mobiles.same
          ? Levels.Phone.onlyMobileSame
          : mobiles.near ? Levels.Phone.onlyMobileSlip : Levels.Phone.onlyMobileDiffers,
        surprise: found)
    case (false, true):
      return Evidence(
        level: landlines.same
          ? Levels.Phone.onlyLandlineSame
          : landlines.near ? Levels.Phone.onlyLandlineSlip : Levels.Phone.onlyLandlineDiffers,
        surprise: found)
    case (true, true):
      if mobiles.same {
        return Evidence(
          level: landlines.same ? Levels.Phone.bothSame : Levels.Phone.mobileSame, surprise: found)
      }
      if landlines.same { return Evidence(level: Levels.Phone.landlineSame, surprise: found) }
      return Evidence(
        level: mobiles.near || landlines.near ? Levels.Phone.slip : Levels.Phone.differ)
    }
  }

  private struct KindOfPhone {
    var compared = false
    var same = false
    var near = false

    @inline(__always) mutating func note(_ isSame: Bool, _ isNear: Bool) {
      compared = true
      same = same || isSame
      near = near || isNear
    }
  }

  /// E-mails as two sets. Between records of one name an address made of that name is weighed apart: it is no second evidence.
  @inline(__always) func mail(_ a: Int, _ b: Int, nameLevel: Int) -> Evidence {
    let none = ValuePool.none
    guard records[a].local[0] != none, records[b].local[0] != none
    else { return Evidence.none }
    var level = Levels.Mail.differs
    var surprise: Int32 = 0
    for i in 0..<Features.mailSlots where records[a].local[i] != none {
      for j in 0..<Features.mailSlots where records[b].local[j] != none {
        let found = mailLevel(
          (a, i), (b, j), isRole: records[a].flags.union(records[b].flags).contains(.roleMail))
        if found.level < level {
          level = found.level
          surprise = found.surprise
        }
      }
    }
    if level == Levels.Mail.sameDomain,
      records[a].flags.union(records[b].flags).contains(.roleMail)
    {
      return Evidence(level: Levels.Mail.sameDomainOfRole, surprise: surprise)
    }
    if level == Levels.Mail.same,
      records[a].flags.intersection(records[b].flags).contains(.familyMail)
        || Self.firstNamesDiffer(nameLevel) && kind(a, b) == 0 && shareMobile(a, b)
    {
      return Evidence(level: Levels.Mail.sameOfFamily, surprise: surprise)
    }
    let isFromName = records[a].flags.union(records[b].flags).contains(.mailFromName)
    if isFromName && level == Levels.Mail.sameLocal && !Self.namesAgree(nameLevel)
      && Self.firstNamesAgree(nameLevel)
    {
      // Two Alains may both be `alain11`, each at a provider of his own; `alain@` is any Alain of any firm.
      return Evidence(
        level: isBareFirstName(a) || isBareFirstName(b) ? Levels.Mail.differs : Levels.Mail.slip)
    }
    guard Self.namesAgree(nameLevel), isFromName
    else { return Evidence(level: level, surprise: surprise) }
    switch level {
    case Levels.Mail.same: return Evidence(level: Levels.Mail.sameFromName)
    case Levels.Mail.sameLocal: return Evidence(level: Levels.Mail.sameLocalFromName)
    default:
      if haveOtherNumbers(records[a].local[0], records[b].local[0]) {
        return Evidence(level: Levels.Mail.otherNumbers)
      }
      let both = records[a].flags.intersection(records[b].flags).contains(.mailFromName)
      return Evidence(
        level: both ? Levels.Mail.differsBothFromName : Levels.Mail.differsOneFromName)
    }
  }

  /// Whether the two share a mobile: a family that shares one shares its e-mail as well, so that it is no second evidence.
  private func shareMobile(_ a: Int, _ b: Int) -> Bool {
    [Levels.Phone.bothSame, Levels.Phone.mobileSame, Levels.Phone.onlyMobileSame]
      .contains(phone(a, b).level)
  }

  /// Whether the local part of the first address of a record is its first name and nothing else.
  private func isBareFirstName(_ record: Int) -> Bool {
    let none = ValuePool.none
    guard records[record].first != none, records[record].local[0] != none else { return false }
    let pool = features.names.pool
    var place = features.locals.range(records[record].local[0])
    for letter in pool.range(records[record].first) where pool.bytes[letter] != 0x20 {
      while let next = place.first, !Self.isLetterOrDigit(features.locals.bytes[next]) {
        place.removeFirst()
      }
      guard let next = place.popFirst(), features.locals.bytes[next] == pool.bytes[letter] else {
        return false
      }
    }
    return place.isEmpty
  }

  private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
    byte >= 0x61 && byte <= 0x7A || byte >= 0x30 && byte <= 0x39
  }

  /// Whether the first addresses of two records end in two numbers, mostly years of birth: `dupont46` is the father of `dupont78`.
  private func haveOtherNumbers(_ i: UInt32, _ j: UInt32) -> Bool {
    guard let left = lastTwoDigits(i), let right = lastTwoDigits(j)
    else { return false }
    return left != right
  }

  /// The last two digits of a local part that ends in two or more.
  private func lastTwoDigits(_ local: UInt32) -> UInt8? {
    let range = features.locals.range(local)
    guard range.count > 2 else { return nil }
    let tens = features.locals.bytes[range.upperBound &- 2]
    let ones = features.locals.bytes[range.upperBound &- 1]
    guard tens >= 0x30, tens <= 0x39, ones >= 0x30, ones <= 0x39 else { return nil }
    return (tens &- 0x30) &* 10 &+ (ones &- 0x30)
  }

  private func mailLevel(_ a: (record: Int, slot: Int), _ b: (record: Int, slot: Int), isRole: Bool)
    -> Evidence
  {
    let locals = (records[a.record].local[a.slot], records[b.record].local[b.slot])
    let domain = records[a.record].domain[a.slot]
    let sameDomain = domain == records[b.record].domain[b.slot]
    if locals.0 == locals.1 {
      if sameDomain {
        return Evidence(
          level: Levels.Mail.same, surprise: records[a.record].surprise.mails[a.slot])
      }
    }
    if features.localWithoutPoints[Int(locals.0)] == features.localWithoutPoints[Int(locals.1)],
      !sameDomain, !isRole, features.locals.range(locals.0).count >= 5
    {
      return Evidence(
        level: Levels.Mail.sameLocal, surprise: frequencies.local.surprise(locals.0))
    }
    if sameDomain && isSlip(locals.0, locals.1) {
      return Evidence(level: Levels.Mail.slip)
    }
    if sameDomain, domain != ValuePool.none {
      let points = frequencies.domain.points[Int(domain)]
      // A domain that one record in 500 has, or fewer, is a firm's or a family's own.
      if points < -6_200 {
        return Evidence(
          level: Levels.Mail.sameDomain, surprise: frequencies.domain.surprise(domain) / 2)
      }
    }
    return Evidence(level: Levels.Mail.differs)
  }

  /// Whether one local part is the other with a letter mistyped: `marie83` and `marie80` are two people's.
  private func isSlip(_ a: UInt32, _ b: UInt32) -> Bool {
    let bytes = features.locals.bytes
    let left = features.locals.range(a)
    let right = features.locals.range(b)
    guard a != b, min(left.count, right.count) >= 6, OneEdit.apart(bytes, left, right) else {
      return false
    }
    return digitSum(left) == digitSum(right)
  }

  /// A sum over the digits that one changed, added or lost digit changes.
  private func digitSum(_ range: Range<Int>) -> Int {
    var sum = 0
    for place in range {
      let byte = features.locals.bytes[place]
      if byte >= 0x30 && byte <= 0x39 { sum &+= Int(byte) }
    }
    return sum
  }

  /// Street, house number and town as one variable.
  @inline(__always) func address(_ a: Int, _ b: Int) -> Evidence {
    let none = ValuePool.none
    let (town, townSurprise) = town(a, b)
    let streets = (records[a].street, records[b].street)
    guard streets.0 != none, streets.1 != none else {
      return town == 3
        ? Evidence.none
        : Evidence(level: Levels.townOnly &+ town, surprise: townSurprise)
    }
    let numbers = (records[a].houseNumber, records[b].houseNumber)
    let number =
      numbers.0 == numbers.1 && numbers.0 != 0 ? 0 : numbers.0 == 0 || numbers.1 == 0 ? 1 : 2
    let street = streetLevel(streets)
    let knownTown = town == 3 ? 1 : town
    let level = Levels.address(street: street, number: number, town: knownTown)
    guard street == 0 else {
      return Evidence(level: level, surprise: knownTown == 0 ? townSurprise : 0)
    }
    if town == 0 && records[a].way == records[b].way && records[a].way != none {
      let place = records[a].surprise.place
      return Evidence(
        level: level,
        surprise: number == 0 && place != ComparedRecord.Surprises.none
          ? place : records[a].surprise.way)
    }
    return Evidence(level: level, surprise: town == 0 ? 0 : frequencies.street.surprise(streets.0))
  }

  private func streetLevel(_ ids: (UInt32, UInt32)) -> Int {
    switch features.streets.level(ids.0, ids.1) {
    case .exact: 0
    case .close, .part: 1
    case .similar, .different: 2
    }
  }

  /// 0 same, 1 in between, 2 different, 3 nothing to compare; with how common the post code is.
  @inline(__always) private func town(_ a: Int, _ b: Int) -> (Int, Int32) {
    let none = ValuePool.none
    let codes = (records[a].postcode, records[b].postcode)
    let cities = (records[a].city, records[b].city)
    let hasCities = cities.0 != none && cities.1 != none
    if codes.0 != 0 && codes.1 != 0 {
      if codes.0 == codes.1 {
        return (0, records[a].surprise.postcode)
      }
      if hasCities {
        return (
          features.cities.level(cities.0, cities.1).rawValue <= NameLevel.close.rawValue ? 1 : 2, 0
        )
      }
      return (PhoneDigits.isNear(codes.0, codes.1) ? 1 : 2, 0)
    }
    guard hasCities else { return (3, 0) }
    switch features.cities.level(cities.0, cities.1) {
    case .exact, .close: return (0, 0)
    case .part, .similar: return (1, 0)
    case .different: return (2, 0)
    }
  }
}
