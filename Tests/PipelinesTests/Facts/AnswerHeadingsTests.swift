import Tables
import Testing

@testable import Pipelines

@Suite struct AnswerHeadingsTests {
  /// What is shown in either language means the same column again: a workbook comes back as it went out.
  @Test(arguments: [Language.english, .french]) func whatIsShownIsUnderstood(_ language: Language) {
    for column in PortTables.repairColumns {
      let shown = AnswerHeadings.shown(column, of: .toRepair, language)
      #expect(AnswerHeadings.column(of: shown, in: .toRepair) == column, "\(shown)")
    }
    for column in ["a", "b", "decision", "keep", "note"] {
      let shown = AnswerHeadings.shown(column, of: .uncertainPairs, language)
      #expect(AnswerHeadings.column(of: shown, in: .uncertainPairs) == column, "\(shown)")
    }
  }

  @Test func noTwoColumnsShareAHeading() {
    let shown = PortTables.repairColumns.map { AnswerHeadings.shown($0, of: .toRepair, .french) }
    #expect(Set(shown).count == shown.count, "\(shown)")
    #expect(shown.contains("réponse") && shown.contains("feuille"))
  }

  /// As people type headings again, or programs change them.
  @Test(arguments: ["Réponse", "REPONSE", " réponse ", "reponse", "answer", "Answer"])
  func aHeadingIsUnderstoodHoweverItIsWritten(_ heading: String) {
    #expect(AnswerHeadings.column(of: heading, in: .toRepair) == "answer")
  }

  @Test func theTwoRecordsOfAPairKeepTheirSides() {
    func shown(_ column: String) -> String {
      AnswerHeadings.shown(column, of: .uncertainPairs, .french)
    }
    #expect(shown("file a") == "fichier a" && shown("record b") == "enregistrement b")
    // `keep` names fields as a pipeline does: they are called so above the values, too.
    #expect(shown("phone a") == "phone a" && shown("note a") == "remarque a")
    #expect(shown("household-certainty") == "certitude-foyer")
  }

  @Test func otherPortsAndEnglishStayAsTheyAre() {
    #expect(AnswerHeadings.shown("file", of: .rejects, .french) == "file")
    #expect(AnswerHeadings.shown("answer", of: .toRepair, .english) == "answer")
    #expect(AnswerHeadings.column(of: "Fichier", in: .rejects) == "fichier")
  }
}
