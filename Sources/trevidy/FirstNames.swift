/// First names of women and men by the years in which they were in use, and what people make of them.
enum FirstNames {
  static func pick(woman: Bool, bornIn year: Int, _ chance: inout SplitMix64) -> String {
    let eras = woman ? women : men
    let era = year < 1956 ? 0 : year < 1978 ? 1 : 2
    return chance.pickEarly(eras[era])
  }

  private static let women: [[String]] = [
    words(
      """
      Marie,Monique,Françoise,Jeannine,Jacqueline,Denise,Nicole,Yvonne,Andrée,Paulette,Simone,Odette,Thérèse,\
      Marie-Thérèse,Annick,Colette,Raymonde,Ginette,Christiane,Anne-Marie,Huguette,Bernadette,Marcelle,Suzanne,\
      Geneviève,Arlette,Josiane,Micheline,Renée,Gisèle,Lucienne,Marie-Louise,Yvette,Germaine,Solange,Claudine,\
      Éliane,Danielle,Michèle,Marguerite,Rolande,Liliane,Josette,Madeleine,Marie-Françoise,Chantal,Maryvonne,\
      Armelle,Soizic,Jeanne
      """),
    words(
      """
      Sylvie,Catherine,Nathalie,Isabelle,Véronique,Christine,Valérie,Sandrine,Martine,Brigitte,Patricia,Corinne,\
      Sophie,Laurence,Pascale,Florence,Anne,Stéphanie,Karine,Dominique,Évelyne,Béatrice,Agnès,Hélène,Marie-Christine,\
      Muriel,Carole,Gwenaëlle,Delphine,Séverine,Virginie,Fabienne,Élisabeth,Claire,Marie-Laure,Nadine,Joëlle,\
      Katell,Cécile,Murielle,Frédérique,Rozenn,Anne-Laure,Peggy,Géraldine,Claude,Nolwenn,Christelle,Céline,Sabine
      """),
    words(
      """
      Julie,Camille,Léa,Manon,Emma,Marion,Pauline,Élodie,Émilie,Aurélie,Mélanie,Audrey,Laura,Chloé,Sarah,Morgane,\
      Mathilde,Lucie,Marine,Charlotte,Justine,Anaïs,Océane,Inès,Clara,Enora,Maëlle,Solenn,Noémie,Clémence,Alice,\
      Juliette,Margaux,Amélie,Jessica,Coralie,Gaëlle,Nolwenn,Louise,Jade,Zoé,Eva,Lola,Ambre,Alexandra,Marie-Amélie,\
      Claire,Gwendoline,Yasmine,Fatoumata,Salomé,Rose,Agathe,Capucine,Maud,Tiphaine,Bleuenn,Lisa,Ophélie,Adèle
      """),
  ]

  private static let men: [[String]] = [
    words(
      """
      Jean,Michel,André,Pierre,René,Jacques,Roger,Claude,Bernard,Robert,Marcel,Henri,Louis,Yves,Joseph,Georges,\
      Maurice,Raymond,Guy,Lucien,Roland,Albert,Gilbert,Fernand,Gérard,Jean-Claude,Daniel,Francis,Jean-Pierre,Serge,\
      François,Christian,Alain,Paul,Gilles,Étienne,Rémi,Yvon,Hervé,Lionel,Edmond,Émile,Eugène,Léon,Armand,Gaston,\
      Jean-Marie,Alphonse,Loïc,Denis
      """),
    words(
      """
      Philippe,Patrick,Éric,Thierry,Laurent,Christophe,Stéphane,Pascal,Frédéric,Olivier,Bruno,Didier,Franck,Hervé,\
      David,Sébastien,Jean-Luc,Yannick,Ronan,Erwan,Fabrice,Vincent,Nicolas,Jérôme,Xavier,Arnaud,Gwenaël,Marc,\
      Jean-Michel,Jean-Yves,Benoît,Emmanuel,Rodolphe,Cédric,Ludovic,Joël,Loïc,Dominique,Régis,Samuel,Jean-François,\
      Tanguy,Goulven,Mikaël,Cyril,Dany,Gaël,Bertrand,Thibault,Antoine
      """),
    words(
      """
      Thomas,Alexandre,Maxime,Romain,Kévin,Julien,Guillaume,Lucas,Hugo,Théo,Mathieu,Clément,Florian,Benjamin,Quentin,\
      Pierre,Paul,Louis,Arthur,Jules,Nathan,Enzo,Baptiste,Valentin,Corentin,Malo,Gwendal,Titouan,Yann,Kilian,Mehdi,\
      Mamadou,Adrien,Simon,Victor,Tristan,Damien,Jérémy,Anthony,Axel,Léo,Gabriel,Raphaël,Ewen,Evan,Loan,Mathis,\
      Noé,Sacha,Côme,Augustin,Martin,Bastien,Rémi,Dylan,Alban,Élouan,Charles,Jean-Baptiste,Youenn
      """),
  ]

  /// Twins are often given names that sound alike.
  static let twins: [(woman: Bool, first: String, second: String)] = [
    (true, "Marie", "Marion"), (true, "Julie", "Juliette"), (true, "Léa", "Léna"),
    (false, "Mathieu", "Mathis"), (false, "Lucas", "Luc"), (true, "Maëlle", "Maëlys"),
    (false, "Romain", "Robin"), (true, "Clara", "Claire"), (false, "Théo", "Théophile"),
    (false, "Yann", "Youenn"), (true, "Anne", "Annaïg"), (false, "Ewen", "Erwan"),
  ]

  /// The name that friends use, where there is a usual one.
  static let nicknames: [String: String] = [
    "Catherine": "Cathy", "Christine": "Kiki", "Patricia": "Pat", "Patrick": "Pat",
    "Philippe": "Phil", "Stéphanie": "Steph", "Stéphane": "Steph", "Alexandre": "Alex",
    "Alexandra": "Alex", "Benjamin": "Ben", "Frédéric": "Fred", "Frédérique": "Fred",
    "Élisabeth": "Babeth", "Nicolas": "Nico", "Mathieu": "Mat", "Mathilde": "Mathou",
    "Sébastien": "Seb", "Thomas": "Tom", "Maxime": "Max", "Sandrine": "Sandy",
    "Véronique": "Véro", "Dominique": "Dom", "Isabelle": "Isa", "Geneviève": "Ginou",
    "Michel": "Mich", "Robert": "Bob", "Jacqueline": "Jacotte", "Valérie": "Val",
    "Caroline": "Caro", "Charlotte": "Charlie", "Guillaume": "Guigui", "Gabriel": "Gaby",
    "Emmanuel": "Manu", "Françoise": "Fanfan", "Joseph": "Jo", "Josette": "Jo",
    "Laurence": "Lolo", "Laurent": "Lolo", "Jérémy": "Jéjé", "Anthony": "Antho",
    "Christophe": "Tof", "Marie-Thérèse": "Maïté", "Jean-Claude": "Jean-Clo",
    "Jean-Baptiste": "JB", "Jean-François": "Jeff", "Jean-Michel": "Jean-Mi",
    "Jean-Pierre": "Jean-Pi", "Corinne": "Coco", "Béatrice": "Béa", "Madeleine": "Mado",
  ]
}

/// The comma-separated words of a table.
func words(_ table: String) -> [String] {
  table.split(separator: ",").map { word in
    var word = word
    while let first = word.first, first == "\n" || first == " " { word = word.dropFirst() }
    while let last = word.last, last == "\n" || last == " " { word = word.dropLast() }
    return String(word)
  }
}
