extension PairComparer {
  /// Last and first name as one variable, both orders tried.
  @inline(__always) func name(_ a: Int, _ b: Int) -> Evidence {
    let none = ValuePool.none
    let lasts = (records[a].last, records[b].last)
    let firsts = (records[a].first, records[b].first)
    let hasLast = lasts.0 != none && lasts.1 != none
    let hasFirst = firsts.0 != none && firsts.1 != none
    guard hasLast || hasFirst else { return Evidence.none }
    guard hasLast else {
      let (level, surprise) = first(firsts)
      return Evidence(level: Levels.firstOnly &+ Int(level.rawValue), surprise: surprise)
    }
    let (lastLevel, lastSurprise) = last(lasts, (records[a].birthName, records[b].birthName))
    guard hasFirst else {
      return Evidence(level: Levels.lastOnly &+ Int(lastLevel.rawValue), surprise: lastSurprise)
    }
    let (firstLevel, firstSurprise) = first(firsts)
    if lastLevel.rawValue >= NameLevel.part.rawValue
      && firstLevel.rawValue >= NameLevel.part.rawValue && haveSameWords(lasts, firsts)
    {
      return Evidence(level: Levels.nameSwapped, surprise: crossSurprise(lasts, firsts))
    }
    if lastLevel.rawValue >= NameLevel.similar.rawValue
      && firstLevel.rawValue >= NameLevel.similar.rawValue
    {
      let cross = features.names.level(lasts.0, firsts.1)
      if cross.rawValue <= NameLevel.part.rawValue {
        let other = features.names.level(firsts.0, lasts.1)
        if cross == .exact && other == .exact {
          return Evidence(level: Levels.nameSwapped, surprise: crossSurprise(lasts, firsts))
        }
        if other.rawValue <= NameLevel.part.rawValue
          && min(cross.rawValue, other.rawValue) <= NameLevel.close.rawValue
        {
          return Evidence(
            level: Levels.nameSwappedNear, surprise: crossSurprise(lasts, firsts) / 2)
        }
      }
    }
    return Evidence(
      level: Levels.name(lastLevel, firstLevel), surprise: lastSurprise &+ firstSurprise)
  }

  /// Whether the level says that it is one name.
  @inline(__always) static func namesAgree(_ level: Int) -> Bool {
    if level >= 1 && level <= 25 {
      return (level - 1) / 5 <= Int(NameLevel.close.rawValue)
        && (level - 1) % 5 <= Int(NameLevel.part.rawValue)
    }
    if level == Levels.nameSwapped || level == Levels.nameSwappedNear { return true }
    return level == Levels.lastOnly || level == Levels.lastOnly + 1
  }

  /// Whether the level says that it is one first name.
  @inline(__always) static func firstNamesAgree(_ level: Int) -> Bool {
    if level >= 1 && level <= 25 { return (level - 1) % 5 <= Int(NameLevel.close.rawValue) }
    return level == Levels.nameSwapped || level == Levels.nameSwappedNear
      || level == Levels.firstOnly
      || level == Levels.firstOnly + 1
  }

  /// Whether the level says that the first names are two.
  @inline(__always) static func firstNamesDiffer(_ level: Int) -> Bool {
    if level >= 1 && level <= 25 { return (level - 1) % 5 >= Int(NameLevel.similar.rawValue) }
    return level == Levels.firstOnly + Int(NameLevel.different.rawValue)
  }

  /// Whether the level says that nothing of the names agrees.
  @inline(__always) static func namesDiffer(_ level: Int) -> Bool {
    level == Levels.name(.different, .different)
      || level == Levels.lastOnly + Int(NameLevel.different.rawValue)
      || level == Levels.firstOnly + Int(NameLevel.different.rawValue)
  }

  @inline(__always) private func first(_ ids: (UInt32, UInt32)) -> (NameLevel, Int32) {
    let level = features.names.givenLevel(ids.0, ids.1)
    return (level, surprise(level, ids, frequencies.first))
  }

  /// The best level among usual and birth names of both.
  @inline(__always)
  private func last(_ ids: (UInt32, UInt32), _ births: (UInt32, UInt32)) -> (NameLevel, Int32) {
    let none = ValuePool.none
    var best = features.names.level(ids.0, ids.1)
    var pair = ids
    if births.0 != none || births.1 != none, best != .exact {
      for (left, right) in [(births.0, births.1), (births.0, ids.1), (ids.0, births.1)]
      where left != none && right != none {
        let level = features.names.level(left, right)
        if level.rawValue < best.rawValue {
          best = level
          pair = (left, right)
        }
      }
    }
    return (best, surprise(best, pair, frequencies.last))
  }

  @inline(__always)
  private func surprise(_ level: NameLevel, _ ids: (UInt32, UInt32), _ table: FrequencyTable)
    -> Int32
  {
    switch level {
    case .exact: max(table.surprise(ids.0), table.surprise(ids.1))
    case .close: max(table.surprise(ids.0), table.surprise(ids.1)) / 2
    default: 0
    }
  }

  /// Of the two records the one whose names are commoner where they stand has them in their places: `Karen` is rare as a last name.
  private func crossSurprise(_ lasts: (UInt32, UInt32), _ firsts: (UInt32, UInt32)) -> Int32 {
    max(
      frequencies.last.surprise(lasts.0) &+ frequencies.first.surprise(firsts.0),
      frequencies.last.surprise(lasts.1) &+ frequencies.first.surprise(firsts.1))
  }

  /// Whether both records hold the same words, parted otherwise between the two names: `Dan` `Ledesma Canals` and `Ledesma`
  /// `Dan Canals`.
  private func haveSameWords(_ lasts: (UInt32, UInt32), _ firsts: (UInt32, UInt32)) -> Bool {
    let sums = features.names.traits.wordSum
    return sums[Int(lasts.0)] &+ sums[Int(firsts.0)] == sums[Int(lasts.1)] &+ sums[Int(firsts.1)]
  }

  /// Whether two records of one last name bear two usual first names: on one birth date these are twins as well as one client.
  ///
  /// `Léa` and `Théa`, `Jules` and `Julien`; one letter more or less is a slip as often.
  func mayBeTwins(_ a: Int, _ b: Int, nameLevel: Int) -> Bool {
    guard nameLevel >= 1, nameLevel <= 25, (nameLevel &- 1) / 5 <= Int(NameLevel.part.rawValue)
    else { return false }
    let first = (nameLevel &- 1) % 5
    guard first >= Int(NameLevel.similar.rawValue) else { return false }
    let (left, right) = (records[a].first, records[b].first)
    let traits = features.names.traits
    guard traits.given[Int(left)].isKnown, traits.given[Int(right)].isKnown,
      !traits.areNicknames(Int(left), Int(right))
    else { return false }
    if first == Int(NameLevel.different.rawValue) { return true }
    let pool = features.names.pool
    return !OneEdit.apart(pool.bytes, pool.range(left), pool.range(right))
  }
}
