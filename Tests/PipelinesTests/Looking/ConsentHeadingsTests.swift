import Fields
import Testing

@testable import Pipelines

@Suite struct ConsentHeadingsTests {
  @Test(arguments: [
    [
      "Email Address", "First Name", "Last Name", "UNSUB_TIME", "UNSUB_CAMPAIGN_TITLE",
      "UNSUB_REASON",
    ],
    ["Email Address", "CLEAN_TIME", "CLEAN_CAMPAIGN_TITLE"], ["E-mail", "Désinscrit le", "Motif"],
    ["Adresse e-mail", "Date de rebond", "Message d’erreur"], ["Téléphone", "Désabonné le"],
    ["email", "name", "is_unsubscribed", "created_at"],
    ["EMAIL", "BLOCKLIST_REASON", "BLOCKED_AT"],
    ["E-mail", "Motif de désabonnement"], ["E-mail", "A été désinscrit"],
    ["email", "blocked_at", "reason"], ["email", "opted_out_at"],
    ["EMAIL", "NOM", "OPT_IN", "SMS_BLACKLISTED", "EMAIL_BLACKLISTED"],
  ])
  func aListOfRefusalsIsKnown(_ headings: [String]) { #expect(ConsentHeadings.areOfList(headings)) }

  /// A client list with one column about e-mails is a client list.
  @Test(arguments: [
    [], ["Nom", "Prénom", "E-mail"], ["Désinscrit le", "Motif"],
    [
      "Nom", "Prénom", "E-mail", "Désinscrit le", "Solde", "Remise", "Zone", "Commercial",
      "Dernier achat",
    ],
    ["E-mail", "Date", "Motif"], ["Code", "Nom", "E-mail", "Bloqué"],
    ["Code", "Nom", "E-mail", "Motif de blocage", "Blocked"],
  ])
  func anyOtherListIsNot(_ headings: [String]) { #expect(!ConsentHeadings.areOfList(headings)) }

  @Test func eachColumnGetsItsMeaning() {
    let headings = ConsentHeadings([
      "Email Address", "UNSUB_TIME", "UNSUB_REASON", "UNSUB_CAMPAIGN_TITLE",
    ])
    #expect(headings.fieldName(at: 0) == nil)
    #expect(headings.fieldName(at: 1) == "consent-email-date")
    #expect(headings.fieldName(at: 3) == "consent-email-source")
    #expect(!headings.areOfBounces)
  }

  /// An address that cannot be reached refuses nothing.
  @Test func bouncesAreNoRefusals() {
    let headings = ConsentHeadings(["Email Address", "CLEAN_TIME", "CLEAN_CAMPAIGN_TITLE"])
    #expect(headings.areOfBounces)
    #expect(headings.fieldName(at: 1)?.hasPrefix("consent-email") != true)
  }

  /// Every column that answers by a yes counts, and a consent beside them is one still.
  @Test func allColumnsOfAnswersAreFound() {
    let headings = ["Email", "Désabonné", "NPAI", "Plainte", "Opt-in"]
    let found = ConsentHeadings(headings)
    #expect(found.flags.map(\.place) == [1, 2, 3] && !found.areOfBounces)
    #expect(found.fieldName(at: 2) == "email-bounced" && found.fieldName(at: 3) == "consent-email")
    #expect(found.given(at: 4, Catalogue.recognise(heading: headings[4])) == "consent-email")
    #expect(found.given(at: 1, Catalogue.recognise(heading: "Newsletter")) == nil)
  }
}
