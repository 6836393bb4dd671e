extension Catalogue {
  /// What a heading tells of somebody that no field holds.
  public enum LifeTold: Sendable {
    /// That he has died.
    case death
    /// That letters to him came back.
    case returnedMail
  }

  /// What a heading tells so: « Décédé », « Date du décès », « NPAI », « Retour courrier »; `nil` where it tells nothing.
  public static func lifeTold(by heading: String) -> LifeTold? {
    let words = Heading.words(heading)
    guard (1...5).contains(words.count), byHeading[Heading.fold(heading)] == nil else { return nil }
    if words.contains(where: deaths.contains) {
      return words.allSatisfy { deaths.contains($0) || besides.contains($0) } ? .death : nil
    }
    // A bounced e-mail is told apart.
    if words.contains(where: { $0.hasSuffix("mail") || $0.hasSuffix("mails") }) { return nil }
    if words.contains(where: returns.contains) { return .returnedMail }
    let isReturn = words.contains { ["retour", "retours", "retourne", "returned"].contains($0) }
    return isReturn && words.contains(where: letters.contains) ? .returnedMail : nil
  }

  /// What the name of a file tells so: « Décès 2025.xlsx », « Retours courrier NPAI.xlsx ».
  public static func lifeTold(byName name: String) -> LifeTold? {
    let bare = name.split(separator: ".").dropLast().joined(separator: ".")
    let words = Heading.words(bare.isEmpty ? name : bare).filter { word in
      !word.allSatisfy(\.isNumber)
    }
    if words.contains(where: deaths.contains) { return .death }
    return lifeTold(by: words.joined(separator: " ")) == .returnedMail ? .returnedMail : nil
  }

  private static let deaths: Set<String> = [
    "decede", "decedee", "decedes", "deces", "dcd", "deceased", "death", "died", "verstorben",
    "gestorben", "fallecido", "fallecida", "fallecimiento", "deceduto", "deceduta", "decesso",
    "overleden", "falecido",
  ]
  /// What stands beside such words: « Date du décès », « Client décédé le ».
  private static let besides: Set<String> = [
    "date", "du", "de", "le", "la", "on", "of", "est", "is", "client", "cliente", "personne",
    "jour",
    "signale", "connu", "oui", "non", "o", "n", "data", "fecha", "am", "flag", "contact",
  ]
  private static let returns: Set<String> = ["npai", "pnd", "undeliverable", "unzustellbar"]
  private static let letters: Set<String> = [
    "courrier", "courriers", "poste", "postal", "postaux", "lettre", "lettres", "post", "letters",
    "adresse", "mailings",
  ]
}
