internal import Synchronization

/// The reference tables that a run uses, each read when it is first asked for: the user's own where he added one, else the compiled one.
///
/// Everything works, with less, when a table is absent: the typed table is then empty.
public final class ReferenceLibrary: Sendable {
  /// The tables that the user added, in his data folder, over the compiled ones.
  public static let standard = ReferenceLibrary(store: .standard)

  private let store: ReferenceStore?
  private let used = Mutex<[String: TableUse]>([:])
  private let lazyFirstNames: Lazily<FirstNames>
  private let lazySurnames: Lazily<Surnames>
  private let lazyCommunes: Lazily<Communes>
  private let lazyLegalForms: Lazily<LegalForms>
  private let lazyStreetTypes: Lazily<StreetTypes>
  private let lazySensitiveWords: Lazily<SensitiveWords>
  private let lazyActivities: Lazily<Activities>
  private let lazyLegalCategories: Lazily<LegalCategories>

  /// A library over the tables of a store; without one, the compiled tables alone.
  public init(store: ReferenceStore? = nil) {
    self.store = store
    // Each typed table reads through a copy of the same two facts, so that none of them holds the library.
    let find: @Sendable (String) -> ReferenceTable? = { name in
      store?.table(name) ?? ReferenceTable.compiled(name)
    }
    lazyFirstNames = Lazily {
      let table = find("fr_prenoms.csv")
      let added = table?.origin == .added
      return FirstNames(
        table: table, accents: added ? ReferenceTable.compiled("fr_prenoms.csv") : nil)
    }
    lazySurnames = Lazily {
      let table = find("fr_noms_famille.csv")
      let added = table?.origin == .added
      return Surnames(
        table: table, more: added ? ReferenceTable.compiled("fr_noms_famille.csv") : nil)
    }
    lazyCommunes = Lazily { Communes(find: find) }
    lazyStreetTypes = Lazily {
      StreetTypes(types: find("types_voie.csv"), words: find("mots_adresse.csv"))
    }
    lazySensitiveWords = Lazily {
      SensitiveWords(table: find("mots_sensibles.csv"), bearers: find("mots_porteurs.csv"))
    }
    lazyActivities = Lazily {
      Activities(
        second: find("fr_naf_rev2.csv"), third: find("fr_naf_2025.csv"),
        sections: find("naf_sections.csv"), correspondence: find("fr_naf_rev2_2025.csv"))
    }
    lazyLegalCategories = Lazily {
      LegalCategories(
        usual: find("categories_juridiques.csv"), official: find("fr_categories_juridiques.csv"))
    }
    lazyLegalForms = Lazily {
      LegalForms(
        french: find("formes_juridiques_fr.csv"), european: find("formes_juridiques_eu.csv"))
    }
  }

  /// First names with their accents, births and share of girls.
  public var firstNames: FirstNames { lazyFirstNames.value }
  /// Family names in the order of their frequency.
  public var surnames: Surnames { lazySurnames.value }
  /// Legal forms.
  public var legalForms: LegalForms { lazyLegalForms.value }
  /// Types of streets and words of addresses.
  public var streetTypes: StreetTypes { lazyStreetTypes.value }
  /// Words that tell what only who has a ground for it may keep.
  public var sensitiveWords: SensitiveWords { lazySensitiveWords.value }
  /// What firms do.
  public var activities: Activities { lazyActivities.value }
  /// What firms are in law.
  public var legalCategories: LegalCategories { lazyLegalCategories.value }
  /// Communes and post codes.
  public var communes: Communes { lazyCommunes.value }

  /// A table by its file name, the user's before the compiled one; its use is noted for the summary.
  public func table(_ name: String) -> ReferenceTable? {
    guard let table = store?.table(name) ?? ReferenceTable.compiled(name) else { return nil }
    used.withLock { used in
      if used[name] == nil {
        used[name] = TableUse(name: name, origin: table.origin, hash: table.hash)
      }
    }
    return table
  }

  /// The tables asked for by ``table(_:)`` and those that the user added, with their hashes, by name.
  public var uses: [TableUse] {
    var all = used.withLock { $0 }
    for name in store?.names ?? [] where all[name] == nil {
      guard let table = store?.table(name) else { continue }
      all[name] = TableUse(name: name, origin: .added, hash: table.hash)
    }
    return all.values.sorted { $0.name < $1.name }
  }
}

/// One table that a run used: what the summary names.
public struct TableUse: Sendable, Equatable {
  /// The file name of the table.
  public let name: String
  /// Compiled in, or added by the user.
  public let origin: ReferenceTable.Origin
  /// The SHA-256 of its text, in hexadecimal.
  public let hash: String
}
