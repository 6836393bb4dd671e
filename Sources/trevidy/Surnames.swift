/// Surnames: the usual ones of the west of France, and made ones that grow with the number of clients.
struct Surnames {
  /// How many different surnames are in use.
  let count: Int

  init(clients: Int) { count = max(Surnames.real.count + 160, clients / 30) }

  /// A surname; the real ones come most often, the first of them above all.
  func pick(_ chance: inout SplitMix64) -> String {
    let realShare = count > 4000 ? 120 : 700
    if chance.chance(realShare) { return chance.pickEarly(Surnames.real) }
    return Surnames.made(chance.below(count - Surnames.real.count))
  }

  /// The surname number `index` of a language that sounds Breton or Gallo; never the same twice.
  static func made(_ index: Int) -> String {
    let spread = (index &* 7919) % (starts.count * middles.count * ends.count)
    let turn = index / (starts.count * middles.count * ends.count)
    let start = starts[spread % starts.count]
    let middle = middles[spread / starts.count % middles.count]
    let end = ends[spread / (starts.count * middles.count)]
    return (turn == 0 ? "" : turn == 1 ? "Le " : "Saint-") + start + middle + end
  }

  private static let starts = words(
    """
    Ker,Tré,Plou,Pen,Lan,Bos,Guen,Mor,Cad,Rou,Tan,Gour,Coat,Ros,Trég,Quim,Bré,Cos,Dan,Fur,Gar,Hel,Jag,Lou,Mar,\
    Nev,Oll,Per,Rib,Sal,Ton,Ur,Ver,Bil,Cor,Dol,Fla,Gra,Hé,Kéro
    """)
  private static let middles = words(
    "b,d,f,g,l,m,n,p,r,s,t,v,bl,br,dr,gl,gn,ll,nd,nt,rg,rm,rn,rv,st")
  private static let ends = words(
    "ec,ou,an,ic,el,ard,in,eau,ier,on,et,as,en,eul,iou,ès,ot,ain,euc,al,oux,aud,ent,ol,ac,iz,us,eur,ette,or"
  )

  private static let real = words(
    """
    Martin,Le Goff,Thomas,Le Gall,Robert,Simon,Morel,Richard,Petit,Durand,Leroy,Hamon,Guillou,Gautier,Rault,Perrin,\
    Renault,Le Roux,Tanguy,Morvan,Riou,Lemoine,Michel,Dubois,Bernard,Girard,Garnier,Roux,Lefèvre,Lefebvre,Moreau,\
    Laurent,Bertrand,Rousseau,Blanchard,Guérin,Boyer,Chevalier,François,Legrand,Gauthier,Faure,Mercier,Dupont,\
    Lambert,Bonnet,Fontaine,Robin,Henry,Nicolas,Mathieu,Clément,Masson,Marchand,Duval,Denis,Dumont,Marie,Lemaire,\
    Noël,Meyer,Dufour,Meunier,Brun,Blanc,Joly,Rivière,Lucas,Brunet,Gaillard,Barbier,Arnaud,Martinez,Gérard,Roche,\
    Renard,Roy,Schmitt,Colin,Vidal,Caron,Picard,Roger,Fabre,Aubert,Lemoine,Dumas,Lacroix,Olivier,Philippe,Bourgeois,\
    Pierre,Benoît,Rey,Leclerc,Payet,Rolland,Leclercq,Guillaume,Lecomte,Lopez,Jean,Dupuy,Guillot,Hubert,Berger,\
    Carpentier,Sanchez,Dupuis,Moulin,Louis,Deschamps,Huet,Vasseur,Perez,Boucher,Fleury,Royer,Klein,Jacquet,Adam,\
    Paris,Poirier,Marty,Aubry,Guyot,Carré,Charles,Renaud,Charpentier,Ménard,Maillard,Baron,Bertin,Bailly,Hervé,\
    Schneider,Fernandez,Collet,Léger,Bouvier,Julien,Prévost,Millet,Perrot,Daniel,Cousin,Germain,Breton,Besson,\
    Langlois,Rémy,Le Bihan,Le Corre,Le Guen,Le Borgne,Le Berre,Le Bris,Le Bail,Le Floch,Le Gac,Le Meur,Le Moal,\
    Le Dantec,Le Bras,Le Roy,Le Breton,Le Tallec,Le Pennec,Le Hir,Le Doaré,Le Quellec,Kerhervé,Kervella,Kermarrec,\
    Kerjean,Kerloc’h,Quéré,Quéméner,Quénéhervé,Cadiou,Caradec,Corre,Cozic,Cariou,Bothorel,Bozec,Guéguen,Guivarc’h,\
    Jaouen,Jézéquel,Joncour,L’Hostis,L’Helgouac’h,Madec,Mével,Nédélec,Nicol,Omnès,Pichon,Prigent,Péron,Pennec,Pouliquen,\
    Quiniou,Rannou,Rivoal,Salaün,Stéphan,Tréguer,Troadec,Trévidic,Abgrall,Abalain,Berthou,Bescond,Bodénès,Briand,\
    Calvez,Creac’h,Daoulas,Derrien,Dagorn,Goasguen,Gourvennec,Grall,Gloaguen,Hascoët,Hélias,Herry,Inizan,Kerdraon,\
    Lagadec,Le Lay,Loaëc,Mahé,Mazé,Menez,Merdy,Mingant,Monfort,Moysan,Olier,Ollivier,Pellen,Perrault,Pédron,Podeur,\
    Postic,Ropars,Roudaut,Simier,Tanneau,Toullec,Velly,Vigouroux,Yvinec,Chauvin,Chevrel,Denoual,Divet,Fouré,Gicquel,\
    Gouin,Hamelin,Houssais,Jouan,Lebreton,Lemarchand,Lorand,Louvel,Macé,Marquis,Massot,Monnier,Orain,Pinel,Piron,\
    Poulain,Ramé,Rouault,Saffray,Texier,Thébault,Thézé,Tirel,Travers,Turpin,Vallée,Veillard,de Kergariou,\
    du Plessis,de La Villéon,d’Argentré,Da Silva,Ferreira,Nguyen,Diallo,Traoré,Benali,Haddad,O’Connor,MacLeod,\
    Oger,Nogues,Bazin,Béchu,Besnard,Blot,Bouget,Bruneau,Busnel,Chatel,Chesnais,Chotard,Coudray,Crespel,Daniou,\
    Delahaye,Desbois,Dréan,Ducloyer,Fauchoux,Fougeray,Froc,Galesne,Gandon,Gernigon,Goupil,Grignard,Guillemot,Harel
    """)
}
