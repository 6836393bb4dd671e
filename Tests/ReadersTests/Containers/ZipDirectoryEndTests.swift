import Tables
import Testing

@testable import Readers

@Suite struct ZipDirectoryEndTests {
  private func archive(_ names: [String] = ["a.csv", "b.csv"]) -> [UInt8] {
    var zip = ZipBuilder()
    for name in names { zip.add(name, "Nom\nDupont\n") }
    return zip.finished()
  }

  @Test func theDirectoryLiesBeforeTheEnd() throws {
    let bytes = archive()
    let end = try ZipDirectoryEnd(of: RandomBytes(bytes))
    #expect(end.memberCount == 2 && end.base == 0)
    #expect(end.directoryOffset + end.directoryCount == bytes.count - 22)
    #expect(bytes.u32(end.directoryOffset) == 0x0201_4B50)
  }

  @Test func whatStandsBeforeTheArchiveMovesEveryPlace() throws {
    let stub = [UInt8](repeating: 0x23, count: 777)
    let end = try ZipDirectoryEnd(of: RandomBytes(stub + archive()))
    #expect(end.base == 777)
    #expect((stub + archive()).u32(end.directoryOffset) == 0x0201_4B50)
  }

  /// A comment may stand behind the record, up to 65,535 bytes of it.
  @Test(arguments: [0, 1, 300, 65_535]) func aCommentBehindIsLookedThrough(_ length: Int) throws {
    var bytes = archive()
    bytes[bytes.count - 2] = UInt8(length & 0xFF)
    bytes[bytes.count - 1] = UInt8(length >> 8)
    bytes += [UInt8](repeating: 0x2E, count: length)
    #expect(try ZipDirectoryEnd(of: RandomBytes(bytes)).memberCount == 2)
  }

  @Test func aMissingEndIsTold() {
    let bytes = archive()
    for cut in [1, 22, 40] {
      let refusal = refusal { _ = try ZipDirectoryEnd(of: RandomBytes(Array(bytes.dropLast(cut)))) }
      #expect(refusal?.message.en.contains("its end is missing") == true, "\(cut)")
    }
  }

  /// Sizes and places that no file of this length has, those near the largest number too.
  @Test(arguments: [10, 100_000, UInt32.max - 1, UInt32.max])
  func aDirectoryOutsideOfTheFileIsRefused(_ size: UInt32) {
    for field in [10, 6] {  // how long it is; where it begins
      var bytes = archive(["a.csv"])
      let at = bytes.count - field
      for index in 0..<4 { bytes[at + index] = UInt8(truncatingIfNeeded: size >> (8 * index)) }
      guard size > 100 || field == 6 else { continue }
      let code = refusal { _ = try ZipDirectoryEnd(of: RandomBytes(bytes)) }?.code
      #expect(size == 10 || code == .damaged, "\(size) at \(field)")
    }
  }

  /// Larger archives say the same in a record of wider numbers, to which a locator points.
  @Test func theRecordOfLargeArchivesIsObeyed() throws {
    let bytes = archive()
    let short = try ZipDirectoryEnd(of: RandomBytes(bytes))
    var wide = Array(bytes.dropLast(22))
    let place = wide.count
    func append(_ value: UInt64, _ count: Int) {
      for index in 0..<count {
        wide.append(UInt8(truncatingIfNeeded: value >> (8 * UInt64(index))))
      }
    }
    append(0x0606_4B50, 4)
    append(44, 8)
    append(0, 4)
    append(0, 8)
    append(2, 8)
    append(2, 8)
    append(UInt64(short.directoryCount), 8)
    append(UInt64(short.directoryOffset), 8)
    append(0x0706_4B50, 4)
    append(0, 4)
    append(UInt64(place), 8)
    append(1, 4)
    append(0x0605_4B50, 4)
    append(0, 4)
    append(0xFFFF_FFFF, 4)
    append(0xFFFF_FFFF, 4)
    append(0xFFFF_FFFF, 4)
    append(0, 2)
    let end = try ZipDirectoryEnd(of: RandomBytes(wide))
    #expect(end.memberCount == 2 && end.directoryOffset == short.directoryOffset)
    #expect(try ZipArchive(RandomBytes(wide)).members.map(\.name) == ["a.csv", "b.csv"])
  }
}
