/// Somebody who buys for a company.
struct Contact {
  let woman: Bool
  let first: String
  let last: String
  let email: String?
  let mobile: String?
}

/// One establishment of a company or association; it is the client, whoever speaks for it.
struct Company {
  let client: String
  let name: String
  let form: String
  let siren: String
  let siret: String
  let home: Home
  let switchboard: String
  /// `contact@…`, `compta@…`: addresses that belong to a post, not to a person.
  let roles: [String]
  let contacts: [Contact]

  /// The name as a paper or a person writes it.
  func written(_ chance: inout SplitMix64) -> String {
    let name = Text.typed(name)
    switch chance.below(14) {
    case 0...3: return form.isEmpty ? name : "\(form) \(name)"
    case 4...5: return form.isEmpty ? name : "\(name) \(form)"
    case 6: return Text.unaccented("\(form.isEmpty ? "" : form + " ")\(name)").uppercased()
    case 7: return Text.unaccented(name).uppercased()
    case 8 where form == "SARL": return "S.A.R.L. \(name)"
    case 9: return Damage.typo(name, &chance)
    default: return name
    }
  }

  static func name(owner: String, first: String, town: String, _ chance: inout SplitMix64)
    -> (name: String, form: String)
  {
    let trade = chance.pickEarly(trades)
    let name =
      switch chance.below(10) {
      case 0...2: "\(trade) \(owner)"
      case 3: "\(trade) \(owner) et Fils"
      case 4: "\(trade) de \(first)"
      case 5, 6: "\(trade) \(chance.pick(signs))"
      case 7: "\(owner) \(trade)"
      default: "\(trade) \(chance.pick(signs)) \(Text.typed(town))"
      }
    return (name, chance.pickEarly(forms))
  }

  private static let trades = words(
    """
    Crêperie,Restaurant,Boulangerie,Hôtel,Traiteur,Pâtisserie,Brasserie,Café,Camping,Gîte,Épicerie,Chocolaterie,\
    Poissonnerie,Boucherie,École de cuisine,Association,Bistrot,Conserverie,Ferme,Cidrerie,Brûlerie,Plomberie,\
    Menuiserie,Cabinet,Atelier,Comité des fêtes,Maison de retraite,Centre de loisirs,Biscuiterie,Glacier
    """)
  private static let signs = words(
    """
    du Port,des Remparts,de la Plage,Au Bon Beurre,La Bolée,Ty Coz,Le Grand Large,L’Hermine,Les Embruns,Blé Noir,\
    Sel et Beurre,La Duchesse,Le Corsaire,Les Cormorans,La Marine,Le Sillon,Ker Anna,Aux Délices,La Cale,Le Phare,\
    Triskell,L’Abri du Marin,Les Voiles,Ar Men,La Criée,Le Fournil,Saint-Hélier,La Vilaine,Les Halles,Le Goéland
    """)
  private static let forms = words("SARL,SARL,SAS,EURL,,SASU,SA,SCI,EARL,SNC")
}
