internal import Reference

/// The degrees of our neighbours, of which a name bears several: « Herr Prof. Dr. med. », « Dott.ssa », « Dipl.-Ing. ».
extension Civility {
  /// Titles that a degree gives; of several the first is the highest.
  static let degrees: Set<String> = ["Dr", "Pr"]

  /// Degrees that are passed over where a point shows that they are none of the names.
  private static let passed: Set<String> = ["DIPL ING", "DIPL", "ING"]
  /// And their subjects, in small letters: « Phil. Collins », « H.-C. Martin » have a first name cut short.
  private static let subjects: Set<String> = [
    "MED", "HABIL", "MULT", "H C", "HC", "RER", "NAT", "PHIL", "JUR",
  ]

  /// « Dott.ssa », which the point cuts in two, in the first words; also behind a civility.
  static func joinFeminine(_ words: inout [NameWord]) {
    for place in 0..<2 where words.count > place + 1 {
      guard words[place + 1].key == "SSA", ["DOTT", "PROF"].contains(words[place].key) else {
        continue
      }
      words[place] = NameWord(words[place].text.filter { $0 != "." } + ".ssa")
      words.remove(at: place + 1)
    }
  }

  /// The civility with what the degrees behind it say, which are taken away: « Herr Prof. Dr. » is a professor, and a man.
  func behindDegrees(_ words: inout [NameWord]) -> Civility {
    var civility = self
    while let degree = Self.takeDegree(&words) {
      guard let degree, Self.degrees.contains(degree.written) else { continue }
      if !Self.degrees.contains(civility.written) { civility.written = degree.written }
      if civility.sex.isEmpty { civility.sex = degree.sex }
    }
    return civility
  }

  /// Takes a degree off the beginning, where a name is left; the civility that it is, if it is one.
  static func takeDegree(_ words: inout [NameWord]) -> Civility?? {
    guard words.count > 1, let first = words.first, first.text.utf8.contains(0x2E),
      words[1].text != ","
    else { return nil }
    if passed.contains(first.key)
      || subjects.contains(first.key) && first.text.first?.isLowercase == true
    {
      words.removeFirst()
      return .some(nil)
    }
    guard let title = single(first.key), degrees.contains(title.written) else { return nil }
    words.removeFirst()
    return .some(title)
  }
}
