import Cleaning
import Fields
import Reference

/// Judges of one kind, as `tamis normalize KIND` makes them, and what they say about a value the first and the second time.
final class JudgedKind {
  private let kind: String
  private let locale: String
  private let epoch: Int?
  private let library: ReferenceLibrary
  private var judges: [String: any ValueJudge] = [:]

  init(
    _ kind: String, locale: String = "fr-FR", epoch: Int? = nil,
    library: ReferenceLibrary = .standard
  ) {
    self.kind = kind
    self.locale = locale
    self.epoch = epoch
    self.library = library
  }

  /// The names of the parts.
  var partNames: [String] { judge("FR")?.partNames ?? [] }

  /// What is said of a value from a region; a clean value that does not stay clean is noted in `score`.
  func judge(_ text: String, region: String = "FR", score: inout OracleScore) -> Judgement {
    guard let judge = judge(region) else { return .rejected("unknown kind \(kind)") }
    let once = judge.judge(text)
    for (judge, value) in again(once, judge) where !value.isEmpty {
      let twice = judge.judge(value)
      if twice.value != value { score.noteChange(text, from: value, to: twice.shown) }
    }
    return once
  }

  /// What a second cleaning meets of a value, and who judges it then.
  private func again(_ once: Judgement, _ judge: any ValueJudge) -> [(any ValueJudge, String)] {
    switch kind {
    // What comes out is a day, no number of a spreadsheet.
    case "date" where epoch != nil: []
    // A person goes into columns: which word is the first name is not asked again.
    case "person" where once.parts.count > 3 && !once.parts[2].isEmpty:
      [(FirstNameJudge(library), once.parts[2]), (LastNameJudge(library), once.parts[3])]
    // Where the 38 characters of an envelope made the line of the street say less than the street, it is for the postman alone.
    case "address" where once.parts.count > 8 && !once.parts[2].contains(once.parts[8]): []
    default: [(judge, once.value)]
    }
  }

  private func judge(_ region: String) -> (any ValueJudge)? {
    if let judge = judges[region] { return judge }
    judges[region] = Normalizers.make(
      kind: kind, region: region, locale: locale, epoch: epoch, library: library)
    return judges[region]
  }
}

extension Judgement {
  /// The judgement as one reads it in a table of misses.
  var shown: String {
    ([verdict.rawValue, value, reason] + parts).filter { !$0.isEmpty }.joined(separator: " ")
  }
}
