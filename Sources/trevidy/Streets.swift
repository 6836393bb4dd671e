/// Streets as French towns name them.
enum Streets {
  static func pick(_ chance: inout SplitMix64) -> String {
    let kind = chance.pickEarly(kinds)
    return chance.chance(550)
      ? "\(kind) \(chance.pickEarly(persons))" : "\(kind) \(chance.pickEarly(places))"
  }

  private static let kinds = words(
    "rue,rue,rue,rue,rue,avenue,boulevard,allée,impasse,place,chemin,square,quai,route,passage,venelle,cours,sente"
  )

  private static let persons = words(
    """
    Victor Hugo,Jean Jaurès,Surcouf,Anne de Bretagne,Louis Pasteur,Jules Ferry,du Général de Gaulle,Aristide Briand,\
    Chateaubriand,Jacques Cartier,Gambetta,Émile Zola,Marie Curie,Jean Moulin,du Maréchal Leclerc,Duguay-Trouin,\
    Simone Veil,Paul Féval,Théodore Botrel,Ernest Renan,Molière,Jean Macé,Pierre Loti,Albert Camus,George Sand,\
    Jacques Prévert,Antoine de Saint-Exupéry,Alphonse Guérin,Georges Clemenceau,Lamennais,La Fayette,Robert Surcouf,\
    Danielle Casanova,Louise Michel,Olympe de Gouges,Rosa Parks,Jeanne d’Arc,Henri Fréville,Max Jacob,Xavier Grall,\
    Per-Jakez Hélias,Glenmor,Éric Tabarly,Jean Guéhenno,Bertrand du Guesclin,Arthur Rimbaud,Frédéric Mistral,\
    Claude Bernard,Ambroise Paré,Nelson Mandela,Martin Luther King,Salvador Allende,Édouard Vaillant,Pierre Brossolette
    """)

  private static let places = words(
    """
    de la Paix,de l’Église,des Lilas,de la Gare,du Moulin,des Écoles,de la Mairie,du Port,des Tilleuls,de Nantes,\
    de Brest,de Paris,de Saint-Malo,de Rennes,de Dinan,de Fougères,de Vern,des Remparts,de la Plage,du Sillon,\
    de la Corderie,des Fougères,du Clos Neuf,de la Fontaine,des Cormorans,des Goélands,du Calvaire,de Bel Air,\
    de la Ville Jouan,des Acacias,du Stade,du Bourg,des Rosiers,du Château,des Chênes,du 8 Mai 1945,du 11 Novembre,\
    du 19 Mars 1962,de la République,de la Liberté,des Trois Croix,du Pont aux Moines,des Carmes,de la Motte,\
    Saint-Hélier,Saint-Michel,Saint-Vincent,Sainte-Anne,de la Croix Rouge,du Petit Bois,de la Hublais,des Dames,\
    de l’Odet,de la Vilaine,de l’Ille,du Canal,de l’Abbaye,du Verger,des Primevères,de la Noë,des Ormeaux,\
    de la Métairie,du Vieux Puits,de la Chapelle,du Lavoir,de Kerguelen,de Lorraine,d’Alsace,de Provence
    """)
}
