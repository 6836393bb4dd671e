internal import Reference

/// Gives the name of a firm its letters when the source wrote it all in capitals or all small.
enum CompanyCasing {
  /// The name as one writes it.
  /// - Parameters:
  ///   - behindForm: a legal form stood before it, so that *des Trois Chênes* stays small.
  ///   - acronym: letters of the name that were told to be one.
  static func written(_ text: String, behindForm: Bool, acronym: String = "") -> String {
    if let bracket = text.firstIndex(of: "("), bracket > text.startIndex,
      NameWord.shape(of: String(text[bracket...])) != NameWord.shape(of: String(text[..<bracket]))
    {
      // « NETTOPRO (groupe Pasquier) »: what is in brackets was typed otherwise.
      let name = String(text[..<bracket]).trimming(" ")
      return written(name, behindForm: behindForm, acronym: acronym) + " " + text[bracket...]
    }
    if let sign = signs.lazy.compactMap({ text.firstRange(of: $0) }).first,
      NameWord.shape(of: text) == .mixed
    {
      // « GARAGE DU PONT - Agence de Brest »: each side was typed in its own way.
      let sides = [text[..<sign.lowerBound], text[sign.upperBound...]].map { side in
        NameWord.shape(of: String(side)) == .small
          ? String(side)
          : written(
            String(side), behindForm: behindForm && side.startIndex == text.startIndex,
            acronym: acronym)
      }
      return sides[0] + text[sign] + sides[1]
    }
    let words = elided(text.spacedWords).map { NameWord($0) }
    let lettered = words.filter { $0.key.contains { $0.isLetter } }
    let isCapital = lettered.allSatisfy { isUpper($0) }
    let isSmall = lettered.allSatisfy { $0.shape == .small }
    guard isCapital && lettered.contains(where: { $0.shape == .capitals }) || isSmall else {
      return text
    }
    var out: [String] = []
    for (index, word) in words.enumerated() {
      let place = Place(
        isFirst: index == 0, isAlone: words.count == 1, isBehindForm: behindForm,
        before: index > 0 ? words[index - 1].key : "")
      out.append(word.text == acronym ? acronym : self.word(word, at: place))
    }
    return out.joined(separator: " ")
  }

  /// Whether a word has no small letter.
  static func isUpper(_ word: NameWord) -> Bool {
    word.shape != .small && !word.text.utf8.contains { $0 &- 0x61 < 26 }
      && TidyText.upper(word.text) == word.text
  }

  /// Where a word stands: all that decides its letters besides the word.
  struct Place: Hashable {
    /// Whether it is the first of the name, the only one, behind a legal form.
    var isFirst, isAlone, isBehindForm: Bool
    /// Whether a preposition, or a number, stands before it.
    var isLed = false
    var isNumbered = false

    /// - Parameter before: the key of the word before it.
    init(isFirst: Bool, isAlone: Bool, isBehindForm: Bool, before: String) {
      (self.isFirst, self.isAlone, self.isBehindForm) = (isFirst, isAlone, isBehindForm)
      guard !isFirst else { return }
      isLed = prepositions.contains(before)
      isNumbered = !before.isEmpty && before.allSatisfy(\.isNumber)
    }
  }

  /// `L OREAL` and `CREDIT D ILLE` with the apostrophe that a machine left out: a lone L or D before a vowel.
  private static func elided(_ words: [String]) -> [String] {
    var out: [String] = []
    for word in words {
      // `L' ATELIER`
      if let last = out.last, last == "L'" || last == "D'" {
        out[out.count - 1] = last + word
      } else if let last = out.last, last == "L" || last == "D", word.utf8.count > 2,
        let first = Fold.key(word).first, "AEIOUYH".contains(first), TidyText.upper(word) == word
      {
        out[out.count - 1] = last + "'" + word
      } else {
        out.append(word)
      }
    }
    return out
  }

  /// A word of a name in one case, as one writes it in its place.
  static func word(_ word: NameWord, at place: Place) -> String {
    if small.contains(word.key), word.text.utf8.first != 0x22, word.text.utf8.first != 0x28,
      !place.isFirst || place.isBehindForm && word.key != "CHEZ"
    {
      return TidyText.lower(word.text)
    }
    if word.key.hasPrefix("WWW ") { return TidyText.lower(word.text) }
    if centuries.contains(word.text) { return String(word.text.dropLast()) + "e" }
    if articles.contains(word.key), place.isLed { return TidyText.lower(word.text) }
    // « 12 rue des Lilas » inside a name.
    if streets.contains(word.key), place.isNumbered { return TidyText.lower(word.text) }
    if word.key.first?.isNumber ?? false, word.shape != .small { return written(numbered: word) }
    // « AG INSURANCE »: letters that are no form of this firm are its own.
    if place.isFirst, CompanyParser.onlyBehind.contains(word.key) { return word.text }
    if !place.isFirst, StreetSpelling.numerals.contains(word.text) { return word.text }
    if word.shape == .capitals,
      Acronym.isUnpronounceable(word.text) || Acronym.known.contains(word.text)
        || place.isAlone && Acronym.tell(word.text)
        || place.isFirst && !place.isAlone && clubs.contains(word.text)
    {
      return word.text
    }
    return word.text.split(separator: "-", omittingEmptySubsequences: false)
      .map {
        if word.shape == .capitals, Acronym.isLetters(String($0)) { return String($0) }
        return part(
          String($0), isFirst: place.isFirst && !place.isBehindForm, isLed: place.isLed)
      }.joined(separator: "-")
  }

