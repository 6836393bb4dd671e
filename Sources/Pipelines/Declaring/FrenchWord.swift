import Fields

/// What a French word in a pipeline file stands for: its keys, stages and rules have English names, whoever writes them.
enum FrenchWord {
  /// The one of `candidates` that a French word means; `nil` when it means none of them.
  static func meant(by word: String, among candidates: [String]) -> String? {
    meanings[Heading.fold(word)]?.first { candidates.contains($0) }
  }

  /// By the folded word what it may mean, the likeliest first.
  private static let meanings: [String: [String]] = {
    var map: [String: [String]] = [:]
    for (english, french) in words {
      for word in french { map[Heading.fold(word), default: []].append(english) }
    }
    return map
  }()

  private static let words: [(String, [String])] = [
    // Keys.
    ("pipeline", ["traitement", "chaîne"]), ("locale", ["langue", "pays"]),
    ("owner", ["propriétaire", "responsable"]), ("purposes", ["finalités", "finalité", "buts"]),
    ("values", ["valeurs", "variables", "paramètres"]), ("sources", ["entrées", "fichiers"]),
    ("steps", ["étapes", "étape", "pas"]), ("outputs", ["sorties", "sortie", "résultats"]),
    ("stop-when", ["arrêter-si", "arrêt-si", "arrêter-quand", "limites", "seuils"]),
    ("tests", ["essais", "épreuves"]),
    // Readers and writers.
    ("xlsx", ["excel", "classeur"]), ("invoices", ["factures"]), ("vcard", ["contacts", "cartes"]),
    ("review", ["relecture", "revue"]), ("sqlite", ["base", "base de données"]),
    // Steps.
    ("columns", ["colonnes", "champs"]), ("fill-down", ["recopier", "remplir vers le bas"]),
    ("drop", ["supprimer", "enlever", "ôter", "retirer"]),
    ("set", ["mettre", "fixer", "affecter"]), ("default", ["défaut", "par défaut"]),
    ("translate", ["traduire", "traduction"]), ("replace", ["remplacer"]),
    ("split", ["couper", "découper", "séparer", "scinder", "diviser"]),
    ("join", ["joindre", "assembler", "concaténer"]), ("extract", ["extraire"]),
    ("clean", ["nettoyer", "nettoyage", "nettoie"]), ("withhold", ["retenir", "masquer"]),
    ("check", ["contrôler", "contrôle", "vérifier", "vérification"]),
    ("lookup", ["rechercher", "recherche", "enrichir"]), ("label", ["libellé", "libeller"]),
    ("greet", ["saluer", "salutation"]), ("filter", ["filtrer", "filtre"]),
    ("match", ["rapprocher", "rapprochement", "dédoublonner", "dédoublonnage", "comparer"]),
    ("merge", ["fusionner", "fusion", "fusionne"]), ("envelope", ["enveloppe"]),
    // Rules, and fields of the same names.
    ("trim", ["espaces", "rogner"]), ("redact", ["caviarder"]),
    ("vat-number", ["tva", "numéro de tva", "n° tva"]), ("activity", ["activité", "ape"]),
    ("legal-category", ["catégorie juridique"]), ("legal-form", ["forme juridique"]),
    ("amount", ["montant", "somme"]), ("number", ["nombre", "numéro"]),
    ("boolean", ["booléen", "oui-non"]), ("phone", ["téléphone", "tel"]),
    ("email", ["courriel", "mail", "adresse mail", "mél"]),
    ("postcode", ["code postal", "cp"]), ("street", ["rue", "voie"]), ("country", ["pays"]),
    ("currency", ["devise", "monnaie"]), ("language", ["langue"]), ("person", ["personne"]),
    ("company", ["entreprise", "société", "raison sociale"]), ("address", ["adresse"]),
    ("civility", ["civilité"]), ("first-name", ["prénom"]), ("last-name", ["nom"]),
    ("sex", ["sexe"]), ("city", ["ville"]), ("birth-date", ["date de naissance", "naissance"]),
    ("required", ["obligatoire", "requis"]), ("one-of", ["parmi", "un de"]),
    ("pattern", ["motif", "modèle"]), ("length", ["longueur"]),
    ("range", ["intervalle", "plage", "bornes"]), ("plausible-date", ["date plausible"]),
    ("plausible-age", ["âge plausible"]), ("fresh", ["récent", "fraîcheur"]),
    ("placeholder", ["bouche-trou", "factice"]), ("unique", ["sans doublon"]),
    ("listed-in", ["listé dans", "dans la liste"]), ("consistent", ["cohérent", "cohérence"]),
    // Options and ports.
    ("separator", ["séparateur"]), ("encoding", ["encodage", "codage"]),
    ("records", ["enregistrements"]), ("answers", ["réponses"]), ("decisions", ["décisions"]),
    ("certainty", ["certitude"]), ("prefer", ["préférer", "priorité"]),
    ("except", ["sauf", "excepté"]),
    ("sheet", ["feuille", "onglet"]), ("sheets", ["feuilles", "onglets"]),
    ("when", ["quand", "si"]),
    ("of", ["de"]), ("for", ["pour"]), ("clients", ["client"]),
    ("purchases", ["achats", "ventes"]),
    ("interactions", ["échanges"]), ("rejects", ["rejets", "rebuts"]), ("links", ["liens"]),
    ("changes", ["modifications", "changements"]), ("findings", ["constats", "anomalies"]),
    ("to-repair", ["à réparer", "à corriger"]), ("households", ["foyers"]),
    ("statistics", ["statistiques"]),
    ("uncertain-pairs", ["paires douteuses", "doublons possibles"]),
    ("keep", ["garder"]), ("blank-cell", ["vider", "vider la cellule"]),
    ("reject-record", ["rejeter", "écarter"]), ("stop", ["arrêter"]),
    ("name", ["nom"]), ("given", ["soit", "donné"]), ("expect", ["attendu", "attendre"]),
  ]
}
