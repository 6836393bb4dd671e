import Pipelines
import Tables

/// Looks into gzip files and zip archives on behalf of the readers: what is inside is read like a file of its own.
///
/// Names inside of an archive are shown and never used as paths.
enum Container {
  /// A file as the reader of its content should see it: what lies in a container instead of the container.
  ///
  /// - Parameters:
  ///   - head: the first bytes of the file.
  ///   - name: its name.
  static func seen(head: [UInt8], name: String) -> (head: [UInt8], name: String) {
    switch kind(head) {
    case .none: return (head, name)
    case .gzip: return (unpackedHead(head[...], .gzip), innerName(name))
    case .zip:
      guard !isDocumentName(name), let first = firstMember(head) else { return (head, name) }
      return (first.head, first.name)
    }
  }

  /// Opens `file` with `opening`, or what lies in it when it is a container.
  ///
  /// - Parameters:
  ///   - limits: how much it may unpack to.
  ///   - reads: how sure the reader is that it reads a member, by its first bytes and its name.
  ///   - opening: opens a file that is no container.
  static func open(
    _ file: InputFile, limits: ReadLimits = ReadLimits(), reads: @escaping ([UInt8], String) -> Int,
    opening: @escaping (InputFile) throws(RunError) -> any Reading
  ) throws(RunError) -> any Reading {
    let contents: (files: [PackedFile], finding: Finding?)?
    do throws(Refusal) {
      contents = try self.contents(of: file, limits: limits, reads: reads)
    } catch {
      throw error.runError(at: file.shownPath)
    }
    guard let contents else { return try opening(file) }
    return try ContainerReading(
      contents.files, file: file, finding: contents.finding, opening: opening)
  }

  /// How sure a reader is of the best file in an archive; of a file that is no archive by its head.
  ///
  /// - Parameter reads: how sure it is of a file, by its first bytes and its name.
  static func confidence(in file: InputFile, head: [UInt8], reads: ([UInt8], String) -> Int) -> Int
  {
    guard kind(head) == .zip, !isDocumentName(file.path),
      let bytes = try? RandomBytes(path: file.path), let archive = try? ZipArchive(bytes),
      !isDocument(archive)
    else { return reads(head, file.path) }
    let members = ArchiveChoice.members(of: archive).prefix(lookLimit)
    let best = members.compactMap { member in
      (try? ArchiveChoice.head(of: member, in: archive)).map { head in
        // Where nothing but a leaflet is there it is read all the same.
        ArchiveChoice.isLeaflet(member.name)
          ? min(reads(head, member.name), 1) : reads(head, member.name)
      }
    }.max()
    return best ?? reads(head, file.path)
  }

  /// So many files of an archive are looked at to tell what it holds.
  private static let lookLimit = 32

  /// Whether `file` is a container of files, or looks like one.
  static func isPacked(_ file: InputFile) throws(RunError) -> Bool {
    do throws(Refusal) {
      return kind(try RandomBytes(path: file.path).bytes(at: 0, count: 4)) != .none
    } catch {
      throw error.runError(at: file.shownPath)
    }
  }

  /// The files in a container and what is to be said of it; `nil` when `file` is none.
  private static func contents(
    of file: InputFile, limits: ReadLimits, reads: ([UInt8], String) -> Int
  ) throws(Refusal) -> (files: [PackedFile], finding: Finding?)? {
    let bytes = try RandomBytes(path: file.path)
    switch kind(try bytes.bytes(at: 0, count: 4)) {
    case .none: return nil
    case .gzip:
      return ([.gzip(bytes, limits)], nil)
    case .zip:
      let archive = try ZipArchive(bytes, limits: limits)
      if isDocument(archive) { return nil }
      if isNumbers(archive) { throw numbers }
      let choice = try ArchiveChoice(archive, reads: reads)
      guard !choice.chosen.isEmpty else { throw nothingToRead }
      return (choice.chosen.map { .member($0, archive) }, choice.finding)
    }
  }

  private static let nothingToRead = Refusal(
    .unsupported,
    en:
      "the archive holds no file that this stage reads; look at what is in it and name the right stage",
    fr:
      "l’archive ne contient aucun fichier que cette étape lit ; regarder ce qu’elle contient et nommer "
      + "la bonne étape")

