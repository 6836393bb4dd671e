import Testing

@testable import Fields

/// Headings of consents and refusals, made of words of six languages.
@Suite struct ConsentWordsTests {
  @Test(arguments: [
    ("Toestemming e-mail", "consent-email"), ("Consentement e-mail marketing", "consent-email"),
    ("Accepte les emails marketing", "consent-email"), ("Einwilligung E-Mail", "consent-email"),
    ("Consenso SMS", "consent-sms"), ("Acepta SMS", "consent-sms"),
    ("Lettre d'information", "consent-email"), ("Nieuwsbrief", "consent-email"),
    ("Newsletter abonniert", "consent-email"), ("Accepts Marketing", "consent-email"),
    ("Subscribed to newsletter", "consent-email"), ("Call allowed", "consent-phone"),
  ])
  func aYesToOneWayIsThatConsent(_ heading: String, _ field: String) {
    #expect(Catalogue.recognise(heading: heading)?.name == field)
    #expect(!Catalogue.tellsRefusal(heading) && !Catalogue.asksForContact(heading))
  }

  /// A yes that does not say how is none until somebody maps it.
  @Test(arguments: [
    "Acepta publicidad", "Werbung erlaubt", "Consenso marketing", "Accord RGPD", "RGPD",
    "Consentement", "Accord", "GDPR consent", "Offres partenaires", "Envoi SMS", "Publicité",
    "Marketing opt-in", "Einwilligung Werbung", "Accord prospection", "Reçoit des offres",
  ])
  func aYesThatDoesNotSayHowIsAsked(_ heading: String) {
    #expect(Catalogue.recognise(heading: heading) == nil)
    #expect(Catalogue.asksForContact(heading) && !Catalogue.tellsRefusal(heading))
  }

  @Test(arguments: [
    "No SMS", "No publicidad", "Non contattare", "No llamar", "Geen nieuwsbrief", "Plus de pub",
    "Ne souhaite plus recevoir de mails", "Widerspruch Werbung", "Uitgeschreven", "Lista Robinson",
    "Rifiuta SMS", "Newsletter abgemeldet", "No marketing", "Ne veut pas être contacté",
  ])
  func aRefusalIsNoConsent(_ heading: String) {
    #expect(Catalogue.recognise(heading: heading) == nil)
    #expect(Catalogue.tellsRefusal(heading) && !Catalogue.asksForContact(heading))
  }

  /// Words of consents in headings that ask for none.
  @Test(arguments: [
    "Public", "Offre acceptée", "Accord de paiement", "Accepte les CGV", "Commercial",
    "Email confirmé", "Contact commercial", "Date de consentement", "Téléphone", "Appel d'offres",
    "Permis", "No client", "Plus récent appel", "SMS oui/non", "Droit à l'image",
  ])
  func otherHeadingsAskForNothing(_ heading: String) {
    #expect(Catalogue.recognise(heading: heading)?.kind != .boolean)
    #expect(!Catalogue.tellsRefusal(heading) && !Catalogue.asksForContact(heading))
  }

  /// It is the address with which somebody signed up.
  @Test func theAddressOfASubscriptionIsNoConsent() {
    #expect(Catalogue.recognise(heading: "Mail inscription")?.kind != .boolean)
  }
}
