import Fields
import Tables

extension PipelineSketch {
  /// Findings about what of a file was not read, or may have been read wrongly.
  private static let doubtCodes: Set<String> = [
    "other-sheets", "another-table", "side-by-side", "lone-cell", "duplicate-heading",
    "refusal-by-name", "sheets-of-clients", "continued-rows", "cut-short", "perhaps-cut-short",
    "fec-unnamed-sales", "transposed", "cell-comments", "hidden-rows", "struck-rows",
  ]
  /// At most so many of them stand above a source.
  private static let doubtCount = 6

  /// A source: its file, what is doubtful about it, its columns under our names.
  func lines(of source: FolderLook.Found) -> [String] {
    let look = source.look
    var lines = [
      "", "  \(source.name):   # \(note(on: source))",
      "    - \(look.reader): \(SketchText.quoted(source.path))",
    ]
    lines += doubtLines(look) + sharedCode(source)
    if let (option, tables) = look.tableOption {
      let names = tables.map(SketchText.quoted).joined(separator: ", ")
      lines.append("      \(option): \(option == "table" ? names : "[\(names)]")")
    }
    if look.records != .clients, look.takesRecords {
      lines.append("      records: \(look.records.rawValue)")
    }
    return lines + columnLines(source) + fillLines(look) + translateLines(source)
  }

  /// A file whose rows are no records: why, and what would read it all the same, as a comment.
  func asideLines(of found: FolderLook.Found) -> [String] {
    let why = found.look.whyNoRecords.map { SketchText.oneLine($0.phrase(language)) } ?? ""
    let head = say("written as a comment:", "mis en commentaire :")
    return ["", "  # ! \(SketchText.oneLine(found.path)), \(head) \(why)"]
      + lines(of: found).dropFirst().map { "  # \($0.dropFirst(2))" }
  }

  /// « 1,204 records, PrestaShop, customers ».
  private func note(on source: FolderLook.Found) -> String {
    let look = source.look
    var note =
      "\(look.recordCount) \(say("record", "enregistrement"))\(look.recordCount == 1 ? "" : "s")"
    if source.fileCount > 1 { note = "\(source.fileCount) \(say("files", "fichiers"))" }
    if let export = look.export { note += ", \(export.program), \(export.content)" }
    return note
  }

  /// What was not read, or read with a doubt, belongs before the eyes of whoever edits this.
  private func doubtLines(_ look: FileLook) -> [String] {
    var doubts: [String] = []
    if let other = region.note(on: look, language) { doubts.append(other) }
    let findings = look.findings.filter { Self.doubtCodes.contains($0.finding.code) }
    doubts += findings.prefix(Self.doubtCount).map { $0.finding.phrase(language) }
    if findings.count > Self.doubtCount {
      let rest = findings.count - Self.doubtCount
      doubts.append(say("… and \(rest) more: tamis look", "… et \(rest) de plus : tamis look"))
    }
    for column in look.columns where column.field == nil {
      for doubt in [column.consentDoubt, column.lifeDoubt] {
        guard let doubt else { continue }
        doubts.append("\(SketchText.oneLine(column.heading)): \(doubt.phrase(language))")
      }
    }
    doubts += liveLines(look) + amountLines(look)
    let seconds = Catalogue.secondPersons(in: look.columns.map(\.heading)).sorted()
    if !seconds.isEmpty {
      let names = seconds.map { look.columns[$0].heading }.joined(separator: ", ")
      doubts.append(
        say(
          "\(names): of a second person of the row; kept as extras, for a row is one client",
          "\(names) : d’une deuxième personne de la ligne ; gardés à part, une ligne étant un client"
        ))
    }
    let strangers = look.columns.filter {
      $0.field == nil && $0.filledCount > 0 && Catalogue.isOfStranger($0.heading)
    }
    if !strangers.isEmpty {
      let names = strangers.map(\.heading).joined(separator: ", ")
      doubts.append(
        say(
          "\(names): of somebody or something else than the client; kept as extras",
          "\(names) : d’un autre que le client, ou d’autre chose ; gardés à part"))
    }
    return doubts.map { "    # ! \(SketchText.oneLine($0))" }
  }