  /// Documents of Apple's office programs are archives whose parts end so.
  private static func isNumbers(_ archive: ZipArchive) -> Bool {
    archive.members.contains { $0.name.lowercased().hasSuffix(".iwa") }
      || archive.member("Index.zip") != nil
  }

  private static let numbers = Refusal(
    .unsupported,
    en: "this is a document of Numbers or Pages; export it there as Excel (.xlsx) or CSV",
    fr: "c’est un document Numbers ou Pages ; l’y exporter en Excel (.xlsx) ou en CSV")

  /// What a file's first bytes say.
  enum Kind { case none, gzip, zip }

  static func kind(_ head: [UInt8]) -> Kind {
    if head.starts(with: [0x1F, 0x8B, 0x08]) { return .gzip }
    return head.starts(with: WorkbookNature.zipMark) ? .zip : .none
  }

  /// Workbooks and other documents are zip archives too, but no containers of files.
  private static func isDocument(_ archive: ZipArchive) -> Bool {
    [
      "[Content_Types].xml", "mimetype", "xl/workbook.xml", "xl/workbook.bin", "content.xml",
      "word/document.xml",
    ].contains {
      archive.member($0) != nil
    }
  }

  /// Documents are told by the names of their parts, whichever of them comes first.
  static func isPartOfDocument(_ name: String) -> Bool {
    let folders = [
      "_rels/", "docProps/", "customXml/", "xl/", "word/", "ppt/", "META-INF/manifest",
    ]
    return ["[Content_Types].xml", "mimetype", "content.xml", "styles.xml", "meta.xml"].contains(
      name)
      || folders.contains { name.hasPrefix($0) } || name.hasPrefix("xl\\")
  }

  private static func isDocumentName(_ name: String) -> Bool {
    let endings = [
      ".xlsx", ".xlsm", ".xlsb", ".xltx", ".ods", ".ots", ".docx", ".pptx", ".odt", ".odp",
    ]
    let lower = name.lowercased()
    return endings.contains { lower.hasSuffix($0) }
  }

  private static func innerName(_ name: String) -> String {
    let lower = name.lowercased()
    for ending in [".gz", ".gzip"] where lower.hasSuffix(ending) {
      return String(name.dropLast(ending.count))
    }
    return name
  }

  /// The first member that is a file, as far as the head of the archive shows it; `nil` for a document.
  private static func firstMember(_ head: [UInt8]) -> (head: [UInt8], name: String)? {
    var at = 0
    while at + 30 < head.count, head.u32(at) == 0x0403_4B50 {
      let nameEnd = at + 30 + Int(head.u16(at + 26))
      let start = nameEnd + Int(head.u16(at + 28))
      guard start <= head.count else { return nil }
      let name = String(decoding: head[(at + 30)..<nameEnd], as: UTF8.self)
      if isPartOfDocument(name) { return nil }
      if !name.hasSuffix("/"), !ArchiveChoice.isClutter(name) {
        let packed = head[start...]
        let isDeflated = head.u16(at + 8) == 8
        return (isDeflated ? unpackedHead(packed, .none) : stored(packed, header: at, head), name)
      }
      at = start + Int(head.u32(at + 18))
    }
    return nil
  }

  /// The bytes of a stored member, as many as its header declares; a header that leaves the size open declares none.
  private static func stored(_ packed: ArraySlice<UInt8>, header at: Int, _ head: [UInt8])
    -> [UInt8]
  {
    let isSizeKnown = head.u16(at + 6) & 8 == 0
    return Array(isSizeKnown ? packed.prefix(Int(head.u32(at + 18))) : packed)
  }

  private static func unpackedHead(_ packed: ArraySlice<UInt8>, _ wrapping: Inflation.Wrapping)
    -> [UInt8]
  {
    var out = [UInt8](repeating: 0, count: 1 << 16)
    var filled = 0
    let stream = RangeStream(RandomBytes(Array(packed)))
    guard let inflation = try? Inflation(stream, wrapping: wrapping, limits: ReadLimits()) else {
      return []
    }
    // The packed bytes end in the middle: what came before that is the head.
    while filled < out.count, let got = try? inflation.read(into: &out, from: filled), got > 0 {
      filled += got
    }
    out.removeLast(out.count - filled)
    return out
  }
}
