public import Pipelines
import Tables

/// What whoever reads the result should know of how it came about.
extension MatchResult {
  /// A sentence, the field or column it is about, and how many records it concerns.
  public typealias Notice = (finding: Finding, field: String, times: Int)

  /// The notices, in the order of the work; counts are of records.
  public var notices: [Notice] {
    var notices: [Notice] = []
    if contactsWereLearnt, model.contactsAreClients {
      notices.append((Self.contactsAreClients, "company", 1))
    }
    for (name, filled) in numberColumns { notices.append((Self.comparedAsNumber, name, filled)) }
    for report in reports where report.largest >= BlockReport.tellFrom {
      notices.append((Self.wideKey, report.rule.label, report.largest))
    }
    if mostAlikeRows >= BlockReport.tellFrom {
      notices.append((Self.sameRows, "", mostAlikeRows))
    }
    for (field, count) in leftOut where count > 0 {
      notices.append((Self.everybodysValue, field, count))
    }
    for report in reports where report.windowedRecordCount > 0 {
      notices.append((Self.wideBlock, report.rule.label, report.windowedRecordCount))
    }
    return notices
  }

  private static let contactsAreClients = Finding(
    "contacts-are-clients", .notice,
    Phrase(
      en:
        "the people named at one firm have e-mails and phones of their own: each is taken for a client; `contacts: firm` (`--contacts firm`) says otherwise",
      fr:
        "les personnes nommées dans une même entreprise ont chacune leurs courriels et téléphones : chacune est prise pour un client ; `contacts: firm` (`--contacts firm`) dit le contraire"
    ))
  private static let comparedAsNumber = Finding(
    "compared-as-number", .notice,
    Phrase(
      en:
        "a column that is none of our fields was compared as numbers of clients; `compare: {…: ignore}` leaves it out",
      fr:
        "une colonne qui n’est aucun de nos champs a été comparée comme des numéros de clients ; `compare: {…: ignore}` la laisse de côté"
    ))
  private static let wideKey = Finding(
    "wide-key", .notice,
    Phrase(
      en:
        "very many records share one value: only those that also share a further one were compared",
      fr:
        "de très nombreuses fiches partagent une valeur : seules celles qui en partagent une autre ont été comparées"
    ))
  private static let sameRows = Finding(
    "same-rows", .notice,
    Phrase(
      en: "very many records say exactly the same in what is compared: they were compared as one",
      fr:
        "de très nombreuses fiches disent exactement la même chose dans ce qui est comparé : comparées comme une seule"
    ))
  private static let everybodysValue = Finding(
    "everybodys-value", .notice,
    Phrase(
      en:
        "stands in many records of different names, as the shop’s own does: it tells nobody, and was left out of the comparison",
      fr:
        "figure dans de nombreuses fiches de noms différents, comme celui du magasin : il ne désigne personne et n’a pas été comparé"
    ))
  private static let wideBlock = Finding(
    "wide-block", .notice,
    Phrase(
      en:
        "many records share one value and little else: each was compared with its neighbours only",
      fr:
        "beaucoup de fiches partagent une valeur et presque rien d’autre : chacune n’a été comparée qu’à ses voisines"
    ))
}
