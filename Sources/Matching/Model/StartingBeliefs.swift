/// The beliefs that training starts from, and that stay where a file teaches nothing.
///
/// The start decides which class is which: *same client* is told by names, *same household* by a shared address, landline and last
/// name under another first name. The figures are round on purpose; training replaces them.
enum StartingBeliefs {
  /// The beliefs for pairs in which `kind` of the two records carry a company's name or number.
  static func of(kind: Int) -> Beliefs {
    var beliefs = Beliefs()
    names(&beliefs, kind: kind)
    let m = Relation.same
    let h = Relation.household
    beliefs.set(.birthDate, from: 1, m, [0.93, 0.02, 0.025, 0.025])
    beliefs.set(.birthDate, from: 1, h, [0.005, 0.005, 0.035, 0.955])
    // What only one level can find tells one client from one household in nothing.
    for relation in [m, h] {
      beliefs.set(.birthDate, from: Levels.BirthDate.twins, relation, [1])
      beliefs.set(.mail, from: Levels.Mail.sameOfFamily, relation, [1])
      beliefs.set(.mail, from: Levels.Mail.sameDomainOfRole, relation, [1])
    }
    beliefs.set(.phone, from: 1, m, [0.45, 0.15, 0.15, 0.05, 0.20])
    beliefs.set(.phone, from: 1, h, [0.03, 0.03, 0.44, 0.02, 0.48])
    beliefs.set(.phone, from: Levels.Phone.onlyMobileSame, m, [0.70, 0.05, 0.25])
    beliefs.set(.phone, from: Levels.Phone.onlyMobileSame, h, [0.03, 0.01, 0.96])
    beliefs.set(.phone, from: Levels.Phone.onlyLandlineSame, m, [0.75, 0.05, 0.20])
    beliefs.set(.phone, from: Levels.Phone.onlyLandlineSame, h, [0.50, 0.02, 0.48])
    beliefs.set(.mail, from: 1, m, [0.70, 0.06, 0.05, 0.02, 0.17])
    beliefs.set(.mail, from: 1, h, [0.05, 0.01, 0.01, 0.02, 0.91])
    beliefs.set(.mail, from: Levels.Mail.sameFromName, m, [0.78, 0.12, 0.06, 0.035, 0.005])
    beliefs.set(.mail, from: Levels.Mail.sameFromName, h, [0.02, 0.02, 0.56, 0.30, 0.10])
    addresses(&beliefs)
    beliefs.set(.company, from: 1, m, [0.80, 0.10, 0.06, 0.035, 0.005])
    beliefs.set(
      .company, from: 1, h,
      kind == 2 ? [0.59, 0.08, 0.07, 0.25, 0.01] : [0.29, 0.03, 0.07, 0.60, 0.01])
    beliefs.set(.company, from: Levels.Company.personBesideContact, m, [0.85, 0.15])
    beliefs.set(.company, from: Levels.Company.personBesideContact, h, [0.40, 0.60])
    beliefs.set(.organisation, from: 1, m, [0.84, 0.85, 0.02, 0.09, 0.05, 0.09, 0.06])
    beliefs.set(
      .organisation, from: 1, h,
      kind == 2
        ? [0.01, 0.68, 0.66, 0.02, 0.31, 0.02, 0.30] : [0.01, 0.31, 0.31, 0.02, 0.66, 0.02, 0.67])
    beliefs.set(.sex, from: 1, m, [0.985, 0.015])
    beliefs.set(.sex, from: 1, h, [0.45, 0.55])
    // Either may use the other's name (Code civil, art. 225-1), and she mostly does; yet a name wholly mistyped is as often a man's.
    beliefs.set(.sex, from: Levels.Sex.womanOfTwoNames, m, [0.75, 0.25])
    beliefs.set(.sex, from: Levels.Sex.womanOfTwoNames, h, [0.5, 0.5])
    if kind == 2 {
      otherEstablishment(&beliefs)
      sisterFirm(&beliefs)
    }
    for kind in [Comparison.identifier1, .identifier2, .identifier3, .identifier4] {
      beliefs.set(kind, from: 1, m, [0.85, 0.09, 0.06])
      beliefs.set(kind, from: 1, h, [0.01, 0.01, 0.98])
    }
    unrelated(&beliefs)
    for relation in Relation.allCases { beliefs.normalise(relation) }
    return beliefs
  }

