import Foundation
import Testing

/// What `check` says of a mistake that many make names the remedy.
@Suite struct RemedyTests {
  private func check(_ steps: String, columns: String = "", headings: String = "Code,Nom Prénom,CP")
    throws -> String
  {
    let shop = try Workshop()
    try shop.write("\(headings)\nC1,Anne Morel,29000\n", to: "list.csv")
    try shop.write(
      """
      pipeline: Remedies
      version: 1
      sources:
        list:
          - csv: list.csv
      \(columns)
      steps:
      \(steps)
      outputs: [ { csv: out.csv } ]

      """, to: "p.yaml")
    let answer = try shop.tamis("check", "p.yaml")
    return answer.out + answer.errors
  }

  @Test func aHeadingThatIsNotThereIsAnsweredByThoseThatAre() throws {
    let said = try check("  - clean", columns: "    - columns: { person: Nom complet }")
    #expect(said.contains("there are: Code, Nom Prénom, CP; did you mean Nom Prénom?"), "\(said)")
  }

  @Test func anOptionInsideOfItsStageIsToldWhereItBelongs() throws {
    for steps in ["  - clean: { answers: [a.csv] }", "  - check: { on-failure: keep }"] {
      let said = try check(steps)
      #expect(said.contains("write it beside"), "\(said)")
      #expect(!said.contains("no column") && !said.contains("unknown rule"), "\(said)")
    }
  }

  @Test func aClientCodeThatNoSourceMapsIsToldHowTo() throws {
    let said = try check("  - filter: { not: { client-code: C1 } }")
    #expect(
      said.contains("columns: { client-code: Code }") && said.contains("list.Code"), "\(said)")
  }

  @Test func cleaningTwiceIsSaid() throws {
    #expect(try check("  - clean\n  - clean").contains("once is enough"))
    #expect(try !check("  - clean").contains("once is enough"))
  }

  @Test(.enabled(if: geteuid() != 0, "root may enter everywhere"))
  func aFolderThatMayNotBeEnteredIsNoLostFile() throws {
    let shop = try Workshop()
    try shop.write("Nom\nMorel\n", to: "shut/list.csv")
    try shop.write(
      "pipeline: x\nversion: 1\nsources: { list: shut/list.csv }\nsteps: [ clean ]\noutputs: [ { csv: out.csv } ]\n",
      to: "p.yaml")
    try FileManager.default.setAttributes(
      [.posixPermissions: 0], ofItemAtPath: shop.path("shut"))
    defer {
      try? FileManager.default.setAttributes(
        [.posixPermissions: 0o700], ofItemAtPath: shop.path("shut"))
    }
    let answer = try shop.tamis("check", "p.yaml")
    #expect(answer.code == 3 && answer.errors.contains("check its rights"), "\(answer)")
  }
}
