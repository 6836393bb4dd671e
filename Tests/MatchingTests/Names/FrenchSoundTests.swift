import Testing

@testable import Matching

@Suite struct FrenchSoundTests {
  private func key(_ name: String) -> String {
    let bytes = Array(name.utf8)
    var out: [UInt8] = []
    FrenchSound.key(bytes, 0..<bytes.count, into: &out)
    return String(decoding: out, as: UTF8.self)
  }

  @Test(arguments: [
    ["renaud", "renaut", "reynaud"], ["lefevre", "lefebvre".replacing("b", with: "")],
    ["philippe", "filippe", "filipe"], ["gauthier", "gautier", "gotier"], ["dupont", "dupond"],
    ["mathieu", "matthieu"],
  ])
  func spellingsOfOneSoundHaveOneKey(names: [String]) {
    #expect(Set(names.map(key)).count == 1, "\(names.map(key))")
  }

  @Test func namesThatSoundOtherwiseHaveOtherKeys() {
    for (a, b) in [
      ("martin", "morin"), ("leroy", "leroux"), ("petit", "pinot"), ("jean", "jeanne"),
    ] {
      #expect(key(a) != key(b), "\(a) and \(b)")
    }
    #expect(key("") == "")
  }

  @Test(arguments: [
    ("renault", "renaud"), ("legoff", "legof"), ("guillou", "guillout"), ("nathalie", "natalie"),
  ])
  func silentEndsAndDoublingsChangeNoKey(a: String, b: String) { #expect(key(a) == key(b)) }

  @Test(arguments: [
    ("julie", "juliette"), ("paul", "paulette"), ("claude", "claudette"), ("denis", "denise"),
    ("laurent", "laurence"), ("martin", "martine"),
  ])
  func anEAtTheEndLetsTheConsonantSound(a: String, b: String) { #expect(key(a) != key(b)) }
}