  /// Rows: last name exact, close, part, similar, different; columns: first name likewise; then the two cells exchanged.
  private static let personSame: [Double] = [
    0.550, 0.070, 0.060, 0.010, 0.004,
    0.120, 0.012, 0.010, 0.002, 0.001,
    0.020, 0.003, 0.003, 0.001, 0.001,
    0.020, 0.003, 0.002, 0.001, 0.001,
    0.030, 0.003, 0.003, 0.001, 0.004,
    0.040, 0.015,
  ]
  private static let personHousehold: [Double] = [
    0.013, 0.012, 0.020, 0.060, 0.600,
    0.003, 0.002, 0.003, 0.010, 0.080,
    0.001, 0.001, 0.001, 0.004, 0.030,
    0.001, 0.001, 0.001, 0.003, 0.020,
    0.001, 0.001, 0.002, 0.020, 0.120,
    0.0005, 0.0005,
  ]
  /// Two contacts of one firm: the names say nothing.
  private static let otherContact: [Double] = [
    0.002, 0.001, 0.001, 0.002, 0.010,
    0.001, 0.001, 0.001, 0.002, 0.005,
    0.001, 0.001, 0.001, 0.002, 0.005,
    0.001, 0.001, 0.002, 0.005, 0.040,
    0.006, 0.004, 0.006, 0.060, 0.830,
    0.0005, 0.0005,
  ]

  /// Puts in place of what is believed of firms what is believed of the people who work there: as in persons' files a name tells the
  /// client, and colleagues share the firm, its place and its switchboard.
  static func ofContacts(_ beliefs: inout Beliefs) {
    names(&beliefs, kind: 0)
    addresses(&beliefs)
    let h = Relation.household
    beliefs.set(.sex, from: 1, h, [0.5, 0.5])
    beliefs.set(.name, from: 1, h, zip(personHousehold, otherContact).map { 0.1 * $0 + 0.9 * $1 })
    beliefs.set(.name, from: Levels.lastOnly, h, [0.03, 0.01, 0.01, 0.05, 0.90])
    beliefs.set(.phone, from: 1, h, [0.02, 0.01, 0.55, 0.02, 0.40])
    beliefs.set(.phone, from: Levels.Phone.onlyLandlineSame, h, [0.60, 0.02, 0.38])
    beliefs.set(.mail, from: 1, h, [0.02, 0.01, 0.01, 0.66, 0.30])
    beliefs.set(.company, from: 1, .same, [0.75, 0.10, 0.07, 0.07, 0.01])
    beliefs.set(.company, from: 1, h, [0.75, 0.10, 0.07, 0.07, 0.01])
    for relation in [Relation.same, h] {
      beliefs.set(.organisation, from: 1, relation, [0.80, 0.90, 0.05, 0.05, 0.10, 0.04, 0.06])
      beliefs.normalise(relation)
    }
  }

  private static func names(_ beliefs: inout Beliefs, kind: Int) {
    // Between records of firms another contact is likely, between two places of one firm more; between a firm's and a person's, less.
    let others = [0.0, 0.15, 0.4][kind]
    let elsewhere = 0.6
    func mixed(_ own: [Double], _ share: Double) -> [Double] {
      zip(own, otherContact).map { (1 - share) * $0 + share * $1 }
    }
    beliefs.set(.name, from: 1, .same, mixed(personSame, others))
    beliefs.set(
      .name, from: 1, .household,
      kind == 2 ? mixed(personSame, elsewhere) : mixed(personHousehold, 0.1))
    let m = [[0.80, 0.12, 0.03, 0.02, 0.03], [0.75, 0.10, 0.08, 0.02, 0.05]]
    let h = [[0.75, 0.08, 0.03, 0.03, 0.11], [0.015, 0.015, 0.02, 0.05, 0.90]]
    for (place, level) in [Levels.lastOnly, Levels.firstOnly].enumerated() {
      let apart = [0.003, 0.003, 0.004, 0.05, 0.94]
      func told(_ share: Double) -> [Double] {
        zip(m[place], apart).map { (1 - share) * $0 + share * $1 }
      }
      beliefs.set(.name, from: level, .same, told(others))
      beliefs.set(.name, from: level, .household, kind == 2 ? told(elsewhere) : h[place])
    }
  }

