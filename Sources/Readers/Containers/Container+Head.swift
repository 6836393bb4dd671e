import Tables

extension Container {
  /// Why nothing in an archive that begins so can be read, whatever it holds; `nil` where its first file does not say.
  static func refusal(_ head: [UInt8]) -> Phrase? {
    guard kind(head) == .zip else { return nil }
    var at = 0
    while at + 30 < head.count, head.u32(at) == 0x0403_4B50 {
      let nameEnd = at + 30 + Int(head.u16(at + 26))
      guard nameEnd <= head.count else { return nil }
      let name = String(decoding: head[(at + 30)..<nameEnd], as: UTF8.self)
      if name.hasSuffix("/") {
        at = nameEnd + Int(head.u16(at + 28)) + Int(head.u32(at + 18))
        continue
      }
      if head.u16(at + 6) & 1 != 0 { return ZipMemberStream.encrypted.message }
      let method = head.u16(at + 8)
      if method != 0, method != 8 { return ZipMemberStream.unknownMethod(method).message }
      let inner = seen(head: head, name: "")
      return inner.name == name && kind(inner.head) != .none ? nested : nil
    }
    return at > 0 ? empty : nil
  }

  /// Whether a file is an archive of files, and no document, by the name of its first one.
  static func isArchive(_ head: Span<UInt8>) -> Bool {
    var start: [UInt8] = []
    for at in 0..<min(head.count, 1 << 10) { start.append(head[at]) }
    guard kind(start) == .zip, start.count > 30 else { return false }
    let nameEnd = 30 + Int(start.u16(26))
    guard nameEnd > 30, nameEnd <= start.count else { return false }
    return !isPartOfDocument(String(decoding: start[30..<nameEnd], as: UTF8.self))
  }

  /// What is said of an archive without any file.
  static let empty = Phrase(
    en: "this is a zip archive that holds no file; pack it again, or name the file itself",
    fr:
      "c’est une archive zip qui ne contient aucun fichier ; refaites-la, ou nommez le fichier même"
  )

  /// What is said of an archive that lies in another one, where the reader comes upon it.
  static let nested = Phrase(
    en: "this archive holds another archive; unpack the outer one and name the inner one",
    fr: "cette archive en contient une autre ; décompressez la première et nommez la seconde")
}
