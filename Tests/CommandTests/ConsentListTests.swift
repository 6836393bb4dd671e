import Foundation
import Testing

/// The unsubscribe and bounce lists of e-mail services, used as a campaign would use them.
@Suite struct ConsentListTests {
  private static let clients = """
    Nom,Prénom,E-mail,Newsletter,Date consentement,Ville
    Le Goff,Anaïs,anais@example.org,oui,2024-01-10,Quimper
    Tanguy,Yann,yann@example.org,oui,2026-02-01,Brest
    Kervella,Rozenn,rozenn@example.org,oui,2024-03-05,Rennes
    Morvan,Soizic,soizic@example.org,oui,2024-03-06,Vannes

    """

  private func run(
    _ list: String, as name: String = "stop.csv", says: String = ", records: consents"
  ) throws -> [String: [String]] {
    let shop = try Workshop()
    try shop.write(Self.clients, to: "clients.csv")
    try shop.write(list, to: name)
    try shop.write(
      """
      pipeline: Campaign
      version: 1
      sources:
        clients: [ { csv: clients.csv } ]
        stop: [ { csv: \(name)\(says) } ]
      steps: [ clean, match, merge ]
      outputs: [ { csv: out/clients.csv } ]

      """, to: "campaign.yaml")
    let answer = try shop.tamis("run", "campaign.yaml", "--quiet")
    #expect(answer.code == 0, "\(answer)")
    let lines = shop.lines("out/clients.csv").map {
      $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    }
    let header = try #require(lines.first)
    let wanted = [
      "consent-email", "consent-email-date", "consent-email-source", "consent-email-wording",
    ]
    let places = try wanted.map { try #require(header.firstIndex(of: $0), "\($0) in \(header)") }
    let email = try #require(header.firstIndex(of: "email"))
    return Dictionary(
      lines.dropFirst().map { line in (line[email], places.map { line[$0] }) },
      uniquingKeysWith: { first, _ in first })
  }

  @Test func aListOfUnsubscribedWithdrawsConsentUnlessANewerActGivesIt() throws {
    let clients = try run(
      """
      Email Address,First Name,UNSUB_TIME,UNSUB_CAMPAIGN_TITLE,UNSUB_REASON
      anais@example.org,Anaïs,2025-05-02 09:12:00,Soldes de mai,NORMAL
      yann@example.org,Yann,2025-05-02 10:00:00,Soldes de mai,SPAM
      nouvelle@example.org,Nora,2025-06-01 08:00:00,Soldes de mai,NORMAL

      """)
    #expect(clients["anais@example.org"] == ["no", "2025-05-02", "Soldes de mai", "NORMAL"])
    // He gave it again in 2026.
    #expect(clients["yann@example.org"]?.prefix(2) == ["yes", "2026-02-01"])
    #expect(clients["rozenn@example.org"]?.prefix(2) == ["yes", "2024-03-05"])
    // Whoever stands only in the list is known too, so that nobody writes to the address.
    #expect(clients["nouvelle@example.org"]?[0] == "no")
  }

  @Test func anAddressThatCannotBeReachedRefusesNothingAndIsNamed() throws {
    let shop = try Workshop()
    try shop.write(Self.clients, to: "clients.csv")
    try shop.write(
      """
      Email Address,First Name,OPTIN_TIME,CLEAN_TIME,CLEAN_CAMPAIGN_TITLE
      anais@example.org,Anaïs,2024-01-10 08:00:00,2025-06-12 09:12:00,Soldes de mai

      """, to: "cleaned.csv")
    try shop.write(Self.pipeline("{ csv: cleaned.csv, records: consents }"), to: "campaign.yaml")
    let answer = try shop.tamis("run", "campaign.yaml", "--verbose")
    #expect(answer.code == 0, "\(answer)")
    #expect(answer.out.contains("messages to this address do not arrive"), "\(answer)")
    let client = try #require(
      Table.read(shop.text("out/clients.csv")).first { $0["email"] == "anais@example.org" })
    #expect(client["consent-email"] == "yes")
    #expect(client["consent-email-date"] == "2024-01-10")
    #expect(client["email-bounced"] == "anais@example.org")
    #expect(client["email-bounced-date"] == "2025-06-12")
    #expect(
      Table.read(shop.text("out/consents.csv")).map { $0["answer"] } == ["unreachable"])
  }

  private static func pipeline(_ list: String) -> String {
    """
    pipeline: Campaign
    version: 1
    sources:
      clients: [ { csv: clients.csv } ]
      stop: \(list.hasPrefix("{") ? "[ \(list) ]" : list)
    steps: [ clean, match, merge ]
    outputs: [ { csv: out/clients.csv }, { csv: out/consents.csv, of: consents } ]

    """
  }

  private static let unsubscribed = """
    Email Address,First Name,OPTIN_TIME,CONFIRM_TIME,UNSUB_TIME,UNSUB_CAMPAIGN_TITLE,UNSUB_REASON,LAST_CHANGED
    anais@example.org,Anaïs,2023-01-10 08:00:00,2023-01-10 08:00:00,2025-05-02 09:12:00,Soldes de mai,NORMAL,2025-11-01 10:00:00

    """

  @Test(arguments: ["{ csv: stop.csv, records: consents }", "{ csv: stop.csv }", "stop.csv"])
  func aRefusalHasTheDayOfTheRefusalHoweverTheSourceIsWritten(_ source: String) throws {
    let shop = try Workshop()
    try shop.write(Self.clients, to: "clients.csv")
    try shop.write(Self.unsubscribed, to: "stop.csv")
    try shop.write(Self.pipeline(source), to: "campaign.yaml")
    let answer = try shop.tamis("run", "campaign.yaml")
    #expect(answer.code == 0, "\(answer)")
    #expect(
      answer.errors.contains("is a list of unsubscribed or unreachable addresses")
        == (source == "{ csv: stop.csv }"), "\(answer)")
    let client = try #require(
      Table.read(shop.text("out/clients.csv")).first { $0["email"] == "anais@example.org" })
    #expect(client["consent-email"] == "no")
    #expect(client["consent-email-date"] == "2025-05-02")
    let acts = Table.read(shop.text("out/consents.csv"))
    #expect(acts.count == 1)
    #expect(acts.first?["channel"] == "email")
    #expect(acts.first?["address"] == "anais@example.org")
    #expect(acts.first?["answer"] == "no")
    #expect(acts.first?["answer-date"] == "2025-05-02")
    #expect(acts.first?["answer-wording"] == "NORMAL")
  }

  @Test func aDateWithoutAnAnswerDecidesNothing() throws {
    let shop = try Workshop()
    try shop.write(
      "Nom,Prénom,E-mail,Date consentement\nLe Goff,Anaïs,anais@example.org,2026-01-10\n",
      to: "clients.csv")
    try shop.write(Self.unsubscribed, to: "stop.csv")
    try shop.write(Self.pipeline("stop.csv"), to: "campaign.yaml")
    #expect(try shop.tamis("run", "campaign.yaml", "--quiet").code == 0)
    let clients = Table.read(shop.text("out/clients.csv"))
    #expect(clients.map { $0["consent-email"] } == ["no"])
    #expect(clients.first?["consent-email-date"] == "2025-05-02")
  }

  @Test func anUnknownSourceOfRefusalsIsReadAsClientsOnlyWhereHeadingsAreNotRecognised() throws {
    let shop = try Workshop()
    try shop.write(Self.clients, to: "clients.csv")
    try shop.write(Self.unsubscribed, to: "stop.csv")
    try shop.write(
      Self.pipeline(
        "\n    - csv: stop.csv\n    - columns: { email: Email Address }\n      recognise: false"),
      to: "campaign.yaml")
    #expect(try shop.tamis("run", "campaign.yaml", "--quiet").code == 0)
    let client = try #require(
      Table.read(shop.text("out/clients.csv")).first { $0["email"] == "anais@example.org" })
    #expect(client["consent-email"] == "yes")
  }

  @Test func hardBouncesRefuseNothingAndUnsubscribedInTheSameListDo() throws {
    let clients = try run(
      """
      E-mail;Type de rebond;Date du rebond;Motif
      anais@example.org;hard bounce;12/06/2025;550 user unknown
      rozenn@example.org;soft bounce;12/06/2025;mailbox full
      soizic@example.org;Désabonné;13/06/2025;

      """)
    #expect(clients["anais@example.org"]?.prefix(2) == ["yes", "2024-01-10"])
    #expect(clients["rozenn@example.org"]?[0] == "yes")
    #expect(clients["soizic@example.org"] == ["no", "2025-06-13", "stop", "Désabonné"])
  }

  @Test func theFlagsOfAContactExportRefuseOnlyWhereTheyAreSet() throws {
    let clients = try run(
      """
      EMAIL;LASTNAME;FIRSTNAME;SMS;EMAIL_BLACKLISTED;SMS_BLACKLISTED;ADDED_TIME;MODIFIED_TIME
      anais@example.org;Le Goff;Anaïs;;yes;no;01-02-2024 10:00;03-09-2025 11:00
      rozenn@example.org;Kervella;Rozenn;;no;no;01-02-2024 10:00;03-09-2025 11:00

      """)
    #expect(clients["anais@example.org"]?.prefix(2) == ["no", "2025-09-03"])
    #expect(clients["rozenn@example.org"]?[0] == "yes")
  }

  @Test func aStateThatRefusesNothingChangesNothing() throws {
    let clients = try run(
      """
      Email,First Name,Last Name,Phone,Tags,Date Created,IP,Status
      anais@example.org,Anaïs,Le Goff,,,2024-02-02,,Unsubscribed
      rozenn@example.org,Rozenn,Kervella,,,2024-02-02,,Active
      soizic@example.org,Soizic,Morvan,,,2024-02-02,,

      """)
    // Nobody knows when she left: the refusal stands above the dated consent.
    #expect(clients["anais@example.org"]?[0] == "no")
    #expect(clients["rozenn@example.org"]?.prefix(2) == ["yes", "2024-03-05"])
    #expect(clients["soizic@example.org"]?.prefix(2) == ["yes", "2024-03-06"])
  }

  @Test(arguments: [
    "Email Address,First Name,UNSUB_TIME,UNSUB_REASON\na@example.org,A,2025-05-02 09:12:00,NORMAL\n",
    mailchimp,
    "E-mail;Statut;Date de désinscription;Motif\na@example.org;désinscrit;12/06/2025;trop de messages\n",
    "EMAIL;LASTNAME;FIRSTNAME;SMS;EMAIL_BLACKLISTED;SMS_BLACKLISTED;ADDED_TIME;MODIFIED_TIME\na@example.org;A;B;;yes;no;01-02-2024 10:00;03-09-2025 11:00\n",
    "Recipient email,Bounce type,Bounced at,Reason\na@example.org,hard,2025-06-12,550\n",
  ])
  func lookAndInitKnowSuchListsByTheirHeadings(_ list: String) throws {
    let shop = try Workshop()
    try shop.write(Self.clients, to: "in/clients.csv")
    try shop.write(list, to: "in/stop.csv")
    let made = try shop.tamis("init", "in", "--no-input")
    #expect(made.code == 0, "\(made)")
    let pipelines = shop.contents.filter { $0.hasSuffix(".yaml") }
    let pipeline = try #require(pipelines.first, "\(shop.contents)")
    #expect(shop.text(pipeline).contains("records: consents"), "\(shop.text(pipeline))")
    let run = try shop.tamis("run", pipeline, "--quiet")
    #expect(run.code == 0, "\(run) \(shop.text(pipeline))")
  }

  /// The whole heading row of Mailchimp, with what a shop adds to it.
  private static let mailchimp = """
    Email Address,First Name,Last Name,Address,Phone Number,Birthday,Rayon préféré,MEMBER_RATING,OPTIN_TIME,OPTIN_IP,CONFIRM_TIME,CONFIRM_IP,LATITUDE,LONGITUDE,GMTOFF,DSTOFF,TIMEZONE,CC,REGION,UNSUB_TIME,UNSUB_CAMPAIGN_TITLE,UNSUB_CAMPAIGN_ID,UNSUB_REASON,UNSUB_REASON_OTHER,LEID,EUID,NOTES,TAGS
    anais@example.org,Anaïs,Le Goff,,,,vélos,2,2025-11-02 10:00:00,192.0.2.1,2025-11-02 10:00:00,192.0.2.1,,,,,,fr,,2025-12-06 11:00:00,Soldes de mai,12,NORMAL,,1,ab,,

    """

  @Test func whatAServiceKeepsOfItsOwnHidesNoRefusal() throws {
    let clients = try run(Self.mailchimp, says: "")
    #expect(clients["anais@example.org"] == ["no", "2025-12-06", "Soldes de mai", "NORMAL"])
  }

  @Test func theDayOfTheSubscriptionIsNeverThatOfARefusal() throws {
    let shop = try Workshop()
    try shop.write(
      "Email,Nom,OPTIN_TIME\nanais@example.org,Le Goff,2025-11-02\n", to: "stop.csv")
    try shop.write(Self.clients, to: "clients.csv")
    try shop.write(
      Self.pipeline("[ { csv: stop.csv }, { columns: { consent-email: { constant: no } } } ]"),
      to: "campaign.yaml")
    let answer = try shop.tamis("run", "campaign.yaml", "--quiet")
    #expect(answer.code == 0, "\(answer)")
    let client = try #require(
      Table.read(shop.text("out/clients.csv")).first { $0["email"] == "anais@example.org" })
    #expect(client["consent-email"] == "no" && client["consent-email-date"] == "")
  }

  @Test func aRefusalCountsForEveryClientWithThatAddressOrNumber() throws {
    let shop = try Workshop()
    try shop.write(
      """
      Nom,Prénom,E-mail,Mobile,Ville,Newsletter,Date consentement
      Le Goff,Anaïs,maison@example.org,06 39 98 00 01,Quimper,oui,2024-01-10
      Kervella,Yann,Maison@example.org,,Brest,oui,2024-01-11
      Tanguy,Rozenn,maison@example.org,,Rennes,oui,2026-03-05
      Morvan,Soizic,soizic@example.org,+33 6 39 98 00 01,Vannes,,
      Morvan,Paul,paul@example.org,06 39 98 00 02,Vannes,oui,2024-01-12

      """, to: "clients.csv")
    try shop.write(
      "Email,Mobile,Canal,Date\nmaison@example.org,,email,2025-05-02\n,0639980001,téléphone,2025-05-03\n",
      to: "stop.csv")
    try shop.write(Self.pipeline("{ csv: stop.csv, records: consents }"), to: "campaign.yaml")
    let answer = try shop.tamis("run", "campaign.yaml")
    #expect(answer.code == 0, "\(answer)")
    let clients = Table.read(shop.text("out/clients.csv"))
    func said(_ first: String, _ field: String) -> String? {
      clients.first { $0["first-name"] == first }?[field]
    }
    #expect(said("Anaïs", "consent-email") == "no" && said("Yann", "consent-email") == "no")
    #expect(said("Yann", "consent-email-date") == "2025-05-02")
    // She allowed it after the refusal.
    #expect(said("Rozenn", "consent-email") == "yes")
    #expect(said("Anaïs", "consent-phone") == "no" && said("Soizic", "consent-phone") == "no")
    #expect(said("Paul", "consent-email") == "yes" && said("Paul", "consent-phone") == "")
    #expect((answer.out + answer.errors).contains("the refusal counts here too"), "\(answer)")
  }

  @Test func aBareListOfNumbersWhoseNameRefusesIsAListOfRefusals() throws {
    let shop = try Workshop()
    try shop.write(
      "Nom;Prénom;Mobile;CP;Ville\nLe Goff;Anaïs;06 39 98 00 01;29000;Quimper\nTanguy;Yann;06 39 98 00 02;29200;Brest\nKervella;Rozenn;06 39 98 00 03;35000;Rennes\n",
      to: "in/clients.csv")
    // The last one is in no plan.
    try shop.write(
      "0639980001\n0764573973\n0646307631\n0659528640\n0715256383\n",
      to: "in/Ne plus appeler.txt")
    let made = try shop.tamis("init", "in", "--no-input")
    #expect(made.code == 0, "\(made)")
    let pipeline = try #require(shop.contents.first { $0.hasSuffix(".yaml") })
    #expect(shop.text(pipeline).contains("records: consents"), "\(shop.text(pipeline))")
    #expect(shop.text(pipeline).contains("the file’s name says that somebody refuses"))
    #expect(!shop.text(pipeline).contains("of another country"), "\(shop.text(pipeline))")
    let run = try shop.tamis("run", pipeline, "--quiet")
    #expect(run.code == 0, "\(run)")
    let acts = Table.read(shop.text("in/out/consents.csv"))
    #expect(Set(acts.compactMap { $0["channel"] }) == ["sms", "phone"])
    #expect(acts.contains { $0["address"]?.contains("0715256383") == true }, "\(acts)")
    #expect(acts.allSatisfy { $0["answer"] == "no" })
    let client = Table.read(shop.text("in/out/clients.csv").replacing(";", with: ",")).first {
      $0["last-name"] == "Le Goff"
    }
    #expect(client?["consent-phone"] == "no", "\(shop.text("in/out/clients.csv"))")
  }

  /// As people write their numbers, and as a provider of text messages lists who answered « STOP ».
  @Test(arguments: [
    ("Ne pas appeler.txt", "06 39 98 00 01\n07 64 57 39 73\n06 46 30 76 31\n06 59 52 86 40\n"),
    ("Ne pas appeler.txt", "06-39-98-00-01\n07-64-57-39-73\n"),
    ("do not call.txt", "06.39.98.00.01\n07.64.57.39.73\n06.46.30.76.31\n"),
    ("stop sms.csv", "Numéro;Date;Message\n+33639980001;2025-02-03 12:00;STOP\n"),
  ])
  func numbersThatRefuseAreFoundHoweverTheyAreWritten(_ name: String, _ list: String) throws {
    let shop = try Workshop()
    try shop.write(
      "Nom;Prénom;Mobile;CP;Ville\nLe Goff;Anaïs;06 39 98 00 01;29000;Quimper\nTanguy;Yann;06 39 98 00 02;29200;Brest\nKervella;Rozenn;06 39 98 00 03;35000;Rennes\n",
      to: "in/clients.csv")
    try shop.write(list, to: "in/\(name)")
    #expect(try shop.tamis("init", "in", "--no-input").code == 0)
    let pipeline = shop.text("in/clients.yaml")
    #expect(pipeline.contains("records: consents"), "\(pipeline)")
    #expect(try shop.tamis("run", "in/clients.yaml", "--quiet").code == 0)
    let clients = Table.read(shop.text("in/out/clients.csv").replacing(";", with: ","))
    #expect(clients.first { $0["last-name"] == "Le Goff" }?["consent-phone"] == "no", "\(clients)")
    #expect(clients.first { $0["last-name"] == "Tanguy" }?["consent-phone"] != "no")
  }

  @Test(arguments: [
    "email,name,is_unsubscribed,unsubscribed_at,created_at\nanais@example.org,Anaïs,true,2026-03-02 03:04:05,2023-01-01\nrozenn@example.org,Rozenn,false,,2023-01-01\n",
    "EMAIL,BLOCKLIST_REASON,BLOCKED_AT\nanais@example.org,unsubscribed,2026-03-02\n",
  ])
  func aContactExportRefusesForWhomItSaysSo(_ list: String) throws {
    let clients = try run(list, says: "")
    #expect(clients["anais@example.org"]?.prefix(2) == ["no", "2026-03-02"])
    #expect(clients["rozenn@example.org"]?[0] == "yes")
  }

  @Test func theStatesOfAnAudienceTellThatItIsAListOfConsents() throws {
    let shop = try Workshop()
    try shop.write(Self.clients, to: "in/clients.csv")
    try shop.write(
      "{\"members\":[{\"email_address\":\"anais@example.org\",\"status\":\"unsubscribed\",\"last_changed\":\"2026-03-02T04:05:06+00:00\"},{\"email_address\":\"rozenn@example.org\",\"status\":\"subscribed\",\"last_changed\":\"2020-02-03T04:05:06+00:00\"}]}",
      to: "in/members.json")
    #expect(try shop.tamis("init", "in", "--no-input").code == 0)
    let pipeline = shop.text("in/clients.yaml")
    #expect(pipeline.contains("records: consents"), "\(pipeline)")
    #expect(try shop.tamis("run", "in/clients.yaml", "--quiet").code == 0)
    let clients = Table.read(shop.text("in/out/clients.csv"))
    #expect(clients.first { $0["email"] == "anais@example.org" }?["consent-email"] == "no")
    #expect(clients.first { $0["email"] == "rozenn@example.org" }?["consent-email"] == "yes")
  }

  @Test func aListOfClientsWhoseNameRefusesIsSaidToBeOne() throws {
    let shop = try Workshop()
    try shop.write(
      "Nom;Prénom;E-mail;Ville\nLe Goff;Anaïs;a@example.org;Quimper\n", to: "in/désabonnés.csv")
    #expect(try shop.tamis("init", "in", "--no-input").code == 0)
    let pipeline = try #require(shop.contents.first { $0.hasSuffix(".yaml") })
    #expect(shop.text(pipeline).contains("write records: consents"), "\(shop.text(pipeline))")
    #expect(!shop.text(pipeline).contains("\n      records: consents"))
  }

  @Test func aClientListWithAColumnOfRefusalsStaysAClientList() throws {
    let shop = try Workshop()
    try shop.write(
      "Code,Nom,Adresse,CP,Ville,E-mail,Désinscrit,Chiffre d'affaires\n1,Le Goff,1 rue du Port,29000,Quimper,a@example.org,,100\n",
      to: "in/clients.csv")
    let made = try shop.tamis("init", "in", "--no-input")
    #expect(made.code == 0, "\(made)")
    let pipeline = try #require(shop.contents.first { $0.hasSuffix(".yaml") })
    #expect(!shop.text(pipeline).contains("records: consents"))
  }

  /// The months of an export, of which the first are the fuller: one answer for all of them.
  @Test func whoRefusesDoesNotHangOnTheFile() throws {
    let shop = try Workshop()
    let rows = (0..<7).map { "p\($0)@example.org,\($0 < 4 ? "2025-01-02" : "")\n" }
    try shop.write("email,unsubscribed_at\n" + rows[..<4].joined(), to: "stop/a.csv")
    try shop.write("email,unsubscribed_at\n" + rows[4...].joined(), to: "stop/b.csv")
    try shop.write(
      """
      pipeline: Stop
      version: 1
      sources:
        stop: [ { csv: stop/*.csv, records: consents } ]
      steps: [ clean ]
      outputs: [ { csv: out/stop.csv } ]

      """, to: "stop.yaml")
    let answer = try shop.tamis("run", "stop.yaml", "--quiet")
    #expect(answer.code == 0, "\(answer)")
    let table = Table.read(shop.text("out/stop.csv"))
    #expect(table.map { $0["consent-email"] } == [String](repeating: "no", count: 7))
  }

  @Test func statesRefuseWithoutAWord() throws {
    let clients = try run(
      "Nom,E-mail,Status\nTanguy,yann@example.org,active\nMorvan,soizic@example.org,unsubscribed\n",
      says: "")
    #expect(["yann", "soizic"].map { clients["\($0)@example.org"]?[0] } == ["yes", "no"])
  }
}