  /// What the name of a file tells of everybody in it.
  private func liveLines(_ look: FileLook) -> [String] {
    switch look.nameTells {
    case .death:
      [
        say(
          "the file’s name says that they have died; nothing else does so: their names join the other sources as clients, so look whom you write to",
          "le nom du fichier dit qu’ils sont décédés ; rien d’autre ne le dit : leurs fiches rejoignent les autres sources comme clients, voyez donc à qui vous écrivez"
        )
      ]
    case .returnedMail:
      [
        say(
          "the file’s name says that letters came back; its streets fill no client’s address",
          "le nom du fichier dit que le courrier est revenu ; ses rues ne remplissent l’adresse de personne"
        )
      ]
    case nil: []
    }
  }

  /// What is said of purchases without any amount.
  private func amountLines(_ look: FileLook) -> [String] {
    guard let unknown = look.unknownAmounts() else { return [] }
    let names = unknown.joined(separator: ", ")
    let also =
      names.isEmpty
      ? ("", "")
      : ("; there are amounts in: \(names)", " ; il y a des montants dans : \(names)")
    return [
      say(
        "no amount of the purchases is known: map its heading to purchase-total\(also.0)",
        "aucun montant des achats n’est reconnu : reliez son titre à purchase-total\(also.1)")
    ]
  }

  private func columnLines(_ source: FolderLook.Found) -> [String] {
    let look = source.look
    let mapped = look.columns.filter { isMapped($0, of: source) }
    let aside = look.columns.filter(\.isSetAside).map { SketchText.quoted($0.heading) }
    guard !mapped.isEmpty || !aside.isEmpty else { return [] }
    var lines = ["    - columns:\(mapped.isEmpty ? " {}" : "")"]
    for column in mapped {
      let doubt =
        column.fieldName == "client-code"
        ? codeNote(source)
        : column.confidence < 90
          ? "   # \(say("please check", "à vérifier")) (\(column.confidence) %)" : ""
      let headings = ([column.heading] + look.joining(column)).map(SketchText.quoted)
      let value = headings.count == 1 ? headings[0] : "[\(headings.joined(separator: ", "))]"
      lines.append("        \(column.fieldName ?? ""): \(value)\(doubt)")
    }
    if !aside.isEmpty {
      let why = say("the values are none of these fields", "les valeurs n’en sont pas")
      lines.append("      as-extra: [\(aside.joined(separator: ", "))]   # \(why)")
    }
    return lines
  }

  /// Whether the pipeline has to name the heading of a column.
  private func isMapped(_ column: ColumnLook, of source: FolderLook.Found) -> Bool {
    let look = source.look
    guard let name = column.fieldName,
      name != column.heading || !look.joining(column).isEmpty || name == "client-code"
    else { return false }
    // Such a list is read as a whole: a state becomes a refusal only together with what stands beside it.
    if look.records == .consents,
      ConsentHeadings.meaning(of: column.heading) != nil || column.field?.group == .consent
    {
      return false
    }
    return name != "client-code" || sharesCodes(source, answers)
  }

  /// The rows that leave the client's cells blank may take those of the row above: a person decides, for rows that were made anonymous
  /// and sales over the counter are nobody's.
  private func fillLines(_ look: FileLook) -> [String] {
    guard look.mustFillDown else { return [] }
    let why = say(
      "take away the # before it if the \(look.continuedCount) rows that name nobody belong to the client above",
      "ôtez le # qui précède si les \(look.continuedCount) lignes qui ne nomment personne sont du client du dessus"
    )
    return ["    # - fill-down   # \(why)"]
  }

  /// Crosses that mean yes, since the person says so.
  private func translateLines(_ source: FolderLook.Found) -> [String] {
    guard answers.crossMeansYes else { return [] }
    let crossed = source.look.columns.filter(Self.isCrossed)
    guard !crossed.isEmpty else { return [] }
    return ["    - translate:"] + crossed.map { "        \($0.fieldName ?? ""): { x: yes }" }
  }

  /// What is said of client codes that are not mapped, where another source has such too.
  private func sharedCode(_ source: FolderLook.Found) -> [String] {
    if let apart = otherNumbering(source) { return ["    # ? \(apart)"] }
    let others = source.codesInDoubt
    guard !sharesCodes(source, answers), !others.isEmpty,
      let column = source.look.columns.first(where: { $0.fieldName == "client-code" })
    else { return [] }
    let told = Phrase(
      en:
        "\(column.heading) is a client code; if its numbering is that of \(others.joined(separator: ", ")), map it in each: columns: { client-code: \(column.heading) }",
      fr:
        "\(column.heading) est un code client ; si sa numérotation est celle de \(others.joined(separator: ", ")), reliez-le dans chacune : columns: { client-code: \(column.heading) }"
    )
    return ["    # ? \(SketchText.oneLine(told(language)))"]
  }
}
