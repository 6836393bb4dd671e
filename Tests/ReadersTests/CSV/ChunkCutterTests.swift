import Foundation
import Pipelines
import Tables
import Testing

@testable import Readers

@Suite struct ChunkCutterTests {
  /// The chunks of a file, cut to about so many bytes.
  private func chunks(_ bytes: [UInt8], _ change: (inout CSVOptions) -> Void = { _ in }) throws
    -> (chunks: [CSVChunk], body: Int)
  {
    var options = CSVOptions()
    options.chunkBytes = 100
    change(&options)
    return try withTemporaryFile(bytes, name: "list.csv") { input in
      let file = try CSVFile(
        path: input.path, part: Part(source: "s", file: "list.csv"), options: options)
      var cutter = ChunkCutter(file)
      var chunks: [CSVChunk] = []
      while let chunk = try cutter.next() { chunks.append(chunk) }
      return (chunks, file.bodyStart)
    }
  }

  private static func table(_ count: Int, _ cell: (Int) -> String = { "v\($0)" }) -> [UInt8] {
    Array(("Nom;Ville\n" + (0..<count).map { "\(cell($0));Rennes\n" }.joined()).utf8)
  }

  /// Nothing is lost between two chunks, each begins a record and knows its place and line.
  @Test(arguments: [16, 50, 100, 1_000, 1 << 20]) func chunksAreTheFileInOrder(_ size: Int) throws {
    let bytes = Self.table(500)
    let (chunks, body) = try chunks(bytes) { $0.chunkBytes = size }
    #expect(chunks.flatMap(\.bytes) == Array(bytes[body...]))
    var (offset, line) = (body, 2)
    for chunk in chunks {
      #expect(chunk.offset == offset && chunk.line == line && chunk.bytes.first == 0x76)
      #expect(chunk.lineCount == chunk.bytes.count { $0 == 0x0A })
      offset += chunk.bytes.count
      line += chunk.lineCount
    }
    #expect((chunks.count > 1) == (size < bytes.count))
  }

  /// A line break inside quotes ends no record, wherever the cut would fall.
  @Test(arguments: [20, 33, 47, 64, 100]) func aRecordOverSeveralLinesStaysWhole(_ size: Int) throws
  {
    let bytes = Self.table(200) { "\"a\($0);\nb\"" }
    let (chunks, body) = try chunks(bytes) { $0.chunkBytes = size }
    #expect(chunks.flatMap(\.bytes) == Array(bytes[body...]))
    for chunk in chunks {
      #expect(chunk.bytes.count { $0 == 0x22 } % 2 == 0 && chunk.bytes.first == 0x22)
      #expect(chunk.quoteCount == chunk.bytes.count { $0 == 0x22 })
    }
  }

  /// A stray quote upsets the pairs of all that follows; the records behind it are found again.
  @Test func aStrayQuoteDoesNotGlueTheRest() throws {
    let bytes = Self.table(3_000) { $0 == 7 ? "12\" de large" : "v\($0)" }
    let (chunks, _) = try chunks(bytes) { $0.chunkBytes = 2_000 }
    #expect(chunks.count > 5)
    #expect(chunks.allSatisfy { !$0.isCut && $0.bytes.last == 0x0A })
  }

  @Test func aChunkHasNoMoreLinesThanABatchTakes() throws {
    let bytes = Array(("a;b\n" + String(repeating: "1;\n", count: 150_000)).utf8)
    let (chunks, _) = try chunks(bytes) { $0.chunkBytes = 1 << 20 }
    #expect(chunks.allSatisfy { $0.lineCount <= ChunkCutter.lineLimit })
    #expect(chunks.reduce(0) { $0 + $1.lineCount } == 150_000)
  }

  /// A record without end is cut, and it is told.
  @Test func aRecordWithoutEndIsCut() throws {
    let bytes = Self.table(40) + Array(("\"" + String(repeating: "x", count: 40_000)).utf8)
    let (chunks, body) = try chunks(bytes) {
      $0.chunkBytes = 512
      $0.recordBytes = 4_096
    }
    #expect(chunks.contains { $0.isCut })
    #expect(chunks.flatMap(\.bytes) == Array(bytes[body...]), "cut, not lost")
  }

  @Test(arguments: [false, true]) func utf16IsCutAsItsText(_ bigEndian: Bool) throws {
    let text = String(decoding: Self.table(300) { "é\($0)" }, as: UTF8.self)
    let units = [0xFEFF] + Array(text.utf16)
    let wide = units.flatMap { unit -> [UInt8] in
      let (low, high) = (UInt8(unit & 0xFF), UInt8(unit >> 8))
      return bigEndian ? [high, low] : [low, high]
    }
    let (chunks, _) = try chunks(wide)
    #expect(chunks.count > 3)
    #expect(
      String(decoding: chunks.flatMap(\.bytes), as: UTF8.self)
        == text.split(separator: "\n").dropFirst().map { $0 + "\n" }.joined())
  }

  @Test func aFileOfHeadingsAloneHasNoChunk() throws {
    #expect(try chunks(Array("Nom;Ville\n".utf8)).chunks.isEmpty)
  }
}
