import Testing

@testable import bench

@Suite struct SoundsTests {
  @Test func everyKeyAgreesWithAnIndependentLibrary() throws {
    let rows = try oracleRows("phonetic.csv")
    #expect(rows.count > 300)
    for row in rows {
      try #require(row.count == 5)
      let name = Array(row[0].utf8)
      #expect(String(decoding: Soundex.key(name), as: UTF8.self) == row[1], "\(row)")
      #expect(String(decoding: NYSIIS.key(name), as: UTF8.self) == row[2], "\(row)")
      #expect(String(decoding: Metaphone.key(name), as: UTF8.self) == row[3], "\(row)")
      #expect(String(decoding: MatchRating.key(name), as: UTF8.self) == row[4], "\(row)")
    }
  }

  /// As jellyfish has it: the last B is silent behind an M, and there alone.
  @Test(arguments: [
    ("LAMB", "LM"), ("MB", "M"), ("LAMBS", "LMBS"), ("LAMBERT", "LMBRT"), ("LAMB A", "LMB A"),
    ("LE COMB", "L KM"), ("LAMBB", "LMB"),
  ])
  func theLastBIsSilentBehindAnM(name: String, key: String) {
    #expect(String(decoding: Metaphone.key(Array(name.utf8)), as: UTF8.self) == key)
  }

  @Test(arguments: ["", "A", "H", "W", " ", "MAC", "SCH", "123", "ÉÈ"])
  func shortAndForeignNamesDoNoHarm(name: String) {
    let bytes = Array(name.utf8)
    #expect(Soundex.key(bytes).count == (bytes.isEmpty ? 0 : 4))
    #expect(NYSIIS.key(bytes).count <= bytes.count)
    #expect(Metaphone.key(bytes).count <= 2 * bytes.count)
    #expect(MatchRating.key(bytes).count <= 6)
  }
}
