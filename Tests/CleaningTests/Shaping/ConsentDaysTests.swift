import Pipelines
import Tables
import Testing

@testable import Cleaning

@Suite struct ConsentDaysTests {
  private static let names = ["email", "unsubscribed_at"]

  private func delivery(_ days: [String], first: Int) -> Delivery {
    var origins = Origins()
    let part = origins.index(of: Part(source: "list", file: "a.csv"))
    for row in days.indices { origins.append(part: part, record: first + row) }
    return Delivery(
      mentions: Batch(
        columns: [
          ("email", TextColumn(days.indices.map { "p\(first + $0)@example.org" })),
          ("unsubscribed_at", TextColumn(days)),
        ], origins: origins))
  }

  /// What a source that comes in pieces says of each of its rows.
  private func consents(_ pieces: [Delivery]) -> [String] {
    var context = StepContext(
      source: "list", records: .consents, locale: "fr-FR", asOf: "2026-11-25", folder: "")
    let columns = Columns()
    #expect(columns.mustSurvey(context))
    var survey = columns.survey(context)
    for piece in pieces { _ = survey.look(at: piece) }
    context.memory = survey.memory
    let step = columns.prepare(for: Self.names, context)
    return pieces.flatMap { piece -> [String] in
      var piece = piece
      var log = StepLog()
      step.apply(to: &piece, log: &log)
      let consents = piece.mentions["consent-email"] ?? TextColumn()
      return (0..<consents.count).map { consents[$0] }
    }
  }

  /// An export that is sorted by the day, and cut where the days end.
  @Test func whoRefusesDoesNotHangOnTheOrderOfTheRows() {
    let day = "2025-01-02"
    let most = [[day, day, day, day], ["", "", ""]]
    #expect(
      consents([delivery(most[0], first: 1), delivery(most[1], first: 5)])
        == [String](repeating: "no", count: 7))
    let few = [[day, day, day], ["", "", "", ""]]
    #expect(
      consents([delivery(few[0], first: 1), delivery(few[1], first: 4)])
        == ["no", "no", "no", "", "", "", ""])
    #expect(
      consents([delivery([day, "", "", day], first: 1), delivery(["", day, ""], first: 5)])
        == ["no", "", "", "no", "", "no", ""])
  }

  @Test func onlyListsOfRefusalsAreLookedAt() {
    #expect(
      !Columns().mustSurvey(
        StepContext(source: "list", locale: "fr-FR", asOf: "2026-11-25", folder: "")))
  }

  /// Where some row says more, the others say it by saying nothing.
  @Test func whatElseIsSaidOfTheActIsSeenInAnyPiece() {
    var days = ConsentDays()
    var piece = delivery(["", ""], first: 1)
    piece.mentions["Status"] = TextColumn(["", ""])
    _ = days.look(at: piece)
    let names = piece.mentions.names
    #expect(days[names] == ConsentDays.Count(rows: 2, told: 0, saysMore: false))
    piece.mentions["Status"] = TextColumn(["", "unsubscribed"])
    _ = days.look(at: piece)
    #expect(days[names] == ConsentDays.Count(rows: 4, told: 0, saysMore: true))
    #expect(days[["email"]] == nil && days[names]?.isOfFew == false)
  }
}
