import Testing

@testable import Readers

@Suite struct CompoundFileTests {
  /// A compound file of sectors of 512 bytes: 0 the chains, 1 the directory, 2 the chains of small pieces, 3 the small
  /// pieces, from 4 on the stream `Workbook`.
  private struct Builder {
    var workbook = [UInt8](repeating: 0x57, count: 5_000)
    var small = Array("a small stream of its own".utf8)
    /// What stands in the chains, by sector, instead of what belongs there.
    var chain: [Int: UInt32] = [:]
    var smallChain: [Int: UInt32] = [:]
    var sizes: [String: UInt32] = [:]

    var bytes: [UInt8] {
      var file = [UInt8](repeating: 0, count: 512)
      func put(_ value: UInt32, at place: Int, in bytes: inout [UInt8]) {
        for index in 0..<4 {
          bytes[place + index] = UInt8(truncatingIfNeeded: value >> (8 * index))
        }
      }
      file.replaceSubrange(0..<8, with: WorkbookNature.compoundMark)
      file[30] = 9
      file[32] = 6
      put(1, at: 44, in: &file)
      put(1, at: 48, in: &file)
      put(4_096, at: 56, in: &file)
      put(2, at: 60, in: &file)
      put(1, at: 64, in: &file)
      put(0xFFFF_FFFE, at: 68, in: &file)
      for place in 0..<109 { put(place == 0 ? 0 : .max, at: 76 + 4 * place, in: &file) }

      var table = [UInt8](repeating: 0xFF, count: 512)
      let last = 3 + (workbook.count + 511) / 512
      for sector in [1, 2, 3, last] { put(0xFFFF_FFFE, at: 4 * sector, in: &table) }
      put(0xFFFF_FFFD, at: 0, in: &table)
      for sector in 4..<last { put(UInt32(sector + 1), at: 4 * sector, in: &table) }
      for (sector, next) in chain { put(next, at: 4 * sector, in: &table) }

      var directory: [UInt8] = []
      func entry(_ name: String, kind: UInt8, first: UInt32, count: Int) {
        var entry = [UInt8](repeating: 0, count: 128)
        for (place, unit) in name.utf16.enumerated() { entry[2 * place] = UInt8(unit) }
        entry[64] = UInt8(2 * name.utf16.count + 2)
        entry[66] = kind
        put(first, at: 116, in: &entry)
        put(sizes[name] ?? UInt32(count), at: 120, in: &entry)
        directory += entry
      }
      entry("Root Entry", kind: 5, first: 3, count: 512)
      entry("Workbook", kind: 2, first: 4, count: workbook.count)
      entry("Small", kind: 2, first: 0, count: small.count)
      directory += [UInt8](repeating: 0, count: 512 - directory.count)

      var smallTable = [UInt8](repeating: 0xFF, count: 512)
      put(0xFFFF_FFFE, at: 0, in: &smallTable)
      for (sector, next) in smallChain { put(next, at: 4 * sector, in: &smallTable) }
      let pieces = small + [UInt8](repeating: 0, count: 512 - small.count)
      let padding = [UInt8](repeating: 0, count: (512 - workbook.count % 512) % 512)
      return file + table + directory + smallTable + pieces + workbook + padding
    }

    func content(_ name: String, limit: Int = 1 << 20) throws -> [UInt8]? {
      try CompoundFile(RandomBytes(bytes)).content(name, limit: limit)
    }
  }

  @Test func streamsAreFoundByTheirNames() throws {
    let builder = Builder()
    let file = try CompoundFile(RandomBytes(builder.bytes))
    #expect(file.names == ["Root Entry", "Workbook", "Small"])
    #expect(try builder.content("WORKBOOK") == builder.workbook)
    #expect(
      try builder.content("small") == builder.small, "small ones lie in the root's own stream")
    #expect(try builder.content("Root Entry") == nil, "the root is no stream")
    #expect(try builder.content("absent") == nil)
  }

  @Test func moreThanTheLimitIsRefused() throws {
    let builder = Builder()
    #expect(refusal { _ = try builder.content("Workbook", limit: 4_999) }?.code == .damaged)
    #expect(try builder.content("Workbook", limit: 5_000)?.count == 5_000)
  }

  /// A chain that bites its tail, leads behind the end of the file, or to a sector that there is not.
  @Test(arguments: [4, 7, 100, 127, 0xFFFF, 0xFFFF_FFF9] as [UInt32])
  func aBrokenChainIsRefused(_ next: UInt32) {
    var builder = Builder()
    builder.chain[6] = next
    if next == 7 { builder.chain[7] = 6 }
    #expect(refusal { _ = try builder.content("Workbook") }?.code == .damaged)
  }

  @Test(arguments: [1, 7, 8, 500] as [UInt32]) func aBrokenChainOfSmallPiecesIsRefused(
    _ next: UInt32
  ) {
    var builder = Builder()
    builder.small = [UInt8](repeating: 1, count: 200)
    builder.smallChain[0] = next
    // The pieces behind the first lead nowhere: what they give is less than the stream declares.
    let content = try? builder.content("Small")
    #expect((content?.count ?? 0) < 200)
  }

  @Test func aStreamLargerThanItsFileIsRefused() {
    var builder = Builder()
    builder.sizes["Workbook"] = .max
    #expect(refusal { _ = try builder.content("Workbook", limit: .max) }?.code == .damaged)
  }

  @Test func everyCutIsAnswered() {
    let whole = Builder().bytes
    for length in stride(from: 0, to: whole.count, by: 61) {
      // Some cuts leave the directory whole; none may trap or give bytes that are not there.
      let content = try? CompoundFile(RandomBytes(Array(whole[..<length]))).content(
        "Workbook", limit: 1 << 20)
      #expect((content?.count ?? 0) <= length)
    }
    #expect(refusal { _ = try CompoundFile(RandomBytes(Array(whole[..<511]))) }?.code == .damaged)
  }

  @Test func sectorsOfNoKnownSizeAreRefused() {
    for shift in [0, 8, 10, 31, 255] as [UInt8] {
      var bytes = Builder().bytes
      bytes[30] = shift
      #expect(refusal { _ = try CompoundFile(RandomBytes(bytes)) }?.code == .damaged)
    }
  }
}
