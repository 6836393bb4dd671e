import Fields
import Pipelines
import Tables

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// A workbook that is being written: its sheets grow row by row and are put into the file at the end.
///
/// Unchecked, because it holds the library's pointers: the engine hands a writing from thread to thread, but never to two at a
/// time, and two workbooks of the library share nothing.
struct WorkbookWriting: Writing, @unchecked Sendable {
  private let target: TargetFile
  private let typed: Bool
  private let locale: String
  private var book: WorkbookFile?
  private var sheets: [Port: WorkbookSheets] = [:]
  private var order: [Port] = []
  private var kinds: [String: Kind] = [:]

  init(_ target: TargetFile, typed: Bool, locale: String) throws(RunError) {
    self.target = target
    self.typed = typed
    self.locale = locale
    // The library opens the file by its name later and keeps the rights that it has then.
    close(try target.openTemporary())
    book = WorkbookFile(path: target.temporaryPath)
    guard book != nil else {
      target.abandon()
      throw TargetFile.failure(at: target.shownPath, ENOMEM)
    }
  }

  mutating func tell(_ kinds: [String: Kind]) { self.kinds = kinds }

  mutating func begin(_ port: Port, columns: [String]) throws(RunError) {
    guard let book, sheets[port] == nil else { return }
    let formats =
      typed
      ? WorkbookFormats(book, locale: locale, kinds: kinds) : WorkbookFormats(textIn: book)
    let language = Language(locale: locale)
    order.append(port)
    sheets[port] = try WorkbookSheets(
      book, name: port.rawValue, columns: columns,
      headings: columns.map { AnswerHeadings.shown($0, of: port, language) }, formats: formats,
      shownPath: target.shownPath, choices: WorkbookChoices(port, language))
  }

  mutating func write(_ batch: Batch, of port: Port) throws(RunError) {
    try sheets[port]?.write(batch)
  }

  mutating func finish() throws(RunError) {
    guard let book else { return }
    for port in order { sheets[port]?.end() }
    errno = 0
    let problem = book.close()
    self.book = nil
    sheets = [:]
    if let problem {
      let reason = errno
      target.abandon()
      if reason != 0 { throw TargetFile.failure(at: target.shownPath, reason) }
      throw RunError(
        "cannot-write", .unwritable, at: target.shownPath,
        Phrase(
          en: "the workbook could not be written (\(problem)); make room on the disk and run again",
          fr: "le classeur n’a pas pu être écrit (\(problem)) ; libérez de la place puis relancez"))
    }
    try target.sync()
  }

  mutating func commit() throws(RunError) { try target.commit() }

  mutating func abandon() {
    sheets = [:]
    book = nil
    target.abandon()
  }
}