  /// Rows: street same, between, different × number same, unknown, different; columns: town same, between, different.
  private static func addresses(_ beliefs: inout Beliefs) {
    beliefs.set(
      .address, from: 1, .same,
      [
        0.600, 0.030, 0.010, 0.020, 0.004, 0.001, 0.040, 0.004, 0.001,
        0.080, 0.006, 0.002, 0.005, 0.001, 0.001, 0.008, 0.001, 0.001,
        0.005, 0.001, 0.002, 0.004, 0.002, 0.008, 0.040, 0.010, 0.110,
      ])
    beliefs.set(
      .address, from: 1, .household,
      [
        0.680, 0.030, 0.004, 0.010, 0.002, 0.001, 0.030, 0.002, 0.001,
        0.080, 0.006, 0.001, 0.004, 0.001, 0.001, 0.005, 0.001, 0.001,
        0.004, 0.001, 0.001, 0.004, 0.001, 0.006, 0.050, 0.005, 0.080,
      ])
    beliefs.set(.address, from: Levels.townOnly, .same, [0.85, 0.06, 0.09])
    beliefs.set(.address, from: Levels.townOnly, .household, [0.88, 0.05, 0.07])
  }

  /// Two establishments of one firm are two clients: one name, often one switchboard or domain, another place.
  private static func otherEstablishment(_ beliefs: inout Beliefs) {
    let h = Relation.household
    beliefs.set(
      .address, from: 1, h,
      [
        0.060, 0.004, 0.001, 0.008, 0.002, 0.001, 0.004, 0.001, 0.010,
        0.020, 0.001, 0.001, 0.001, 0.001, 0.001, 0.002, 0.001, 0.005,
        0.005, 0.001, 0.010, 0.010, 0.002, 0.030, 0.140, 0.020, 0.670,
      ])
    beliefs.set(.address, from: Levels.townOnly, h, [0.20, 0.02, 0.78])
    // Whom one speaks to in one place and in the other is chance.
    beliefs.set(.sex, from: 1, h, [0.55, 0.45])
    beliefs.set(.phone, from: Levels.Phone.onlyLandlineSame, h, [0.45, 0.02, 0.53])
    beliefs.set(.phone, from: 1, h, [0.08, 0.05, 0.30, 0.02, 0.55])
    beliefs.set(.mail, from: 1, h, [0.45, 0.05, 0.01, 0.30, 0.19])
  }

