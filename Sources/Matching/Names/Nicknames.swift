/// French first names and the short forms that people give for them.
enum Nicknames {
  /// The groups that a folded name belongs to, a bit each; empty when the table does not know it.
  static func groups(_ bytes: [UInt8], _ range: Range<Int>) -> UInt128 {
    masks[Mix.hash(bytes, range)] ?? 0
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
    elisabeth babeth lise betty elise zabeth
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
    helene lena nelly
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
    laurent lolo laurant
    louis loulou
    louise loulou lison
    lucie lulu
    lucien lulu
    madeleine mado madelon
    marguerite margot maggie
    margaux margot
    marie mimi manon
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
    yves yvon
    yvette vette
    """

  private static let masks: [UInt64: UInt128] = {
    var map: [UInt64: UInt128] = [:]
    for (line, names) in table.split(separator: "\n").enumerated() {
      for name in names.split(separator: " ") {
        map[Mix.hash(Array(name.utf8)), default: 0] |= UInt128(1) << UInt128(line)
      }
    }
    return map
  }()
}
