import Tables
import Testing

@testable import Pipelines

@Suite struct ConsentHeadingsWordsTests {
  @Test(arguments: [
    ("is_unsubscribed", ConsentHeadings.Meaning.emailRefused), ("Est désinscrit", .emailRefused),
    ("BLOCKED_AT", .date), ("Désabonné depuis le", .date), ("opted_out_on", .date),
    ("Motif de désabonnement", .reason), ("BLOCKLIST_REASON", .reason),
    ("unsubscribe source", .source), ("SMS blocklisted", .messageRefused),
    ("Unsubscribe status", .state),
  ])
  func wordsMakeAMeaning(_ heading: String, _ meaning: ConsentHeadings.Meaning) {
    #expect(ConsentHeadings.composed(heading) == meaning)
  }

  /// An account may be blocked for other reasons, and a form has other dates.
  @Test(arguments: [
    "Bloqué", "blocked", "Date", "created_at", "Nom", "", "unsubscribe link url", "status",
  ])
  func otherWordsMakeNone(_ heading: String) { #expect(ConsentHeadings.composed(heading) == nil) }

  private func batch(_ headings: [String], _ rows: [[String]]) -> Batch {
    var origins = Origins()
    let part = origins.index(of: Part(source: "s", file: "f"))
    for record in 1...rows.count { origins.append(part: part, record: record) }
    return Batch(
      columns: headings.indices.map { place in
        (headings[place], TextColumn(rows.map { $0[place] }))
      }, origins: origins)
  }

  @Test(arguments: [
    ["subscribed", "unsubscribed", "cleaned"], ["unsubscribed"], ["Inscrit", "Désinscrit", ""],
  ])
  func statesOfSubscribersAreKnown(_ states: [String]) {
    let rows = states.map { ["a@example.org", $0, "2025-02-03"] }
    #expect(
      ConsentHeadings.statesRefuse(in: batch(["email_address", "status", "last_changed"], rows)))
  }

  /// A school says who left it; a shop says which client is active.
  @Test(arguments: [["inscrit", "désinscrit"], ["actif", "inactif"], ["subscribed"], ["", ""]])
  func otherStatesAreNot(_ states: [String]) {
    let rows = states.map { ["a@example.org", $0, "Petit", "5e B", "120", "x"] }
    let headings = ["E-mail", "Statut", "Nom", "Classe", "Frais", "Remarque interne"]
    #expect(!ConsentHeadings.statesRefuse(in: batch(headings, rows)))
  }
}
