import Testing

@testable import Fields

struct CatalogueTests {
  @Test func everyFieldIsFoundByItsOwnNameAndLabels() {
    for field in Catalogue.fields {
      #expect(Catalogue.field(field.name)?.name == field.name)
      #expect(Catalogue.recognise(heading: field.name)?.name == field.name)
    }
  }

  @Test(arguments: [
    ("Prénom", "first-name"), ("NOM", "last-name"), ("N° de Tél.", "phone"),
    ("Raison sociale", "company"),
    ("CP", "postcode"), ("E-mail", "email"), ("Date de naissance", "birth-date"),
    ("siret", "siret"),
    ("given_name", "first-name"), ("date_of_birth", "birth-date"), ("Adresse", "street"),
    ("Newsletter", "consent-email"), ("N° facture", "purchase-number"),
    ("N° de pièce", "purchase-number"), ("Num. facture", "purchase-number"),
    ("Numéro de la commande", "purchase-number"), ("Transaction type", "purchase-kind"),
    ("Montant TTC", "purchase-total"), ("N° TVA / BCE", "vat-number"), ("CP / PLZ", "postcode"),
    ("Tél. / Phone", "phone"), ("Client / Guest", "person"), ("Forme jur.", "legal-form"),
  ])
  func headingIsRecognised(heading: String, field: String) {
    #expect(Catalogue.recognise(heading: heading)?.name == field)
  }

  @Test(arguments: ["Ville / Tél.", "CP / Remarques", "Nom / Tél."])
  func aHeadingOfTwoThingsIsNone(heading: String) {
    #expect(Catalogue.recognise(heading: heading) == nil)
  }

  @Test func noHeadingBelongsToTwoFields() {
    var seen: [String: String] = [:]
    for field in Catalogue.fields {
      for heading in field.headings {
        let folded = Heading.fold(heading)
        if let other = seen[folded], other != field.name {
          Issue.record("\(heading) names both \(other) and \(field.name)")
        }
        seen[folded] = field.name
      }
    }
  }

  @Test(arguments: [
    ("Nachname", "last-name"), ("PLZ", "postcode"), ("Straße", "street"), ("Handy", "mobile"),
    ("Huisnr", "street-number"), ("Gemeente", "city"), ("E-mailadres", "email"),
    ("Primer apellido", "last-name"), ("Segundo apellido", "second-last-name"),
    ("C.P.", "postcode"), ("Población", "city"), ("Móvil", "mobile"), ("Cognome", "last-name"),
    ("Indirizzo", "street"), ("Partita IVA", "vat-number"), ("Telemóvel", "mobile"),
    ("Morada", "street"), ("Guest name", "person"),
  ])
  func headingsOfTheNeighboursAreRecognised(heading: String, field: String) {
    #expect(Catalogue.recognise(heading: heading)?.name == field)
  }

  @Test func everyForeignHeadingNamesAFieldAndOneOnlyInItsLanguage() {
    for language in Catalogue.foreignHeadings {
      var seen: [String: String] = [:]
      for (name, headings) in language {
        #expect(Catalogue.field(name) != nil, "\(name)")
        for heading in headings {
          #expect(heading == heading.lowercased())
          if let other = seen.updateValue(name, forKey: Heading.fold(heading)), other != name {
            Issue.record("\(heading) names both \(other) and \(name)")
          }
        }
      }
    }
  }

  @Test(arguments: [
    (["Voornaam", "Naam", "Straat"], ["first-name", "last-name", "street"]),
    (["Vorname", "Name"], ["first-name", "last-name"]),
    (["Naam", "Straat"], ["person", "street"]),
    (["Nombre", "Apellidos"], ["first-name", "last-name"]),
    (["Nombre", "Dirección"], ["person", "street"]),
    (["First name", "Last name", "Name"], ["first-name", "last-name", "person"]),
    (["Prénom", "Nom", "Ville"], ["first-name", "last-name", "city"]),
  ])
  func aHeadingIsReadBesideTheOthers(headings: [String], fields: [String]) {
    #expect(Catalogue.recognise(headings: headings).map { $0?.name ?? "" } == fields)
  }

  @Test(arguments: [
    ("NOMCLI", "last-name"), ("PRENOMCLI", "first-name"), ("CLI_VILLE", "city"),
    ("CPCLI", "postcode"), ("Téléphone client", "phone"), ("customer_email", "email"),
    ("Adresse du client", "street"), ("NUMCLI", "client-code"), ("CLI_ID", "client-code"),
  ])
  func aHeadingMaySayWhoseItIs(heading: String, field: String) {
    #expect(Catalogue.recognise(heading: heading)?.name == field)
  }

  @Test(arguments: ["CLI", "Clients", "Date client", "CLICHE", "Montant client"])
  func whatIsNoFieldOfTheClientStaysUnknown(heading: String) {
    let field = Catalogue.recognise(heading: heading)
    #expect(field == nil || field?.name == "client-code")
  }

