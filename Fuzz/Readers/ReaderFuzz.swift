import Pipelines
import Readers
import Tables

#if canImport(Glibc)
  import Glibc
#endif

/// Where the program is called as a parser of ``Parser``, it is that parser that gets the inputs.
@_cdecl("LLVMFuzzerInitialize")
public func chooseParser(
  _ count: UnsafeMutablePointer<CInt>,
  _ words: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>>
) -> CInt {
  guard let program = words.pointee[0] else { return 1 }
  let name = String(cString: program).split(separator: "/").last.map(String.init) ?? ""
  guard let parser = Parser(rawValue: name) else {
    print("fuzz: call this program by the name of a parser: \(Parser.allCases.map(\.rawValue))")
    exit(2)
  }
  Session.shared = Session(parser)
  return 0
}

/// Reads one input as the reader of files would read it, from the first look to the last row.
@_cdecl("LLVMFuzzerTestOneInput")
public func readInput(_ bytes: UnsafePointer<UInt8>, _ count: Int) -> CInt {
  guard count > 0 else { return 0 }
  Session.shared?.read([UInt8](UnsafeBufferPointer(start: bytes, count: count)))
  return 0
}

/// One file in memory, written and read again and again.
private final class Session {
  nonisolated(unsafe) static var shared: Session?

  private let parser: Parser
  private let folder: FolderFuzz
  private let path: String

  init(_ parser: Parser) {
    self.parser = parser
    folder = FolderFuzz(folder: "/dev/shm/tamis-fuzz-\(getpid())")
    path = "\(folder.folder)/clients.\(parser.ending)"
    mkdir(folder.folder, 0o700)
    atexit {
      unlink(Session.shared?.path ?? "")
      rmdir(Session.shared?.folder.folder ?? "")
    }
  }

  func read(_ input: [UInt8]) {
    let content = parser.content(of: input)
    let file = open(path, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
    guard file >= 0, write(file, content, content.count) == content.count else {
      fatalError("\(path) cannot be written")
    }
    close(file)
    if parser == .look { return folder.look() }
    let head = Array(content.prefix(1 << 16))
    for other in Parser.allCases {
      precondition(0...100 ~= other.confidence(head: head, name: "input.\(parser.ending)"))
    }
    var log = ReadLog()
    do throws(RunError) {
      var reading = try parser.reader.open(
        InputFile(source: "fuzz", shownPath: "input", path: path))
      while let portion = try reading.next() { check(try portion.deliver(&log)) }
    } catch {
      // A refusal is an answer.
      precondition(!error.line(.english).isEmpty)
    }
  }

  /// Every column has a value for every row, and every value is UTF-8.
  private func check(_ delivery: Delivery) {
    check(delivery.mentions)
    for (_, events) in delivery.events { check(events.batch) }
  }

  private func check(_ batch: Batch) {
    for column in batch.columns {
      precondition(column.count == batch.count)
      precondition(String(validating: column.bytes, as: UTF8.self) != nil)
    }
  }
}
