import Pipelines
import Tables
import Testing

@testable import Cleaning

@Suite struct OrderAmountsTests {
  private static let names = ["Order", "Nom", "E-mail", "Total TTC"]

  /// Orders of two lines each, the second of which says nothing of the client.
  private func delivery(_ amounts: [(String, String)], first: Int) -> Delivery {
    var origins = Origins()
    let part = origins.index(of: Part(source: "shop", file: "a.csv"))
    for row in 0..<amounts.count * 2 { origins.append(part: part, record: first * 2 + row) }
    let orders = amounts.indices.map { first + $0 }
    return Delivery(
      mentions: Batch(
        columns: [
          ("Order", TextColumn(orders.flatMap { ["\($0)", "\($0)"] })),
          ("Nom", TextColumn(orders.flatMap { ["Durand\($0)", ""] })),
          ("E-mail", TextColumn(orders.flatMap { ["p\($0)@example.org", ""] })),
          ("Total TTC", TextColumn(amounts.flatMap { [$0.0, $0.1] })),
        ], origins: origins))
  }

  /// How many purchases a source that comes in pieces makes.
  private func purchases(_ pieces: [Delivery]) -> Int {
    var context = StepContext(
      source: "shop", records: .purchases, locale: "fr-FR", asOf: "2026-11-25", folder: "")
    let columns = Columns()
    #expect(columns.mustSurvey(context))
    var survey = columns.survey(context)
    for piece in pieces { _ = survey.look(at: piece) }
    context.memory = survey.memory
    let step = columns.prepare(for: Self.names, context)
    return pieces.reduce(0) { sum, piece in
      var piece = piece
      var log = StepLog()
      step.apply(to: &piece, log: &log)
      return sum + (piece.events[.purchase]?.batch.count ?? 0)
    }
  }

  /// Sorted by the day, the second piece has orders of two equal lines alone.
  @Test func theSumOfThePurchasesDoesNotHangOnTheOrderOfTheRows() {
    let two = ("30.00", "10.00")
    let equal = ("20.00", "20.00")
    let sorted = [delivery([two, two, two], first: 1), delivery([equal, equal], first: 4)]
    let mixed = [delivery([two, equal, two], first: 1), delivery([equal, two], first: 4)]
    #expect(purchases(sorted) == 10)
    #expect(purchases(mixed) == 10)
    let few = [delivery([two], first: 1), delivery([equal, equal, equal], first: 2)]
    #expect(purchases(few) == 5, "the amount of an order stands in each of its lines")
  }

  @Test func onlyPurchasesAreLookedAt() {
    #expect(
      !Columns().mustSurvey(
        StepContext(
          source: "shop", records: .interactions, locale: "fr-FR", asOf: "2026-11-25", folder: "")))
  }
}
