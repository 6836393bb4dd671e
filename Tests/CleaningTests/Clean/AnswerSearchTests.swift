import Pipelines
import Tables
import Testing

@testable import Cleaning

@Suite struct AnswerSearchTests {
  /// A row of the list: name, mobile, town.
  private typealias Row = (name: String, mobile: String, town: String)

  private func delivery(_ rows: [Row], first: Int = 1, file: String = "a.csv") -> Delivery {
    var origins = Origins()
    let part = origins.index(of: Part(source: "list", file: file))
    for row in rows.indices { origins.append(part: part, record: first + row) }
    return Delivery(
      mentions: Batch(
        columns: [
          ("last-name", TextColumn(rows.map(\.name))), ("mobile", TextColumn(rows.map(\.mobile))),
          ("city", TextColumn(rows.map(\.town))),
        ], origins: origins))
  }

  private static let asked: [Row] = [
    ("Abel", "06 99 12", "Rennes"), ("Brun", "06 99 12", "Brest"), ("Corre", "", "Brest"),
    ("Denis", "0639980004", "Brest"),
  ]

  /// The questions about the rows of a list as they stood, each with an answer that names its row.
  private func answers(
    about rows: [Int], of list: [Row] = asked, marked: Bool = true, open: [Int] = []
  ) -> [[String]] {
    let delivery = delivery(list)
    let marks = RecordMarks(delivery)
    return (rows + open).map { row in
      [
        "list", "a.csv", "\(row + 1)", "mobile", list[row].mobile,
        open.contains(row) ? "" : "answer \(row)", marked ? marks[row].text : "",
      ]
    }
  }

  /// What the answers say today, by row, and what is left out.
  private func found(
    _ answers: [[String]], in pieces: [Delivery]
  ) throws -> (cells: [String], leftOut: [String]) {
    var context = StepContext(source: "list", locale: "fr-FR", asOf: "2026-11-25", folder: "")
    context.table = { _ in
      let names = ["source", "file", "record", "field", "value", "answer", "mark"]
      var origins = Origins()
      let part = origins.index(of: Part(source: "", file: "r.csv"))
      for row in answers.indices { origins.append(part: part, record: row + 1) }
      return Batch(
        columns: names.enumerated().map { place, name in
          (name, TextColumn(answers.map { $0[place] }))
        }, origins: origins)
    }
    let cells = try AnswerCells(["r.csv"], context) { _ in { _ in nil } }
    var search = AnswerSearch(cells)
    for piece in pieces { search.look(at: piece) }
    let places = search.places()
    var told: [String] = []
    for var piece in pieces {
      var log = StepLog()
      places.apply(to: &piece, shown: cells.shown, log: &log)
      let mobiles = piece.mentions["mobile"] ?? TextColumn()
      told += (0..<mobiles.count).map { mobiles[$0] }
    }
    return (told, places.leftOut.map { "\($0.line) \($0.finding.code)" })
  }

  @Test func anAnswerStaysWithItsRecordWhereverThatStandsToday() throws {
    let moved: [Row] = [("Neuf", "06 99 12", "Paris")] + Self.asked
    let found = try found(answers(about: [0, 1, 2]), in: [delivery(moved)])
    #expect(found.cells == ["06 99 12", "answer 0", "answer 1", "answer 2", "0639980004"])
    #expect(found.leftOut.isEmpty)
  }

  /// A spreadsheet shows 2 as « 2,0 », and a person empties a column: a mark finds its record all the same.
  @Test func theNumberOfARecordIsReadHoweverItIsShown() throws {
    var rows = answers(about: [0, 1, 3], marked: false)
    rows[0][2] = "1,0"
    rows[1][2] = "99999999999999999999"
    var marked = answers(about: [1])
    marked[0][2] = ""
    let found = try found(rows + marked, in: [delivery(Self.asked)])
    #expect(found.cells == ["answer 0", "answer 1", "", "answer 3"])
    #expect(found.leftOut == ["3 answer-stale"])
  }

  @Test func itIsFoundInAnotherPieceAndAnotherFileToo() throws {
    let found = try found(
      answers(about: [0, 1]),
      in: [delivery([Self.asked[1]], file: "b.csv"), delivery([Self.asked[0]], file: "c.csv")])
    #expect(found.cells == ["answer 1", "answer 0"])
  }

  @Test func aRecordWhoseOtherCellsChangedIsStillTheSameClient() throws {
    var changed = Self.asked
    changed[0].town = "Nantes"
    changed.insert(("Neuf", "06 99 12", "Paris"), at: 0)
    let found = try found(answers(about: [0, 1]), in: [delivery(changed)])
    #expect(found.cells == ["06 99 12", "answer 0", "answer 1", "", "0639980004"])
  }

