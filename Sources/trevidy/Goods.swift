/// What Maison Trévidy sells and repairs.
enum Goods {
  /// Something on the shelf; the price is in cents, tax included.
  struct Article {
    let name: String
    let category: String
    let cents: Int
  }

  static let articles: [Article] = [
    ("Cocotte en fonte 24 cm", "Cuisson", 18_900), ("Cocotte en fonte 28 cm", "Cuisson", 22_900),
    ("Poêle en acier 28 cm", "Cuisson", 5_490), ("Crêpière en fonte 35 cm", "Cuisson", 7_990),
    ("Galetière électrique 40 cm", "Électroménager", 24_900),
    ("Casserole inox 16 cm", "Cuisson", 3_990), ("Marmite 10 L, fond épais", "Cuisson", 8_950),
    ("Sauteuse 24 cm", "Cuisson", 6_450), ("Robot pâtissier 5 L", "Électroménager", 44_900),
    ("Mixeur plongeant", "Électroménager", 7_990), ("Bouilloire à thé", "Électroménager", 4_990),
    ("Machine à expresso", "Électroménager", 69_900),
    ("Grille-pain 2 fentes", "Électroménager", 5_990),
    ("Balance de cuisine", "Ustensiles", 2_990), ("Couteau de chef 20 cm", "Coutellerie", 8_900),
    ("Couteau à huîtres", "Coutellerie", 1_450), ("Couteau d’office 9 cm", "Coutellerie", 2_250),
    ("Fusil à aiguiser", "Coutellerie", 3_490), ("Planche en hêtre", "Ustensiles", 3_900),
    ("Râpe fine", "Ustensiles", 1_990), ("Fouet inox", "Ustensiles", 1_290),
    ("Spatule à crêpes", "Ustensiles", 990), ("Rozell en bois", "Ustensiles", 850),
    ("Moule à kouign-amann", "Pâtisserie", 2_190), ("Moule à far 26 cm", "Pâtisserie", 2_450),
    ("Cercle à tarte 24 cm", "Pâtisserie", 1_150), ("Bols à oreilles, lot de 6", "Table", 5_400),
    ("Assiettes en grès, lot de 4", "Table", 6_200), ("Verres à cidre, lot de 6", "Table", 2_890),
    ("Nappe enduite 160 x 240", "Table", 4_900), ("Torchons, lot de 3", "Table", 2_400),
    ("Bocaux 1 L, lot de 6", "Conservation", 2_790), ("Beurrier breton", "Table", 2_690),
    ("Tablier en lin", "Textile", 4_500), ("Plateau à fruits de mer", "Table", 3_690),
    ("Moulin à poivre", "Ustensiles", 3_290),
  ].map { Article(name: $0.0, category: $0.1, cents: $0.2) }

  static let appliances = words(
    """
    Robot pâtissier 5 L,Machine à expresso,Galetière électrique,Bouilloire,Mixeur plongeant,Grille-pain,Cocotte (couvercle),\
    Balance de cuisine,Couteau de chef
    """)

  static let reasons = words(
    "Panne,Pièce manquante,Casse au transport,Réclamation,Renseignement,Garantie,Échange,Affûtage,Remboursement"
  )
}