  /// `2M`, `3D` stay in capitals; of `1ER` and the like only the letters are small.
  private static func written(numbered word: NameWord) -> String {
    let ordinals = ["ER", "E", "EME", "ERE", "ND", "NDE"]
    let tail = word.key.drop { $0.isNumber }
    return ordinals.contains(String(tail)) ? TidyText.lower(word.text) : word.text
  }

  private static func part(_ part: String, isFirst: Bool, isLed: Bool) -> String {
    let inner = part.trimming("()\"[]")
    if inner != part, !inner.isEmpty, let place = part.firstRange(of: inner) {
      let written = self.part(inner, isFirst: isFirst, isLed: isLed)
      return String(part[..<place.lowerBound]) + written + part[place.upperBound...]
    }
    let whole = Fold.key(part)
    if let accented = accents[whole], part.utf8.allSatisfy({ $0 < 0x80 }) {
      // Brackets and quotes stay around it.
      let core = part.trimming("()\",.")
      return part == core ? accented : part.replacing(core, with: accented)
    }
    // The c'h of Brittany is one letter.
    let titled = TidyText.titled(part).replacing("c'H", with: "c'h")
    if titled.hasSuffix("'S") {
      return self.part(String(part.dropLast(2)), isFirst: isFirst, isLed: isLed) + "'s"
    }
    guard let cut = TidyText.apostrophe(in: titled) else { return titled }
    let head = String(titled[..<cut])
    let tail = String(titled[titled.index(after: cut)...])
    let key = Fold.key(tail)
    let behind = Acronym.known.contains(key) ? key : accents[key] ?? tail
    // « l'atelier », « d'Armor »: the elided word is small inside, `L'Oréal` is not; `McDonald's` keeps its s small.
    if head == "D" { return (isFirst ? "D'" : "d'") + behind }
    if head == "L", isLed { return "l'" + behind }
    if head == "P", tail.hasPrefix("Tit") { return "P'" + TidyText.lower(tail) }
    return head + "'" + behind
  }

  /// What parts two names in one cell.
  private static let signs = [" - ", " – ", " / ", ", "]
  private static let small: Set<String> = [
    "DE", "DU", "DES", "ET", "AU", "AUX", "EN", "SUR", "SOUS", "POUR", "PAR", "DANS", "A", "CHEZ",
    "AND", "OF", "LES-",
  ]
  private static let articles: Set<String> = ["LE", "LA", "LES"]
  /// « AS Nancy », « US Créteil »: what clubs begin with.
  private static let clubs: Set<String> = ["AS", "US"]
  private static let centuries: Set<String> = [
    "XVE", "XVIE", "XVIIE", "XVIIIE", "XIXE", "XXE", "XXIE",
  ]
  private static let prepositions: Set<String> = [
    "DE", "A", "SUR", "SOUS", "DANS", "POUR", "ET", "PAR", "TOUS", "TOUTES",
  ]
  private static let streets: Set<String> = [
    "RUE", "AVENUE", "BOULEVARD", "PLACE", "CHEMIN", "ALLEE", "ALLEES", "IMPASSE", "ROUTE", "QUAI",
    "COURS", "SQUARE",
  ]

  /// Words of the trades whose accents leave no doubt; those that are names too stay as they are.
  private static let accents: [String: String] = {
    let words =
      "Pâtisserie Café Cafés Hôtel Hôtels Hôtellerie Maçonnerie Électricité Électroménager Électronique Épicerie Beauté Château "
      + "Théâtre Cinéma École Collège Lycée Crêperie Crémerie Métallerie Métallurgie Ébénisterie Marché Société Sociétés "
      + "Établissements Établissement Cité Résidence Copropriété Propriété Rénov Sécurité Santé Médical Médicale Médecine Vétérinaire "
      + "Kinésithérapie Ostéopathie Opticien Pépinières Pépinière Céramique Généalogie Géomètre Ingénierie Matériaux Matériel "
      + "Mécanique Mécanic Télécom Télécoms Vidéo Rénovation Général Générale Coopérative Étanchéité Dépannage Déménagements Déménagement "
      + "Événementiel Évènementiel Énergie Énergies Études Étude Éditions Édition Équipement Équipements Bâtisseurs Clôtures Clôture "
      + "Sérigraphie Création Créations Décoration Intérieur Intérieurs Extérieur Piscine Forêt Fenêtre Fenêtres Fermetures Oréal "
      + "Pôle Région Régional Régionale Fédération Amitié Comité Comptabilité Fiduciaire Préfecture Députés Métropole Crédit "
      + "Épargne Prévoyance Prévention Hôpital Pédiatrie Crèche Père Frères Mère Bébé Vélo Vélos Moto Auto-École Péniche Pêche "
      + "Copropriétaires Téléphone Téléphonie Siècle Siècles Pêcheries Poissonnerie Boucherie Traiteur Réception Réceptions Fête Fêtes Privé Littéraire Musée Bibliothèque Médiathèque"
    var table: [String: String] = [:]
    for word in words.split(separator: " ") where word.utf8.contains(where: { $0 >= 0x80 }) {
      table[Fold.key(String(word))] = String(word)
    }
    return table
  }()
}
