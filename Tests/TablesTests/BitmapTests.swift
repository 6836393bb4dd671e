import Testing

@testable import Tables

@Suite struct BitmapTests {
  /// The obvious twin.
  @Test(arguments: [0, 1, 63, 64, 65, 127, 128, 200]) func runsOfBitsLieWhereTheObviousTwinPutsThem(
    _ length: Int
  ) {
    var bits = Bitmap()
    var twin: [Bool] = []
    for (bit, count) in [(true, length), (false, 3), (true, 70), (false, length)] {
      bits.append(repeating: bit, count: count)
      twin += [Bool](repeating: bit, count: count)
      bits.append(!bit)
      twin.append(!bit)
    }
    #expect(bits.count == twin.count)
    #expect((0..<twin.count).map { bits[$0] } == twin)
  }

  @Test func aBitCanBeSetAndTakenBack() {
    var bits = Bitmap(repeating: false, count: 130)
    bits[129] = true
    bits[0] = true
    bits[0] = false
    #expect((0..<130).filter { bits[$0] } == [129])
  }

  @Test(arguments: [0, 1, 63, 64, 65, 127, 128, 200]) func rowsOfBitsFollowEachOther(_ length: Int)
  {
    var bits = Bitmap(count: length) { $0 % 3 == 0 }
    var twin = (0..<length).map { $0 % 3 == 0 }
    for count in [0, 5, 64, 70, 128, 1] {
      bits.append(contentsOf: Bitmap(count: count) { $0 % 2 == 0 })
      twin += (0..<count).map { $0 % 2 == 0 }
    }
    bits.append(true)
    #expect(bits.count == twin.count + 1)
    #expect((0..<twin.count).map { bits[$0] } == twin && bits[twin.count])
  }
}
