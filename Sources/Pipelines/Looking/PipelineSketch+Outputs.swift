import Fields
import Tables

/// Where a first pipeline writes: the clients, what the sources tell of them, and what is to be looked through.
extension PipelineSketch {
  /// The outputs, and when to stop.
  var outputLines: [String] {
    let clients = say(
      "xlsx: out/clients.xlsx keeps the zero of 01000 in a spreadsheet",
      "xlsx: out/clients.xlsx garde le zéro de 01000 dans un tableur")
    var lines = ["", "outputs:", "  - csv: out/clients.csv   # \(clients)", "    for: excel"]
    for (port, what) in toldPorts { lines += output(port, what) }
    lines += output(
      .rejects, Phrase(en: "what was refused, and why", fr: "ce qui est écarté, et pourquoi"))
    lines += output(
      .findings,
      Phrase(en: "every repair and every doubt", fr: "chaque réparation et chaque doute"))
    lines += output(
      .links,
      Phrase(en: "which records make which client", fr: "quelles fiches font quel client"))
    lines += output(
      .changes,
      Phrase(
        en: "what each source said where another value stands now",
        fr: "ce que disait chaque source là où une autre valeur est retenue"))
    lines += output(
      .toRepair, as: "xlsx",
      Phrase(
        en: "what only a person can put right: fill in answer, lay it beside this file",
        fr:
          "ce que seule une personne peut corriger : remplissez réponse, posez-le à côté de ce fichier"
      ))
    lines += output(
      .uncertainPairs, as: "xlsx",
      Phrase(
        en: "pairs that may be one client: decide, lay it beside this file",
        fr: "paires qui sont peut-être un même client : décidez, posez-le à côté de ce fichier"))
    return lines + [""] + stopLines
  }

  /// When to stop: for whoever runs it each night, and not where a file that lies there already stops the first run.
  private var stopLines: [String] {
    let isCut = folder.sources.contains { source in
      source.look.findings.contains { $0.finding.code == Collector.cutCode }
    }
    guard isCut else { return ["stop-when: { rejects: '> 10%', cut-short: '> 0' }"] }
    let why = say(
      "a file breaks off: once it is whole, add cut-short: '> 0'",
      "un fichier est tronqué : une fois entier, ajoutez cut-short: '> 0'")
    return ["stop-when: { rejects: '> 10%' }   # \(why)"]
  }

  private func output(_ port: Port, as writer: String = "csv", _ what: Phrase) -> [String] {
    [
      "  - \(writer): out/\(port.rawValue).\(writer)   # \(what(language))",
      "    of: \(port.rawValue)",
    ]
  }

  /// The ports of what the sources tell besides the clients: a list without them would lose every sum and every date of a refusal.
  private var toldPorts: [(Port, Phrase)] {
    let told = folder.sources.reduce(into: Set<EventKind>()) { $0.formUnion($1.look.toldEvents) }
    let ports: [(Port, Phrase)] = [
      (
        .purchases,
        Phrase(en: "each purchase, with its client", fr: "chaque achat, avec son client")
      ),
      (
        .purchaseLines,
        Phrase(en: "what each purchase is made of", fr: "le détail de chaque achat")
      ),
      (
        .interactions,
        Phrase(
          en: "each call and each message, with its client",
          fr: "chaque appel et chaque message, avec son client")
      ),
      (
        .consents,
        Phrase(
          en: "each yes and each no, with its day", fr: "chaque oui et chaque non, avec sa date")
      ),
      (.contacts, Phrase(en: "the people of each firm", fr: "les personnes de chaque société")),
    ]
    return ports.filter { port, _ in port.eventKind.map(told.contains) ?? false }
  }
}

extension FileLook {
  /// The kinds of event that its records tell besides the clients.
  var toldEvents: Set<EventKind> {
    var told = deliveredEvents
    for column in columns where column.joins == nil && column.filledCount > 0 {
      if let event = column.field?.event { told.insert(event) }
    }
    if records == .consents { told.insert(.consent) }
    let names = Set(columns.compactMap(\.fieldName))
    if names.contains("company"),
      !names.isDisjoint(with: ["person", "first-name", "last-name"])
    {
      told.insert(.contact)
    }
    return told
  }
}
