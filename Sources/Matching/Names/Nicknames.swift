import Reference

/// French first names and the short forms that people give for them.
enum Nicknames {
  /// The groups that a folded name belongs to; none when no table knows it.
  static func groups(_ bytes: [UInt8], _ range: Range<Int>) -> [UInt16] {
    groups[Mix.hash(bytes, range)] ?? []
  }

  /// One group a line: the names that stand for each other.
  private static let table = """
    alexandre alex sacha
    alexandra alex sandra
    anne annie anouk nanou
    antoine toine tony
    antoinette toinette
    benjamin ben benji
    bernard nanard
    bernadette bernie dette
    bertrand bebert
    catherine cathy kathy katy
    caroline caro
    charlotte charlie lotte
    christian chris
    christine chris cricri
    christophe chris tophe
    claudine clo
    clement clem
    daniel dany dani
    danielle dany dani
    delphine del
    dominique dom domi
    edouard ed doudou eddy
    elisabeth babeth lise betty zabeth
    emilie emi
    emmanuel manu
    emmanuelle manu
    eric ricky
    florence flo
    florian flo
    francois fanfan
    francoise fanfan soizic
    frederic fred
    frederique fred
    gabriel gaby gab
    gabrielle gaby
    genevieve ginette gigi
    gerard gege
    gilbert gil
    gregory greg
    guillaume guigui gui
    guy guitou
    helene lena
    henri riton
    henriette riette
    isabelle isa zaza
    jacqueline jacotte line jackie
    jacques jacquot jacky
    jean jeannot
    jeanne jeannette
    jerome jej
    joseph jo jojo
    josephine jo fifine josie
    josette jo
    jonathan jo john
    julie ju juju
    julien ju juju
    laurence lolo
    laurent lolo
    louis loulou
    louise loulou lison
    lucie lulu
    lucien lulu
    madeleine mado madelon
    marguerite margot maggie
    margaux margot
    marie mimi
    marine marinette
    martine titine
    mathieu mat matt
    mathilde mathou
    matthieu mat matt
    maurice momo
    maxime max
    michel mich michou mimi
    michele mich mimi
    monique momo nique
    nathalie nath nat
    nicolas nico
    nicole nicky
    olivier oliv
    pascal pasco
    patricia pat patou
    patrice pat
    patrick pat
    philippe phil
    pierre pierrot
    raymond ray
    rene nene
    richard richie rico
    robert bob bobby
    roger roro
    romain rom
    samuel sam
    sandrine sandy
    sebastien seb
    simone monette
    sophie soso
    stephane steph
    stephanie steph fanny
    susanne suzy suzie suzette
    suzanne suzy suzie suzette
    theodore theo
    theophile theo
    therese zezette
    thierry titi
    thomas tom
    timothee tim
    valentin val
    valentine val
    valerie val
    veronique vero
    victor vic toto
    victoire vic
    vincent vince
    virginie virg gigi
    xavier xav
    yvette vette
    """

  /// For each name the groups that it belongs to: a number for each line of the table above and of the reference table.
  private static let groups: [UInt64: [UInt16]] = {
    var map: [UInt64: [UInt16]] = [:]
    var group: UInt16 = 0
    func add(_ names: [[UInt8]]) {
      group += 1
      for name in Set(names) { map[Mix.hash(name), default: []].append(group) }
    }
    for line in [table, ForeignNicknames.table].flatMap({ $0.split(separator: "\n") }) {
      add(line.split(separator: " ").map { Array($0.utf8) })
    }
    for row in ReferenceLibrary.standard.table("surnoms.csv")?.rows() ?? [] where row.count == 2 {
      add(([row[0]] + row[1].split(separator: "|").map(String.init)).map(folded))
    }
    return map
  }()

  private static func folded(_ name: String) -> [UInt8] {
    let bytes = Array(name.utf8)
    var out: [UInt8] = []
    Folding.fold(bytes, 0..<bytes.count, into: &out)
    return out
  }
}
