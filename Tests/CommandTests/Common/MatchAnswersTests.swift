import Testing

/// The true clients of a file's rows, as `match --truth` reads them.
@Suite struct MatchAnswersTests {
  private func matched(_ list: String, _ truth: String) throws -> Answer {
    let shop = try Workshop()
    try shop.write(list, to: "list.csv")
    try shop.write(truth, to: "truth.csv")
    return try shop.tamis("match", "list.csv", "--truth", "truth.csv")
  }

  private static let list = """
    Ref,Nom,Prénom,Téléphone
    A7,Exemple,Zoé,0199000001
    A8,Exemple,Zoe,0199000001
    A9,Roy,Luc,0199000002

    """

  @Test(arguments: [
    "id,client\nA7,c1\nA8,c1\nA9,c2\n",  // by id
    "id,client\nA9,x\nA8,\"y\"\n\"A7\",y\n",  // in any order, quoted
    "id,client\r\nA7,c1\r\nA8,c1\r\nA9,c2\r\n", "n,what,client\nA7,z,1\nA8,z,1\nA9,z,2\n",
    "id,client\n1,c1\n2,c1\n3,c2\n",  // by row
    "id,client\nq,c1\nr,c1\ns,c2\n",  // strange ids, but as many as rows: by their order
    "id;client\nA7;c1\nA8;c1\nA9;c2\n", "id\tclient\nA7\tc1\nA8\tc1\nA9\tc2\n",
    "\u{FEFF}id;client\nA7;\"c;1\"\nA8;\"c;1\"\nA9;c2\n",  // as a spreadsheet saves it
  ])
  func rowsAreFoundByTheirIdsOrTheirOrder(_ truth: String) throws {
    let answer = try matched(Self.list, truth)
    #expect(answer.code == 0, "\(answer)")
    let same = try matched(Self.list, "id,client\nA7,c1\nA8,c1\nA9,c2\n")
    #expect(answer.out == same.out && !answer.out.isEmpty)
  }

  /// Ids that are numbers, in another order than the rows: the ids count.
  @Test func numbersThatAreIdsAreNoRowNumbers() throws {
    let list = "Ref,Nom,Téléphone\n3,Exemple,0199000001\n1,Exemple,0199000001\n2,Roy,0199000002\n"
    let right = try matched(list, "id,client\n1,a\n2,b\n3,a\n")
    let wrong = try matched(list, "id,client\n1,a\n2,a\n3,b\n")
    #expect(right.out != wrong.out)
  }

  @Test(arguments: ["id,client\nq,c1\n", "id,client\n", "", "A7\nA8\nA9\n"])
  func answersAboutNoRowAreRefused(_ truth: String) throws {
    let answer = try matched(Self.list, truth)
    #expect(answer.code == 2 && answer.errors.contains("truth.csv: names no row"), "\(answer)")
  }

  @Test func aWorkbookMayHoldTheAnswers() throws {
    let shop = try Workshop()
    try shop.write(Self.list, to: "list.csv")
    try shop.write("id,client\nA7,c1\nA8,c1\nA9,c2\n", to: "truth.csv")
    #expect(try shop.tamis("match", "truth.csv", "--output", "made.xlsx").code == 0)
    // Its last column is the certainty, alike in all rows: one client.
    let answer = try shop.tamis("match", "list.csv", "--truth", "made.xlsx")
    #expect(answer.code == 0 && answer.out.contains("recall 0.3333"), "\(answer)")
  }

  /// What does not fit is told, and nothing is made of it.
  @Test func answersThatDoNotFitAreTold() throws {
    let answer = try matched(Self.list, "id,client\nA7,c1\nA8,c9\nA8,c1\nB1,c1\nB2,c1\nA9,\n")
    #expect(answer.code == 0)
    #expect(
      answer.errors.contains(
        "truth.csv: answers about no row of the file, which count nowhere: 2, the first about B1"))
    #expect(answer.errors.contains("without an answer, each counted as a client of its own: 1"))
    #expect(answer.errors.contains("ids with two clients, of which the last counts: 1"))
    let whole = try matched(Self.list, "id,client\nA7,c1\nA8,c1\nA9,c2\n")
    #expect(answer.out == whole.out, "\(answer)")
    #expect(!whole.errors.contains("truth.csv"), "\(whole)")
  }

  @Test func aMissingFileIsNamed() throws {
    let shop = try Workshop()
    try shop.write(Self.list, to: "list.csv")
    let answer = try shop.tamis("match", "list.csv", "--truth", "none.csv")
    #expect(answer.code == 3 && answer.errors.contains("none.csv: "), "\(answer)")
  }
}
