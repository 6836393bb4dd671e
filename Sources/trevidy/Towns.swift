/// A town and one of its post codes.
struct Town {
  let postcode: String
  let name: String
  /// ISO code of the country.
  var country = "FR"
}

/// Where the clients of the shop live: around its two houses first, then all over France.
enum Towns {
  /// - Parameter local: out of a thousand, how many live in the five post codes of the two shops.
  static func pick(local: Int, _ chance: inout SplitMix64) -> Town {
    if chance.chance(4) { return chance.pick(belgian) }
    if chance.chance(local) { return french[chance.weighted([30, 22, 18, 24, 6])] }
    return local > 500 ? chance.pickEarly(french) : chance.pick(french)
  }

  private static let belgian = [
    Town(postcode: "1300", name: "Wavre", country: "BE"),
    Town(postcode: "1000", name: "Bruxelles", country: "BE"),
    Town(postcode: "4000", name: "Liège", country: "BE"),
  ]

  private static let french: [Town] = words(table).map { entry in
    Town(postcode: String(entry.prefix(5)), name: String(entry.dropFirst(6)))
  }

  private static let table = """
    35000 Rennes,35200 Rennes,35700 Rennes,35400 Saint-Malo,35510 Cesson-Sévigné,35170 Bruz,\
    35135 Chantepie,35740 Pacé,35760 Saint-Grégoire,35830 Betton,35235 Thorigné-Fouillard,\
    35310 Mordelles,35300 Fougères,35500 Vitré,35600 Redon,35800 Dinard,35260 Cancale,\
    35120 Dol-de-Bretagne,35430 Saint-Jouan-des-Guérets,35780 La Richardais,35730 Pleurtuit,\
    35340 Liffré,35150 Janzé,35580 Guichen,35650 Le Rheu,35131 Chartres-de-Bretagne,\
    35770 Vern-sur-Seiche,35530 Noyal-sur-Vilaine,35410 Châteaugiron,35160 Montfort-sur-Meu,\
    35190 Tinténiac,35270 Combourg,35360 Montauban-de-Bretagne,35590 L’Hermitage,\
    35136 Saint-Jacques-de-la-Lande,35132 Vezin-le-Coquet,35890 Laillé,\
    35250 Saint-Germain-sur-Ille,35540 Miniac-Morvan,35114 Saint-Benoît-des-Ondes,\
    35350 Saint-Coulomb,35330 Maure-de-Bretagne,35550 Pipriac,35210 Châtillon-en-Vendelais,\
    22100 Dinan,22000 Saint-Brieuc,22300 Lannion,22400 Lamballe-Armor,22130 Plancoët,\
    22240 Fréhel,22200 Guingamp,22500 Paimpol,22700 Perros-Guirec,22600 Loudéac,29000 Quimper,\
    29200 Brest,29600 Morlaix,29900 Concarneau,29100 Douarnenez,29800 Landerneau,29300 Quimperlé,\
    29680 Roscoff,56000 Vannes,56100 Lorient,56300 Pontivy,56400 Auray,56800 Ploërmel,\
    56340 Carnac,56170 Quiberon,56200 La Gacilly,44000 Nantes,44100 Nantes,44600 Saint-Nazaire,\
    44800 Saint-Herblain,44500 La Baule-Escoublac,44110 Châteaubriant,44210 Pornic,\
    50000 Saint-Lô,50300 Avranches,50400 Granville,50170 Pontorson,50100 Cherbourg-en-Cotentin,\
    53000 Laval,53100 Mayenne,49000 Angers,49300 Cholet,49400 Saumur,72000 Le Mans,72100 Le Mans,\
    85000 La Roche-sur-Yon,85100 Les Sables-d’Olonne,14000 Caen,14100 Lisieux,14800 Deauville,\
    61000 Alençon,76000 Rouen,76600 Le Havre,76200 Dieppe,27000 Évreux,75011 Paris,75012 Paris,\
    75015 Paris,75018 Paris,75020 Paris,75014 Paris,92100 Boulogne-Billancourt,92000 Nanterre,\
    93100 Montreuil,93200 Saint-Denis,94000 Créteil,94300 Vincennes,78000 Versailles,\
    91000 Évry-Courcouronnes,77100 Meaux,95000 Cergy,59000 Lille,59100 Roubaix,59140 Dunkerque,\
    62000 Arras,62100 Calais,80000 Amiens,60000 Beauvais,02100 Saint-Quentin,02000 Laon,\
    08000 Charleville-Mézières,51100 Reims,10000 Troyes,57000 Metz,54000 Nancy,67000 Strasbourg,\
    68100 Mulhouse,68000 Colmar,88000 Épinal,25000 Besançon,21000 Dijon,71100 Chalon-sur-Saône,\
    89000 Auxerre,58000 Nevers,39100 Dole,90000 Belfort,70000 Vesoul,01000 Bourg-en-Bresse,\
    01300 Belley,01100 Oyonnax,69001 Lyon,69003 Lyon,69007 Lyon,69100 Villeurbanne,\
    38000 Grenoble,42000 Saint-Étienne,73000 Chambéry,74000 Annecy,26000 Valence,07000 Privas,\
    07200 Aubenas,03000 Moulins,03100 Montluçon,03200 Vichy,63000 Clermont-Ferrand,\
    43000 Le Puy-en-Velay,15000 Aurillac,13001 Marseille,13008 Marseille,13100 Aix-en-Provence,\
    13200 Arles,83000 Toulon,83600 Fréjus,06000 Nice,06400 Cannes,06600 Antibes,\
    04000 Digne-les-Bains,04100 Manosque,05000 Gap,05100 Briançon,84000 Avignon,30000 Nîmes,\
    34000 Montpellier,34500 Béziers,11000 Carcassonne,66000 Perpignan,31000 Toulouse,\
    31400 Toulouse,81000 Albi,82000 Montauban,12000 Rodez,46000 Cahors,09000 Foix,09100 Pamiers,\
    65000 Tarbes,64000 Pau,64100 Bayonne,40000 Mont-de-Marsan,33000 Bordeaux,33200 Bordeaux,\
    33120 Arcachon,47000 Agen,24000 Périgueux,17000 La Rochelle,17200 Royan,16000 Angoulême,\
    86000 Poitiers,79000 Niort,87000 Limoges,19100 Brive-la-Gaillarde,23000 Guéret,\
    36000 Châteauroux,18000 Bourges,41000 Blois,45000 Orléans,37000 Tours,28000 Chartres,\
    20000 Ajaccio,20200 Bastia,48000 Mende,52000 Chaumont,55000 Bar-le-Duc
    """
}
