import Testing

@testable import Cleaning

@Suite struct PunycodeTests {
  private func encoded(_ label: String) -> String? {
    Punycode.encode(Array(label.unicodeScalars)).map { String(decoding: $0, as: UTF8.self) }
  }

  /// Labels of the registries, and samples (B), (D) and (L) of RFC 3492, § 7.1.
  @Test(arguments: [
    ("bücher", "bcher-kva"), ("münchen", "mnchen-3ya"), ("é", "9ca"), ("中国", "fiqs8s"),
    ("他们为什么不说中文", "ihqwcrb4cv8a8dqg056pqjye"),
    ("Pročprostěnemluvíčesky", "Proprostnemluvesky-uyb24dma41a"),
    ("3年B組金八先生", "3B-ww4c5e180e575a65lsy2b"),
  ])
  func aLabelAndItsLettersOfASCII(_ label: String, _ coded: String) {
    #expect(encoded(label) == coded)
    #expect(Punycode.decode(Array(coded.utf8)) == label)
  }

  @Test func whatIsEncodedIsDecodedAgain() {
    let letters = Array("aé中ß-z9ñ😀я").flatMap(\.unicodeScalars)
    var state: UInt64 = 3
    for _ in 0..<2_000 {
      var label: [Unicode.Scalar] = []
      for _ in 0..<(1 + Int(state >> 60)) {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        label.append(letters[Int(state >> 33) % letters.count])
      }
      guard label.contains(where: { $0.value >= 0x80 }), let coded = Punycode.encode(label) else {
        continue
      }
      let text = String(String.UnicodeScalarView(label))
      #expect(
        Punycode.decode(coded)?.unicodeScalars.elementsEqual(label) == true, "seed 3: \(text)")
    }
  }

  /// A label has 63 characters at most, `xn--` among them.
  @Test func aLabelThatIsTooLongHasNone() {
    #expect(encoded(String(repeating: "é", count: 64)) == nil)
    #expect(Punycode.decode([UInt8](repeating: 0x61, count: 60)) == nil)
  }

  @Test(arguments: ["a-", "99999999999999", "é", "!", "a-!"])
  func whatWritesNoLabelIsRefusedOrASCII(_ coded: String) {
    let label = Punycode.decode(Array(coded.utf8))
    #expect(label == nil || label == "a", "\(coded): \(label ?? "")")
  }
}