  @Test func anotherClientNeverGetsIt() throws {
    // Abel is gone, and somebody else without a good number stands in the row.
    let others: [Row] = [("Neuf", "06 99 12", "Paris"), Self.asked[1]]
    let found = try found(answers(about: [0, 1]), in: [delivery(others)])
    #expect(found.cells == ["06 99 12", "answer 1"])
    #expect(found.leftOut == ["2 answer-stale"])
  }

  @Test func whatWasPutRightAtTheSourceIsLeftOut() throws {
    var right = Self.asked
    right[0].mobile = "0639980001"
    let found = try found(answers(about: [0]), in: [delivery(right)])
    #expect(found.cells[0] == "0639980001")
    #expect(found.leftOut == ["2 answer-stale"])
  }

  @Test func ofSeveralThatMayBeItNoneGetsIt() throws {
    let twins: [Row] = [
      ("Neuf", "1", "Paris"), ("Abel", "06 99 12", "Lyon"), ("Abel", "06 99 12", "Nice"),
    ]
    let found = try found(answers(about: [0]), in: [delivery(twins)])
    #expect(found.cells == ["1", "06 99 12", "06 99 12"])
    #expect(found.leftOut == ["2 answer-ambiguous"])
  }

  /// Nor where one of them stands in the row that was asked about.
  @Test func theRowDecidesAmongNoNamesakes() throws {
    let twins: [Row] = [("Abel", "06 99 12", "Lyon"), ("Abel", "06 99 12", "Nice")]
    let found = try found(answers(about: [0]), in: [delivery(twins)])
    #expect(found.cells == ["06 99 12", "06 99 12"])
    #expect(found.leftOut == ["2 answer-ambiguous"])
  }

  /// A namesake whom another question is about is somebody else, in whatever row he stands.
  @Test func aNamesakeWhoWasAskedAboutIsAnother() throws {
    let list: [Row] = [("Abel", "06 99 12", "Rennes"), ("Abel", "06 99 12", "Lille")]
    let answers = answers(about: [0], of: list, open: [1])
    let moved: [Row] = [list[1], ("Abel", "06 99 12", "Nantes")]
    let found = try found(answers, in: [delivery(moved)])
    #expect(found.cells == ["06 99 12", "answer 0"])
    let gone = try self.found(answers, in: [delivery([list[1]])])
    #expect(gone.cells == ["06 99 12"] && gone.leftOut == ["2 answer-stale"])
  }

  /// Rows that are alike in all cells are told apart by nothing but their place.
  @Test func theRowDecidesAmongRecordsThatAreAlike() throws {
    let list: [Row] = [Self.asked[0], Self.asked[0]]
    #expect(
      try found(answers(about: [0], of: list), in: [delivery(list)]).cells == [
        "answer 0", "06 99 12",
      ])
  }

  /// Each question is looked up, and not held against every other.
  @Test func manyQuestionsAboutOneValueOfAnElderFile() throws {
    let list = (0..<6_000).map { Row(name: "Abel\($0)", mobile: "06 99 12", town: "Brest") }
    let found = try found(
      answers(about: Array(list.indices), of: list, marked: false), in: [delivery(list)])
    #expect(found.cells.last == "answer 5999" && found.leftOut.isEmpty)
  }

  @Test func anElderFileIsObeyedWhereNothingMoved() throws {
    let found = try found(
      answers(about: [0, 1], marked: false, open: [2]), in: [delivery(Self.asked)])
    #expect(found.cells == ["answer 0", "answer 1", "", "0639980004"])
  }

  @Test func anElderFileIsLeftOutWhereItsRowsMovedUnlessTheValueIsOneRecordsAlone() throws {
    var list = Self.asked
    list.append(("Ewen", "0699", "Brest"))
    let moved: [Row] = [("Neuf", "0639980000", "Paris")] + list
    let found = try found(
      answers(about: [0, 1, 2, 4], of: list, marked: false), in: [delivery(moved)])
    #expect(
      found.cells == ["0639980000", "06 99 12", "06 99 12", "", "0639980004", "answer 4"])
    #expect(found.leftOut == ["2 answer-ambiguous", "3 answer-ambiguous", "4 answer-stale"])
  }

  @Test func ofTwoAnswersToOneQuestionTheLaterCounts() throws {
    var twice = answers(about: [0]) + answers(about: [0])
    twice[1][5] = "later"
    #expect(try found(twice, in: [delivery(Self.asked)]).cells[0] == "later")
    // A question that another file leaves open takes nothing back.
    twice[1][5] = ""
    #expect(try found(twice, in: [delivery(Self.asked)]).cells[0] == "answer 0")
  }

  @Test func anApostropheOrSpacesOfASpreadsheetAreNoDifference() throws {
    var spaced = answers(about: [0])
    spaced[0][4] = "'06 99 12 "
    #expect(try found(spaced, in: [delivery(Self.asked)]).cells[0] == "answer 0")
  }
}