  @Test(arguments: [
    ("Consentement SMS", "consent-sms"), ("Consentement téléphone", "consent-phone"),
    ("Consentement courrier", "consent-post"), ("Accord téléphone", "consent-phone"),
    ("Optin téléphone", "consent-phone"), ("RGPD SMS", "consent-sms"),
    ("Consentement mail", "consent-email"), ("SMS opt-in", "consent-sms"),
    ("Accepte les appels", "consent-phone"), ("Date consentement email", "consent-email-date"),
    ("Date du consentement", "consent-email-date"), ("Date opt-in email", "consent-email-date"),
    ("Date d’accord téléphone", "consent-phone-date"),
    ("Date consentement SMS", "consent-sms-date"), ("optin_time", "consent-email-date"),
    ("J’accepte d’être rappelé", "consent-phone"),
    ("Je souhaite recevoir vos offres", "consent-email"),
    ("J'autorise l'envoi de SMS : j'accepte d'être contacté par SMS", "consent-sms"),
  ])
  func consentIsRecognisedOnEveryChannel(heading: String, field: String) {
    #expect(Catalogue.recognise(heading: heading)?.name == field)
  }

  @Test(arguments: [
    "Ne pas appeler", "Stop SMS", "Opposition", "Refus démarchage", "Bloctel", "Désinscrit",
    "Liste rouge", "optOut", "Pas de pub", "Sans pub SMS", "SMS interdit", "SMS bloqués",
    "SMS blocked",
    "Exclu emailing", "Email bloqué", "EMAIL_BLOCKED", "do_not_email", "Keine Werbung",
    "is_excluded_from_campaigns", "Pas de newsletter",
  ])
  func aHeadingMaySayThatSomebodyRefuses(heading: String) {
    #expect(Catalogue.recognise(heading: heading) == nil)
    #expect(Catalogue.tellsRefusal(heading))
  }

  @Test(arguments: [
    ("Etat", nil), ("État / Province", "state"), ("Item #", nil), ("Item Name", "product"),
    ("Order Total Amount", "purchase-total"), ("Montant tarif", "purchase-total"),
    ("Date de la commande", "purchase-date"), ("Horodateur", "created-date"),
    ("Kd.-Nr.", "client-code"),
  ])
  func aHeadingOfManyMeaningsIsNoneAndOfOneIsKnown(heading: String, field: String?) {
    #expect(Catalogue.recognise(heading: heading)?.name == field)
  }

  @Test func whoAgreesToBeContactedSaysNotHow() {
    for heading in ["J’accepte d’être recontacté", "I agree to be contacted"] {
      #expect(Catalogue.recognise(heading: heading) == nil)
      #expect(Catalogue.asksForContact(heading))
    }
    for heading in ["J’accepte les conditions", "Contact", "J’accepte d’être rappelé"] {
      #expect(!Catalogue.asksForContact(heading))
    }
    #expect(Catalogue.tellsRefusal("Je ne souhaite pas recevoir d’offres"))
  }

  @Test(arguments: [
    "SMS envoyé", "Mail envoyé", "E-mail sent", "Courrier envoyé", "Envoyé par SMS",
  ])
  func whatWasSentAsksNobody(heading: String) {
    #expect(Catalogue.recognise(heading: heading) == nil)
    #expect(!Catalogue.asksForContact(heading) && !Catalogue.namesReaching(heading))
  }

  @Test(arguments: [
    "Accord rappel SMS", "Rappel RDV par SMS", "J’accepte les rappels de RDV par SMS",
    "Consentement SMS rappel", "SMS reminder consent", "OK SMS RDV", "Autorise rappel par mail",
    "Souhaitez-vous recevoir un rappel de rendez-vous par SMS ?", "Accord promemoria SMS",
  ])
  func aReminderOfAnAppointmentIsNoAdvertising(heading: String) {
    #expect(Catalogue.recognise(heading: heading) == nil)
    #expect(!Catalogue.asksForContact(heading))
    #expect(!Catalogue.namesReaching(heading))
    #expect(!Catalogue.tellsRefusal(heading))
  }

  @Test(arguments: [
    ("J’accepte d’être rappelé par SMS", "consent-sms"), ("Accord SMS", "consent-sms"),
    ("Accord rappel téléphone", nil),
  ])
  func whoAgreesToBeCalledBackIsNotRemindedOfAnything(heading: String, field: String?) {
    #expect(Catalogue.recognise(heading: heading)?.name == field)
    #expect(field != nil || Catalogue.asksForContact(heading))
  }

  @Test(arguments: [
    "Composition", "Stock", "Newsletter", "Date mailing", "Date accept.", "Repas sans gluten", "No",
    "Plus-value", "Public", "Pas de porte", "Bloc", "Appel non abouti le", "No téléphone",
  ])
  func otherHeadingsRefuseNothing(heading: String) {
    #expect(!Catalogue.tellsRefusal(heading))
    #expect(Catalogue.recognise(heading: heading)?.name.hasSuffix("-date") != true)
  }
}
