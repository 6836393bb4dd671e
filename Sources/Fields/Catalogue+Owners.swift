extension Catalogue {
  /// Whose a heading says its column is.
  enum Owner {
    /// The client's, whatever the trade calls him: pupil, patient, member.
    case client
    /// A child's: the client where nobody else is named.
    case child
    /// Somebody's beside the client: a parent, whoever pays.
    case other
  }

  private static let owners: [(word: String, owner: Owner)] = {
    let words: [(Owner, [String])] = [
      (
        .client,
        [
          "eleve", "adherent", "adherente", "membre", "patient", "patiente", "cavalier",
          "cavaliere",
          "stagiaire", "inscrit", "inscrite", "participant", "participante", "acheteur",
          "acheteuse",
          "abonne", "abonnee", "licencie", "licenciee", "locataire", "donateur", "donatrice",
          "titulaire", "assure", "assuree", "etudiant", "etudiante", "beneficiaire", "usager",
          "member", "pupil", "student", "buyer", "tenant", "subscriber", "donor",
          "iscritto", "iscritta", "socio", "socia", "tesserato", "tesserata", "alunno", "alunna",
          "allievo", "allieva", "paziente", "abbonato", "abbonata", "inquilino", "inquilina",
          "mitglied", "mitglieds", "schuler", "schuelers", "schulers", "teilnehmer", "teilnehmers",
          "patienten", "versicherter", "mieter", "mieters", "abonnent", "abonnenten",
          "lid", "deelnemer", "leerling", "huurder", "alumno", "alumna", "paciente", "asociado",
          "asociada", "aluno", "aluna",
        ]
      ),
      (
        .child,
        [
          "enfant", "child", "bambino", "bambina", "figlio", "figlia", "kind", "kindes", "kinds",
          "hijo", "hija", "nino", "nina", "crianca",
        ]
      ),
      (
        .other,
        [
          "parent", "parents", "pere", "mere", "maman", "papa", "responsable", "responsablelegal",
          "representant", "representantlegal", "tuteur", "tutrice", "conjoint", "conjointe",
          "epoux", "epouse", "payeur", "guardian", "mother", "father",
          "madre", "padre", "genitore", "genitori", "tutore", "mutter", "vater", "eltern",
          "erziehungsberechtigter", "moeder", "vader", "ouder", "ouders", "mae", "pai", "tutor",
          "tutora", "encarregado",
        ]
      ),
    ]
    let all = words.flatMap { owner, words in words.map { (word: $0, owner: owner) } }
    // The longest first: « responsable légal » before « responsable ».
    return all.sorted { ($1.word.utf8.count, $0.word) < ($0.word.utf8.count, $1.word) }
  }()

  /// The field of a heading that names its owner behind it, and the owner: « Nom de l’élève », « Tél. mère ».
  ///
  /// - Parameter answers: whether « Abonné e-mail » may ask for a yes or a no; it is no field then.
  static func owned(
    _ folded: String, answers: Bool = true
  ) -> (field: Field, owner: Owner)? {
    let core = folded.last?.isNumber == true ? folded.dropLast() : folded[...]
    for (word, owner) in owners where core.hasSuffix(word) || core.hasPrefix(word) {
      let rests: [String]
      if core.hasSuffix(word) {
        let head = core.dropLast(word.count)
        let article = articles.first { head.hasSuffix($0) }
        // « Mail d’un abonné » has an article, « Mail abonné » none; `d` may also end the word itself.
        rests = [article.map { head.dropLast($0.count) }, head].compactMap { $0.map(String.init) }
      } else {
        // `Member Email`, « Mitglied Nachname »
        rests = [String(core.dropFirst(word.count))]
      }
      let mayAnswer = answers && !core.hasSuffix(word) && participles.contains(word)
      for rest in rests {
        if owner == .client, clientNumberHeadings.contains(rest) {
          return byName("client-code", owner)
        }
        guard rest.count >= 2, let field = byHeading[rest], field.event == nil,
          !(mayAnswer && field.group == .reach)
        else { continue }
        // A « société mère » is no company of the client's.
        if owner != .other || [.identity, .reach, .address].contains(field.group) {
          return (field, owner)
        }
      }
    }
    return nil
  }

  /// The places of the columns that tell, under a word for somebody, of a second person: his last and his first name stand there, and
  /// those of another without any word, who is reached by columns without it, too.
  static func besidePlain(_ headings: [String]) -> Set<Int> {
    let folded = headings.map { Heading.fold(withoutHint($0)) }
    // « Participante-mail » may be « Participant e-mail »: each word counts by which a heading may begin or end.
    func words(_ heading: String) -> [String] {
      owners.filter {
        $0.owner == .client && (heading.hasPrefix($0.word) || heading.hasSuffix($0.word))
          && heading != $0.word
      }.map(\.word)
    }
    let plain = Set(folded.compactMap { words($0).isEmpty ? byHeading[$0]?.name : nil })
    guard plain.isSuperset(of: ["last-name", "first-name"]),
      !plain.isDisjoint(with: ["email", "phone", "mobile"])
    else { return [] }
    var places: [String: [Int: Field]] = [:]
    for (place, heading) in folded.enumerated() {
      guard let field = byHeading[heading] ?? owned(heading)?.field, field.name != "client-code"
      else { continue }
      for word in words(heading) { places[word, default: [:]][place] = field }
    }
    return places.values.reduce(into: []) { second, fields in
      guard Set(fields.values.map(\.name)).isSuperset(of: ["last-name", "first-name"]) else {
        return
      }
      second.formUnion(
        fields.filter { [.identity, .reach].contains($0.value.group) }.map(\.key))
    }
  }

  /// Words that in front of a way of reaching somebody say what he is, and are answered by yes or no: « Abonné e-mail ».
  private static let participles: Set<String> = [
    "inscrit", "inscrite", "abonne", "abonnee", "licencie", "licenciee", "assure", "assuree",
    "iscritto", "iscritta", "abbonato", "abbonata", "tesserato", "tesserata", "asociado",
    "asociada",
  ]

  /// Whether a column with this heading, which fills an address, may hold a yes or a no instead: « Inscrit e-mail », « Abonné e-mail ».
  public static func mayAnswer(_ heading: String) -> Bool {
    let folded = Heading.fold(withoutHint(heading))
    return byHeading[folded] == nil && participles.contains { folded.hasPrefix($0) }
      && owned(folded, answers: false)?.field.group == .reach
  }

  /// « Licencié E-mail » is an address where no other column is one, or where « Licencié Nom » shows that all are headed so.
  private static func settleParticiples(of headings: [String], _ fields: inout [Field?]) {
    let folded = headings.map { Heading.fold(withoutHint($0)) }
    for place in fields.indices where fields[place] == nil {
      // « Licencié e-mail » begins with « licenciée », too.
      let words = participles.filter { folded[place].hasPrefix($0) }
      guard !words.isEmpty, let found = owned(folded[place], answers: false),
        found.field.group == .reach
      else { continue }
      let isHeadedSo = fields.indices.contains { other in
        fields[other]?.group == .identity && words.contains { folded[other].hasPrefix($0) }
      }
      if isHeadedSo || !fields.contains(where: { $0?.name == found.field.name }) {
        fields[place] = found.field
      }
    }
  }

  private static let articles = [
    "dela", "della", "dell", "dello", "del", "der", "des", "du", "di", "do", "da", "van", "de", "d",
    "of",
  ]

  private static func byName(_ name: String, _ owner: Owner) -> (field: Field, owner: Owner)? {
    field(name).map { ($0, owner) }
  }

  /// Whether a heading speaks of somebody beside the client; then its values name no client.
  public static func isOfAnother(_ heading: String) -> Bool {
    let folded = Heading.fold(heading)
    let core = folded.last?.isNumber == true ? String(folded.dropLast()) : folded
    return byHeading[folded] == nil
      && (owners.contains { $0.owner == .other && core.hasSuffix($0.word) }
        || others.contains { core.hasSuffix($0) })
  }

  /// Whoever else a file may name: those who work for the shop, those the client cares for, those who have died.
  private static let others: Set<String> = [
    "commercial", "vendeur", "vendeuse", "conseiller", "conseillere", "technicien", "technicienne",
    "tecnico", "monteur", "monteurs", "techniker", "technician", "verkaufer", "vendedor",
    "professeur", "enseignant", "moniteur", "releveur", "chauffeur", "conducteur", "livreur",
    "prescripteur", "medecin", "operateur", "redacteur", "auteur", "saisipar", "creepar",
    "agent", "employe", "salesrep", "salesperson", "assignedto", "defunt", "defunte", "occupant",
  ]

  /// Whether a heading speaks of somebody or something with addresses and days of its own, which are never the client's: whoever sells to
  /// him or vouches for him, his spouse, the flat that he buys.
  public static func isOfStranger(_ heading: String) -> Bool {
    guard byHeading[Heading.fold(heading)] == nil else { return false }
    let words = Heading.words(heading)
    return words.count <= 6 && words.contains(where: strangers.contains)
  }

  private static let strangers: Set<String> = [
    "vendeur", "vendeuse", "notaire", "garant", "garante", "caution", "syndic", "agence",
    "chantier", "employeur", "urgence", "parrain", "marraine", "bailleur", "apporteur",
    "courtier", "huissier", "avocat", "bien", "conjoint", "conjointe", "epoux", "epouse",
    "cheval", "chien", "commercial", "conseiller", "technicien", "assureur", "assurance",
    "seller", "notary", "guarantor", "spouse", "employer", "agency", "emergency", "property",
    "horse", "dog", "insurer", "salesperson", "verkaufer", "ehepartner", "arbeitgeber", "notar",
    "vendedor", "notario", "conyuge", "coniuge", "notaio", "venditore", "verkoper", "partner",
    "lot",
  ]

  /// Who a person is, is told by the columns of one owner alone: the client’s; where none are, the child’s; then whoever is named.
  ///
  /// « Nom du cavalier » beside « Nom du parent »: the rider is the client, and the parent’s name no part of his. How to reach
  /// somebody counts for the client, whosever number it is.
  static func settleOwners(of headings: [String], _ fields: inout [Field?]) {
    let owners = headings.map { heading -> Owner? in
      let folded = Heading.fold(withoutHint(heading))
      return byHeading[folded] == nil ? owned(folded)?.owner : nil
    }
    let names: Set<Field.Comparison> = [.person, .firstName, .lastName]
    func isNamed(_ owner: Owner) -> Bool {
      fields.indices.contains { place in
        fields[place].map { names.contains($0.comparison) } == true
          && (owners[place] ?? .client) == owner
      }
    }
    let principal: Owner = isNamed(.client) ? .client : isNamed(.child) ? .child : .other
    for place in fields.indices where fields[place]?.group == .identity {
      guard let owner = owners[place], owner != .client, owner != principal else { continue }
      fields[place] = nil
    }
    // How to reach a spouse is never how to reach the client, and how to reach a parent only where nothing else is.
    for place in fields.indices where owners[place] == .other {
      guard let field = fields[place], [.identity, .reach, .address].contains(field.group) else {
        continue
      }
      let hasOwn = fields.indices.contains { own in
        (owners[own] ?? .client) != .other && fields[own]?.comparison == field.comparison
      }
      if hasOwn || isOfStranger(headings[place]) { fields[place] = nil }
    }
    settleParticiples(of: headings, &fields)
    settleBuyers(of: headings, &fields)
    settleBareOwners(of: headings, &fields)
    settleAnimals(of: headings, &fields)
  }

  /// Who buys is the client, and whoever gets it is not: « Acheteur » beside « Bénéficiaire ».
  private static func settleBuyers(of headings: [String], _ fields: inout [Field?]) {
    let folded = headings.map(Heading.fold)
    guard let buyer = folded.firstIndex(where: buyers.contains),
      let other = fields.indices.first(where: {
        fields[$0]?.name == "person" && receivers.contains(folded[$0])
      })
    else { return }
    fields[other] = nil
    fields[buyer] = field("person")
  }

  private static let buyers: Set<String> = [
    "acheteur", "acheteuse", "buyer", "payeur", "souscripteur", "donateur", "commanditaire",
  ]
  private static let receivers: Set<String> = [
    "beneficiaire", "destinataire", "participant", "participante", "recipient",
  ]

  /// Where a list tells of animals, the sex and the day of birth are theirs, unless the heading says whose they are.
  private static func settleAnimals(of headings: [String], _ fields: inout [Field?]) {
    let folded = headings.map(Heading.fold)
    guard tellOfAnimals(headings) else { return }
    let isNamed = fields.contains { $0?.name == "person" || $0?.name == "last-name" }
    for place in fields.indices where isNamed {
      guard let name = fields[place]?.name, ["sex", "birth-date"].contains(name),
        owned(folded[place]) == nil
      else { continue }
      fields[place] = nil
    }
  }

  /// Whether a list with these headings tells of animals beside their owners.
  public static func tellOfAnimals(_ headings: [String]) -> Bool {
    headings.contains { animals.contains(Heading.fold($0)) }
  }

  /// Whether a heading names a field and whose it is: « Date de naissance du parent ».
  public static func saysWhose(_ heading: String) -> Bool {
    owned(Heading.fold(withoutHint(heading))) != nil
  }

  /// Words that mean nothing else: a rider's list has horses too, a « Tier » is a rank, a « Race » may be run.
  private static let animals: Set<String> = [
    "animal", "espece", "nomdelanimal", "nomanimal", "species", "breed", "tierart", "rasse",
  ]

  /// A column called after the client alone, « Patient », or after all of them, « Clientes », holds names, where no other column does.
  private static func settleBareOwners(of headings: [String], _ fields: inout [Field?]) {
    let who: Set<Field.Comparison> = [.person, .firstName, .lastName, .company]
    guard !fields.contains(where: { $0.map { who.contains($0.comparison) } ?? false }),
      let place =
        headings.firstIndex(where: { names(it: $0, bareOwners) })
        ?? headings.firstIndex(where: { names(it: $0, bareProviders) })
    else { return }
    fields[place] = field("person")
  }

  /// Whether a heading is one of some words, or begins with one of its two: « Patient / Responsable ».
  private static func names(it heading: String, _ words: Set<String>) -> Bool {
    if words.contains(Heading.fold(heading)) { return true }
    let parts = heading.split { $0 == "/" || $0 == "|" }
    return parts.count == 2 && words.contains(Heading.fold(String(parts[0])))
  }

  /// Who is a client of some, and serves those of others: a doctor is named beside his patients.
  private static let bareProviders: Set<String> = ["praticien", "praticienne", "docteur"]

  private static let bareOwners: Set<String> = [
    "patient", "patiente", "eleve", "cavalier", "cavaliere", "acheteur", "acheteuse", "locataire",
    "proprietaire", "buyer", "stagiaire", "titulaire", "payeur", "donateur",
    "clients", "clientes", "clienti", "kunden", "klanten", "contacts", "adherents", "membres",
    "patients", "eleves", "ospiti", "gaste", "noms", "names",
  ]

  /// « Numéro » is that of the house beside a street, and that of the client elsewhere.
  static func settleNumbers(of headings: [String], _ fields: inout [Field?]) {
    for (place, heading) in headings.enumerated() where Heading.fold(heading) == "numero" {
      let isBesideStreet = [place - 1, place + 1].contains { near in
        fields.indices.contains(near)
          && ["street", "address", "street-2"].contains(fields[near]?.name ?? "")
      }
      if !isBesideStreet { fields[place] = field("client-code") }
    }
  }

  /// « TVA » beside « Montant HT » is what the tax amounts to, and no number of a firm.
  static func settleTax(of headings: [String], _ fields: inout [Field?]) {
    guard fields.contains(where: { $0?.name == "purchase-total-before-tax" }),
      !fields.contains(where: { $0?.name == "purchase-tax" }),
      let place = headings.firstIndex(where: { taxes.contains(Heading.fold($0)) })
    else { return }
    fields[place] = field("purchase-tax")
  }

  private static let taxes: Set<String> = ["tva", "vat", "iva", "mwst", "btw"]

  /// The heading without what tells at its end how the cells are written: « Newsletter (O/N) », « Né le (jj/mm/aaaa) ».
  static func withoutHint(_ heading: String) -> String {
    guard let open = heading.lastIndex(of: "("), heading.last == ")" else { return heading }
    let inside = heading[heading.index(after: open)...].dropLast()
    guard open != heading.startIndex, hints.contains(Heading.fold(String(inside))) else {
      return heading
    }
    return String(heading[..<open])
  }

  private static let hints: Set<String> = [
    "on", "ouinon", "yn", "yesno", "01", "x", "jjmmaaaa", "jjmm", "jjmmaa", "ddmmyyyy", "mmddyyyy",
    "mmdd", "ddmm", "yyyymmdd", "aaaammjj", "obligatoire", "facultatif", "required", "optional",
    "eur",
    "requis",
  ]
}
