import Foundation
import Tables
import Testing

@testable import Pipelines

private struct Reads: Reader {
  static let name = "both"
  static let summary = Phrase(en: "Reads.", fr: "Lit.")
  var paths: [String] { [] }
  static func confidence(head: [UInt8], name: String) -> Int { head.first == 0x7B ? 70 : 0 }
  static func foreign(head: [UInt8], name: String) -> Phrase? {
    head.first == 0x89 ? Phrase(en: "a picture", fr: "une image") : nil
  }
  func open(_ file: InputFile) throws(RunError) -> any Reading {
    throw RunError("none", .unreadable, at: "", Phrase(en: "none", fr: "rien"))
  }
}

private struct Writes: Writer {
  static let name = "both"
  static let summary = Phrase(en: "Writes.", fr: "Écrit.")
  var target: String { "" }
  var ports: [Pipelines.Port] { [] }
  func open(_ file: TargetFile, locale: String) throws(RunError) -> any Writing {
    throw RunError("none", .unwritable, at: "", Phrase(en: "none", fr: "rien"))
  }
}

@Suite struct RegistryTests {
  private let registry = Registry([Reads.self, Writes.self])

  @Test func aWordThatReaderAndWriterShareMeansTheOneThatFits() {
    #expect(registry.stage("both", in: .source) == Reads.self)
    #expect(registry.stage("both", in: .output) == Writes.self)
    #expect(registry.stage("none") == nil)
  }

  @Test func theReaderIsFoundByLooking() {
    let file = InputFile(source: "s", shownPath: "x", path: "x")
    #expect(registry.reader(for: file, head: [0x7B]) == Reads.self)
    #expect(registry.reader(for: file, head: [0x20]) == nil)
  }

  /// Where no reader is found, one that knows what the file is has the word.
  @Test func aFileThatNobodyReadsIsCalledWhatItIs() throws {
    let place = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    defer { try? FileManager.default.removeItem(at: place) }
    for (byte, code) in [(0x89, "foreign-file"), (0x20, "unknown-format")] as [(UInt8, String)] {
      try Data([byte, 0x41]).write(to: place)
      let file = InputFile(source: "s", shownPath: "x", path: place.path)
      let error = #expect(throws: RunError.self) {
        _ = try PipelineCheck(registry: registry).look(file)
      }
      #expect(error?.code == code && error?.exit == .unreadable)
    }
  }
}
