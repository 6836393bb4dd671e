import Testing

@testable import Matching

@Suite struct SettledPairsTests {
  @Test func whatWasJoinedIsSettledThroughOthersToo() {
    var pairs = SettledPairs()
    let joined = [pairs.join(1, 2), pairs.join(2, 3), pairs.join(4, 5)]
    #expect(joined == [true, true, true])
    #expect(pairs.settles(1, 3) && !pairs.settles(1, 4))
  }

  @Test func whoWasToldApartStaysSoWhenGroupsGrow() {
    var pairs = SettledPairs()
    pairs.tellApart(4, 9)
    let joined = [pairs.join(4, 1), pairs.join(9, 1), pairs.join(9, 7), pairs.join(7, 4)]
    #expect(joined == [true, false, true, false])
    #expect(pairs.settles(1, 9) && pairs.settles(7, 4))
  }
}
