import Reference
import Testing

@Suite struct KeyTableTests {
  @Test func keysKeepTheirNumbersWhileTheTableGrows() {
    var table = KeyTable()
    for number in 0..<5_000 { #expect(table.add(Array("key \(number)".utf8)) == number) }
    for number in stride(from: 0, to: 5_000, by: 7) {
      #expect(table.find("key \(number)") == number)
      #expect(table.add(Array("key \(number)".utf8)) == number)
    }
    #expect(table.count == 5_000)
    #expect(table.find("key 5000") == nil)
    #expect(table.find("") == nil)
  }
}
