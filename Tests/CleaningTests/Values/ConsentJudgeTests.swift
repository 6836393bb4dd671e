import Fields
import Testing

@testable import Cleaning

struct ConsentJudgeTests {
  private let judge = ConsentJudge()

  @Test(arguments: [
    "pas de pub", "ne souhaite pas", "jamais", "opposé", "non (tél 12/3)",
    "désinscrit le 12/03/2024", "refuse les SMS", "s’oppose au démarchage",
    "Le client ne veut plus recevoir nos courriers", "opt out 12/3", "STOP reçu le 2/1",
  ])
  func aRefusalInAnyWordsIsRead(text: String) {
    #expect(judge.judge(text).value == "no")
    #expect(judge.judge(text).reason != "consent-unread")
  }

  @Test(arguments: ["oui", "x", "-1", "oui le 12/03/2024", "OK depuis 2023"])
  func aYesMayNameItsDay(text: String) { #expect(judge.judge(text).value == "yes") }

  @Test(arguments: ["oui mais pas par téléphone", "à voir", "?! demander à Paul", "12/03/2024"])
  func whatIsNotUnderstoodIsARefusalAndIsTold(text: String) {
    #expect(judge.judge(text).value == "no")
    #expect(judge.judge(text).reason == "consent-unread")
  }

  @Test(arguments: ["", "n/a", "non renseigné"]) func whoSaysNothingRefusesNothing(text: String) {
    #expect(judge.judge(text).verdict == .empty)
  }
}