  /// Two firms of one owner, as the one that runs the shop and the one that owns its walls: one place, often one phone and the same
  /// contact, but another name, of which a part may be shared, and another number.
  private static func sisterFirm(_ beliefs: inout Beliefs) {
    let s = Relation.sister
    beliefs.set(
      .name, from: 1, s, zip(personSame, otherContact).map { 0.45 * $0 + 0.55 * $1 })
    beliefs.set(.name, from: Levels.lastOnly, s, [0.50, 0.04, 0.02, 0.03, 0.41])
    beliefs.set(.name, from: Levels.firstOnly, s, [0.40, 0.03, 0.02, 0.05, 0.50])
    beliefs.set(.birthDate, from: 1, s, [0.40, 0.01, 0.02, 0.57])
    beliefs.set(.phone, from: 1, s, [0.20, 0.10, 0.25, 0.02, 0.43])
    beliefs.set(.phone, from: Levels.Phone.onlyMobileSame, s, [0.40, 0.02, 0.58])
    beliefs.set(.phone, from: Levels.Phone.onlyLandlineSame, s, [0.50, 0.02, 0.48])
    beliefs.set(.mail, from: 1, s, [0.25, 0.03, 0.01, 0.15, 0.56])
    beliefs.set(.mail, from: Levels.Mail.sameFromName, s, [0.30, 0.05, 0.30, 0.25, 0.10])
    for level in 1...Levels.townOnly + 2 {
      beliefs[.address, level, s] = beliefs[.address, level, .same]
    }
    beliefs.set(.company, from: 1, s, [0.002, 0.010, 0.200, 0.488, 0.300])
    beliefs.set(.company, from: Levels.Company.personBesideContact, s, [0.40, 0.60])
    beliefs.set(.organisation, from: 1, s, [0.001, 0.01, 0.004, 0.02, 0.975, 0.02, 0.97])
    beliefs.set(.sex, from: 1, s, [0.6, 0.4])
    beliefs.set(.sex, from: Levels.Sex.womanOfTwoNames, s, [0.5, 0.5])
    beliefs[.birthDate, Levels.BirthDate.twins, s] = 1
    beliefs[.mail, Levels.Mail.sameOfFamily, s] = 1
    beliefs[.mail, Levels.Mail.sameDomainOfRole, s] = 1
    for kind in [Comparison.identifier1, .identifier2, .identifier3, .identifier4] {
      beliefs.set(kind, from: 1, s, [0.01, 0.01, 0.98])
    }
  }

  /// Where a file is too small to count: two strangers seldom agree.
  private static func unrelated(_ beliefs: inout Beliefs) {
    let u = Relation.unrelated
    let last = [0.002, 0.003, 0.004, 0.050, 0.941]
    let first = [0.006, 0.004, 0.010, 0.060, 0.920]
    beliefs.set(
      .name, from: 1, u, last.flatMap { l in first.map { l * $0 } } + [0.000_002, 0.000_005])
    beliefs.set(.name, from: Levels.lastOnly, u, last)
    beliefs.set(.name, from: Levels.firstOnly, u, first)
    beliefs.set(.birthDate, from: 1, u, [0.0003, 0.0015, 0.03, 0.968])
    beliefs.set(.birthDate, from: Levels.BirthDate.twins, u, [0.0003])
    beliefs.set(.phone, from: 1, u, [0.000_01, 0.0001, 0.0001, 0.0001, 0.9997])
    beliefs.set(.phone, from: Levels.Phone.onlyMobileSame, u, [0.0001, 0.000_03, 0.9998])
    beliefs.set(.phone, from: Levels.Phone.onlyLandlineSame, u, [0.0001, 0.000_03, 0.9998])
    beliefs.set(.mail, from: 1, u, [0.0001, 0.0002, 0.0001, 0.002, 0.997])
    beliefs.set(.mail, from: Levels.Mail.sameFromName, u, [0.001, 0.10, 0.49, 0.30, 0.109])
    beliefs.set(.mail, from: Levels.Mail.sameOfFamily, u, [0.0001, 0.002])
    let street = [0.001, 0.002, 0.997]
    let number = [0.01, 0.10, 0.89]
    let town = [0.01, 0.002, 0.988]
    beliefs.set(
      .address, from: 1, u, street.flatMap { s in number.flatMap { n in town.map { s * n * $0 } } })
    beliefs.set(.address, from: Levels.townOnly, u, town)
    beliefs.set(.company, from: 1, u, [0.0005, 0.0005, 0.005, 0.9938, 0.0002])
    beliefs.set(.company, from: Levels.Company.personBesideContact, u, [0.40, 0.60])
    beliefs.set(
      .organisation, from: 1, u, [0.0001, 0.0001, 0.0001, 0.0001, 0.9997, 0.0001, 0.9998])
    beliefs.set(.sex, from: 1, u, [0.5, 0.5])
    beliefs.set(.sex, from: Levels.Sex.womanOfTwoNames, u, [0.5, 0.5])
    for kind in [Comparison.identifier1, .identifier2, .identifier3, .identifier4] {
      beliefs.set(kind, from: 1, u, [0.0002, 0.001, 0.9988])
    }
  }
}
