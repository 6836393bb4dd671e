extension Catalogue {
  /// The places of the columns of a second person of the row: « Nom 2, Prénom 2, Tel 2 » beside « Nom 1, Prénom 1, Tel 1 », and
  /// « Participant - Nom, Participant - Prénom » beside « Nom, Prénom ».
  ///
  /// A number counts where it stands behind a whole name, and the same name stands without it or with a one: « Adresse 2 » is a second
  /// line, « Prénom 2 » alone a second first name, and « Tel 2 » alone a second telephone.
  public static func secondPersons(in headings: [String]) -> Set<Int> {
    let parted = headings.map { numbered(Heading.fold($0)) }
    func numbers(_ names: Set<String>) -> Set<Int> {
      let firsts = Set(
        parted.compactMap { part in
          part.number <= 1 && names.contains(part.field?.name ?? "") ? part.field?.name : nil
        })
      return Set(
        parted.compactMap { part in
          part.number > 1 && firsts.contains(part.field?.name ?? "") ? part.number : nil
        })
    }
    let further = numbers(["person"]).union(
      numbers(["last-name"]).intersection(numbers(["first-name"])))
    let named = besidePlain(headings)
    guard !further.isEmpty else { return named }
    return named.union(
      parted.indices.filter { place in
        guard let field = parted[place].field else { return false }
        return further.contains(parted[place].number)
          && [.identity, .reach].contains(field.group)
      })
  }

  /// A heading without the number behind it, `nom2`: its field and the number; 0 where it has none.
  private static func numbered(_ folded: String) -> (field: Field?, number: Int) {
    let core = folded.prefix { !$0.isNumber }
    guard !core.isEmpty, let number = Int(folded.dropFirst(core.count)), number < 10 else {
      return (byHeading[folded], 0)
    }
    return (byHeading[String(core)], number)
  }

  /// What is a second person's fills no field of the client.
  static func settleNumbered(of headings: [String], _ fields: inout [Field?]) {
    for place in secondPersons(in: headings) { fields[place] = nil }
  }
}
