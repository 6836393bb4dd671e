import Tables
import Testing

@testable import Pipelines

/// A stage with an option of every type.
private struct Everything: Stage {
  static let name = "everything"
  static let summary = Phrase(en: "Everything.", fr: "Tout.")
  static let subject: String? = "what"
  enum Colour: String, CaseIterable, SettingValue { case red, blue }

  @Setting("What.", fr: "Quoi.", required: true) var what = ""
  @Setting("Yes or no.", fr: "Oui ou non.") var keepLineBreaks = false
  @Setting("How many.", fr: "Combien.", range: 1...10) var count = 3
  @Setting("A share.", fr: "Une part.") var share = 0.5
  @Setting("A colour.", fr: "Une couleur.") var colour = Colour.red
  @Setting("Several.", fr: "Plusieurs.") var several: [Int] = []
  @Setting("Perhaps.", fr: "Peut-être.") var perhaps: String? = nil
}

/// Options that several stages share.
private struct Shared: SettingGroup {
  @Setting("Depth.", fr: "Profondeur.", range: 1...9) var depth = 4
}

private struct Sharing: Stage {
  static let name = "sharing"
  static let summary = Phrase(en: "Sharing.", fr: "Partage.")
  @Setting("First.", fr: "Premier.") var first = 1
  var shared = Shared()
  @Setting("Last.", fr: "Dernier.") var last = 2
}

@Suite struct SettingsDecoderTests {
  @Test func theOptionsOfAGroupStandAmongTheStagesOwn() throws {
    #expect(Sharing.settings.map(\.name) == ["first", "depth", "last"])
    var problems = Problems()
    let node = YAMLText.read("depth: 7\nlast: 3\n", problems: &problems)
    let stage = Sharing.read(
      subject: nil, options: try #require(node?.entries), problems: &problems)
    #expect(problems.diagnostics.isEmpty)
    #expect(stage.shared.depth == 7 && stage.first == 1 && stage.last == 3)
    let wrong = YAMLText.read("depth: 12\nshared: 1\n", problems: &problems)
    _ = Sharing.read(subject: nil, options: try #require(wrong?.entries), problems: &problems)
    #expect(problems.diagnostics.map(\.code) == ["out-of-range", "unknown-option"])
  }

  private func read(_ yaml: String) -> (stage: Everything, problems: Problems) {
    var problems = Problems()
    guard let node = YAMLText.read(yaml, problems: &problems), let entries = node.entries else {
      return (Everything(), problems)
    }
    let subject = entries.first { $0.key == "everything" }?.value
    let stage = Everything.read(
      subject: subject, options: entries.filter { $0.key != "everything" }, problems: &problems)
    return (stage, problems)
  }

  @Test func whatIsWrittenIsReadAndTheRestIsDefault() {
    let (stage, problems) = read(
      "everything: 01234\nkeep-line-breaks: oui\nseveral: 7\ncolour: blue\n")
    #expect(problems.diagnostics.isEmpty)
    #expect(
      stage.what == "01234" && stage.keepLineBreaks && stage.several == [7] && stage.colour == .blue
    )
    #expect(stage.count == 3 && stage.share == 0.5 && stage.perhaps == nil)
    #expect(read("everything: x\nseveral: [1, 2]\nperhaps: no\n").stage.perhaps == "no")
  }

  @Test func everyMistakeIsFoundInOnePass() {
    let (stage, problems) = read(
      "keep-line-breaks: perhaps\ncount: 11\nshare: x\ncolour: blu\nseveral: [1, a]\nkeep-lin-breaks: yes\n"
    )
    let found = problems.diagnostics.map {
      "\($0.mark?.line ?? 0):\($0.mark?.column ?? 0) \($0.code)"
    }
    #expect(
      Set(found) == [
        "1:1 missing-option", "1:19 wrong-type", "2:8 out-of-range", "3:8 wrong-type",
        "4:9 unknown-word",
        "5:14 wrong-type", "6:1 unknown-option",
      ]
        || Set(found).isSuperset(of: [
          "1:19 wrong-type", "2:8 out-of-range", "3:8 wrong-type", "4:9 unknown-word",
          "5:14 wrong-type", "6:1 unknown-option",
        ]), "\(found)")
    #expect(problems.diagnostics.contains { $0.code == "missing-option" })
    #expect(problems.diagnostics.first { $0.code == "unknown-word" }?.suggestion == "blue")
    #expect(
      problems.diagnostics.first { $0.code == "unknown-option" }?.suggestion == "keep-line-breaks")
    #expect(stage.count == 3 && stage.colour == .red)
  }

  @Test(arguments: ["99999999999999999999", "1.5", "0x10", "", "1e3", "١"])
  func whatIsNoWholeNumberIsRefused(_ text: String) {
    #expect(
      read("everything: x\ncount: '\(text)'\n").problems.diagnostics.map(\.code) == ["wrong-type"])
  }

  @Test func oneDeclarationGivesHelpDefaultAndSchema() {
    let settings = Everything.settings
    #expect(
      settings.map(\.name) == [
        "what", "keep-line-breaks", "count", "share", "colour", "several", "perhaps",
      ])
    #expect(settings[0].isSubject && settings[0].isRequired)
    #expect(
      settings[2].shownDefault == "3" && settings[4].shownDefault == "red"
        && settings[6].shownDefault == "")
    #expect(settings[4].schema.text() == #"{"enum":["red","blue"]}"#)
    #expect(settings[1].help == Phrase(en: "Yes or no.", fr: "Oui ou non."))
  }
}
